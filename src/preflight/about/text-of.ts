/** Strings for people. */
import { isString, type PdfValue } from '../file/pdf-value.js';

/** A text string: UTF-16 or UTF-8 with a mark, or PDFDocEncoding (7.9.2.2), of which the Latin part is read. */
export function textOf(value: PdfValue | undefined): string {
  if (!isString(value)) return '';
  const octets = Uint8Array.from(value.string.slice(0, 20_000), (octet) => octet.charCodeAt(0));
  if (octets[0] === 0xfe && octets[1] === 0xff) {
    let text = '';
    for (let index = 2; index + 1 < octets.length; index += 2) {
      text += String.fromCharCode((octets[index] ?? 0) * 256 + (octets[index + 1] ?? 0));
    }
    return text;
  }
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf) return new TextDecoder().decode(octets);
  return new TextDecoder('windows-1252').decode(octets);
}
