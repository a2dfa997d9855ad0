import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';
import { endingOf } from '../../spelling/media-type.js';

export const unsupportedItunesFormat: LintRule = {
  id: 'UnsupportedItunesFormat',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: apple('enclosure'),
  what: {
    vi: 'Apple không phát tệp «.{ending}».',
    en: 'Apple does not play “.{ending}” files.',
  },
  fix: {
    vi: 'Hãy dùng mp3 hoặc m4a (âm thanh), mp4, m4v hoặc mov (hình).',
    en: 'Use mp3 or m4a (sound), mp4, m4v or mov (video).',
  },
  check: function* (document) {
    for (const enclosure of elementsOf(document, 'enclosure')) {
      const ending = endingOf(attribute(enclosure, 'url') ?? '');
      if (/^(?:m4a|mp3|mov|mp4|m4v|pdf|epub)$/.test(ending)) continue;
      yield { place: placeOf(enclosure, 'url'), values: { ending } };
    }
  },
};
