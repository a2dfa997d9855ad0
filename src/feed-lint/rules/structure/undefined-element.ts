import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

/** Namespaces whose every element is known. */
const KNOWN = /^(?:[\w.-]+|(?:atom|itunes|podcast):.*)$/;
export const undefinedElement: LintRule = {
  id: 'UndefinedElement',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'UndefinedElement'),
  what: {
    vi: 'Phần tử <{element}> không có trong <{parent}>.',
    en: '<{parent}> knows no element <{element}>.',
  },
  fix: {
    vi: 'Hãy kiểm tra chính tả (chữ hoa, chữ thường) và chỗ đặt; phần tử riêng phải có không gian tên riêng.',
    en: 'Check the spelling (capitals too) and the place; an element of your own needs a namespace of its own.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape !== undefined || element.parent === undefined) continue;
      const foreign = element.space === '' && element.parent.space !== '';
      if (KNOWN.test(element.key) && !foreign) {
        yield { place: placeOf(element), values: { element: element.name, parent: element.parent.name } };
      }
    }
  },
};
