import { attribute, placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const notBlank: LintRule = {
  id: 'NotBlank',
  severity: 'warning',
  formats: XML_FORMATS,
  source: service('warning', 'NotBlank'),
  what: {
    vi: '<{element}> để trống.',
    en: '<{element}> is empty.',
  },
  fix: {
    vi: 'Hãy viết nội dung, hoặc bỏ hẳn thẻ này.',
    en: 'Give it a text, or leave the element out.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      const wanted =
        shape?.filled || (shape?.kind === 'construct' && attribute(element, 'src') === undefined);
      if (wanted && element.children.length === 0 && element.text.trim() === '') {
        yield { place: placeOf(element), values: { element: element.name } };
      }
    }
  },
};
