import { plainTexts } from '../../checks/plain-texts.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';
import { htmlIn, markupLike } from '../../spelling/markup-in-text.js';

export const characterData: LintRule = {
  id: 'CharacterData',
  severity: 'warning',
  formats: ['rss'],
  source: profile('Character Data', 'data-types-characterdata'),
  what: {
    vi: 'Chữ {found} trong {name} có thể bị hiểu là HTML.',
    en: 'Readers may take {found} in {name} for HTML.',
  },
  fix: {
    vi: 'Trong chữ thường của RSS, hãy viết & là &#x26; và < là &#x3C;, không dùng CDATA hay &amp;.',
    en: 'In plain text of RSS write & as &#x26; and < as &#x3C;, not in CDATA nor as &amp;.',
  },
  check: function* (document) {
    for (const { value, hexadecimal } of plainTexts(document, 'plain')) {
      const found = markupLike(value.text);
      if (found === undefined || hexadecimal || htmlIn(value.text, hexadecimal) !== undefined) continue;
      yield { place: value.place, values: { name: value.name, found } };
    }
  },
};
