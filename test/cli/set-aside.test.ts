import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const printed = anItemFile({ title: 'Tin lành', print: '{ headline: Tin lành, products: [poster] }' });
const replaced = anItemFile({
  status: 'withdrawn',
  withdrawn: `{ at: '2020-07-01T08:00+07:00', reason: Có bản mới, replacedBy: hong }`,
});
const faulty = { 'items/lanh.md': printed, 'items/hong.md': anItemFile({}, ''), 'items/truoc.md': replaced };

it('build --keep-going names what is at fault and what went with it, and keeps what was made of it before', async () => {
  const sound = await folderOf(smallContent({ 'items/lanh.md': printed, 'items/hong.md': printed }));
  const out = await folderOf({});
  const how = ['--out', out, '--week', '2020-W28', '--only', 'print,pages', '--no-cache'];
  expect((await captureCli(['build', '--content', sound, ...how])).code).toBe(0);
  const content = await folderOf(smallContent(faulty));
  const { code, out: said } = await captureCli(['build', '--content', content, ...how, '--keep-going']);
  expect(code).toBe(1);
  expect(said).toMatch(/Để riêng vì có lỗi\n.*items\/hong\.md:\d+:1 – tin không có nội dung/);
  expect(said).toContain('Vì cần đến chúng, để riêng cả: items/truoc.md.');
  expect(said).toContain('2 tệp chưa đưa vào đâu cả');
  expect((await readdir(join(out, 'print/poster'))).filter((name) => name.endsWith('.pdf'))).toEqual([
    'hong.pdf',
    'lanh.pdf',
  ]);
}, 60_000);

it('build --keep-going says all of it to machines', async () => {
  const content = await folderOf(smallContent(faulty));
  const how = ['--out', await folderOf({}), '--week', '2020-W28', '--only', 'feeds', '--no-cache', '--json'];
  const { code, out } = await captureCli(['build', '--content', content, ...how, '--keep-going']);
  const { setAside } = JSON.parse(out);
  expect([code, setAside.leftOut]).toEqual([1, ['items/hong.md', 'items/truoc.md']]);
  expect(setAside.faults).toMatchObject([{ file: 'items/hong.md', code: 'empty-body' }]);
});

it('build --keep-going is refused after a publication: its readers would be told of withdrawals', async () => {
  const [sound, content, out] = [smallContent(), smallContent(faulty), {}].map(folderOf);
  const where = ['--out', (await out) ?? '', '--week', '2020-W28', '--only', 'feeds', '--no-cache'];
  await captureCli(['build', '--content', (await sound) ?? '', ...where]);
  const how = [
    'build',
    '--content',
    (await content) ?? '',
    ...where,
    '--previous',
    where[1] ?? '',
    '--keep-going',
  ];
  const { code, err } = await captureCli(how);
  expect([code, err]).toEqual([2, expect.stringContaining('--previous')]);
});

it('print makes a sheet of a sound message and tells of the others; one at fault, and a sheet of all, are refused', async () => {
  const content = await folderOf(smallContent(faulty));
  const file = join(await folderOf({}), 'a.pdf');
  const print = (...what: string[]) => captureCli(['print', ...what, '--content', content, '--out', file]);
  const made = await print('poster', 'lanh');
  expect([made.code, await readdir(join(file, '..'))]).toEqual([0, ['a.json', 'a.pdf']]);
  expect(made.err).toMatch(/items\/hong\.md[\s\S]*Tệp khác trong thư mục có 1 lỗi: tờ này vẫn in được/);
  for (const what of [['poster', 'hong'], ['board-index']]) {
    const refused = await print(...what);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('items/hong.md')]);
  }
});
