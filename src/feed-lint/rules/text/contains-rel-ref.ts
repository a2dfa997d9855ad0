import { htmlOf } from '../../checks/html-of.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const containsRelRef: LintRule = {
  id: 'ContainsRelRef',
  severity: 'warning',
  formats: ['rss', 'json'],
  source: service('warning', 'ContainsRelRef'),
  what: {
    vi: '{name} có địa chỉ tương đối «{value}».',
    en: '{name} holds the relative address “{value}”.',
  },
  fix: {
    vi: 'Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://; trình đọc không biết trang gốc.',
    en: 'Write the full address, beginning with https://; readers do not know the page that it comes from.',
  },
  check: function* (document) {
    for (const piece of htmlOf(document)) {
      for (const tag of piece.tags) {
        const wanted = tag.name === 'a' ? 'href' : tag.name === 'img' ? 'src' : undefined;
        const link = tag.attributes.find(({ name }) => name === wanted);
        if (link === undefined || /^\s*\w+:/.test(link.value)) continue;
        yield { place: link.place, values: { name: piece.name, value: link.value } };
      }
    }
  },
};
