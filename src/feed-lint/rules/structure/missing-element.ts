import { ATOM_SPACE } from '../../namespaces.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const missingElement: LintRule = {
  id: 'MissingElement',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'MissingElement'),
  what: {
    vi: 'Trong <{parent}> thiếu <{element}>.',
    en: '<{parent}> lacks <{element}>.',
  },
  fix: {
    vi: 'Hãy thêm <{element}>.',
    en: 'Add <{element}>.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      for (const key of shape?.required ?? []) {
        if (childOf(element, key) !== undefined) continue;
        const name = element.space === ATOM_SPACE ? key.replace(/^atom:/, '') : key;
        yield { place: placeOf(element), values: { parent: element.name, element: name } };
      }
      const alone = element.key === 'atom:entry' && childOf(element, 'atom:author') === undefined;
      const above = [element.parent, childOf(element, 'atom:source')];
      if (alone && !above.some((each) => each !== undefined && childOf(each, 'atom:author') !== undefined)) {
        yield { place: placeOf(element), values: { parent: element.name, element: 'author' } };
      }
    }
  },
};
