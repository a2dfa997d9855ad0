import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const duplicateElement: LintRule = {
  id: 'DuplicateElement',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'DuplicateElement'),
  what: {
    vi: 'Trong <{parent}> có hai <{element}>.',
    en: '<{parent}> holds two <{element}>.',
  },
  fix: {
    vi: 'Hãy giữ lại một.',
    en: 'Keep one.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape === undefined || shape.many || element.index < 2 || element.parent === undefined) continue;
      yield { place: placeOf(element), values: { element: element.name, parent: element.parent.name } };
    }
  },
};
