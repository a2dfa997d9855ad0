/** Characters, plain text and HTML. */
import { type LintDocument, type Value, valuesOf } from '../document.js';
import type { PieceTag } from '../html-pieces.js';
import { placeAt } from '../read/reading.js';
import { ALL_FORMATS, atom, type LintRule, profile, service } from '../rule.js';
import {
  ENTITY_NAMES,
  isHtmlElement,
  SAFE_ATTRIBUTES,
  SAFE_ELEMENTS,
  SAFE_PROPERTIES,
  UNSAFE_ELEMENTS,
} from '../spelling/html.js';
import type { ValueKind } from '../vocabulary/xml-shapes.js';

export const TEXT_RULES: readonly LintRule[] = [
  {
    id: 'BadCharacters',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'BadCharacters'),
    what: { vi: 'Có ký tự hỏng: {char}.', en: 'There is a damaged character: {char}.' },
    fix: {
      vi: 'Chữ đã qua sai bảng mã ở đâu đó. Hãy lấy lại bản gốc và lưu bằng UTF-8.',
      en: 'The text went through a wrong encoding somewhere. Take the original again and save it as UTF-8.',
    },
    check: function* ({ text, faults }) {
      if (faults.some(({ rule }) => rule === 'UnicodeError')) return;
      for (const found of text.matchAll(DAMAGED)) {
        const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const char = found[0].length > 1 ? `«${found[0]}»` : `U+${code}`;
        yield { place: placeAt(found.index), values: { char } };
      }
    },
  },
  {
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
  },
  {
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
  },
  {
    id: 'ContainsUndeclaredHTML',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: atom('3.1.1'),
    what: {
      vi: '<{name}> là chữ thường (type="text") nhưng có HTML: {found}.',
      en: '<{name}> is plain text (type="text") but holds HTML: {found}.',
    },
    fix: { vi: 'Hãy viết type="html", hoặc bỏ thẻ HTML.', en: 'Write type="html", or remove the HTML.' },
    check: function* (document) {
      for (const { value, hexadecimal } of plainTexts(document, 'atomText')) {
        const found = htmlIn(value.text, hexadecimal);
        if (found !== undefined) yield { place: value.place, values: { name: value.name, found } };
      }
    },
  },
  {
    id: 'NotHtml',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'NotHtml'),
    what: { vi: 'HTML trong {name} không đúng: {reason}.', en: 'The HTML in {name} is faulty: {reason}.' },
    fix: {
      vi: 'Hãy sửa HTML; chữ < thường phải viết &lt; trước khi đưa vào HTML.',
      en: 'Mend the HTML; a plain < must be written &lt; before it goes into HTML.',
    },
    check: function* ({ html }) {
      for (const { name, tags, faults } of html) {
        for (const { place, reason } of faults) yield { place, values: { name, reason } };
        for (const tag of tags) {
          if (isHtmlElement(tag.name)) continue;
          const reason = { vi: `không có thẻ <${tag.written}>`, en: `there is no tag <${tag.written}>` };
          yield { place: tag.place, values: { name, reason } };
        }
      }
    },
  },
  {
    id: 'SecurityRisk',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'SecurityRisk'),
    what: {
      vi: '{name} có thẻ <{tag}>, trình đọc sẽ cắt bỏ vì lý do an toàn.',
      en: '{name} holds a <{tag}> tag, which readers cut out for safety.',
    },
    fix: {
      vi: 'Hãy bỏ thẻ này; cần thì đặt một đường dẫn tới trang có nó.',
      en: 'Remove the tag; link to a page that has it when it is needed.',
    },
    check: function* (document) {
      for (const { within, tag } of tagsOf(document)) {
        if (!UNSAFE_ELEMENTS.has(tag.name)) continue;
        yield { place: tag.place, values: { name: within, tag: tag.name } };
      }
    },
  },
  {
    id: 'SecurityRiskAttr',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'SecurityRiskAttr'),
    what: {
      vi: 'Thẻ <{tag}> trong {name} có thuộc tính «{attribute}», trình đọc sẽ cắt bỏ.',
      en: 'A <{tag}> tag in {name} has the attribute “{attribute}”, which readers cut out.',
    },
    fix: { vi: 'Hãy bỏ thuộc tính này.', en: 'Remove the attribute.' },
    check: function* (document) {
      for (const { within, tag } of tagsOf(document)) {
        if (!SAFE_ELEMENTS.has(tag.name)) continue;
        for (const { name, place, value } of tag.attributes) {
          const script =
            /^(?:href|src|action|cite|poster)$/.test(name) && /^\s*(?:javascript|vbscript):/i.test(value);
          const kept = name === 'style' || name.startsWith('data-') || SAFE_ATTRIBUTES.has(name);
          if (kept && !script) continue;
          yield { place, values: { name: within, tag: tag.name, attribute: name } };
        }
      }
    },
  },
  {
    id: 'DangerousStyleAttr',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'DangerousStyleAttr'),
    what: {
      vi: 'Thẻ <{tag}> trong {name} có style="{style}", trình đọc sẽ cắt bỏ.',
      en: 'A <{tag}> tag in {name} has style="{style}", which readers cut out.',
    },
    fix: {
      vi: 'Hãy bỏ style, hoặc chỉ giữ màu, cỡ chữ, căn lề.',
      en: 'Remove the style, or keep colours, sizes and alignment only.',
    },
    check: function* (document) {
      for (const { within, tag } of tagsOf(document)) {
        const style = tag.attributes.find(({ name }) => name === 'style');
        if (style === undefined || isHarmless(style.value)) continue;
        yield { place: style.place, values: { name: within, tag: tag.name, style: style.value } };
      }
    },
  },
  {
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
      for (const { within, tag } of tagsOf(document)) {
        const wanted = tag.name === 'a' ? 'href' : tag.name === 'img' ? 'src' : undefined;
        const link = tag.attributes.find(({ name }) => name === wanted);
        if (link === undefined || /^\s*\w+:/.test(link.value)) continue;
        yield { place: link.place, values: { name: within, value: link.value } };
      }
    },
  },
];

/** Controls that a wrong encoding leaves, the replacement character, and the pairs of letters that UTF-8 read as Latin-1 gives. */
const DAMAGED = /[\u00C2\u00C3][\u0080-\u00BF]|[\u0080-\u009F\uFFFD]/g;

/** Plain texts, and whether each spells `&` and `<` as hexadecimal references. */
function* plainTexts(
  document: LintDocument,
  ...kinds: readonly ValueKind[]
): Generator<{ readonly value: Value; readonly hexadecimal: boolean }> {
  for (const value of valuesOf(document, ...kinds)) {
    const [start, end] = value.source ?? [0, 0];
    yield { value, hexadecimal: document.text.slice(start, end).includes('&#x') };
  }
}

/**
 * What makes a plain text look like HTML: an end tag, or a reference to a character; `undefined` when nothing does.
 *
 * @param hexadecimal whether `&` and `<` are spelled as hexadecimal references in the source, which says that they are meant as text
 */
function htmlIn(text: string, hexadecimal: boolean): string | undefined {
  for (const [whole, name = ''] of text.matchAll(/<\/(\w+)>/g)) {
    if (isHtmlElement(name.toLowerCase())) return whole;
  }
  if (hexadecimal) return undefined;
  for (const [whole, name = ''] of text.matchAll(/&(#?\w+)/g)) {
    if (ENTITY_NAMES.has(name) || /[^a-z]/i.test(name)) return whole;
  }
  return undefined;
}

/** What a reader may take for markup although it is not: `<` before a letter. */
function markupLike(text: string): string | undefined {
  return /&#[x0-9]|<[/a-zA-Z][^>]{0,20}>?/.exec(text)?.[0];
}

/** Every tag of HTML, and what it stands in. */
function* tagsOf({ html }: LintDocument): Generator<{ readonly within: string; readonly tag: PieceTag }> {
  for (const { name, tags } of html) for (const tag of tags) yield { within: name, tag };
}

/** Does a `style` attribute set only what a reader lets pass: no address, no function but a colour, no placing over other things? */
function isHarmless(style: string): boolean {
  return style.split(';').every((declaration) => {
    if (declaration.trim() === '') return true;
    const [property, value, ...more] = declaration.split(':');
    if (property === undefined || value === undefined || more.length > 0) return false;
    if (!SAFE_PROPERTIES.has(property.trim().toLowerCase())) return false;
    return !/[^\w\s#.,%!"'-]/.test(value.replace(/rgba?\([\d\s,.%]*\)/g, ' '));
  });
}
