import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { appleRequirements } from '../../sources.js';
import { nameOf } from '../../spelling/media-type.js';

export const podcastFileName: LintRule = {
  id: 'PodcastFileName',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: appleRequirements('File names'),
  what: {
    vi: 'Tên tệp «{value}» có chữ có dấu hoặc ký tự lạ.',
    en: 'The file name “{value}” holds more than plain ASCII.',
  },
  fix: {
    vi: 'Hãy đặt tên không dấu: chữ thường, chữ số, gạch nối.',
    en: 'Name it in ASCII: small letters, digits, hyphens.',
  },
  check: function* (document) {
    for (const enclosure of elementsOf(document, 'enclosure')) {
      const value = nameOf(attribute(enclosure, 'url') ?? '');
      if (!/^[\w.~-]*$/.test(value)) yield { place: placeOf(enclosure, 'url'), values: { value } };
    }
  },
};
