/** Escaping that is total: any string of JavaScript gives well-formed XML 1.0 that says the same. */

/** Controls (except tab and line feed), halves of surrogate pairs, and U+FFFE/U+FFFF: outside `Char` of XML 1.0 §2.2, or reported by validators. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

const TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ATTRIBUTE: Record<string, string> = { ...TEXT, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };
const RSS: Record<string, string> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * Text without what no XML document may hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 * Line ends become `\n`, as an XML parser would make them.
 *
 * @example
 * cleanText('Hồ sơ\u0007\r\nđất đai\ud800'); // 'Hồ sơ\nđất đai'
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

/** Text for the content of an element. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (char) => TEXT[char] ?? char);
}

/** Text for an attribute in double quotes; line ends and tabs survive the parser's normalisation (XML 1.0 §3.3.3). */
export function xmlAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"\n\t]/g, (char) => ATTRIBUTE[char] ?? char);
}

/**
 * Plain text in RSS, spelled as the RSS Advisory Board's best practices ask, so that no reader takes it for HTML:
 * `&#x26;` for `&`, `&#x3C;` for `<`, `&#x3E;` for `>`.
 */
export function rssText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (char) => RSS[char] ?? char);
}

/** HTML inside CDATA; a `]]>` of the text is split over two sections. */
export function cdata(html: string): string {
  return `<![CDATA[${cleanText(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
