import { attribute, placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const missingAttribute: LintRule = {
  id: 'MissingAttribute',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'MissingAttribute'),
  what: {
    vi: 'Thẻ <{element}> thiếu thuộc tính «{attribute}».',
    en: '<{element}> lacks the attribute “{attribute}”.',
  },
  fix: {
    vi: 'Hãy thêm {attribute}="…".',
    en: 'Add {attribute}="…".',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      for (const [name, { required }] of Object.entries(shape?.attributes ?? {})) {
        if (required && attribute(element, name) === undefined) {
          yield { place: placeOf(element), values: { element: element.name, attribute: name } };
        }
      }
    }
  },
};
