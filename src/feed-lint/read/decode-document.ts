/** Bytes of a feed → text, and what is wrong with its encoding. */
import type { Fault } from './reading.js';

/** Encodings that every reader knows; the validator warns of all others. */
const USUAL = new Set(['utf-8', 'utf-16le', 'utf-16be', 'us-ascii', 'iso-8859-1', 'windows-1252']);

interface DecodedDocument {
  /** Empty when the bytes cannot be read. */
  readonly text: string;
  /** The encoding that the text was read in, lower case. */
  readonly encoding: string;
  readonly readable: boolean;
  readonly faults: readonly Fault[];
}

/**
 * Encoding by byte order mark, then what the server said, then the XML declaration, then UTF-8 (RFC 7303 §3.3). The mark itself is no
 * part of the text.
 */
export function decodeDocument(bytes: Uint8Array, charset?: string): DecodedDocument {
  const mark = markOf(bytes);
  const declared = declaredIn(bytes, mark);
  const label = mark ?? charset?.toLowerCase() ?? declared ?? 'utf-8';
  const faults: Fault[] = [];
  if (declared !== undefined && !sameFamily(declared, label)) {
    faults.push({ rule: 'EncodingMismatch', offset: 0, values: { declared, actual: label } });
  }
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    const fault = { rule: 'UnknownEncoding', offset: 0, values: { encoding: label } };
    return { text: '', encoding: label, readable: false, faults: [...faults, fault] };
  }
  if (!USUAL.has(label) && !USUAL.has(decoder.encoding)) {
    faults.push({ rule: 'ObscureEncoding', offset: 0, values: { encoding: label } });
  }
  try {
    return { text: decoder.decode(bytes), encoding: label, readable: true, faults };
  } catch {
    const lenient = new TextDecoder(label).decode(bytes);
    const offset = Math.max(0, lenient.indexOf('\uFFFD'));
    const fault = { rule: 'UnicodeError', offset, values: { encoding: label } };
    return { text: lenient, encoding: label, readable: false, faults: [...faults, fault] };
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start === '0000feff' || start === 'fffe0000') return 'utf-32';
  // A mark, or the first two characters of a document in two-byte units.
  if (start.startsWith('fffe') || /^(?:3c|7b)00[^0].00$/.test(start)) return 'utf-16le';
  if (start.startsWith('feff') || /^00(?:3c|7b)00/.test(start)) return 'utf-16be';
  return undefined;
}

function declaredIn(bytes: Uint8Array, mark: string | undefined): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 400));
  const text = (
    mark?.startsWith('utf-16') ? start.toString('latin1').replaceAll('\0', '') : start.toString('latin1')
  )
    // The mark itself, in whichever encoding.
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  return /^\s{0,20}<\?xml[^>]{1,150}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/
    .exec(text)?.[1]
    ?.toLowerCase();
}

/** A declaration of `utf-16` is true of both byte orders; labels of one encoding are the same. */
function sameFamily(declared: string, label: string): boolean {
  const canonical = (name: string) => {
    try {
      return new TextDecoder(name).encoding.replace(/^utf-16.*/, 'utf-16');
    } catch {
      return name;
    }
  };
  return canonical(declared) === canonical(label);
}
