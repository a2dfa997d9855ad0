/** Sheets that are wanted before their day: one by one with `print`, all of them with `build --for-print`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf, removeFolder, writeFolder } from '../helpers/folder-of.js';
import { pdfText } from '../helpers/pdf-text.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const SITE = 'https://cchc.loaphat.example/';
const content = await writeFolder(
  smallContent({
    'items/kin.md': anItemFile({
      title: 'Tin kín',
      published: '2020-09-01T08:00+07:00',
      print: '{ products: [poster], headline: Chữ kín }',
    }),
    'items/dan.md': anItemFile({
      title: 'Dẫn đến tin kín',
      print: `{ products: [poster], headline: Dẫn đường, qr: '${SITE}i/kin/' }`,
    }),
    'items/dan.jra.md':
      '---\ntitle: Jrai\napprovedAt: 2020-08-03T08:00+07:00\nprint: { headline: Jrai }\n---\nĐoạn thử.\n',
  }),
);

afterAll(() => removeFolder(content));

describe('print', () => {
  async function draw(...words: string[]) {
    const out = join(await folderOf({}), 'to.pdf');
    const args = ['print', ...words, '--content', content, '--no-cache', '--out', out];
    const { code, err } = await captureCli(args, { now: '2020-07-06T08:00:00+07:00' });
    return { code, err, text: (await pdfText(await readFile(out))).join(' ') };
  }

  it('makes the sheet of an item that is not public yet, and says from when it may be shown', async () => {
    const { code, err, text } = await draw('poster', 'kin');
    expect(code).toBe(0);
    expect(text).toContain('Chữ kín');
    expect(err).toContain('Tin «kin» đến ngày 01/9/2020 mới được công bố');
    expect(err).toContain('xin đừng dán, đừng phát trước ngày ấy');
    expect((await draw('poster', 'kin', '--at', '2020-09-02')).err).toBe('');
  }, 60_000);

  it('and of a translation that is not approved yet', async () => {
    expect((await draw('poster', 'dan', '--lang', 'jra')).err).toContain('đến ngày 03/8/2020');
    expect((await draw('poster', 'dan')).err).toBe('');
    expect((await draw('poster', 'dan', '--look', 'song-ngu')).err).toContain('đến ngày 03/8/2020');
  }, 60_000);

  it('leads nobody to what is not public yet', async () => {
    expect((await draw('poster', 'dan')).text).toMatch(/example\/ ?i\/dan/);
    expect((await draw('poster', 'dan', '--at', '2020-09-02')).text).toMatch(/example\/ ?i\/kin/);
  }, 60_000);
});

describe('build --for-print', () => {
  const build = (out: string, forPrint: string) =>
    captureCli([
      'build',
      ...['--content', content, '--week', '2020-W28', '--only', 'print', '--no-cache'],
      ...['--out', out, '--for-print', forPrint],
    ]);

  it('refuses a published folder, one inside the output or around it, and the content', async () => {
    const [out, served] = [join(await folderOf({}), 'a', 'out'), await folderOf({})];
    expect(
      await captureCli([
        'build',
        '--content',
        content,
        '--week',
        '2020-W28',
        '--only',
        'feeds',
        '--no-cache',
        '--out',
        served,
      ]),
    ).toMatchObject({ code: 0 });
    const files = await readdir(served);
    for (const [folder, words] of [
      [served, 'là thư mục đã xuất bản'],
      [out, 'phải tách rời'],
      [join(out, 'in-truoc'), 'phải tách rời'],
      [join(out, '..'), 'phải tách rời'],
      [join(content, 'in-truoc'), 'phải tách rời'],
    ] as const) {
      const { code, err } = await build(out, folder);
      expect({ folder, code }).toEqual({ folder, code: 2 });
      expect(err).toContain(words);
      expect(err).toContain('--for-print');
    }
    // Nothing is written before the question is asked.
    expect(await readdir(served)).toEqual(files);
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  }, 60_000);

  it('writes into a folder apart, again and again, and only what is not public', async () => {
    const [out, folder] = [await folderOf({}), join(await folderOf({}), 'in-truoc')];
    for (const _ of [1, 2]) {
      const { code, out: said } = await build(out, folder);
      expect(code).toBe(0);
      expect(said).toContain('2 tờ');
      const sheets = (await readdir(join(folder, 'print/poster'))).filter((name) => name.endsWith('.pdf'));
      expect(sheets).toEqual(['dan.jra.pdf', 'kin.pdf']);
      expect(await readdir(folder)).not.toContain('manifest.json');
    }
    expect(await readdir(join(out, 'print/poster'))).not.toContain('kin.pdf');
  }, 60_000);
});
