import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const avoidNamespacePrefix: LintRule = {
  id: 'AvoidNamespacePrefix',
  severity: 'warning',
  formats: ['atom'],
  source: service('warning', 'AvoidNamespacePrefix'),
  what: {
    vi: 'Tài liệu Atom viết với tiền tố «{prefix}:».',
    en: 'The Atom document is written with the prefix “{prefix}:”.',
  },
  fix: {
    vi: 'Hãy viết không tiền tố: xmlns="http://www.w3.org/2005/Atom"; nhiều trình đọc chỉ nhận tên <feed>, <entry>.',
    en: 'Write it without a prefix: xmlns="http://www.w3.org/2005/Atom"; many readers know only <feed> and <entry>.',
  },
  check: function* ({ root }) {
    const prefix = root?.name.includes(':') ? root.name.split(':')[0] : undefined;
    if (root !== undefined && prefix !== undefined) yield { place: placeOf(root), values: { prefix } };
  },
};
