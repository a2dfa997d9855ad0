import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PublishError } from '../../src/errors.js';
import type { Artifact } from '../../src/model/index.js';
import { endCutOff, folderPublisher, readManifest, renderManifest } from '../../src/publish/index.js';
import { createHandler } from '../../src/serve/index.js';
import { folderOf } from '../helpers/folder-of.js';

const about = { campaign: 'thu', contentHash: 'abc', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' };

const text = (path: string, body: string): Artifact => ({
  path,
  body,
  mediaType: 'text/plain',
  from: ['mot-cua'],
});

async function* of(...artifacts: Artifact[]): AsyncIterable<Artifact> {
  yield* artifacts;
}

async function* failing(...artifacts: Artifact[]): AsyncIterable<Artifact> {
  yield* artifacts;
  throw new Error('không vẽ được');
}

function gateOf(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('folderPublisher', () => {
  it('writes every artefact and a manifest that lists them', async () => {
    const folder = join(await folderOf({}), 'out');
    const report = await folderPublisher(folder).publish(
      of(text('b.txt', 'b'), text('a/x.txt', 'xin chào')),
      about,
    );
    expect(report.written).toEqual(['b.txt', 'a/x.txt']);
    expect(await readFile(join(folder, 'a/x.txt'), 'utf8')).toBe('xin chào');
    const manifest = await readManifest(folder);
    expect(manifest).toEqual(report.manifest);
    expect(Object.keys(manifest?.files ?? {})).toEqual(['a/x.txt', 'b.txt']);
    expect(manifest?.files['a/x.txt']).toMatchObject({ bytes: 9, from: ['mot-cua'] });
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(renderManifest(report.manifest));
    expect(await readdir(folder)).toEqual(['a', 'b.txt', 'manifest.json']);
  });

  it('does not touch a file whose bytes stay the same, and writes one that was changed behind its back', async () => {
    const folder = await folderOf({});
    const publisher = folderPublisher(folder);
    await publisher.publish(of(text('a.txt', 'a'), text('b.txt', 'b')), about);
    const { mtimeMs, ino } = await stat(join(folder, 'a.txt'));
    await writeFile(join(folder, 'b.txt'), 'x');
    const report = await publisher.publish(of(text('a.txt', 'a'), text('b.txt', 'b')), about);
    expect(report).toMatchObject({ written: ['b.txt'], unchanged: ['a.txt'], removed: [] });
    expect(await stat(join(folder, 'a.txt'))).toMatchObject({ mtimeMs, ino });
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('b');
  });

  it('removes what it made before and makes no more, with empty folders; never what is not its own', async () => {
    const folder = await folderOf({});
    const publisher = folderPublisher(folder);
    await publisher.publish(of(text('i/cu/index.html', 'cũ'), text('b.txt', 'b')), about);
    await writeFile(join(folder, 'ghi-chu.txt'), 'của người dùng');
    const report = await publisher.publish(of(text('b.txt', 'b')), about);
    expect(report.removed).toEqual(['i/cu/index.html']);
    expect((await readdir(folder)).sort()).toEqual(['b.txt', 'ghi-chu.txt', 'manifest.json']);
  });

  it('keeps the weeks that were published before', async () => {
    const folder = await folderOf({});
    const publisher = folderPublisher(folder);
    await publisher.publish(of(text('schedule/2020-W27/dai/week.csv', 'a')), { ...about, week: '2020-W27' });
    const report = await publisher.publish(of(text('schedule/2020-W28/dai/week.csv', 'b')), about);
    expect(report.removed).toEqual([]);
    expect(Object.keys(report.manifest.files)).toEqual([
      'schedule/2020-W28/dai/week.csv',
      'schedule/2020-W27/dai/week.csv',
    ]);
  });

  it('leaves the folder as it was when an artefact fails half way', async () => {
    const folder = await folderOf({});
    const publisher = folderPublisher(folder);
    await publisher.publish(of(text('a.txt', 'tốt')), about);
    await expect(publisher.publish(failing(text('a.txt', 'dở'), text('b.txt', 'b')), about)).rejects.toThrow(
      'không vẽ được',
    );
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('tốt');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'manifest.json']);
  });

  it.each([
    '../x.txt',
    '/etc/x',
    'a/../../x',
    'a//b',
    '.next/x',
    'a/.hidden',
    'manifest.json',
    'a\\b',
    'a/\u0000',
    '',
  ])('refuses the path %j', async (path) => {
    const folder = await folderOf({});
    await expect(folderPublisher(folder).publish(of(text(path, 'x')), about)).rejects.toThrow(PublishError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses two artefacts of one path', async () => {
    const folder = await folderOf({});
    await expect(folderPublisher(folder).publish(of(text('a', '1'), text('a', '2')), about)).rejects.toThrow(
      PublishError,
    );
  });

  it('says what a disk refuses, and where', async () => {
    const folder = await folderOf({ out: 'một tệp, không phải thư mục' });
    const failure = folderPublisher(join(folder, 'out')).publish(of(text('a', '1')), about);
    await expect(failure).rejects.toThrow(/Không ghi được vào «.*out»/);
  });
});

describe('one publication at a time', () => {
  it('a second one is told to wait, and the first ends whole', async () => {
    const folder = await folderOf({});
    const gate = gateOf();
    async function* slow(): AsyncIterable<Artifact> {
      yield text('a.txt', 'một');
      await gate.promise;
      yield text('b.txt', 'hai');
    }
    const first = folderPublisher(folder).publish(slow(), about);
    await expect.poll(() => readdir(folder)).toContain('.lock');
    await expect(folderPublisher(folder).publish(of(text('a.txt', 'khác')), about)).rejects.toThrow(
      /Một lần dựng khác/,
    );
    gate.resolve();
    expect((await first).written).toEqual(['a.txt', 'b.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('một');
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt', 'manifest.json']);
  });

  it('a lock whose process is no more is taken over; one of another machine is waited for', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const folder = await folderOf({ '.lock': JSON.stringify({ host: hostname(), pid: dead }) });
    await folderPublisher(folder).publish(of(text('a.txt', 'a')), about);
    expect(await readdir(folder)).toEqual(['a.txt', 'manifest.json']);
    await writeFile(join(folder, '.lock'), JSON.stringify({ host: 'may-khac', pid: dead }));
    await expect(folderPublisher(folder).publish(of(text('a.txt', 'b')), about)).rejects.toThrow(/\.lock/);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('a');
  });
});

describe('a publication that was cut off while files were moved', () => {
  /** `a` is moved, `b` is not yet, `c` is to go; as a killed publisher leaves it. */
  async function cutOff(journal?: object): Promise<string> {
    const old = [text('a.txt', 'a cũ'), text('b.txt', 'b cũ'), text('c.txt', 'c cũ')];
    const folder = await folderOf({});
    await folderPublisher(folder).publish(of(...old), about);
    const other = await folderOf({});
    await folderPublisher(other).publish(of(text('a.txt', 'a mới'), text('b.txt', 'b mới')), about);
    await rename(other, join(folder, '.next'));
    await mkdir(join(folder, '.before'));
    for (const name of ['a.txt', 'b.txt', 'c.txt'])
      await writeFile(join(folder, '.before', name), await readFile(join(folder, name)));
    await rename(join(folder, '.next/a.txt'), join(folder, 'a.txt'));
    const move = { name: 'manifest.json', written: ['a.txt', 'b.txt'], removed: ['c.txt'] };
    await writeFile(join(folder, '.moving.json'), JSON.stringify(journal ?? move));
    return folder;
  }

  it('is one generation for who reads by the manifest', async () => {
    const handler = createHandler(await cutOff());
    const answers = ['a', 'b', 'c'].map(async (name) =>
      (await handler(new Request(`http://may/${name}.txt`))).text(),
    );
    expect(await Promise.all(answers)).toEqual(['a cũ', 'b cũ', 'c cũ']);
  });

  it.each(['asked to', 'published again'])('is ended when it is %s', async (how) => {
    const folder = await cutOff();
    if (how === 'asked to') await endCutOff(folder);
    else {
      const report = await folderPublisher(folder).publish(of(text('a.txt', 'a mới')), about);
      expect(report).toMatchObject({ unchanged: ['a.txt'], removed: ['b.txt'] });
      await folderPublisher(folder).publish(of(text('a.txt', 'a mới'), text('b.txt', 'b mới')), about);
    }
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt', 'manifest.json']);
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('b mới');
    expect(Object.keys((await readManifest(folder))?.files ?? {})).toEqual(['a.txt', 'b.txt']);
  });

  it('leaves nothing behind of what was only staged', async () => {
    const folder = await folderOf({
      '.next/a0/f1.txt': 'mới',
      '.before/a.txt': 'cũ',
      'bien-ban.txt': 'của tay',
    });
    await endCutOff(folder);
    expect(await readdir(folder)).toEqual(['bien-ban.txt']);
  });

  it('is left to the one that is under way', async () => {
    const folder = await folderOf({});
    const gate = gateOf();
    async function* slow(): AsyncIterable<Artifact> {
      yield text('a.txt', 'một');
      await gate.promise;
    }
    const publication = folderPublisher(folder).publish(slow(), about);
    await expect.poll(() => readdir(folder, { recursive: true })).toContain('.next/a.txt');
    await endCutOff(folder);
    gate.resolve();
    expect((await publication).written).toEqual(['a.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('một');
  });

  it('is told of what stands in the way of a file', async () => {
    const folder = await cutOff();
    await rm(join(folder, 'b.txt'));
    await mkdir(join(folder, 'b.txt'));
    await expect(endCutOff(folder)).rejects.toThrow(/b\.txt/);
    expect(await readdir(folder)).toContain('.moving.json');
    expect(await readdir(folder)).not.toContain('.lock');
  });

  it('a journal that leads elsewhere moves and removes nothing', async () => {
    const folder = await cutOff({ name: 'manifest.json', written: ['../a.txt'], removed: ['../../quy.txt'] });
    await endCutOff(folder);
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt', 'c.txt', 'manifest.json']);
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('b cũ');
  });
});

describe('nothing is moved while something stands in the way', () => {
  it.each([
    ['a folder where a file is to stand', { 'b.txt/x': 'của người dùng' }, /b\.txt» đang là thư mục/],
    ['a file where a folder is to stand', { c: 'của người dùng' }, /c» đang là tệp/],
    ['a link that leads elsewhere', { c: { link: '/tmp' } }, /c» đang là liên kết/],
  ])('%s', async (_, tree, message) => {
    const folder = await folderOf(tree);
    const before = await readdir(folder);
    await expect(
      folderPublisher(folder).publish(
        of(text('a.txt', 'a'), text('b.txt', 'b'), text('c/d.txt', 'd')),
        about,
      ),
    ).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual(before);
  });

  it('a manifest that was tampered with removes nothing outside, and nothing is written', async () => {
    const parent = await folderOf({ 'quy.txt': 'quý' });
    const folder = join(parent, 'out');
    const file = { sha256: '0'.repeat(64), bytes: 1, mediaType: 'text/plain', from: [] };
    await mkdir(folder);
    await writeFile(
      join(folder, 'manifest.json'),
      renderManifest({ ...about, files: { '../quy.txt': file } }),
    );
    await expect(folderPublisher(folder).publish(of(text('a.txt', 'a')), about)).rejects.toThrow(
      /không an toàn/,
    );
    expect(await readdir(folder)).toEqual(['manifest.json']);
    expect(await readFile(join(parent, 'quy.txt'), 'utf8')).toBe('quý');
  });
});

describe('readManifest', () => {
  it('is null where nothing was published', async () => {
    expect(await readManifest('a-folder-that-is-not-there')).toBe(null);
  });

  it('names a damaged manifest', async () => {
    const folder = await folderOf({ 'manifest.json': '{"files":' });
    await expect(readManifest(folder)).rejects.toThrow(/manifest\.json: tệp hỏng/);
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'x', 'manifest.json'), '{"files":{"a":{"sha256":"x"}}}');
    await expect(readManifest(join(folder, 'x'))).rejects.toThrow(PublishError);
  });
});

describe('renderManifest', () => {
  it('is valid JSON with one line a file, in the order of paths', () => {
    const file = { sha256: '0'.repeat(64), bytes: 1, mediaType: 'text/plain', from: [] };
    const manifest = { ...about, files: { 'b.txt': file, 'a.txt': file } };
    const rendered = renderManifest(manifest);
    expect(JSON.parse(rendered)).toEqual(manifest);
    expect(rendered.split('\n').filter((line) => line.includes('sha256'))[0]).toContain('"a.txt"');
    expect(renderManifest({ ...about, campaign: 'x', files: {} }).endsWith('}\n')).toBe(true);
    expect(JSON.parse(renderManifest({ ...about, files: {} }))).toEqual({ ...about, files: {} });
  });
});

describe('a file that was made before', () => {
  const later = Date.now() + 3_600_000;
  /** Known by its hash; counts how often it is read, and gives `body` then. */
  const kept = (path: string, body: string, about = body) => {
    const read = async () => {
      artifact.reads += 1;
      return Buffer.from(body, 'utf8');
    };
    const sha256 = createHash('sha256').update(about).digest('hex');
    const artifact = { ...text(path, ''), body: { sha256, bytes: Buffer.byteLength(about), read }, reads: 0 };
    return artifact;
  };
  /** Notes in memory, as a cache keeps them. */
  const inMemory = () => {
    let noted = '';
    return {
      read: async () => noted,
      write: async (notes: string) => {
        noted = notes;
      },
    };
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read where it is not in its place, and then listed as what was read', async () => {
    const folder = await folderOf({});
    const file = kept('a/x.txt', 'xin chào');
    const { written, manifest } = await folderPublisher(folder).publish(of(file), about);
    expect({ written, reads: file.reads }).toEqual({ written: ['a/x.txt'], reads: 1 });
    expect(await readFile(join(folder, 'a/x.txt'), 'utf8')).toBe('xin chào');
    expect(manifest.files['a/x.txt']).toMatchObject({ bytes: 9, sha256: file.body.sha256 });
  });

  it('is not read where it is in its place, and listed all the same', async () => {
    const folder = await folderOf({});
    const first = await folderPublisher(folder).publish(of(text('a.txt', 'xin chào')), about);
    const file = kept('a.txt', 'không ai đọc', 'xin chào');
    const again = await folderPublisher(folder).publish(of(file), about);
    expect({ ...again, reads: file.reads }).toMatchObject({ written: [], unchanged: ['a.txt'], reads: 0 });
    expect(again.manifest).toEqual(first.manifest);
  });

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['is gone', (path) => rm(path)],
    ['is shorter', (path) => writeFile(path, 'xin')],
    ['is as long as before', (path) => writeFile(path, 'xin cháo')],
    [
      'is as long and as old as before',
      async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(path, 'xin cháo');
        await utimes(path, atime, mtime);
      },
    ],
    [
      'is another file of that length and age, moved there',
      async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(`${path}.moi`, 'xin cháo');
        await utimes(`${path}.moi`, atime, mtime);
        await rename(`${path}.moi`, path);
      },
    ],
  ])('is read and written where what was published %s, also by who noted the file', async (_, harm) => {
    const folder = await folderOf({});
    const place = join(folder, 'a.txt');
    const publisher = folderPublisher(folder, { notes: inMemory() });
    await publisher.publish(of(text('a.txt', 'xin chào')), about);
    // An hour later the file is old enough to be noted.
    vi.useFakeTimers({ toFake: ['Date'], now: later });
    const before = kept('a.txt', 'xin chào');
    for (let times = 0; times < 2; times += 1) await publisher.publish(of(before), about);
    expect(before.reads).toBe(0);

    await harm(place);
    const file = kept('a.txt', 'xin chào');
    const report = await publisher.publish(of(file), about);
    expect({ ...report, reads: file.reads }).toMatchObject({ written: ['a.txt'], unchanged: [], reads: 1 });
    expect(await readFile(place, 'utf8')).toBe('xin chào');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '[['],
    ['another thing', '{"a":1}'],
    ['other lists', '[1,[2],"ba",null]'],
    ['the hash of another file', 'sai'],
  ])('notes that hold %s do not matter', async (_, noted) => {
    const folder = await folderOf({});
    await folderPublisher(folder).publish(of(text('a.txt', 'xin cháo')), about);
    const file = kept('a.txt', 'xin chào');
    const place = join(folder, 'a.txt');
    const { size, ino } = await stat(place);
    const lie = JSON.stringify([[place, `${size} ${ino} 0 0`, file.body.sha256]]);
    const notes = { read: async () => (noted === 'sai' ? lie : noted), write: async () => undefined };
    await folderPublisher(folder, { notes }).publish(of(file), about);
    expect(file.reads).toBe(1);
    expect(await readFile(place, 'utf8')).toBe('xin chào');
  });

  it('is listed as what is written, even where something else was remembered', async () => {
    const folder = await folderOf({});
    const file = kept('a.txt', 'mới', 'xin chào');
    const { manifest } = await folderPublisher(folder).publish(of(file), about);
    const sha256 = createHash('sha256').update('mới').digest('hex');
    expect(manifest.files['a.txt']).toMatchObject({ sha256, bytes: Buffer.byteLength('mới') });
    expect(await readManifest(folder)).toEqual(manifest);
  });

  it('leaves the folder as it was where it cannot be made again', async () => {
    const folder = await folderOf({});
    await folderPublisher(folder).publish(of(text('a.txt', 'tốt')), about);
    const file = kept('b.txt', 'b');
    const broken = {
      ...file,
      body: { ...file.body, read: async () => Promise.reject(new Error('không vẽ được')) },
    };
    await expect(folderPublisher(folder).publish(of(text('a.txt', 'dở'), broken), about)).rejects.toThrow(
      'không vẽ được',
    );
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('tốt');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'manifest.json']);
  });
});
