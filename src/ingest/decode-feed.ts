/** The bytes of a feed → text. Pure. */
import { isUtf8 as isUtf8Bytes } from 'node:buffer';

/** A feed as text; `misdeclared` is the charset that it says it is in, and is not. */
interface DecodedFeed {
  readonly text: string;
  readonly misdeclared?: string;
}

/**
 * Charset by byte order mark, then Content-Type, then the XML declaration, then UTF-8 (RFC 7303 §3.3). Bytes that are UTF-8 from end to
 * end and hold letters of several bytes are UTF-8, whatever is declared: in another charset that does not come about by chance.
 * Composed letters (NFC), because windows-1258 writes tone marks apart; without the characters that XML 1.0 forbids (§2.2).
 *
 * @returns `unknown` names a charset that cannot be read.
 */
export function decodeFeed(
  bytes: Uint8Array,
  contentType: string,
): DecodedFeed | { readonly unknown: string } {
  const mark = markOf(bytes);
  const declared = charsetOf(contentType) ?? declaredIn(bytes) ?? 'utf-8';
  const misdeclared = mark === undefined && !/^utf-?8$/i.test(declared) && isUtf8(bytes, declared);
  const label = mark ?? (misdeclared ? 'utf-8' : declared);
  try {
    const text = new TextDecoder(label).decode(bytes);
    return {
      ...(misdeclared ? { misdeclared: declared } : {}),
      text: text.normalize('NFC').replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, ''),
    };
  } catch {
    return { unknown: label };
  }
}

/** Not decided by letters of one byte: those are the same in most charsets, but never in UTF-16. */
function isUtf8(bytes: Uint8Array, declared: string): boolean {
  const tells = bytes.some((byte) => byte > 0x7f) || /^utf-?16/i.test(declared);
  return tells && !bytes.includes(0) && isUtf8Bytes(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('efbbbf')) return 'utf-8';
  // A mark, or the “<?” of a declaration in two-byte units.
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le';
  if (start.startsWith('feff') || start === '003c003f') return 'utf-16be';
  return undefined;
}

function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType.slice(0, 1000))?.[1];
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s{0,20}<\?xml[^>]{1,150}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/.exec(start)?.[1];
}
