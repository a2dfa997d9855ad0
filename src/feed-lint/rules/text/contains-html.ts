import { plainTexts } from '../../checks/plain-texts.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';
import { htmlIn } from '../../spelling/markup-in-text.js';

export const containsHtml: LintRule = {
  id: 'ContainsHTML',
  severity: 'warning',
  formats: ['rss', 'atom', 'json'],
  source: profile('Character Data', 'data-types-characterdata'),
  what: {
    vi: '{name} là chữ thường nhưng có HTML: {found}.',
    en: '{name} is plain text but holds HTML: {found}.',
  },
  fix: {
    vi: 'Hãy bỏ thẻ và mã HTML; nội dung có định dạng thì đặt ở content:encoded hoặc content_html.',
    en: 'Remove the tags and HTML references; formatted text belongs to content:encoded or content_html.',
  },
  check: function* (document) {
    for (const { value, hexadecimal } of plainTexts(document, 'plain', 'contact')) {
      const found = htmlIn(value.text, hexadecimal);
      if (found !== undefined) yield { place: value.place, values: { name: value.name, found } };
    }
  },
};
