/** The words of the XML parser, in both languages of the people who read them. */
import type { Bilingual } from '../../rule/index.js';
import type { Fault } from './reading.js';
import type { XmlElement } from './xml.js';

const REASONS: readonly (readonly [pattern: RegExp, reason: Bilingual])[] = [
  [/^unclosed tag: (.*)/, { vi: 'thẻ «$1» mở mà không đóng', en: 'the tag “$1” is never closed' }],
  [
    /^unmatched closing tag: (.*?)\.?$/,
    { vi: 'thẻ đóng «$1» không có thẻ mở', en: 'the closing tag “$1” closes nothing' },
  ],
  [
    /^unexpected close tag/,
    { vi: 'thẻ đóng không khớp thẻ đang mở', en: 'a closing tag does not match the open one' },
  ],
  [/^unexpected end/, { vi: 'tài liệu bị cắt giữa chừng', en: 'the document ends too early' }],
  [/root element/, { vi: 'không có phần tử nào', en: 'there is no element' }],
  [/only one root/, { vi: 'có hai phần tử gốc', en: 'there are two root elements' }],
  [/outside of root/, { vi: 'có chữ nằm ngoài phần tử gốc', en: 'text stands outside the root element' }],
  [
    /^duplicate attribute: (.*?)\.?$/,
    { vi: 'thuộc tính «$1» viết hai lần', en: 'the attribute “$1” is given twice' },
  ],
  [
    /^(?:attribute without value|unquoted attribute|no whitespace between)/,
    {
      vi: 'thuộc tính viết sai; phải là tên="giá trị", cách nhau bằng dấu cách',
      en: 'an attribute is misspelt; it is name="value", with a space between two',
    },
  ],
  [
    /^(?:disallowed character in|malformed name)/,
    {
      vi: 'tên thẻ hoặc tên thuộc tính có ký tự không được phép',
      en: 'the name of a tag or an attribute holds a character that it may not hold',
    },
  ],
  [
    /^(?:empty entity name|malformed character entity|disallowed character in entity)/,
    { vi: 'dấu & đứng một mình hoặc mã ký tự viết sai', en: 'a bare & or a malformed character reference' },
  ],
  [
    /^disallowed character/,
    {
      vi: 'có ký tự không được phép ở đây (ký tự điều khiển, hoặc < trong giá trị thuộc tính)',
      en: 'a character may not stand here (a control character, or < in the value of an attribute)',
    },
  ],
  [/"]]>"/, { vi: 'chuỗi ]]> đứng trong chữ', en: 'the string ]]> stands in text' }],
  [
    /start of the document/,
    {
      vi: 'khai báo <?xml … ?> phải là những ký tự đầu tiên của tệp',
      en: 'the declaration <?xml … ?> must be the very first characters of the file',
    },
  ],
  [
    /XML declaration|expected the name|must match|value required|must be quoted|name\/value pairs/,
    { vi: 'khai báo <?xml … ?> viết sai', en: 'the declaration <?xml … ?> is malformed' },
  ],
  [/comment/, { vi: 'chú thích <!-- … --> viết sai', en: 'a comment <!-- … --> is malformed' }],
  [/prefix|namespace/, { vi: 'khai báo xmlns viết sai', en: 'an xmlns declaration is malformed' }],
];

/** Why the parser stopped. */
export function saxReason(message: string): Bilingual {
  for (const [pattern, reason] of REASONS) {
    const found = pattern.exec(message);
    if (found === null) continue;
    const name = (found[1] ?? '').slice(0, 60);
    return { vi: reason.vi.replace('$1', () => name), en: reason.en.replace('$1', () => name) };
  }
  return { vi: 'cú pháp XML sai ở đây', en: 'the XML syntax is broken here' };
}

/** What the parser knew when it stopped. */
interface SaxTrouble {
  readonly reason: string;
  readonly text: string;
  /** Up to here nothing was wrong. */
  readonly good: number;
  /** How far the parser had read; not always where the fault is. */
  readonly position: number;
  /** The element that was open. */
  readonly open: XmlElement | undefined;
  readonly tagStart: number;
}

const BARE = /&(?!#\d+;|#x[0-9a-f]+;|[\w:.-]+;)/i;

/** The fault where a person would look for it: at the tag that is not closed, at the bare `&`. */
export function explainSax({ reason, text, good, position, open, tagStart }: SaxTrouble): Fault {
  const last = Math.max(0, position - 1);
  const faultAt = (offset: number, words: Bilingual): Fault => ({
    rule: 'SAXError',
    offset: Math.max(0, Math.min(offset, text.length - 1)),
    values: { reason: words },
  });
  if (/entity|^unclosed tag|^unexpected end/.test(reason)) {
    // The parser looks for the semicolon of a bare & to the end of the document.
    const bare = text.slice(good).search(BARE);
    if (bare >= 0) return faultAt(good + bare, saxReason('empty entity name.'));
  }
  if (/^unclosed tag|^unexpected end/.test(reason) && open !== undefined) {
    return faultAt(open.start, saxReason(`unclosed tag: ${open.name}`));
  }
  if (/^unmatched closing tag|^unexpected close tag/.test(reason)) {
    const start = text.lastIndexOf('</', last);
    const name = text
      .slice(start + 2, last)
      .trim()
      .slice(0, 60);
    const words =
      open === undefined
        ? saxReason(`unmatched closing tag: ${name}`)
        : {
            vi: `thẻ đóng </${name}> không khớp thẻ đang mở <${open.name}>`,
            en: `the closing tag </${name}> does not match the open <${open.name}>`,
          };
    return faultAt(start, words);
  }
  return faultAt(reason.startsWith('duplicate attribute') ? tagStart : last, saxReason(reason));
}
