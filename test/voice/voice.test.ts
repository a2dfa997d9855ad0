/** A machine's voice, where the machine has one; and that what it reads reaches nobody by itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { broadcast } from '../../src/broadcast.js';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { PREVIEW_MARK } from '../../src/model/index.js';
import { espeakVoice, levelLoudness, markPreview } from '../../src/voice/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';

const has = (program: string, flag: string) => spawnSync(program, [flag]).status === 0;
const ESPEAK = has('espeak-ng', '--version');
const FFMPEG = has('ffmpeg', '-version');
const TEXT = 'Bà con mang hồ sơ đến bộ phận một cửa của xã. Cán bộ sẽ hướng dẫn tận tình, không mất phí.';
const manner = { language: 'vi', pace: 185 };

describe.skipIf(!ESPEAK)('espeak-ng (skipped where espeak-ng is not installed)', () => {
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

it('a voice that is not installed is named, with what to do', async () => {
  await expect(espeakVoice('no-such-voice').say(TEXT, manner)).rejects.toThrow(
    /chưa có espeak-ng.*apt install espeak-ng/,
  );
  await expect(levelLoudness(silence(100), 'a.wav', 'no-such-program')).rejects.toThrow(/chưa có ffmpeg/);
  await expect(levelLoudness(silence(100), 'a.exe')).rejects.toThrow(/«\.exe»/);
});

it('a program that fails is quoted', async () => {
  await expect(espeakVoice('false').say(TEXT, manner)).rejects.toThrow(/«false» không làm được: 1/);
});

describe.skipIf(!FFMPEG)('loudness (skipped where ffmpeg is not installed)', () => {
  /** A tone of 440 Hz, as ffmpeg itself makes it. */
  const tone = execFileSync(
    'ffmpeg',
    '-v error -f lavfi -i sine=frequency=440:duration=4 -af volume=-30dB -f wav -'.split(' '),
  );
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

it('a marked WAV is still one, as long as it was, with its comment', async () => {
  const marked = markPreview(silence(1500));
  const { format, common } = await parseBuffer(marked, { mimeType: 'audio/wav', size: marked.length });
  expect(format.duration).toBeCloseTo(1.5, 2);
  expect(JSON.stringify(common)).toContain(PREVIEW_MARK);
});

describe('what a machine has read', () => {
  const stations = (machineVoice: string) => {
    const { 'stations.yaml': yaml = '' } = smallContent();
    return String(yaml).replace('    roles:', `${machineVoice}    roles:`);
  };
  const content = (machineVoice = '') =>
    folderOf(
      smallContent({
        'stations.yaml': stations(machineVoice),
        'items/mot-cua.md': anItemFile({ radio: '{ audio: media/thu.wav, minPerWeek: 1 }' }),
        'media/thu.wav': markPreview(silence(4000)),
      }),
    );
  const paths = { all: 'feeds/all/atom.xml', station: 'feeds/station/dai-krong-pa/atom.xml' };
  const build = async (folder: string) => {
    const out = await folderOf({});
    const { manifest } = await broadcast({ content: folder, out, week: '2020-W28', only: ['feeds', 'week'] });
    const read = (path: string) => readFile(join(out, path), 'utf8');
    return {
      files: Object.keys(manifest.files),
      all: await read(paths.all),
      station: await read(paths.station),
    };
  };

  it('reaches no feed, and its length does not count; check says so with the line', async () => {
    const folder = await content();
    const { issues } = await checkContent(folder);
    expect(issues.map(({ code, severity, file, line }) => [code, severity, file, line])).toContainEqual([
      'machine-read',
      'warning',
      'items/mot-cua.md',
      expect.any(Number),
    ]);
    const [item] = (await loadCampaign(folder)).items;
    expect(item?.versions[0]).toMatchObject({ preview: 'media/thu.wav' });
    expect(item?.versions[0]).not.toHaveProperty('audio');
    const { files, all, station } = await build(folder);
    expect(files.filter((path) => path.startsWith('media/'))).toEqual([]);
    expect(`${all}${station}`).not.toContain('thu.wav');
  });

  it('is played by a station that says so, and by no other feed', async () => {
    const { files, all, station } = await build(await content('    machineVoice: true\n'));
    expect(files).toContain('media/thu.wav');
    expect(station).toContain('href="https://cchc.loaphat.example/media/thu.wav"');
    expect(all).not.toContain('thu.wav');
  });
});

describe.skipIf(!ESPEAK)('loaphat speak --audio (skipped where espeak-ng is not installed)', () => {
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
