import { valuesOf } from '../../document.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { addressFault, canonicalAddress } from '../../spelling/address.js';

export const nonCanonicalUri: LintRule = {
  id: 'NonCanonicalURI',
  severity: 'warning',
  formats: ['atom'],
  source: atom('4.2.6.1'),
  what: {
    vi: '<id> «{value}» chưa ở dạng chuẩn; dạng chuẩn là «{wanted}».',
    en: '<id> “{value}” is not in canonical form, which is “{wanted}”.',
  },
  fix: {
    vi: 'Kênh mới hãy dùng dạng chuẩn. Kênh đã phát thì đừng đổi mã: đổi là mọi tin bị giao lại.',
    en: 'A new feed should use the canonical form. Do not change the ids of a feed that is out: every entry would be delivered again.',
  },
  check: function* (document) {
    for (const { text, place } of valuesOf(document, 'id')) {
      if (addressFault(text, 'id') !== undefined) continue;
      const wanted = canonicalAddress(text) ?? '';
      if (wanted !== text) yield { place, values: { value: text, wanted } };
    }
  },
};
