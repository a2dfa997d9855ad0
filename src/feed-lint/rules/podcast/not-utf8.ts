import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { psp1 } from '../../sources.js';

export const notUtf8: LintRule = {
  id: 'NotUTF8',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: psp1('Namespace Declarations'),
  what: {
    vi: 'Kênh podcast phải viết bằng UTF-8, ở đây là {encoding}.',
    en: 'A podcast must be UTF-8; this is {encoding}.',
  },
  fix: {
    vi: 'Hãy lưu tệp bằng UTF-8.',
    en: 'Save the file as UTF-8.',
  },
  check: function* ({ root, encoding }) {
    if (root !== undefined && !/^utf-?8$/.test(encoding))
      yield { place: placeOf(root), values: { encoding } };
  },
};
