/** Sounds and pictures: what they are by their own headers. */
import { createHash } from 'node:crypto';
import { type Issue, type MediaFile, PREVIEW_MARK } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import { issueOf, placeIn } from '../messages/messages.js';
import type { RawFile } from './read-content.js';

const BY_EXTENSION: Readonly<Record<string, readonly string[]>> = {
  svg: ['image/svg+xml'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  webp: ['image/webp'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/mp4', 'audio/x-m4a'],
  ogg: ['audio/ogg'],
  opus: ['audio/ogg'],
  wav: ['audio/wav', 'audio/vnd.wave'],
};

const CANONICAL: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/wav': 'audio/wav',
};

/**
 * What a media file is, read from its own header and never from its name alone: type, length of a sound in whole seconds
 * (rounded up), pixels of a picture, hash. A file whose header says another thing than its name, and a sound that is not all there, are
 * issues.
 */
export async function describeMedia(file: RawFile): Promise<{ media?: MediaFile; issue?: Issue }> {
  const refuse = (reason: string) => ({
    issue: issueOf('bad-media', placeIn(file.path), { reason: inBoth(reason) }),
  });
  const extension = file.path.split('.').at(-1)?.toLowerCase() ?? '';
  const allowed = BY_EXTENSION[extension];
  if (allowed === undefined) return refuse(`.${extension}`);
  const found = extension === 'svg' ? sniffSvg(file.bytes) : await sniff(file.bytes);
  if (file.bytes.length === 0) return refuse('tệp rỗng · empty');
  if (found === undefined || !allowed.includes(found)) return refuse(found ?? 'không rõ loại · unknown');

  const mediaType = CANONICAL[found] ?? found;
  const media: MediaFile = {
    path: file.path,
    mediaType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
  if (!mediaType.startsWith('audio/')) return { media: { ...media, ...pictureSize(file.bytes, mediaType) } };
  const missing = missingBytes(file.bytes, mediaType);
  if (missing > 0) {
    return {
      issue: issueOf('cut-off-media', placeIn(file.path), {
        bytes: String(file.bytes.length),
        stated: String(file.bytes.length + missing),
      }),
    };
  }
  const seconds = await secondsOfSound(file.bytes, mediaType);
  return seconds === undefined
    ? refuse('không đo được thời lượng · no duration')
    : { media: { ...media, seconds, ...(isPreview(file.bytes) ? { preview: true } : {}) } };
}

/** Whatever the container, the mark stands in it as it is. */
function isPreview(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(PREVIEW_MARK);
}

// Both libraries are a hundred files: a campaign of drawings, without a recording, needs neither.
async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime.split(';')[0];
  return type;
}

// A vector picture is text: the first element must be <svg>, and nothing in it may run or reach out.
function sniffSvg(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 4_000_000));
  if (!/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<svg[\s>]/.test(text))
    return /<!DOCTYPE/i.test(text.slice(0, 4000))
      ? 'svg có khai báo DOCTYPE, hãy lưu lại dạng SVG thuần · SVG with a DOCTYPE, save it as plain SVG'
      : undefined;
  return /<!ENTITY|<script|<foreignObject|\bon\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/)/i.test(text)
    ? 'svg có mã chạy hoặc liên kết ra ngoài · active SVG'
    : 'image/svg+xml';
}

async function secondsOfSound(bytes: Uint8Array, mimeType: string): Promise<number | undefined> {
  const { parseBuffer } = await import('music-metadata');
  try {
    const { format } = await parseBuffer(
      bytes,
      { mimeType, size: bytes.length },
      { duration: true, skipCovers: true },
    );
    return format.duration !== undefined && format.duration > 0 ? Math.ceil(format.duration) : undefined;
  } catch {
    return undefined;
  }
}

/** What some writers count otherwise than others: a tag at the end, a byte that makes the length even. */
const TOLERANCE = 2048;

/**
 * How many bytes a sound file is short of what its own header says; 0 when it is whole, or does not say. Of MP3 that is the Xing or
 * Info frame, of WAV the size of the RIFF chunk (0 and 0xffffffff: not known when the recording began), of M4A its boxes.
 */
function missingBytes(file: Uint8Array, mediaType: string): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const end = endOf(bytes, mediaType);
  const missing = end === undefined ? 0 : end - bytes.length;
  return missing > TOLERANCE ? missing : 0;
}

function endOf(bytes: Buffer, mediaType: string): number | undefined {
  if (mediaType === 'audio/mpeg') return endOfMp3(bytes);
  if (mediaType === 'audio/wav') return endOfWav(bytes);
  return mediaType === 'audio/mp4' ? endOfBoxes(bytes) : undefined;
}

/** Where the Xing frame stands behind a frame's header: by version and channels, 9, 17 or 32 bytes of side information. */
const XING_PLACES = [13, 21, 36];

function endOfMp3(bytes: Buffer): number | undefined {
  const start = bytes.toString('latin1', 0, 3) === 'ID3' && bytes.length > 10 ? 10 + syncSafe(bytes, 6) : 0;
  for (const place of XING_PLACES) {
    const offset = start + place;
    if (offset + 16 > bytes.length || !/^(?:Xing|Info)$/.test(bytes.toString('latin1', offset, offset + 4)))
      continue;
    const flags = bytes.readUInt32BE(offset + 4);
    if ((flags & 2) === 0) return undefined;
    return start + bytes.readUInt32BE((flags & 1) === 0 ? offset + 8 : offset + 12);
  }
  return undefined;
}

/** Four bytes of seven bits each (ID3v2, §3.1). */
function syncSafe(bytes: Buffer, offset: number): number {
  return [0, 1, 2, 3].reduce((size, index) => size * 128 + (bytes.readUInt8(offset + index) & 0x7f), 0);
}

function endOfWav(bytes: Buffer): number | undefined {
  if (bytes.length < 12) return undefined;
  const size = bytes.readUInt32LE(4);
  return size === 0 || size === 0xffff_ffff ? undefined : size + 8;
}

/** The end of the last box, by the boxes' own sizes (ISO/IEC 14496-12, §4.2): 1 says that eight more bytes hold it, 0 that it is the last. */
function endOfBoxes(bytes: Buffer): number | undefined {
  let offset = 0;
  while (offset + 16 <= bytes.length) {
    const short = bytes.readUInt32BE(offset);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(offset + 8)) : short;
    if (size < 8) return undefined;
    offset += size;
  }
  return offset;
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** PictureSize of a PNG, JPEG, WebP or SVG; `undefined` where the header does not say, as of a drawing measured in millimetres. */
function pictureSize(file: Uint8Array, mediaType: string): PictureSize | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const size = READERS[mediaType]?.(bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

const READERS: Readonly<Record<string, (bytes: Buffer) => PictureSize | undefined>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/svg+xml': svgSize,
};

function pngSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segments one after the other until the frame header (ITU-T T.81, B.2.2): SOF0 to SOF15 but for tables and arithmetic conditioning. */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  let offset = 2;
  while (offset + 9 <= bytes.length && bytes.readUInt8(offset) === 0xff) {
    const marker = bytes.readUInt8(offset + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) };
    }
    // A byte may be filled up with 0xff before a marker.
    offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2);
  }
  return undefined;
}

/** RFC 9649: the first chunk is of the simple, the lossless or the extended kind. */
function webpSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) return undefined;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function svgSize(bytes: Buffer): PictureSize | undefined {
  const tag = /<svg\b[^>]{0,4000}/.exec(bytes.toString('utf8', 0, 16_000))?.[0] ?? '';
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]?.trim();
  const [width, height] = [value('width'), value('height')];
  const box = value('viewBox')?.split(/[\s,]+/) ?? [];
  const [w = '', h = ''] = width === undefined && height === undefined ? box.slice(2) : [width, height];
  const plain = /^\d{1,6}(?:\.\d{1,6})?(?:px)?$/;
  if (!plain.test(w) || !plain.test(h)) return undefined;
  return { width: Math.round(Number.parseFloat(w)), height: Math.round(Number.parseFloat(h)) };
}
