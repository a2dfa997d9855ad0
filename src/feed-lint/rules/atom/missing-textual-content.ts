import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingTextualContent: LintRule = {
  id: 'MissingTextualContent',
  severity: 'warning',
  formats: ['atom'],
  source: atom('4.1.2'),
  what: {
    vi: 'Mục tin không có chữ để đọc: thiếu cả <summary> lẫn <content>.',
    en: 'The entry has nothing to read: neither <summary> nor <content>.',
  },
  fix: {
    vi: 'Hãy thêm <summary>.',
    en: 'Add <summary>.',
  },
  check: function* (document) {
    for (const entry of elementsOf(document, 'atom:entry')) {
      if (childOf(entry, 'atom:summary') ?? childOf(entry, 'atom:content')) continue;
      yield { place: placeOf(entry) };
    }
  },
};
