/** The cache in its folder: what was made comes back as it was, and what became of the folder never matters. */
import { chmod, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noCache, openCache } from '../../src/cache/index.js';
import { folderOf } from '../helpers/folder-of.js';

const DAY = 86_400_000;
const NOW = Date.parse('2020-07-06T08:00:00+07:00');

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array) => new TextDecoder().decode(found);

/** Gives `bytes` each time, and counts. */
function maker(result: string | Uint8Array = 'xin chào') {
  const make = () => {
    make.times += 1;
    return typeof result === 'string' ? bytes(result) : result;
  };
  make.times = 0;
  return make;
}

async function entriesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The only entry of a folder. */
async function onlyEntry(folder: string): Promise<string> {
  const entries = await entriesOf(folder);
  expect(entries).toHaveLength(1);
  return entries[0] ?? '';
}

describe('what is remembered', () => {
  it('is made once, also for who opens the folder later', async () => {
    const folder = join(await folderOf({}), 'sau/nho');
    const [make, again] = [maker(), maker('khác')];
    const first = await openCache(folder);
    expect(text(await first.remember('text', { a: 1 }, make))).toBe('xin chào');
    expect(text(await first.remember('text', { a: 1 }, again))).toBe('xin chào');
    const later = await openCache(folder);
    expect(text(await later.remember('text', { a: 1 }, again))).toBe('xin chào');
    expect([make.times, again.times]).toEqual([1, 0]);
  });

  it.each([
    ['another kind', 'tex', 't{}'],
    ['other inputs', 'text', { a: 2 }],
    ['inputs of another type', 'text', { a: '1' }],
    ['more inputs', 'text', { a: 1, b: null }],
    ['no inputs', 'text', undefined],
    ['kind and inputs that join to the same text', 'text\0{"a":1}', undefined],
  ])('is not taken for %s', async (_, kind, inputs) => {
    const cache = await openCache(await folderOf({}));
    await cache.remember('text', { a: 1 }, maker());
    expect(text(await cache.remember(kind, inputs, maker('khác')))).toBe('khác');
    expect(text(await cache.remember('text', { a: 1 }, maker('khác')))).toBe('xin chào');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array([0])],
    ['every byte', Uint8Array.from({ length: 256 }, (_, index) => index)],
    ['as many bytes as a hash', new Uint8Array(32)],
    ['a million bytes', new Uint8Array(1_000_000).fill(7)],
  ])('comes back as it was: %s', async (_, body) => {
    const folder = await folderOf({});
    const make = maker(body);
    await (await openCache(folder)).remember('bytes', body.length, make);
    const found = await (await openCache(folder)).remember('bytes', body.length, make);
    expect(Buffer.from(found).equals(body)).toBe(true);
    expect(make.times).toBe(1);
  });

  it.each([
    [
      'at once',
      () => {
        throw new Error('không vẽ được');
      },
    ],
    ['later', async () => Promise.reject(new Error('không vẽ được'))],
  ])('is nothing where making fails %s', async (_, fail) => {
    const folder = await folderOf({});
    const cache = await openCache(folder);
    await expect(cache.remember('text', 1, fail)).rejects.toThrow('không vẽ được');
    expect(await entriesOf(folder)).toEqual([]);
    expect(text(await cache.remember('text', 1, maker()))).toBe('xin chào');
  });

  it('is nothing without a cache', async () => {
    const make = maker();
    await noCache.remember('text', 1, make);
    await noCache.remember('text', 1, make);
    await noCache.note('text', 'a', 'x');
    expect(await noCache.recall('text', 'a')).toBe(undefined);
    expect(make.times).toBe(2);
  });
});

describe('a note', () => {
  it('is the last one of its thing', async () => {
    const folder = await folderOf({});
    const cache = await openCache(folder);
    expect(await cache.recall('seen', 'a')).toBe(undefined);
    await cache.note('seen', 'a', 'một');
    await cache.note('seen', 'b', 'hai');
    await cache.note('seen', 'a', 'ba');
    const later = await openCache(folder);
    expect(await later.recall('seen', 'a')).toBe('ba');
    expect(await later.recall('seen', 'b')).toBe('hai');
    expect(await later.recall('saw', 'a')).toBe(undefined);
  });
});

describe('an entry that is not what was kept', () => {
  it.each<[string, (path: string) => Promise<unknown>]>([
    ['is cut off', async (path) => truncate(path, (await stat(path)).size - 1)],
    ['is empty', (path) => truncate(path)],
    ['is no longer than a hash', (path) => truncate(path, 32)],
    ['is shorter than a hash', (path) => truncate(path, 31)],
    ['goes on behind its end', (path) => writeFile(path, 'x', { flag: 'a' })],
    ['has another byte', async (path) => writeFile(path, flipped(await readFile(path), 40))],
    ['has another hash', async (path) => writeFile(path, flipped(await readFile(path), 0))],
    ['is somebody else’s file', (path) => writeFile(path, 'Không phải của loaphat.\n'.repeat(9))],
  ])('%s: it is made anew, and mended', async (_, harm) => {
    const folder = await folderOf({});
    const cache = await openCache(folder);
    const make = maker();
    await cache.remember('text', 1, make);
    await harm(await onlyEntry(folder));
    expect(text(await cache.remember('text', 1, make))).toBe('xin chào');
    expect(text(await cache.remember('text', 1, make))).toBe('xin chào');
    expect(make.times).toBe(2);
  });

  it('is another entry, whole, in its place: it is made anew', async () => {
    const folder = await folderOf({});
    const cache = await openCache(folder);
    await cache.remember('text', 1, maker('một'));
    const one = await onlyEntry(folder);
    await cache.remember('text', 2, maker('hai'));
    const [two = ''] = (await entriesOf(folder)).filter((path) => path !== one);
    await writeFile(one, await readFile(two));
    expect(text(await cache.remember('text', 1, maker('một')))).toBe('một');
    expect(text(await cache.remember('text', 2, maker('sai')))).toBe('hai');
  });

  it('is a folder: it is made anew each time', async () => {
    const folder = await folderOf({});
    const cache = await openCache(folder);
    await cache.remember('text', 1, maker());
    const entry = await onlyEntry(folder);
    await rm(entry);
    await mkdir(entry);
    const make = maker();
    await cache.remember('text', 1, make);
    expect(text(await cache.remember('text', 1, make))).toBe('xin chào');
    expect(make.times).toBe(2);
  });
});

describe('a folder that cannot be used', () => {
  const use = async (folder: string) => {
    const make = maker();
    const cache = await openCache(folder, { now: NOW });
    expect(text(await cache.remember('text', 1, make))).toBe('xin chào');
    expect(text(await cache.remember('text', 1, make))).toBe('xin chào');
    await cache.note('seen', 'a', 'một');
    expect(await cache.recall('seen', 'a')).toBe(undefined);
    await cache.tidy();
    return make.times;
  };

  it.each([
    ['is a file', 'tep'],
    ['would lie below a file', 'tep/nho'],
    ['has a name that no disk takes', 'n'.repeat(400)],
  ])('%s: everything is made each time', async (_, below) => {
    const root = await folderOf({ tep: 'một tệp' });
    expect(await use(join(root, below))).toBe(2);
    expect(await readFile(join(root, 'tep'), 'utf8')).toBe('một tệp');
    expect(await readdir(root)).toEqual(['tep']);
  });

  it.skipIf(process.getuid?.() === 0)('may not be written: everything is made each time', async () => {
    const root = await folderOf({});
    await chmod(root, 0o555);
    expect(await use(join(root, 'nho'))).toBe(2);
    await chmod(root, 0o755);
  });

  it.skipIf(process.getuid?.() === 0)(
    'may be read only: what is there is used, and nothing fails',
    async () => {
      const root = await folderOf({});
      await (await openCache(root, { now: NOW })).remember('text', 1, maker());
      const shelf = join(await onlyEntry(root), '..');
      await chmod(shelf, 0o555);
      const make = maker();
      const later = await openCache(root, { now: NOW + 40 * DAY });
      expect(text(await later.remember('text', 1, make))).toBe('xin chào');
      await later.tidy();
      expect(make.times).toBe(0);
      await chmod(shelf, 0o755);
    },
  );
});

describe('putting the folder in order', () => {
  it('what nobody asked for in thirty days goes; what somebody asked for stays', async () => {
    const folder = await folderOf({});
    const first = await openCache(folder, { now: NOW });
    await first.remember('text', 'asked', maker());
    await first.remember('text', 'forgotten', maker());
    await first.tidy();
    const later = await openCache(folder, { now: NOW + 29 * DAY });
    const asked = maker();
    await later.remember('text', 'asked', asked);
    await later.tidy();
    expect(await entriesOf(folder)).toHaveLength(2);
    const last = await openCache(folder, { now: NOW + 31 * DAY });
    await last.tidy();
    const forgotten = maker();
    await last.remember('text', 'asked', asked);
    await last.remember('text', 'forgotten', forgotten);
    expect([asked.times, forgotten.times]).toEqual([0, 1]);
  });

  it('drafts that a killed build left behind go too; what is not the cache’s stays', async () => {
    const folder = await folderOf({ 'ghi-chu.txt': 'của người dùng', 'ab/ghi-chu.txt': 'của người dùng' });
    const cache = await openCache(folder, { now: NOW });
    await cache.remember('text', 1, maker());
    const [entry = ''] = (await entriesOf(folder)).filter((path) => !path.endsWith('.txt'));
    await writeFile(`${entry}.4711`, 'nửa chừng');
    for (const path of await entriesOf(folder)) await utimes(path, 1, 1);
    await cache.tidy();
    expect((await entriesOf(folder)).map((path) => path.slice(folder.length + 1)).sort()).toEqual([
      'ab/ghi-chu.txt',
      'ghi-chu.txt',
    ]);
  });

  it('what cannot be removed is no fault', async () => {
    const folder = await folderOf({});
    const cache = await openCache(folder, { now: NOW });
    await cache.remember('text', 1, maker());
    const entry = await onlyEntry(folder);
    await rm(entry);
    await mkdir(join(entry, 'trong'), { recursive: true });
    await utimes(entry, 1, 1);
    await cache.tidy();
    expect((await stat(entry)).isDirectory()).toBe(true);
  });

  it('a folder that is not there is in order', async () => {
    const folder = join(await folderOf({}), 'chua-co');
    await (await openCache(folder)).tidy();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('many at once', () => {
  it('two caches of one folder write the same entries: each gets its bytes, and no draft is left', async () => {
    const folder = await folderOf({});
    const caches = [await openCache(folder), await openCache(folder)];
    const slow = (body: Uint8Array) => async () => {
      await new Promise((done) => setImmediate(done));
      return body;
    };
    const bodies = Array.from({ length: 20 }, (_, index) => new Uint8Array(50_000 + index).fill(index));
    const found = await Promise.all(
      [...caches, ...caches].flatMap((cache) =>
        bodies.map((body, index) => cache.remember('bytes', index, slow(body))),
      ),
    );
    expect(found.map((body, index) => Buffer.compare(body, bodies[index % 20] ?? new Uint8Array()))).toEqual(
      found.map(() => 0),
    );
    const entries = await entriesOf(folder);
    expect(entries.filter((path) => /\.\d+$/.test(path))).toEqual([]);
    const make = maker();
    const later = await openCache(folder);
    for (const [index, body] of bodies.entries()) {
      expect(Buffer.compare(await later.remember('bytes', index, make), body)).toBe(0);
    }
    expect(make.times).toBe(0);
  });

  it('one puts the folder in order while another reads: each gets its bytes', async () => {
    const folder = await folderOf({});
    const old = await openCache(folder, { now: NOW - 60 * DAY });
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    for (const index of numbers) await old.remember('text', index, maker(`số ${index}`));
    const [reader, other] = [await openCache(folder, { now: NOW }), await openCache(folder, { now: NOW })];
    const [found] = await Promise.all([
      Promise.all(numbers.map((index) => reader.remember('text', index, maker(`số ${index}`)))),
      other.tidy(),
    ]);
    expect(found.map(text)).toEqual(numbers.map((index) => `số ${index}`));
  });
});

function flipped(entry: Uint8Array, at: number): Uint8Array {
  const other = Uint8Array.from(entry);
  const place = Math.min(at, other.length - 1);
  other[place] = (other[place] ?? 0) ^ 1;
  return other;
}
