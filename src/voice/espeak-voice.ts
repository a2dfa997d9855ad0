/** espeak-ng as a voice: a preview of how a text sounds, on any Debian, without a network. */
import { UsageError } from '../errors.js';
import { runProgram } from './run-program.js';
import type { Manner, Voice } from './voice.js';

/** espeak-ng counts words a minute; of Vietnamese it then reads so many syllables for each (measured with 1.51, from 186 to 382 a minute). */
const SYLLABLES_A_WORD = 1.575;

/** Voices of espeak-ng by the language of the text. It has none for Jrai or Bahnar. */
const VOICES: Readonly<Record<string, string>> = { vi: 'vi', en: 'en' };

const MISSING = {
  vi: 'Máy này chưa có espeak-ng để đọc thử. Hãy cài: sudo apt install espeak-ng (Windows, macOS: xem trang của espeak-ng).',
  en: 'espeak-ng is not installed here. Install it: sudo apt install espeak-ng (Windows, macOS: see its site).',
};

/**
 * The voice of espeak-ng. It is for checking a script by ear, not for broadcasting.
 *
 * @param program where it lies, when it is not in the path
 * @example
 * const voice = espeakVoice();
 * typeof voice.say; // 'function'
 */
export function espeakVoice(program = 'espeak-ng'): Voice {
  return {
    async say(text: string, { language, pace, signal }: Manner): Promise<Uint8Array> {
      const voice = Object.hasOwn(VOICES, language) ? VOICES[language] : undefined;
      if (voice === undefined) {
        throw new UsageError({
          vi: `Máy chưa biết đọc tiếng «${language}»: bài này cần người đọc.`,
          en: `No machine voice reads “${language}”: this text needs a person.`,
        });
      }
      const words = Math.min(450, Math.max(80, Math.round(pace / SYLLABLES_A_WORD)));
      const { output } = await runProgram({
        program,
        args: ['-v', voice, '-s', String(words), '-b', '1', '--stdin', '--stdout'],
        input: text,
        missing: MISSING,
        signal,
      });
      return withTrueLengths(output);
    },
  };
}

/** Written to a pipe, a WAV file does not know its own length: the two fields that state it are put right. */
function withTrueLengths(wav: Uint8Array): Uint8Array {
  const bytes = Buffer.from(wav);
  if (bytes.length < 44) return bytes;
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.writeUInt32LE(bytes.length - 44, 40);
  return bytes;
}
