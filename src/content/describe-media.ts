import { createHash } from 'node:crypto';
import { type Issue, type MediaFile, PREVIEW_MARK } from '../model/index.js';
import { issueOf } from './messages.js';
import { missingBytes } from './missing-bytes.js';
import { pictureSize } from './picture-size.js';
import type { RawFile } from './read-folder.js';

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
    issue: issueOf('bad-media', { file: file.path, line: 0, column: 0, field: '' }, { reason }),
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
    const place = { file: file.path, line: 0, column: 0, field: '' };
    return {
      issue: issueOf('cut-off-media', place, {
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
