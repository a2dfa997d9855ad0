/** `loaphat speak … --audio FILE`: the text as a machine reads it. */
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UsageError } from '../errors.js';
import { PREVIEW_MARK } from '../model/index.js';
import { espeakVoice, levelLoudness, markPreview, type Voice } from '../voice/index.js';
import type { Terminal } from './terminal.js';

/** What is read, and into which file. */
export interface Preview {
  readonly lines: readonly string[];
  readonly language: string;
  /** Syllables a minute. */
  readonly pace: number;
  readonly file: string;
}

/**
 * Writes the preview, levelled to the loudness of speech where ffmpeg is there; without it as a plain WAV file, which the terminal
 * then says. A recording that is there and no preview is not written over.
 *
 * @throws UsageError when there is no voice, when a person's recording lies there, or when the file's ending needs ffmpeg
 */
export async function writePreview(
  preview: Preview,
  terminal: Terminal,
  voice: Voice = espeakVoice(),
): Promise<void> {
  const { lines, language, pace, file } = preview;
  await refuseRecording(file);
  const wav = await voice.say(lines.join('\n\n'), { language, pace });
  await writeFile(file, await levelled(wav, file, terminal));
  terminal.note(
    terminal.say({
      vi: `Đã ghi ${file}: bản nghe thử do máy đọc, không phát hành. Nghe để sửa bài; phát sóng thì cần giọng người.`,
      en: `Wrote ${file}: a preview read by a machine, not for publication. Listen to mend the text; on the air a person reads.`,
    }),
  );
}

async function levelled(wav: Uint8Array, file: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return await levelLoudness(wav, file);
  } catch (error) {
    if (!(error instanceof UsageError) || extname(file).toLowerCase() !== '.wav') throw error;
    terminal.note(
      terminal.say({
        vi: `${error.text.vi} Bản này giữ độ to như máy đọc.`,
        en: `${error.text.en} This one is as loud as the machine reads.`,
      }),
    );
    return markPreview(wav);
  }
}

async function refuseRecording(file: string): Promise<void> {
  const there = await readFile(file).catch(() => undefined);
  if (there === undefined || there.length === 0 || there.includes(PREVIEW_MARK)) return;
  throw new UsageError({
    vi: `«${file}» đã có và không phải bản nghe thử. Hãy chọn tên khác.`,
    en: `“${file}” is there and is no preview. Choose another name.`,
  });
}
