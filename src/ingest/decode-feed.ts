/** The bytes of a feed → text. Pure. */

/**
 * Charset by byte order mark, then Content-Type, then the XML declaration, then UTF-8 (RFC 7303 §3.3); composed letters (NFC),
 * because windows-1258 writes tone marks apart; without the characters that XML 1.0 forbids (§2.2).
 *
 * @returns `unknown` names a charset that cannot be read.
 */
export function decodeFeed(
  bytes: Uint8Array,
  contentType: string,
): { readonly text: string } | { readonly unknown: string } {
  const label = markOf(bytes) ?? charsetOf(contentType) ?? declaredIn(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(label).decode(bytes);
    return { text: text.normalize('NFC').replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '') };
  } catch {
    return { unknown: label };
  }
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
