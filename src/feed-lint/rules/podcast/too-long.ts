import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const tooLong: LintRule = {
  id: 'TooLong',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: psp1('Namespace Declarations'),
  what: {
    vi: '<{element}> dài {length} ký tự, quá {longest}.',
    en: '<{element}> has {length} characters, more than {longest}.',
  },
  fix: {
    vi: 'Hãy rút ngắn; danh bạ podcast cắt bỏ phần thừa.',
    en: 'Shorten it; directories cut off the rest.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      const length = [...element.text.trim()].length;
      if (shape?.longest === undefined || length <= shape.longest) continue;
      const values = { element: element.name, length: String(length), longest: String(shape.longest) };
      yield { place: placeOf(element), values };
    }
  },
};
