/** Escaping that is total: any string of JavaScript gives well-formed XML 1.0 that says the same. */

/** Controls (except tab and line feed), halves of surrogate pairs, and U+FFFE/U+FFFF: outside `Char` of XML 1.0 §2.2, or reported by validators. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The same but for the halves of pairs, and the carriage return: what hardly any text holds, looked for without taking it apart. */
const SUSPECT = /[^\t\n -~\u00A0-\uFFFD]/;

/**
 * Text without what no XML document may hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 * Line ends become `\n`, as an XML parser would make them.
 *
 * @example
 * cleanText('Hồ sơ\u0007\r\nđất đai\ud800'); // 'Hồ sơ\nđất đai'
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text) && isWellFormed(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

/**
 * The characters that `cleanText` takes out, in their order; line ends that become `\n` are none.
 *
 * @example
 * removedFrom('Hồ sơ\u0007').length; // 1
 */
export function removedFrom(text: string): string[] {
  if (!SUSPECT.test(text) && isWellFormed(text)) return [];
  return text.replace(/\r\n?/g, '\n').match(FORBIDDEN) ?? [];
}

// Each character by a pattern of its own: V8 copies such a text once, and builds one from a function's answers or from `replaceAll`
// piece by piece.

/**
 * Text for the content of an element.
 *
 * @example
 * xmlText('hồ sơ < 5 & > 2\u0007'); // 'hồ sơ &lt; 5 &amp; &gt; 2'
 */
export function xmlText(text: string): string {
  const clean = cleanText(text);
  if (!/[&<>]/.test(clean)) return clean;
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Text for an attribute in double quotes; line ends and tabs survive the parser's normalisation (XML 1.0 §3.3.3).
 *
 * @example
 * xmlAttribute('"một cửa" & khác'); // '&quot;một cửa&quot; &amp; khác'
 */
export function xmlAttribute(text: string): string {
  const escaped = xmlText(text);
  if (!/["\n\t]/.test(escaped)) return escaped;
  return escaped.replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** Has every surrogate its other half? Part of the language since ES2024. */
function isWellFormed(text: string & { isWellFormed?(): boolean }): boolean {
  return text.isWellFormed?.() ?? !/\p{Cs}/u.test(text);
}
