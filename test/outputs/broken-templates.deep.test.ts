/** Print templates with faults: each fault is told once, its sheets are left out by name, and everything else is made. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Omission } from '../../src/model/index.js';
import { defaultTemplates } from '../../src/outputs/index.js';
import { differences, filesOf } from '../helpers/cached-build.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const CONTENT = smallContent({
  'items/mot-cua.md': anItemFile({
    title: 'Một cửa ở xã',
    print: '{ headline: Một cửa, products: [poster, poster.a4, leaflet] }',
  }),
  'items/mot-cua.jra.md': `---
title: Bản thử
translator: Người dịch mẫu
print: { headline: Bản thử }
---
Bản thử.
`,
  'items/giay.md': anItemFile({ print: '{ headline: Giấy sáng, products: [poster], look: giay }' }),
});

/** loaphat's own templates, some of them spoiled. */
async function templatesWith(spoil: Readonly<Record<string, (text: string) => string>>): Promise<string> {
  const folder = await folderOf({});
  await cp(join(defaultTemplates(), 'print'), join(folder, 'print'), { recursive: true });
  for (const [name, change] of Object.entries(spoil)) {
    const file = join(folder, 'print', name);
    await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  }
  return folder;
}

async function build(templates: string, ...asks: (string | Record<string, TreeFile>)[]) {
  const more = asks.filter((ask) => typeof ask === 'string');
  const changes = asks.filter((ask) => typeof ask !== 'string');
  const [content, out] = [await folderOf(Object.assign({}, CONTENT, ...changes)), await folderOf({})];
  const asked = [
    '--content',
    content,
    '--out',
    out,
    '--week',
    '2020-W28',
    '--templates',
    templates,
    '--no-cache',
  ];
  const { code, out: said } = await captureCli(['build', ...asked, ...more]);
  const files = (await readdir(out, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const sheets = files.flatMap((name) => /^print\/(.*)\.pdf$/.exec(name)?.[1] ?? []).sort();
  return { code, said, files, sheets };
}

const times = (text: string, part: string | RegExp) => text.split(part).length - 1;

const TWICE_WRONG = (text: string) =>
  text.replace('kind: headline', 'kind: hedline').replace('safe: 8', 'saef: 8');
const ELSEWHERE = ['feeds/all/rss.xml', 'index.html', 'schedule/2020-W28/dai-krong-pa/week.pdf'];

describe('one template of several faults', () => {
  it('costs the sheets that are made with it, and no others', async () => {
    const templates = await templatesWith({ 'poster.yaml': TWICE_WRONG });
    const { code, said, files, sheets } = await build(templates);
    expect(code).toBe(1);
    expect(sheets).toEqual(['leaflet/mot-cua', 'leaflet/mot-cua.jra', 'poster/giay']);
    expect(files).toEqual(expect.arrayContaining(ELSEWHERE));
    expect(times(said, 'hedline')).toBe(1);
    expect(times(said, /poster\.yaml:\d+:\d+ saef – /)).toBe(1);
    expect(said).toContain('Do lỗi ở poster.yaml, 4 tờ chưa làm được: poster, poster.a4.');
    expect(said).not.toContain('Chưa đưa vào\n  print/');
  }, 60_000);

  it('is told to machines in both languages, sheet by sheet, and in English to who asks for it', async () => {
    const templates = await templatesWith({ 'poster.yaml': TWICE_WRONG });
    const { code, said } = await build(templates, '--only', 'print', '--json');
    const { omissions, faults } = JSON.parse(said);
    expect(code).toBe(1);
    expect(faults.map(({ field }: { field: string }) => field.split('.').at(-1)).sort()).toEqual([
      'kind',
      'saef',
      'safe',
    ]);
    const left: Omission[] = omissions.filter(({ code: why }: Omission) => why === 'template');
    expect(left.map(({ output, id }) => `${output}/${id}`)).toEqual([
      'print/poster/mot-cua',
      'print/poster/mot-cua.jra',
      'print/poster.a4/mot-cua',
      'print/poster.a4/mot-cua.jra',
    ]);
    for (const { why, files } of left) {
      expect(files).toEqual([join(templates, 'print/poster.yaml')]);
      expect(why.vi).toMatch(/^mẫu in có lỗi: .*poster\.yaml:\d+:\d+ \S+ – .+ \(và 2 lỗi nữa\)$/);
      expect(why.en).toMatch(/^its template has a fault: .*poster\.yaml:\d+:\d+ \S+ – .+ \(and 2 more\)$/);
    }
    const english = await build(templates, '--only', 'print', '--locale', 'en');
    expect(english.said).toContain('Because of poster.yaml, 4 sheet(s) are not made: poster, poster.a4.');
    expect(english.said).toContain('there is no kind of slot "hedline"');
  }, 60_000);

  it('that no sheet needs, or in a build without sheets, is told all the same', async () => {
    const unneeded = await build(await templatesWith({ 'tour.yaml': TWICE_WRONG }), '--only', 'print');
    const feeds = await build(await templatesWith({ 'poster.yaml': TWICE_WRONG }), '--only', 'feeds');
    for (const { code, said } of [unneeded, feeds]) {
      expect(code).toBe(1);
      expect(times(said, /\.yaml:\d+:\d+ saef – /)).toBe(1);
      expect(said).not.toContain('chưa làm được');
    }
    expect(unneeded.sheets).toHaveLength(7);
    expect(feeds.files).toContain('feeds/all/rss.xml');
  }, 60_000);

  it('fails a strict build that would else be good', async () => {
    const agencies = String(CONTENT['agencies.yaml']).replace(/\n *phone: .*/, '');
    const strict = async (spoil: Parameters<typeof templatesWith>[0]) =>
      build(await templatesWith(spoil), '--only', 'print', '--strict', { 'agencies.yaml': agencies });
    const good = await strict({});
    expect([good.code, good.sheets.length], good.said).toEqual([0, 7]);
    const { code, sheets } = await strict({ 'poster.yaml': TWICE_WRONG });
    expect([code, sheets]).toEqual([1, ['leaflet/mot-cua', 'leaflet/mot-cua.jra', 'poster/giay']]);
  }, 120_000);

  it('that sets two languages on one sheet leaves out one sheet', async () => {
    const templates = await templatesWith({ 'poster-song-ngu.yaml': TWICE_WRONG });
    const print = '{ headline: Một cửa, products: [poster], look: song-ngu }';
    const { said } = await build(templates, '--only', 'print', { 'items/mot-cua.md': anItemFile({ print }) });
    expect(said).toContain('Do lỗi ở poster-song-ngu.yaml, 1 tờ chưa làm được: poster.');
  }, 60_000);
});

describe('very many faults', () => {
  it('do not hide those of the next file', async () => {
    const slot = (id: number) =>
      `      - { id: x${id}, kind: band, x: 0, y: 0, width: 9, height: 9, fill: nope }\n`;
    const slots = Array.from({ length: 100 }, (_, id) => slot(id)).join('');
    const templates = await templatesWith({
      'leaflet.yaml': (text) => `${text}  - slots:\n${slots}`,
      'poster.yaml': TWICE_WRONG,
    });
    const { said } = await build(templates, '--only', 'print');
    expect(times(said, '«nope»')).toBe(20);
    expect(said).toContain('… và 80 lỗi nữa.');
    expect(times(said, /poster\.yaml:\d+:\d+ saef – /)).toBe(1);
  }, 60_000);
});

describe('which sheets wait for a template', () => {
  const kept = ['leaflet/mot-cua', 'leaflet/mot-cua.jra'];

  it('a file that is no YAML goes by the names that can be read in it: nobody gets another look than the one asked for', async () => {
    const templates = await templatesWith({ 'poster-giay.yaml': (text) => `${text}\n]: [\n` });
    const { code, said, sheets } = await build(templates, '--only', 'print');
    expect([code, sheets]).toEqual([
      1,
      [...kept, 'poster.a4/mot-cua', 'poster.a4/mot-cua.jra', 'poster/mot-cua', 'poster/mot-cua.jra'],
    ]);
    expect(said).toMatch(/poster-giay\.yaml:\d+:\d+/);
    expect(said).toContain('Do lỗi ở poster-giay.yaml, 1 tờ chưa làm được: poster.');
  }, 60_000);

  it.each<[string, string, string]>([
    ['of no readable name', 'poster-giay.yaml', '\u0000\u0001 [[['],
    ['that is empty', 'poster-giay.yaml', ''],
    ['of a megabyte and more', 'poster-giay.yaml', '# '.padEnd(1_000_001, 'x')],
  ])(
    'a file %s goes by its own name, and by the template in whose place it stands',
    async (_, name, text) => {
      const { code, said, sheets } = await build(
        await templatesWith({ [name]: () => text }),
        '--only',
        'print',
      );
      expect(code).toBe(1);
      expect(sheets).not.toContain('poster/giay');
      expect(sheets).toContain('poster/mot-cua');
      expect(said).toContain(`Do lỗi ở ${name}, 1 tờ chưa làm được: poster.`);
    },
    60_000,
  );

  it('a look is made where the usual one has faults; a folder with the name of a file is a fault of that file', async () => {
    const templates = await folderOf({});
    await mkdir(join(templates, 'print', 'poster.yaml'), { recursive: true });
    const { code, said, sheets } = await build(templates, '--only', 'print');
    expect([code, sheets]).toEqual([1, [...kept, 'poster/giay']]);
    expect(said).toMatch(/print\/poster\.yaml – không đọc được tệp/);
  }, 60_000);

  it('two files of one id make that id faulty, and both are named', async () => {
    const templates = await templatesWith({});
    await cp(join(templates, 'print/leaflet.yaml'), join(templates, 'print/to-gap.yaml'));
    const { code, said, sheets } = await build(templates, '--only', 'print');
    expect([code, sheets.filter((sheet) => !sheet.startsWith('poster'))]).toEqual([1, []]);
    expect(sheets).toContain('poster/mot-cua');
    expect(said).toMatch(/leaflet\.yaml:\d+:1 id – mã «leaflet» đã có trong .*to-gap\.yaml\./);
    expect(said).toMatch(/to-gap\.yaml:\d+:1 id – mã «leaflet» đã có trong .*leaflet\.yaml\./);
    expect(said).toContain('Do lỗi ở leaflet.yaml, to-gap.yaml, 2 tờ chưa làm được: leaflet.');
  }, 60_000);

  it('a file that does not say its id takes none from a file that does', async () => {
    const templates = await templatesWith({ 'to-gap.yaml': () => '[' });
    await cp(join(templates, 'print/leaflet.yaml'), join(templates, 'print/a.yaml'));
    await writeFile(join(templates, 'print/leaflet.yaml'), '[');
    const { code, said, sheets } = await build(templates, '--only', 'print');
    expect([code, sheets.length]).toEqual([1, 7]);
    expect(times(said, '✗')).toBe(2);
    expect(said).not.toContain('chưa làm được');
  }, 60_000);

  it('every file at fault: no sheet, and everything that is no sheet', async () => {
    const templates = await templatesWith({});
    for (const name of await readdir(join(templates, 'print')))
      if (name.endsWith('.yaml')) await writeFile(join(templates, 'print', name), 'id: [\n');
    const { code, said, files, sheets } = await build(templates);
    expect([code, sheets]).toEqual([1, []]);
    expect(files).toEqual(expect.arrayContaining(ELSEWHERE));
    expect(times(said, '✗')).toBe(
      (await readdir(join(templates, 'print'))).filter((name) => name.endsWith('.yaml')).length,
    );
  }, 60_000);

  it('an empty folder of print templates: those of loaphat', async () => {
    const templates = await folderOf({});
    await mkdir(join(templates, 'print'));
    const { code, sheets } = await build(templates, '--only', 'print');
    expect([code, sheets.length]).toEqual([0, 7]);
  }, 60_000);
});

describe('a template that is mended', () => {
  it('is built with again, with the cache of the faulty build, to the bytes of a fresh one; meanwhile the earlier sheet is gone', async () => {
    const [content, out, fresh, cache] = [
      await folderOf(CONTENT),
      await folderOf({}),
      await folderOf({}),
      await folderOf({}),
    ];
    const templates = await templatesWith({});
    const file = join(templates, 'print/poster.yaml');
    const good = await readFile(file, 'utf8');
    const built = async (into: string, ...more: string[]) => {
      const asked = ['--content', content, '--out', into, '--week', '2020-W28', '--templates', templates];
      return (await captureCli(['build', ...asked, ...more])).code;
    };
    const poster = 'print/poster/mot-cua.pdf';
    const partly = ['--cache', cache, '--only', 'print'];
    expect(await built(out, '--cache', cache)).toBe(0);
    await writeFile(file, TWICE_WRONG(good));
    // As with every other sheet that cannot be made: a build of parts keeps what it does not make, a whole build does not.
    expect(await built(out, ...partly)).toBe(1);
    expect((await filesOf(out)).has(poster)).toBe(true);
    expect(await built(out, '--cache', cache)).toBe(1);
    expect((await filesOf(out)).has(poster)).toBe(false);
    await writeFile(file, good);
    expect(await built(out, '--cache', cache)).toBe(0);
    expect(await built(fresh, '--no-cache')).toBe(0);
    expect((await filesOf(out)).has(poster)).toBe(true);
    expect(differences(await filesOf(out), await filesOf(fresh))).toEqual([]);
  }, 120_000);
});

describe('loaphat print and check', () => {
  it('print fails with the faults of the template that is asked for, and works with all others', async () => {
    const [content, out] = [await folderOf(CONTENT), await folderOf({})];
    const templates = await templatesWith({ 'poster.yaml': TWICE_WRONG });
    const print = async (...words: string[]) => {
      const file = join(out, `${words.join('-')}.pdf`);
      return captureCli(['print', ...words, '--content', content, '--templates', templates, '--out', file]);
    };
    for (const product of ['poster', 'poster.a4']) {
      const { code, err } = await print(product, 'mot-cua');
      expect(code).toBe(1);
      expect(err).toMatch(/Mẫu in có 3 lỗi:/);
      expect(err).toMatch(/poster\.yaml:\d+:\d+ pages\.0\.slots\.\d+\.kind – không có loại ô «hedline»/);
    }
    expect(await print('leaflet', 'mot-cua')).toMatchObject({ code: 0 });
    expect(await print('poster', 'giay')).toMatchObject({ code: 0 });
    expect(await print('poster', 'mot-cua', '--look', 'giay')).toMatchObject({ code: 0 });
    expect(await print('postre', 'mot-cua')).toMatchObject({
      code: 2,
      err: expect.stringContaining('«poster»'),
    });
  }, 60_000);

  it('check names every fault of templates beside what no template has', async () => {
    const asking = anItemFile({ print: '{ headline: A, products: [poster, leflet], look: giay }' });
    const content = await folderOf({ ...CONTENT, 'items/sai.md': asking });
    const templates = await templatesWith({ 'poster.yaml': TWICE_WRONG, 'poster-giay.yaml': TWICE_WRONG });
    const { code, out } = await captureCli([
      'check',
      '--content',
      content,
      '--templates',
      templates,
      '--json',
    ]);
    const issues: { file: string; field: string }[] = JSON.parse(out).issues;
    expect(code).toBe(1);
    expect(issues.filter(({ file }) => file.endsWith('poster.yaml'))).toHaveLength(3);
    expect(issues.filter(({ file }) => file.endsWith('poster-giay.yaml'))).toHaveLength(3);
    expect(issues.filter(({ file }) => file.startsWith('items/'))).toMatchObject([
      { field: 'print.products.1' },
    ]);
  }, 60_000);
});
