/** How many pixels a picture has, from its own header. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a PNG, JPEG, WebP or SVG; `undefined` where the header does not say, as of a drawing measured in millimetres. */
export function pictureSize(file: Uint8Array, mediaType: string): Pixels | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const size = READERS[mediaType]?.(bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

const READERS: Readonly<Record<string, (bytes: Buffer) => Pixels | undefined>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/svg+xml': svgSize,
};

function pngSize(bytes: Buffer): Pixels | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segments one after the other until the frame header (ITU-T T.81, B.2.2): SOF0 to SOF15 but for tables and arithmetic conditioning. */
function jpegSize(bytes: Buffer): Pixels | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    // A byte may be filled up with 0xff before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** RFC 9649: the first chunk is of the simple, the lossless or the extended kind. */
function webpSize(bytes: Buffer): Pixels | undefined {
  if (bytes.length < 30) return undefined;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function svgSize(bytes: Buffer): Pixels | undefined {
  const tag = /<svg\b[^>]{0,4000}/.exec(bytes.toString('utf8', 0, 16_000))?.[0] ?? '';
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]?.trim();
  const [width, height] = [value('width'), value('height')];
  const box = value('viewBox')?.split(/[\s,]+/) ?? [];
  const [w = '', h = ''] = width === undefined && height === undefined ? box.slice(2) : [width, height];
  const plain = /^\d{1,6}(?:\.\d{1,6})?(?:px)?$/;
  if (!plain.test(w) || !plain.test(h)) return undefined;
  return { width: Math.round(Number.parseFloat(w)), height: Math.round(Number.parseFloat(h)) };
}
