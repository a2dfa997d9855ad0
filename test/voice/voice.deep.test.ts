/** A machine's voice, where the machine has one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { beforeAll, expect, it } from 'vitest';
import { PREVIEW_MARK } from '../../src/model/index.js';
import { espeakVoice, levelLoudness } from '../../src/voice/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';
import { describeWith } from '../helpers/system-tool.js';

const TEXT = 'Bà con mang hồ sơ đến bộ phận một cửa của xã. Cán bộ sẽ hướng dẫn tận tình, không mất phí.';
const manner = { language: 'vi', pace: 185 };

describeWith(['espeak-ng'], 'espeak-ng', () => {
  it('reads a text as a WAV file that others can measure, faster at a faster pace', async () => {
    const seconds = async (pace: number) => {
      const wav = await espeakVoice().say(TEXT, { ...manner, pace });
      const { format } = await parseBuffer(wav, { mimeType: 'audio/wav', size: wav.length });
      expect(format.container).toBe('WAVE');
      return format.duration ?? 0;
    };
    const slow = await seconds(150);
    expect(slow).toBeGreaterThan(4);
    expect(slow / (await seconds(300))).toBeGreaterThan(1.5);
  });

  it('has no voice for Jrai, and says so', async () => {
    await expect(espeakVoice().say('Ơi.', { ...manner, language: 'jra' })).rejects.toThrow(
      /«jra»: bài này cần người đọc/,
    );
  });

  it('takes a text that looks like an option, or like mark-up, for a text', async () => {
    for (const text of ['--version', '<break time="600s"/>', '$(touch x)'])
      expect((await espeakVoice().say(text, manner)).length).toBeGreaterThan(1000);
  });
});

describeWith(['ffmpeg'], 'loudness', () => {
  /** A tone of 440 Hz, as ffmpeg itself makes it. */
  let tone: Uint8Array;
  beforeAll(() => {
    const made = '-v error -f lavfi -i sine=frequency=440:duration=4 -af volume=-30dB -f wav -';
    tone = execFileSync('ffmpeg', made.split(' '));
  });
  const loudnessOf = (sound: Uint8Array) => {
    const { stderr } = spawnSync('ffmpeg', '-hide_banner -nostats -i - -af ebur128 -f null -'.split(' '), {
      input: sound,
      encoding: 'utf8',
    });
    return Number(
      /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf('Summary')))?.[1],
    );
  };

  it.each(['a.wav', 'a.mp3', 'a.ogg'])(
    '%s is at −16 LUFS, by another measure of ffmpeg, and bears the mark',
    async (name) => {
      expect(loudnessOf(tone)).toBeLessThan(-30);
      const sound = await levelLoudness(tone, name);
      expect(Math.abs(loudnessOf(sound) + 16)).toBeLessThan(1);
      expect(Buffer.from(sound).includes(PREVIEW_MARK)).toBe(true);
    },
  );
});

describeWith(['espeak-ng'], 'loaphat speak --audio', () => {
  it('writes a preview, over an older one, but never over a recording', async () => {
    const folder = await folderOf(smallContent());
    const file = join(folder, 'thu.wav');
    const speak = () => captureCli(['speak', 'mot-cua', '--content', folder, '--audio', file]);
    const first = await speak();
    expect(first.code).toBe(0);
    expect(first.err).toContain('bản nghe thử do máy đọc, không phát hành');
    expect((await readFile(file)).includes(PREVIEW_MARK)).toBe(true);
    expect((await speak()).code).toBe(0);
    await writeFile(file, silence(1000));
    const refused = await speak();
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('không phải bản nghe thử');
    expect(await readFile(file)).toEqual(Buffer.from(silence(1000)));
  });
});
