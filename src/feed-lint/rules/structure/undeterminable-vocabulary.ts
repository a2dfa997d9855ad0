import { ATOM_SPACE } from '../../namespaces.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const undeterminableVocabulary: LintRule = {
  id: 'UndeterminableVocabulary',
  severity: 'warning',
  formats: ['atom'],
  source: atom('6.4'),
  what: {
    vi: 'Phần tử <{element}> không thuộc không gian tên nào.',
    en: '<{element}> is in no namespace.',
  },
  fix: {
    vi: 'Hãy đặt nó vào không gian tên của Atom hoặc của riêng nó; trình đọc sẽ bỏ qua nó.',
    en: 'Put it into the namespace of Atom or one of its own; readers pass over it.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape === undefined && element.space === '' && element.parent?.space === ATOM_SPACE) {
        yield { place: placeOf(element), values: { element: element.name } };
      }
    }
  },
};
