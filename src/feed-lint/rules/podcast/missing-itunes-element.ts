import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const missingItunesElement: LintRule = {
  id: 'MissingItunesElement',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Required <channel>'),
  what: {
    vi: 'Kênh podcast thiếu <{element}>.',
    en: 'The podcast lacks <{element}>.',
  },
  fix: {
    vi: 'Hãy thêm <{element}> vào <channel>.',
    en: 'Add <{element}> to <channel>.',
  },
  check: function* (document) {
    for (const channel of elementsOf(document, 'channel')) {
      for (const element of ['language', 'itunes:category', 'itunes:explicit']) {
        if (childOf(channel, element) === undefined) yield { place: placeOf(channel), values: { element } };
      }
    }
  },
};
