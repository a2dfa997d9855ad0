import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const unexpectedAttribute: LintRule = {
  id: 'UnexpectedAttribute',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'UnexpectedAttribute'),
  what: {
    vi: 'Thẻ <{element}> không có thuộc tính «{attribute}».',
    en: '<{element}> has no attribute “{attribute}”.',
  },
  fix: {
    vi: 'Hãy bỏ nó đi, hoặc kiểm tra chính tả.',
    en: 'Remove it, or check the spelling.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape === undefined || (shape.open && shape.attributes === undefined)) continue;
      for (const { name, local, space } of element.attributes) {
        if (space !== '' || Object.hasOwn(shape.attributes ?? {}, local)) continue;
        yield { place: placeOf(element, name), values: { element: element.name, attribute: name } };
      }
    }
  },
};
