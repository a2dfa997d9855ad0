import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchedPages } from '../../src/cli/watched-pages.js';
import { captureCli } from '../helpers/capture-cli.js';
import { qrAt, smallPdf, textAt } from '../helpers/small-pdf.js';

const URL = 'https://xa.example/i/mot-cua/';
const good = smallPdf({
  pages: [
    {
      content:
        textAt('Bo phan mot cua', 30, 50) + qrAt(URL, 30, 80, 1) + textAt('xa.example/i/mot-cua', 30, 130),
    },
  ],
});
const bad = smallPdf({
  pages: [{ content: textAt('gan mep', 3, 50, { font: 'F1' }) }],
  catalog: '/Lang (vi)',
});

async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loaphat-preflight-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}

describe('loaphat preflight', () => {
  it('a good file: a table of what is in it, 0', async () => {
    const file = join(await folderWith({ 'to.pdf': good }), 'to.pdf');
    const { code, out, err } = await captureCli(['preflight', file]);
    expect(out.split('\n')).toEqual([
      '',
      `${file} – PDF 1.7, xem như in ở văn phòng`,
      '',
      '  ✓ Trang    1',
      '  ✓ Khổ      210 × 297 mm; không chừa xén',
      '  ✓ Phông    1, nhúng đủ',
      '  ✓ Chữ      5 từ, máy đọc được hết',
      '  ✓ Chuẩn    không nêu',
      '  ✓ Màu      DeviceGray',
      '  ✓ Mực      nhiều nhất 100 %',
      '  ✓ Hình     không có',
      '  ✓ Máy đọc  có thẻ, tiếng vi, tên «Tai lieu»',
      `  ✓ Mã QR    1: ${URL}`,
      '',
      '',
    ]);
    expect(err).toBe('1 tệp: 0 lỗi, 0 cảnh báo, 0 lưu ý.\nTheo các luật của bộ kiểm tra này, in được.\n');
    expect(code).toBe(0);
  });

  it('a bad one: page, place, what, what to do, the rule; 1', async () => {
    const file = join(await folderWith({ 'to.pdf': bad }), 'to.pdf');
    const vi = await captureCli(['preflight', file]);
    expect(vi.code).toBe(1);
    expect(vi.out).toContain('\n  ✗ Phông    1, chưa nhúng 1: Helvetica\n');
    expect(vi.out).toContain(
      '\n✗ trang 1 (x 3, y 47 mm) – «gan» cách mép xén 3 mm, cần 5 mm. Hãy lùi chữ vào trong, hoặc đổi mức bằng --safe nếu nhà in cho phép. [text-outside-safe]\n',
    );
    expect(vi.out).toContain('\n✗ cả tệp – Tệp không gắn thẻ cấu trúc');
    const en = await captureCli(['preflight', file, '--locale', 'en']);
    expect(en.out).toContain('✗ page 1 (x 3, y 47 mm) – “gan” is 3 mm from the cut; 5 mm are needed.');
    expect((await captureCli(['preflight', file, '--safe', '2,5'])).out).not.toContain('text-outside-safe');
  });

  it('for machines: every finding with its rule, its place and its source', async () => {
    const file = join(await folderWith({ 'to.pdf': bad }), 'to.pdf');
    const { code, out } = await captureCli(['preflight', file, '--json', '--profile', 'press']);
    const { ok, files } = JSON.parse(out);
    expect({ code, ok, profile: files[0].profile }).toEqual({ code: 1, ok: false, profile: 'press' });
    expect(files[0].findings.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['font-not-embedded', 'missing-trim-box', 'no-output-intent']),
    );
    expect(
      files[0].findings.find(({ code }: { code: string }) => code === 'font-not-embedded'),
    ).toMatchObject({
      severity: 'error',
      page: 1,
      place: null,
      source: { standard: 'ISO 32000-1', section: '9.9' },
    });
  });

  it('the job card beside a sheet says its margins and folds', async () => {
    const card = (fold: number) =>
      JSON.stringify({
        size: { width: 210, height: 297 },
        pages: 1,
        panels: [[fold, 210 - fold]],
        safe: 2,
        foldSafe: 4,
      });
    const folder = await folderWith({
      'a.pdf': bad,
      'a.json': card(100),
      'b.pdf': bad,
      'b.json': card(10),
      'c.json': '{',
    });
    const a = await captureCli(['preflight', join(folder, 'a.pdf')]);
    expect(a.out).not.toMatch(/text-outside-safe|text-on-fold/);
    const b = await captureCli(['preflight', join(folder, 'b.pdf')]);
    expect(b.out).toContain('text-on-fold');
  });

  it('a folder: every PDF below; those without a finding are only counted', async () => {
    const folder = await folderWith({ 'a.pdf': good, 'b.PDF': bad, 'c.txt': 'x', 'd.pdf': new Uint8Array() });
    const { code, out, err } = await captureCli(['preflight', folder]);
    expect(code).toBe(1);
    expect(out).not.toContain('a.pdf');
    expect(out).toContain('b.PDF');
    expect(out).toContain(
      '✗ cả tệp – Tệp rỗng, không có byte nào. Hãy xuất lại tệp PDF từ phần mềm đã làm ra nó. [unreadable]',
    );
    expect(err).toMatch(/^3 tệp: \d+ lỗi/);
  });

  it('many files and folders: a table each, every file once, 1 on any fault', async () => {
    const folder = await folderWith({ 'a.pdf': good, 'b.pdf': bad });
    const [a, b] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    const both = await captureCli(['preflight', a, b, folder, '--json']);
    const { ok, files } = JSON.parse(both.out);
    expect({ code: both.code, ok }).toEqual({ code: 1, ok: false });
    expect(files.map(({ file }: { file: string }) => file)).toEqual([a, b]);
    expect((await captureCli(['preflight', a, a])).err).toMatch(/^1 tệp: 0 lỗi/);
    const other = await folderWith({ 'c.pdf': good });
    const c = join(other, 'c.pdf');
    const fine = await captureCli(['preflight', a, c]);
    expect([fine.code, fine.err.split(':')[0]]).toEqual([0, '2 tệp']);
    for (const file of [a, c]) expect(fine.out).toContain(`${file} – PDF 1.7`);
    const empty = await folderWith({ 'c.txt': 'x' });
    expect(await captureCli(['preflight', a, empty])).toMatchObject({ code: 2 });
  });

  it('warnings are errors with --strict', async () => {
    const file = join(
      await folderWith({ 'a.pdf': smallPdf({ pages: [{ content: textAt('nho', 30, 50, { size: 4 }) }] }) }),
      'a.pdf',
    );
    expect((await captureCli(['preflight', file])).code).toBe(0);
    expect((await captureCli(['preflight', file, '--strict'])).code).toBe(1);
  });

  it.each([
    [[], 'Hãy cho biết tệp PDF'],
    [['khong-co.pdf'], 'Không đọc được khong-co.pdf.'],
    [['a.pdf', '--safe', 'nhieu'], '--safe là một số từ 0 đến 200'],
    [['a.pdf', '--ink', '500'], '--ink là một số từ 0 đến 400'],
    [['a.pdf', '--profile', 'bao'], '--profile chỉ nhận office hoặc press'],
  ])('wrong use: %j; 2', async (args, words) => {
    const { code, err } = await captureCli(['preflight', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('pages of strangers', () => {
  it('are drawn in a thread of their own', async () => {
    const pages = await watchedPages(good);
    const { width, height, data } = await pages.draw(1, 0.5);
    pages.close();
    expect([width, height, data.length]).toEqual([297, 420, 4 * 297 * 420]);
  });

  it('that take too long, or cannot be opened, end in an error', async () => {
    await expect(watchedPages(new Uint8Array([1, 2, 3]))).rejects.toThrow();
    await expect(watchedPages(good, { seconds: 0 })).rejects.toThrow('nothing drawn in 0 s');
    await expect(watchedPages(good, { total: 0 })).rejects.toThrow('nothing drawn in 0 s');
    const pages = await watchedPages(good);
    await expect(pages.draw(9, 1)).rejects.toThrow();
    pages.close();
  });
});
