/** Each publication a release of its own, and one link that says which one people see. */
import { lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PublishError, UsageError } from '../../src/errors.js';
import type { Artifact } from '../../src/model/index.js';
import {
  folderPublisher,
  listReleases,
  publicationFolder,
  readManifest,
  releasePublisher,
  rollBack,
} from '../../src/publish/index.js';
import { createHandler } from '../../src/serve/index.js';
import { folderOf } from '../helpers/folder-of.js';

const about = { campaign: 'thu', contentHash: 'abc', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' };
const HOUR = 3_600_000;
const START = Date.UTC(2020, 6, 6);

const text = (path: string, body: string): Artifact => ({ path, body, mediaType: 'text/plain', from: [] });

async function* of(...artifacts: Artifact[]): AsyncIterable<Artifact> {
  yield* artifacts;
}

const publish = (folder: string, artifacts: Artifact[], now = START, more = {}) =>
  releasePublisher(folder, { now, ...more }).publish(of(...artifacts), about);
const ids = async (folder: string) => (await listReleases(folder)).map(({ id }) => id);
const shown = async (folder: string) => readFile(join(await publicationFolder(folder), 'a.txt'), 'utf8');

describe('releasePublisher', () => {
  it('writes a release, names it after its second, and leads to it', async () => {
    const folder = join(await folderOf({}), 'site');
    const report = await publish(folder, [text('a.txt', 'một'), text('b/c.txt', 'hai')]);
    expect(report).toMatchObject({ written: ['a.txt', 'b/c.txt'], unchanged: [], removed: [] });
    expect((await readdir(folder)).sort()).toEqual(['current', 'releases']);
    expect(await readdir(join(folder, 'releases'))).toEqual(['20200706T000000Z']);
    expect((await lstat(join(folder, 'current'))).isSymbolicLink()).toBe(true);
    expect(await readManifest(folder)).toEqual(report.manifest);
    expect(await listReleases(folder)).toEqual([
      { id: '20200706T000000Z', current: true, at: about.at, week: about.week, files: 2 },
    ]);
    expect(await readFile(join(folder, 'current/b/c.txt'), 'utf8')).toBe('hai');
  });

  it('links what did not change, and leaves the release before as it was', async () => {
    const folder = await folderOf({});
    await publish(folder, [text('a.txt', 'một'), text('b.txt', 'hai'), text('c.txt', 'ba')]);
    const first = await publicationFolder(folder);
    const report = await publish(folder, [text('a.txt', 'mới'), text('b.txt', 'hai')], START + 1000);
    expect(report).toMatchObject({ written: ['a.txt'], unchanged: ['b.txt'], removed: ['c.txt'] });
    const second = await publicationFolder(folder);
    expect((await readdir(second)).sort()).toEqual(['a.txt', 'b.txt', 'manifest.json']);
    const [before, after] = await Promise.all([stat(join(first, 'b.txt')), stat(join(second, 'b.txt'))]);
    expect(after).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(await readFile(join(first, 'a.txt'), 'utf8')).toBe('một');
    expect((await readdir(first)).sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'manifest.json']);
  });

  it('keeps weeks that were published before', async () => {
    const folder = await folderOf({});
    const earlier = { ...about, week: '2020-W27' };
    await releasePublisher(folder, { now: START }).publish(
      of(text('schedule/2020-W27/d/week.csv', 'a')),
      earlier,
    );
    const report = await publish(folder, [text('schedule/2020-W28/d/week.csv', 'b')], START + 1000);
    expect(report.removed).toEqual([]);
    expect(await readFile(join(folder, 'current/schedule/2020-W27/d/week.csv'), 'utf8')).toBe('a');
  });

  it('writes a file anew that is not as long as it was published', async () => {
    const folder = await folderOf({});
    await publish(folder, [text('a.txt', 'một')]);
    await writeFile(join(folder, 'current/a.txt'), 'ai đó đã sửa');
    expect(await publish(folder, [text('a.txt', 'một')], START + 1000)).toMatchObject({ written: ['a.txt'] });
    expect(await shown(folder)).toBe('một');
  });

  it('remembers what is gone, until it comes back', async () => {
    const folder = await folderOf({});
    const gone = async () => (await readManifest(folder))?.gone;
    await publish(folder, [text('a.txt', 'một'), text('b/index.html', 'hai')]);
    expect(await gone()).toBeUndefined();
    const again = async (artifacts: Artifact[], now: number) =>
      publish(folder, artifacts, now, { previous: await readManifest(folder) });
    await again([text('a.txt', 'một')], START + 1000);
    expect(await gone()).toEqual({ 'b/index.html': about.at });
    const ask = async (path: string) => (await createHandler(folder)(new Request(`http://x/${path}`))).status;
    expect([await ask('b/'), await ask('b'), await ask('c/'), await ask('a.txt')]).toEqual([
      410, 404, 404, 200,
    ]);
    await again([text('a.txt', 'một')], START + 2000);
    expect(await gone()).toEqual({ 'b/index.html': about.at });
    await again([text('a.txt', 'một'), text('b/index.html', 'hai')], START + 3000);
    expect(await gone()).toBeUndefined();
    // Who does not go on from what people know tells nothing of it.
    await publish(folder, [text('a.txt', 'một')], START + 4000);
    expect(await gone()).toBeUndefined();
  });

  it('leaves everything as it was when an artefact fails half way', async () => {
    const folder = await folderOf({});
    await publish(folder, [text('a.txt', 'tốt')]);
    async function* failing(): AsyncIterable<Artifact> {
      yield text('a.txt', 'dở');
      throw new Error('không vẽ được');
    }
    await expect(releasePublisher(folder).publish(failing(), about)).rejects.toThrow('không vẽ được');
    expect(await shown(folder)).toBe('tốt');
    expect(await readdir(join(folder, 'releases'))).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual(['current', 'releases']);
  });

  it('keeps ten, the present one wherever it stands, and what was seen within the hour', async () => {
    const folder = await folderOf({});
    for (let nth = 0; nth < 12; nth += 1)
      await publish(folder, [text('a.txt', `${nth}`)], START + nth * HOUR);
    expect(await ids(folder)).toHaveLength(10);
    expect((await ids(folder)).at(-1)).toBe('20200706T020000Z');
    for (let nth = 0; nth < 12; nth += 1)
      await publish(folder, [text('a.txt', `n${nth}`)], START + 20 * HOUR + nth * 60_000);
    expect((await ids(folder)).length).toBe(12);
    const oldest = (await ids(folder)).at(-1) ?? '';
    await rollBack(folder, oldest);
    expect(await shown(folder)).toBe('n0');
  });

  it('two in one second, or after a clock was set back, are in order', async () => {
    const folder = await folderOf({});
    for (const now of [START, START, START - HOUR]) await publish(folder, [text('a.txt', `${now}`)], now);
    expect(await ids(folder)).toEqual(['20200706T000000Z-002', '20200706T000000Z-001', '20200706T000000Z']);
    expect((await listReleases(folder)).map(({ current }) => current)).toEqual([true, false, false]);
  });

  it('refuses a plain publication, and what a plain folder refuses', async () => {
    const folder = await folderOf({});
    await folderPublisher(folder).publish(of(text('a.txt', 'a')), about);
    await expect(publish(folder, [text('a.txt', 'b')])).rejects.toThrow(/thư mục xuất bản thường/);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('a');
    const other = await folderOf({});
    await expect(publish(other, [text('../a.txt', 'a')])).rejects.toThrow(PublishError);
    await expect(publish(other, [text('a', '1'), text('a', '2')])).rejects.toThrow(PublishError);
    expect(await readdir(join(other, 'releases'))).toEqual([]);
  });
});

describe('rollBack', () => {
  it('shows the release before, and the one that is named', async () => {
    const folder = await folderOf({});
    for (const [nth, body] of ['một', 'hai', 'ba'].entries())
      await publish(folder, [text('a.txt', body)], START + nth * 1000);
    expect(await rollBack(folder)).toBe('20200706T000001Z');
    expect(await shown(folder)).toBe('hai');
    await rollBack(folder);
    expect(await shown(folder)).toBe('một');
    await expect(rollBack(folder)).rejects.toThrow(/không còn bản phát hành nào cũ hơn/);
    await rollBack(folder, '20200706T000002Z');
    expect(await shown(folder)).toBe('ba');
    await expect(rollBack(folder, '../..')).rejects.toThrow(UsageError);
  });

  it('the next publication goes on from what is shown', async () => {
    const folder = await folderOf({});
    await publish(folder, [text('a.txt', 'một'), text('b.txt', 'b')]);
    await publish(folder, [text('a.txt', 'hai'), text('b.txt', 'b')], START + 1000);
    await rollBack(folder);
    const report = await publish(folder, [text('a.txt', 'một'), text('b.txt', 'khác')], START + 2000);
    expect(report).toMatchObject({ written: ['b.txt'], unchanged: ['a.txt'] });
  });

  it('a folder without releases has none to go back to', async () => {
    await expect(rollBack(await folderOf({}))).rejects.toThrow(/chưa có bản nào/);
  });
});

it('a request is answered from one release, also when another one is shown meanwhile', async () => {
  const folder = await folderOf({});
  await publish(folder, [text('a.txt', 'một')]);
  const handler = createHandler(folder);
  const asked = async () => (await handler(new Request('http://may/a.txt'))).text();
  expect(await asked()).toBe('một');
  await publish(folder, [text('a.txt', 'hai')], START + 1000);
  expect(await asked()).toBe('hai');
  await rollBack(folder);
  expect(await asked()).toBe('một');
  expect((await handler(new Request('http://may/releases/20200706T000000Z/a.txt'))).status).toBe(404);
});

it('a release whose manifest is damaged is not listed, and is not gone back to', async () => {
  const folder = await folderOf({});
  await publish(folder, [text('a.txt', 'một')]);
  await mkdir(join(folder, 'releases', '20200705T000000Z'));
  await writeFile(join(folder, 'releases', '20200705T000000Z', 'manifest.json'), '{');
  expect(await ids(folder)).toEqual(['20200706T000000Z']);
  await expect(rollBack(folder)).rejects.toThrow(UsageError);
  await rm(join(folder, 'current'));
  expect(await readManifest(folder)).toBe(null);
});
