/** The whole pass on small campaigns; on the real one it is in `broadcast.deep.test.ts`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { type Files, filesOf } from './helpers/cached-build.js';
import { describePublication, WEEK_FILES } from './helpers/describe-publication.js';
import { folderOf } from './helpers/folder-of.js';
import { anItemFile, smallContent } from './helpers/small-content.js';
import { WHOLE_WEEK, wholeContent, withPosters } from './helpers/whole-content.js';

const WEEK = WHOLE_WEEK;

describePublication('a campaign that has one of everything', {
  content: { ...wholeContent(), ...withPosters() },
  week: WEEK,
  weekFiles: [...WEEK_FILES, 'week.liq'],
  documents: 20,
  archives: false,
});

describe('the same edition gives the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('in another time zone, on another day', async () => {
    const content = await folderOf({ ...wholeContent(), ...withPosters() });
    const build = async (timeZone: string, today: string) => {
      process.env.TZ = timeZone;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(today) });
      const out = await folderOf({});
      await broadcast({ content, out, week: WEEK });
      return filesOf(out);
    };
    const here = await build('Asia/Ho_Chi_Minh', '2020-07-01T01:00:00Z');
    const there = await build('America/St_Johns', '2031-12-31T23:30:00Z');
    expect([...there.keys()]).toEqual([...here.keys()]);
    const different = [...here]
      .filter(([path, body]) => !there.get(path)?.equals(body))
      .map(([path]) => path);
    expect(different).toEqual([]);
    expect(here.size).toBeGreaterThan(100);
  }, 240_000);

  it('a second build writes nothing', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent());
    await broadcast({ content: folder, out, week: WEEK });
    const { written, removed, unchanged } = await broadcast({ content: folder, out, week: WEEK });
    expect({ written, removed }).toEqual({ written: [], removed: [] });
    expect(unchanged.length).toBeGreaterThan(20);
  }, 60_000);
});

describe('a small campaign', () => {
  const printed = {
    'items/ap-phich.md': anItemFile({
      title: 'Góp ý để phục vụ tốt hơn',
      print: '{ products: [poster], headline: Góp ý để tốt hơn }',
    }),
  };

  it('--strict leaves out by name what would show a sample, and builds the rest', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent(printed));
    const strict = await broadcast({ content: folder, out, week: WEEK, strict: true });
    expect(strict.omissions.map(({ output, id, code }) => `${output} ${id} ${code}`)).toContain(
      'print/poster ap-phich sample',
    );
    expect(strict.written.some((path) => path.startsWith('print/poster/'))).toBe(false);
    expect(strict.written).toContain('feeds/all/rss.xml');
    const plain = await broadcast({ content: folder, out, week: WEEK });
    expect(plain.written).toContain('print/poster/ap-phich.pdf');
  }, 60_000);

  it('a headline that cannot fit is left out by name, with file and slot, and the rest is built', async () => {
    const out = await folderOf({});
    const headline = 'Nghiêng'.repeat(11);
    const item = anItemFile({ title: 'Dài', print: `{ products: [poster], headline: ${headline} }` });
    const { omissions, written } = await broadcast({
      content: await folderOf(smallContent({ 'items/dai.md': item })),
      out,
      week: WEEK,
    });
    const [omission] = omissions.filter(({ code }) => code === 'layout');
    expect(omission?.id).toBe('dai');
    expect(omission?.why.vi).toMatch(/items\/dai\.md:\d+/);
    expect(written).toContain('i/dai/index.html');
  }, 60_000);

  it.each([
    [
      'a PNG that is cut off',
      'hong.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452000003e8000003e80802000000c2c143b3', 'hex'),
    ],
    ['a drawing without a size', 'trong.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    [
      'a drawing that is not well-formed',
      'sai.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    ],
  ])(
    '%s costs only the sheets that need it, by name',
    async (_, name, bytes) => {
      const item = anItemFile({
        title: 'Có hình',
        print: `{ products: [poster], headline: Có hình, image: media/${name}, alt: Một hình }`,
      });
      const folder = await folderOf(smallContent({ 'items/co-hinh.md': item, [`media/${name}`]: bytes }));
      const { omissions, written } = await broadcast({
        content: folder,
        out: await folderOf({}),
        week: WEEK,
      });
      const [omission] = omissions.filter(({ code }) => code === 'layout');
      expect(omission).toMatchObject({ output: 'print/poster', id: 'co-hinh' });
      expect(omission?.why.vi).toContain(`media/${name}`);
      expect(written).toContain('feeds/all/rss.xml');
      expect(written.some((path) => path.startsWith('print/poster/'))).toBe(false);
    },
    60_000,
  );

  it('content that breaks leaves the last good output as it was', async () => {
    const out = await folderOf({});
    await broadcast({ content: await folderOf(smallContent()), out, week: WEEK, only: ['feeds'] });
    const before = await filesOf(out);
    const broken = await folderOf(smallContent({ 'items/mot-cua.md': 'hỏng' }));
    await expect(broadcast({ content: broken, out, week: WEEK })).rejects.toThrow(/items\/mot-cua\.md:1:1/);
    expect(await filesOf(out)).toEqual(before);
  }, 60_000);

  it('--only makes the same bytes as the whole build, and leaves the other files alone', async () => {
    const folder = await folderOf(smallContent(printed));
    const [whole, part] = [await folderOf({}), await folderOf({})];
    await broadcast({ content: folder, out: whole, week: WEEK });
    const all = await filesOf(whole);
    for (const only of ['feeds', 'week', 'print', 'pages']) {
      await broadcast({ content: folder, out: part, week: WEEK, only: [only] });
    }
    const pieces = await filesOf(part);
    expect([...pieces.keys()]).toEqual([...all.keys()]);
    expect([...all].filter(([path, body]) => !pieces.get(path)?.equals(body)).map(([path]) => path)).toEqual(
      [],
    );
  }, 120_000);

  describe('--templates', () => {
    const own = join(import.meta.dirname, '../templates');
    const build = async (templates: string, only?: readonly string[]) => {
      const out = await folderOf({});
      const folder = await folderOf(smallContent(printed));
      await broadcast({ content: folder, out, week: WEEK, templates, only });
      return filesOf(out);
    };

    it('takes what a folder has, and the package’s own for the rest', async () => {
      const poster = await readFile(join(own, 'print/poster.yaml'), 'utf8');
      const green = poster.replaceAll('#A30D22', '#0B5D3B');
      const [plain, styled, printedGreen] = await Promise.all([
        build(own),
        build(await folderOf({ 'pages/style.css': 'p { margin: 0 }' })),
        build(await folderOf({ 'print/ap-phich.yaml': green })),
      ]);
      const differing = (files: Files) =>
        [...plain].filter(([path, body]) => !files.get(path)?.equals(body)).map(([path]) => path);
      expect(differing(styled).filter((path) => !/\.html(?:\.br|\.gz)?$/.test(path))).toEqual([
        'manifest.json',
      ]);
      expect(styled.get('index.html')?.toString()).toContain('p { margin: 0 }');
      expect(differing(printedGreen)).toEqual([
        'manifest.json',
        'print/poster/ap-phich.pdf',
        'print/poster/ap-phich.png',
      ]);
    }, 120_000);

    it('a fault of a print template names its file and its sheets; one of the style sheet matters only to pages', async () => {
      const [folder, out] = [await folderOf(smallContent(printed)), await folderOf({})];
      const broken = await folderOf({ 'print/poster.yaml': 'id: poster', 'pages/style.css': 'a < b' });
      const told = async (only: string) => {
        const options = { content: folder, out, week: WEEK, templates: broken, only: [only] };
        const { faults, omissions, made } = await broadcast(options);
        const files = new Set(faults.map(({ file, line }) => `${file}:${line}`));
        return { files, sheets: omissions.filter(({ code }) => code === 'template'), made };
      };
      const poster = `${join(broken, 'print/poster.yaml')}:1`;
      const print = await told('print');
      expect(print.files).toEqual(new Set([poster]));
      expect(print.sheets).toMatchObject([{ output: 'print/poster', id: 'ap-phich' }]);
      expect((await told('feeds')).files).toEqual(new Set([poster]));
      const week = await told('week');
      expect([week.files.size, week.made.some(({ path }) => path.endsWith('/week.pdf'))]).toEqual([0, true]);
      await expect(told('pages')).rejects.toThrow(/style\.css:1/);
      const css = await folderOf({ 'pages/style.css': 'a < b' });
      expect([...(await build(css, ['print'])).keys()]).toContain('print/poster/ap-phich.pdf');
    }, 120_000);

    it('a folder without print/ and pages/ is refused by name', async () => {
      await expect(build(join(own, 'print'))).rejects.toThrow(/print: không có thư mục con/);
      await expect(build('/khong/co')).rejects.toThrow(/khong\/co/);
    });
  });

  it.each(['', '.', 'items/ra', 'media'])('refuses to write into its own content: %j', async (below) => {
    const folder = await folderOf(smallContent());
    const before = await filesOf(folder);
    const out = below === '' ? folder : join(folder, below);
    await expect(broadcast({ content: folder, out, week: WEEK, only: ['feeds'] })).rejects.toThrow(
      /phải tách rời/,
    );
    await expect(broadcast({ content: join(folder, 'items'), out: folder, week: WEEK })).rejects.toThrow(
      /phải tách rời/,
    );
    expect(await filesOf(folder)).toEqual(before);
  });

  it('stops when it is asked to, and leaves the folder as it was', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent());
    const stop = new AbortController();
    const onArtifact = () => stop.abort();
    await expect(
      broadcast({ content: folder, out, week: WEEK, signal: stop.signal, onArtifact }),
    ).rejects.toThrow();
    expect(await readdir(out)).toEqual([]);
  });

  it('names an output, a station or a week that does not exist', async () => {
    const folder = await folderOf(smallContent());
    const out = await folderOf({});
    const attempt = (options: object) => broadcast({ content: folder, out, week: WEEK, ...options });
    await expect(attempt({ only: ['fedes'] })).rejects.toThrow(/«fedes».*feeds/);
    await expect(attempt({ stations: ['dai-x'] })).rejects.toThrow(/«dai-x».*dai-krong-pa/);
    await expect(attempt({ week: '2020-W54' })).rejects.toThrow(/2020-W54/);
    await expect(attempt({ at: 'hôm qua' })).rejects.toThrow(/hôm qua/);
    await expect(broadcast({ content: folder, out })).rejects.toThrow(/Chưa biết/);
  });
});
