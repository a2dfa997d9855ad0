/** A sound at the loudness of speech on the air, in the format of its file name. */
import { extname } from 'node:path';
import { LoaphatError, UsageError } from '../errors.js';
import { PREVIEW_MARK } from '../model/index.js';
import { runProgram } from './run-program.js';

/** −16 LUFS (AES TD1008, for speech of one channel to headphones and loudspeakers), no peak above −1.5 dBTP. */
const TARGET = 'I=-16:TP=-1.5:LRA=11';

/** By extension: how ffmpeg names the container, and the codec for speech. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  '.wav': ['-f', 'wav', '-c:a', 'pcm_s16le'],
  '.mp3': ['-f', 'mp3', '-c:a', 'libmp3lame', '-b:a', '64k'],
  '.ogg': ['-f', 'ogg', '-c:a', 'libvorbis'],
};

const MISSING = {
  vi: 'Máy này chưa có ffmpeg để chỉnh độ to. Hãy cài: sudo apt install ffmpeg.',
  en: 'ffmpeg is not installed here, which levels the loudness. Install it: sudo apt install ffmpeg.',
};

/** Endings of file names that `levelLoudness` can write. @example LEVELLED_FORMATS.includes('.mp3'); // true */
export const LEVELLED_FORMATS: readonly string[] = Object.keys(FORMATS);

/**
 * A WAV file at −16 LUFS, as WAV, MP3 or Ogg by the ending of `name`; marked as a preview (`PREVIEW_MARK`). Measured first and then
 * levelled as a whole, so that loud and soft stay as they were to each other.
 *
 * @throws UsageError when ffmpeg is not installed or cannot write such a file
 * @throws LoaphatError when it fails
 * @example
 * await levelLoudness(new Uint8Array(44), 'thu.exe').catch(({ name }) => name); // 'UsageError'
 */
export async function levelLoudness(wav: Uint8Array, name: string, program = 'ffmpeg'): Promise<Uint8Array> {
  const format = FORMATS[extname(name).toLowerCase()];
  if (format === undefined) {
    throw new UsageError({
      vi: `Không ghi được tệp «${extname(name)}». Dùng được: ${LEVELLED_FORMATS.join(', ')}.`,
      en: `Files “${extname(name)}” cannot be written. Use ${LEVELLED_FORMATS.join(', ')}.`,
    });
  }
  const read = ['-hide_banner', '-nostats', '-f', 'wav', '-i', 'pipe:0'];
  const measured = await runProgram({
    program,
    args: [...read, '-af', `loudnorm=${TARGET}:print_format=json`, '-f', 'null', '-'],
    input: wav,
    missing: MISSING,
  });
  const known = measurement(measured.messages);
  const { output } = await runProgram({
    program,
    args: [
      ...read,
      '-map_metadata',
      '-1',
      '-af',
      `loudnorm=${TARGET}:${known}:linear=true`,
      '-ar',
      '44100',
      '-metadata',
      `comment=${PREVIEW_MARK}`,
      '-fflags',
      '+bitexact',
      '-flags:a',
      '+bitexact',
      ...format,
      'pipe:1',
    ],
    input: wav,
    missing: MISSING,
  });
  return output;
}

/** What the first pass says at its end, as JSON, for the second. */
function measurement(messages: string): string {
  const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(messages)?.[0];
  if (json === undefined) {
    throw new LoaphatError({
      vi: 'ffmpeg không đo được độ to của bản đọc thử.',
      en: 'ffmpeg could not measure the loudness of the preview.',
    });
  }
  const found: Readonly<Record<string, string>> = JSON.parse(json);
  return [
    ['measured_I', found.input_i],
    ['measured_TP', found.input_tp],
    ['measured_LRA', found.input_lra],
    ['measured_thresh', found.input_thresh],
    ['offset', found.target_offset],
  ]
    .map(([name, value]) => `${name}=${value}`)
    .join(':');
}

/**
 * The same sound with a comment in it (RIFF `LIST INFO ICMT`): `PREVIEW_MARK`, by which `check` knows it again.
 *
 * @example
 * markPreview(new Uint8Array(44)).length > 44; // true
 */
export function markPreview(wav: Uint8Array): Uint8Array {
  const text = Buffer.from(PREVIEW_MARK, 'latin1');
  const size = text.length + 1;
  const comment = Buffer.alloc(8 + size + (size % 2));
  comment.write('ICMT', 0, 'latin1');
  comment.writeUInt32LE(size, 4);
  text.copy(comment, 8);
  const list = Buffer.alloc(12);
  list.write('LIST', 0, 'latin1');
  list.writeUInt32LE(4 + comment.length, 4);
  list.write('INFO', 8, 'latin1');
  const marked = Buffer.concat([wav, list, comment]);
  marked.writeUInt32LE(marked.length - 8, 4);
  return marked;
}
