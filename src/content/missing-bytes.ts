/** Bytes that a sound file says it has and that are not there: a copy that was broken off. */

/** What some writers count otherwise than others: a tag at the end, a byte that makes the length even. */
const TOLERANCE = 2048;

/**
 * How many bytes a sound file is short of what its own header says; 0 when it is whole, or does not say. Of MP3 that is the Xing or
 * Info frame, of WAV the size of the RIFF chunk (0 and 0xffffffff: not known when the recording began), of M4A its boxes.
 */
export function missingBytes(file: Uint8Array, mediaType: string): number {
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
    const at = start + place;
    if (at + 16 > bytes.length || !/^(?:Xing|Info)$/.test(bytes.toString('latin1', at, at + 4))) continue;
    const flags = bytes.readUInt32BE(at + 4);
    if ((flags & 2) === 0) return undefined;
    return start + bytes.readUInt32BE((flags & 1) === 0 ? at + 8 : at + 12);
  }
  return undefined;
}

/** Four bytes of seven bits each (ID3v2, §3.1). */
function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((size, index) => size * 128 + (bytes.readUInt8(at + index) & 0x7f), 0);
}

function endOfWav(bytes: Buffer): number | undefined {
  if (bytes.length < 12) return undefined;
  const size = bytes.readUInt32LE(4);
  return size === 0 || size === 0xffff_ffff ? undefined : size + 8;
}

/** The end of the last box, by the boxes' own sizes (ISO/IEC 14496-12, §4.2): 1 says that eight more bytes hold it, 0 that it is the last. */
function endOfBoxes(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + 16 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8) return undefined;
    at += size;
  }
  return at;
}
