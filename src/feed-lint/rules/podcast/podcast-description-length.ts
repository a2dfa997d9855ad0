import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const podcastDescriptionLength: LintRule = {
  id: 'PodcastDescriptionLength',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <channel>'),
  what: {
    vi: '<{element}> dài {bytes} byte, quá 4000.',
    en: '<{element}> has {bytes} bytes, more than 4000.',
  },
  fix: {
    vi: 'Hãy rút ngắn; toàn văn đặt ở <content:encoded>.',
    en: 'Shorten it; the whole text goes into <content:encoded>.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, 'description')) {
      const bytes = Buffer.byteLength(element.text.trim());
      if (bytes <= 4000) continue;
      yield { place: placeOf(element), values: { element: element.name, bytes: String(bytes) } };
    }
  },
};
