import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingSourceElement: LintRule = {
  id: 'MissingSourceElement',
  severity: 'warning',
  formats: ['atom'],
  source: atom('4.2.11'),
  what: {
    vi: '<source> thiếu <{element}>.',
    en: '<source> lacks <{element}>.',
  },
  fix: {
    vi: 'Hãy chép <id>, <title>, <updated> của kênh gốc vào <source>.',
    en: 'Copy <id>, <title> and <updated> of the original feed into <source>.',
  },
  check: function* (document) {
    for (const source of elementsOf(document, 'atom:source')) {
      for (const name of ['id', 'title', 'updated']) {
        if (childOf(source, `atom:${name}`) === undefined) {
          yield { place: placeOf(source), values: { element: name } };
        }
      }
    }
  },
};
