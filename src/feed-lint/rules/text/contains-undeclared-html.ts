import { plainTexts } from '../../checks/plain-texts.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { htmlIn } from '../../spelling/markup-in-text.js';

export const containsUndeclaredHtml: LintRule = {
  id: 'ContainsUndeclaredHTML',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: atom('3.1.1'),
  what: {
    vi: '<{name}> là chữ thường (type="text") nhưng có HTML: {found}.',
    en: '<{name}> is plain text (type="text") but holds HTML: {found}.',
  },
  fix: {
    vi: 'Hãy viết type="html", hoặc bỏ thẻ HTML.',
    en: 'Write type="html", or remove the HTML.',
  },
  check: function* (document) {
    for (const { value, hexadecimal } of plainTexts(document, 'atomText')) {
      const found = htmlIn(value.text, hexadecimal);
      if (found !== undefined) yield { place: value.place, values: { name: value.name, found } };
    }
  },
};
