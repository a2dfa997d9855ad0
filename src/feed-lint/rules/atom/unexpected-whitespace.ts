import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

const EXACT = ['atom:id', 'atom:icon', 'atom:logo', 'atom:published', 'atom:updated', 'atom:uri'] as const;
export const unexpectedWhitespace: LintRule = {
  id: 'UnexpectedWhitespace',
  severity: 'error',
  formats: ['atom'],
  source: atom('3.3'),
  what: {
    vi: '<{element}> có dấu cách hoặc xuống dòng quanh giá trị.',
    en: '<{element}> has white space around its value.',
  },
  fix: {
    vi: 'Hãy viết liền: <{element}>…</{element}>.',
    en: 'Write it without: <{element}>…</{element}>.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, ...EXACT)) {
      if (element.text !== element.text.trim()) {
        yield { place: placeOf(element), values: { element: element.name } };
      }
    }
  },
};
