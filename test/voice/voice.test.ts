/** A machine's voice: that what it reads reaches nobody by itself. The voice itself is heard in `voice.deep.test.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { broadcast } from '../../src/broadcast.js';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { PREVIEW_MARK } from '../../src/model/index.js';
import { espeakVoice, levelLoudness, markPreview } from '../../src/voice/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';

const TEXT = 'Bà con mang hồ sơ đến bộ phận một cửa của xã. Cán bộ sẽ hướng dẫn tận tình, không mất phí.';
const manner = { language: 'vi', pace: 185 };

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
