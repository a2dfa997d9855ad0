/** Sounds and pictures that items name: each fault with the file and the line of the item, and what podcasts would lack. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import type { Issue } from '../../src/model/index.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { mp3Of } from '../helpers/mp3.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';

type Changes = Readonly<Record<string, TreeFile | undefined>>;

const recorded = (path: string) => anItemFile({ radio: `{ audio: ${path} }` });
const campaign = String(smallContent()['campaign.yaml']);
const agencies = String(smallContent()['agencies.yaml']);
/** What podcasts want, so that nothing is said of it. */
const COVERED: Changes = {
  'campaign.yaml': `${campaign}cover: media/bia.svg\n`,
  'media/bia.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>',
  'agencies.yaml': `${agencies}      email: hop-thu@xa.example\n`,
};

async function issuesOf(changes: Changes): Promise<Issue[]> {
  const { issues } = await checkContent(await folderOf(smallContent({ ...COVERED, ...changes })));
  return issues.filter(({ code }) => code !== 'sample-value');
}

const brief = ({ severity, code, file, line, column, field }: Issue) =>
  `${severity} ${code} ${file}:${line}:${column} ${field}`.trim();

const picture = (width: number, height: number, format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width, height, channels: 3, background: '#A30D22' } })
    .toFormat(format)
    .toBuffer();

describe('a recording', () => {
  it('that is what it says it is: no issue', async () => {
    const changes = {
      'media/loa.mp3': mp3Of(3000, { marked: true }),
      'items/mot-cua.md': recorded('media/loa.mp3'),
    };
    expect(await issuesOf(changes)).toEqual([]);
  });

  const NAMED = 'items/mot-cua.md:12:17 radio.audio';
  const cases: [string, TreeFile | undefined, string[]][] = [
    ['that is missing', undefined, [`error dangling-reference ${NAMED}`]],
    [
      'that is a text',
      'không phải âm thanh',
      [`error unusable-media ${NAMED}`, 'error bad-media media/loa.mp3:0:0'],
    ],
    ['that is empty', '', [`error unusable-media ${NAMED}`, 'error bad-media media/loa.mp3:0:0']],
    [
      'that is a WAV under another name',
      silence(2000),
      [`error unusable-media ${NAMED}`, 'error bad-media media/loa.mp3:0:0'],
    ],
    [
      'that is only its tag',
      Buffer.concat([
        Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0010', 'latin1'),
        Buffer.alloc(16),
      ]),
      [`error unusable-media ${NAMED}`, 'error bad-media media/loa.mp3:0:0'],
    ],
    [
      'that was cut off',
      mp3Of(3600, { marked: true }).subarray(0, 3000),
      [`error unusable-media ${NAMED}`, 'error cut-off-media media/loa.mp3:0:0'],
    ],
  ];
  it.each(cases)('%s: an issue where it is named', async (_, file, expected) => {
    const issues = await issuesOf({ 'media/loa.mp3': file, 'items/mot-cua.md': recorded('media/loa.mp3') });
    expect(issues.map(brief)).toEqual(expected);
    for (const { what, fix } of issues)
      for (const words of [what.vi, what.en, fix.vi, fix.en]) expect(words).toMatch(/^[^{}]{4,}[.?]$/su);
  });

  it('cut off as a WAV or an M4A; a WAV whose length was not known when it began is whole', async () => {
    const wav = Buffer.from(silence(4000));
    const open = Buffer.from(wav);
    open.writeUInt32LE(0xffff_ffff, 4);
    const box = Buffer.alloc(8);
    box.writeUInt32BE(90_000, 0);
    box.write('mdat', 4, 'latin1');
    const head = Buffer.from('\u0000\u0000\u0000\u0018ftypM4A \u0000\u0000\u0000\u0000M4A mp42', 'latin1');
    const issues = await issuesOf({
      'media/a.wav': wav.subarray(0, 20_000),
      'media/b.wav': open,
      'media/c.m4a': Buffer.concat([head, box, Buffer.alloc(5000)]),
    });
    expect(issues.map(brief)).toEqual([
      'error cut-off-media media/a.wav:0:0',
      'error cut-off-media media/c.m4a:0:0',
    ]);
    expect(issues[0]?.what.vi).toBe('tệp âm thanh bị cụt: đầu tệp nói dài 32044 byte, ở đây chỉ có 20000.');
  });

  it('that is a picture, and a picture that is a sound', async () => {
    const issues = await issuesOf({
      'media/loa.mp3': mp3Of(2000),
      'items/mot-cua.md': anItemFile({
        radio: '{ audio: media/bia.svg }',
        print: '{ products: [poster], headline: Một cửa, image: media/loa.mp3, alt: Loa }',
      }),
    });
    expect(issues.map(brief)).toEqual([
      `error not-a-sound ${NAMED}`,
      'error not-a-picture items/mot-cua.md:13:56 print.image',
    ]);
  });

  it('in a translation is looked at too', async () => {
    const translation = '---\ntitle: Sa bôh\nradio: { audio: media/jrai.mp3 }\n---\nAbih bang mơnuih.\n';
    const issues = await issuesOf({ 'items/mot-cua.jra.md': translation, 'media/jrai.mp3': 'chữ' });
    expect(issues.map(brief)).toContain('error unusable-media items/mot-cua.jra.md:3:17 radio.audio');
  });

  it.each(['media/Bài 1.mp3', 'media/bài.mp3', 'media/bai so 1.mp3'])(
    'under the name «%s» is refused where it is named, and the file itself is told',
    async (path) => {
      const issues = await issuesOf({
        [path]: mp3Of(2000),
        'items/mot-cua.md': anItemFile({ radio: `{ audio: "${path}" }` }),
      });
      expect(issues.map(brief)).toEqual([
        `error bad-media-path ${NAMED}`,
        `warning bad-media-name ${path}:0:0`,
      ]);
    },
  );
});

describe('what podcasts would lack is a warning', () => {
  const MP3 = { 'media/loa.mp3': mp3Of(2000), 'items/mot-cua.md': recorded('media/loa.mp3') };

  it('a cover and an e-mail address, once there is something to hear', async () => {
    const bare = { 'campaign.yaml': campaign, 'agencies.yaml': agencies, 'media/bia.svg': undefined };
    expect(await issuesOf(bare)).toEqual([]);
    expect((await issuesOf({ ...bare, ...MP3 })).map(brief)).toEqual([
      'warning podcast-without-email agencies.yaml:2:5 agencies.0',
      'warning podcast-without-cover campaign.yaml:1:1',
    ]);
    const draft = { ...MP3, 'items/mot-cua.md': recorded('media/loa.mp3').replace('approved\n', 'draft\n') };
    expect(await issuesOf({ ...bare, ...draft })).toEqual([]);
  });

  it('a format that players take, and a file of one’s own', async () => {
    const issues = await issuesOf({
      ...MP3,
      'items/nua.md': recorded('media/loa.mp3'),
      'items/wav.md': recorded('media/loa.wav'),
      'media/loa.wav': silence(2000),
    });
    expect(issues.map(brief)).toEqual([
      'warning recording-used-twice items/nua.md:12:17 radio.audio',
      'warning not-for-podcasts items/wav.md:12:17 radio.audio',
    ]);
    expect(issues[0]?.what.vi).toContain('items/mot-cua.md:12');
  });
});

describe('a cover', () => {
  const cover = (name: string, file: TreeFile): Changes => ({
    'campaign.yaml': `${campaign}cover: media/${name}\n`,
    [`media/${name}`]: file,
  });

  it.each([
    [
      'a drawing that is not square',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
      '40',
      '30',
    ],
    ['a PNG that is not square', 'a.png', picture(1500, 1400, 'png'), '1500', '1400'],
    ['a JPEG that is too small', 'a.jpg', picture(1399, 1399, 'jpeg'), '1399', '1399'],
    ['a WebP that is too small', 'a.webp', picture(100, 100, 'webp'), '100', '100'],
  ])('%s: an error with its size', async (_, name, file, width, height) => {
    const issues = await issuesOf(cover(name, await file));
    expect(issues.map(brief)).toEqual(['error bad-cover campaign.yaml:15:8 cover']);
    expect(issues[0]?.what.vi).toContain(`rộng ${width}, cao ${height} điểm ảnh`);
  });

  it.each([
    ['a square drawing', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"/>'],
    [
      'a drawing in millimetres, which is measured when it is drawn',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm"/>',
    ],
    ['a large PNG', 'a.png', picture(1400, 1400, 'png')],
    ['a large JPEG', 'a.jpg', picture(3000, 3000, 'jpeg')],
    ['a large WebP', 'a.webp', picture(1600, 1600, 'webp')],
  ])('%s: no issue', async (_, name, file) => {
    expect(await issuesOf(cover(name, await file))).toEqual([]);
  });
});

it('a picture has its pixels, as sharp counts them', async () => {
  const files = {
    'media/a.png': await picture(31, 17, 'png'),
    'media/b.jpg': await picture(31, 17, 'jpeg'),
    'media/c.webp': await picture(31, 17, 'webp'),
    'media/d.webp': await sharp(await picture(31, 17, 'png'))
      .webp({ lossless: true })
      .toBuffer(),
    'media/e.webp': await sharp({ create: { width: 31, height: 17, channels: 4, background: '#A30D2280' } })
      .webp()
      .toBuffer(),
    'media/f.svg':
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="31" height="17px"/>',
  };
  const { media } = await loadCampaign(await folderOf(smallContent(files)));
  expect(media.map(({ path, width, height }) => [path, width, height])).toEqual(
    Object.keys(files).map((path) => [path, 31, 17]),
  );
});
