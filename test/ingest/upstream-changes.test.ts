import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctionMark, vanishedKeys } from '../../src/ingest/changed-entries.js';
import { ingestSource, pendingNotes } from '../../src/ingest/index.js';
import { upstreamSchema } from '../../src/model/campaign/upstream.js';
import type { Upstream } from '../../src/model/index.js';
import { type HostileServer, item, rss, startHostileServer } from '../helpers/hostile-server.js';
import { temporaryFolder } from '../helpers/published-folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: HostileServer;
let body = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startHostileServer({
    '/feed': (_, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(body),
  });
});
afterEach(async () => {
  await server.close();
  await folder.remove();
});

function ingest(feed: string, date = '2020-07-06', fields: Partial<Upstream> = {}) {
  body = feed;
  const source: Upstream = {
    ...upstreamSchema.parse({ id: 'bao-thu', title: 'Báo thử', url: `${server.url}/feed` }),
    origin: { file: 'sources.yaml', line: 3 },
    ...fields,
  };
  const now = `${date}T09:00:00+07:00`;
  return ingestSource(source, { contentDir: folder.dir, now, allowAddresses: ['127.0.0.1'] });
}

const inbox = (name = '') => join(folder.dir, 'inbox/bao-thu', name);
const read = (path = '') => readFile(join(folder.dir, path), 'utf8');
const fee = (dong: string, title = 'Tin phi') =>
  item(
    'phi',
    `<description>&lt;p&gt;Đầu.&lt;/p&gt;&lt;p&gt;Lệ phí ${dong} đồng.&lt;/p&gt;</description>`,
  ).replace('<title>Tin phi', `<title>${title}`);

describe('a corrected entry', () => {
  test('becomes a note beside the draft: copies in hand, old and new words, what to do', async () => {
    const first = await ingest(rss(item('a'), fee('50.000'), item('z')));
    const draft = first.written[1] ?? '';
    await mkdir(join(folder.dir, 'items/le-phi'), { recursive: true });
    await writeFile(
      join(folder.dir, 'items/le-phi/khai-sinh.md'),
      'sources:\n  - url: https://nguon.example/phi\n',
    );
    await writeFile(join(folder.dir, 'items/khac.md'), 'sources:\n  - url: https://nguon.example/phi-khac\n');

    const before = await read(draft);
    const second = await ingest(rss(item('a'), fee('30.000', 'ĐÍNH CHÍNH'), item('z')), '2020-07-08');
    expect(second).toMatchObject({ written: [], failed: [] });
    expect(second.notes).toHaveLength(1);
    expect(second.notes[0]).toMatch(/^inbox\/bao-thu\/tin-phi-[0-9a-f]{10}-sua-2020-07-08-[0-9a-f]{4}\.md$/);
    const note = await read(second.notes[0]);
    expect(note.replaceAll(/[0-9a-f]{10}/g, '(key)')).toBe(`# Nguồn đã sửa tin: ĐÍNH CHÍNH

Báo thử đã sửa tin này; thấy lúc lấy tin ngày 2020-07-08. Trang gốc: https://nguon.example/phi

Bản đang có:

- inbox/bao-thu/tin-phi-(key).md
- items/le-phi/khai-sinh.md

## Trước đây

> Tiêu đề: Tin phi

> Lệ phí 50.000 đồng.

## Bây giờ

> Tiêu đề: ĐÍNH CHÍNH

> Lệ phí 30.000 đồng.

## Việc cần làm

1. Mở trang gốc, xem chỗ sửa có đúng không.
2. Sửa các bản kể trên. Nếu tin đã duyệt, ghi ngày sửa vào \`updated\`.
3. Xong thì xoá tệp này.
`);
    expect(await read(draft)).toBe(before);
  });

  test('is told once, also when its note was deleted or its memory was lost on the way', async () => {
    await ingest(rss(fee('50.000')));
    const [memory = ''] = await readdir(inbox('.upstream')).then((names) =>
      names.filter((n) => /^\w/.test(n)),
    );
    const old = await readFile(inbox(`.upstream/${memory}`), 'utf8');
    const [note = ''] = (await ingest(rss(fee('30.000')))).notes;
    await writeFile(inbox(`.upstream/${memory}`), old);
    expect((await ingest(rss(fee('30.000')), '2020-07-09')).notes).toEqual([]);
    await rm(join(folder.dir, note));
    expect((await ingest(rss(fee('30.000')), '2020-07-10')).notes).toEqual([]);
    expect((await ingest(rss(fee('20.000')), '2020-07-10')).notes).toHaveLength(1);
  });

  test('is found behind maxItems, and where the draft has become an item under another name', async () => {
    const first = await ingest(rss(fee('50.000')));
    await mkdir(join(folder.dir, 'items'));
    await rename(join(folder.dir, first.written[0] ?? ''), join(folder.dir, 'items/le-phi.md'));
    const report = await ingest(rss(item('a'), item('b'), fee('30.000')), '2020-07-07', { maxItems: 1 });
    expect(report.written).toHaveLength(1);
    expect(await read(report.notes[0])).toContain('Bản đang có:\n\n- items/le-phi.md\n');
  });

  test('is none where the markup alone, the date alone or nothing changed, or nothing was remembered', async () => {
    await ingest(rss(fee('50.000')));
    const markup = fee('50.000').replace('Lệ phí', '&lt;b&gt;Lệ phí&lt;/b&gt;').replace('08:00', '09:00');
    expect((await ingest(rss(markup))).notes).toEqual([]);
    await rm(inbox('.upstream'), { recursive: true });
    expect((await ingest(rss(fee('30.000')))).notes).toEqual([]);
    expect((await ingest(rss(fee('20.000')))).notes).toHaveLength(1);
  });

  test('of a guid twice the first entry counts', async () => {
    await ingest(rss(fee('50.000'), fee('40.000')));
    expect((await ingest(rss(fee('50.000'), fee('30.000')))).notes).toEqual([]);
    expect(await readdir(inbox())).toHaveLength(3);
  });

  test.each(['', '{', '[]', '{"title":7}', `{"title":"${'a'.repeat(5_000_000)}"}`])(
    'a memory that cannot be read is none',
    async (broken) => {
      await ingest(rss(fee('50.000')));
      for (const name of await readdir(inbox('.upstream')))
        await writeFile(inbox(`.upstream/${name}`), broken);
      expect((await ingest(rss(fee('30.000')))).notes).toEqual([]);
      expect((await ingest(rss(fee('20.000')))).notes).toHaveLength(1);
    },
  );

  test('a huge entry is remembered in bounds, and stays itself', async () => {
    const huge = item('to', `<description>${'chữ '.repeat(200_000)}</description>`).replace(
      '<title>',
      `<title>${'a&amp;amp; '.repeat(2000)}`,
    );
    await ingest(rss(huge));
    expect((await ingest(rss(huge))).notes).toEqual([]);
    const [memory = ''] = await readdir(inbox('.upstream')).then((names) =>
      names.filter((n) => /^\w/.test(n)),
    );
    expect((await readFile(inbox(`.upstream/${memory}`))).length).toBeLessThan(500_000);
  });
});

describe('an entry that is gone', () => {
  test('becomes a note while an older one is still there', async () => {
    await ingest(rss(item('a'), item('b'), item('c')));
    const report = await ingest(rss(item('a'), item('c')), '2020-07-07');
    expect(report.notes).toEqual([expect.stringMatching(/^inbox\/bao-thu\/tin-b-[0-9a-f]{10}-rut\.md$/)]);
    expect(await read(report.notes[0])).toContain('không còn tin này');
    expect((await ingest(rss(item('a'), item('c')))).notes).toEqual([]);
  });

  test('has scrolled off at the end, and is not missed in a broken feed', async () => {
    await ingest(rss(item('a'), item('b'), item('c')));
    expect((await ingest(rss(item('neu'), item('a'), item('b')))).notes).toEqual([]);
    expect((await ingest(rss(item('neu'), '<item><b></item>', item('b')))).notes).toEqual([]);
    expect((await ingest(rss(item('neu'), item('b')))).notes).toHaveLength(1);
  });

  test('in a feed with the newest at its end, the first ones scroll off', () => {
    const at = (day: number) => ({ key: `k${day}`, published: `2020-07-0${day}` });
    expect(vanishedKeys([at(1), at(2), at(3)], new Set(['k2', 'k3']))).toEqual([]);
    expect(vanishedKeys([at(3), at(2), at(1)], new Set(['k3', 'k1']))).toEqual(['k2']);
  });
});

test('notes are no drafts: they are not written over, and check names each until it is deleted', async () => {
  expect(await pendingNotes(folder.dir)).toEqual([]);
  await ingest(rss(item('a'), fee('50.000'), item('z')));
  const first = await ingest(rss(item('a'), fee('30.000'), item('z')));
  const second = await ingest(rss(item('a'), item('z')));
  const pending = await pendingNotes(folder.dir);
  expect(pending.map(({ file, code, severity }) => ({ file, code, severity }))).toEqual([
    { file: second.notes[0], code: 'upstream-vanished', severity: 'warning' },
    { file: first.notes[0], code: 'upstream-corrected', severity: 'warning' },
  ]);
  for (const { file } of pending) await rm(join(folder.dir, file));
  expect(await pendingNotes(folder.dir)).toEqual([]);
});

test('several ingests at once leave one line a draft in the ledger', async () => {
  const feed = rss(...Array.from({ length: 15 }, (_, index) => item(`n${index}`)));
  await Promise.all([ingest(feed), ingest(feed), ingest(feed), ingest(feed)]);
  const lines = (await readFile(inbox('.seen'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(15);
  expect(new Set(lines).size).toBe(15);
});

test('marks tell corrections apart', () => {
  const draft = { key: '', name: '', text: '', title: '', link: undefined, published: '', warnings: [] };
  const [a, b] = [
    { ...draft, body: 'a' },
    { ...draft, body: 'b' },
  ];
  expect(correctionMark(a, b)).not.toBe(correctionMark(b, a));
});
