/** With a cache or without: the same bytes, whatever became of the cache, and of the output, since the last build. */
import {
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  aCachedBuild,
  differences,
  type Edit,
  edited,
  type Files,
  filesOf,
} from '../helpers/cached-build.js';
import { folderOf } from '../helpers/folder-of.js';
import { WHOLE_WEEK } from '../helpers/whole-content.js';

const week = (station: string, file: string) => `schedule/${WHOLE_WEEK}/${station}/${file}`;

/** Shown by every output. */
const EDIT: Edit = { content: edited('items/gop-y.md', 'Góp ý để phục vụ tốt hơn', 'Góp ý cho xã') };

type Harm = (paths: readonly string[]) => Promise<unknown>;

describe('whatever became of the cache', () => {
  const made = aCachedBuild();
  /** The cache as the first build left it. */
  let full = '';
  beforeAll(async () => {
    full = `${made().cache}-day`;
    await cp(made().cache, full, { recursive: true });
  });
  const filled = async () => {
    await rm(made().cache, { recursive: true, force: true });
    await cp(full, made().cache, { recursive: true, preserveTimestamps: true });
    return pathsOf(made().cache);
  };
  const intoAnEmptyFolder = async (edit: Edit = {}) => {
    const out = join(await folderOf({}), 'out');
    return made().withCache({ ...edit, build: { ...edit.build, out } });
  };

  it('it is used: a second build keeps nothing new and writes nothing', async () => {
    const place = join(made().out, week('dai-uar', 'week.pdf'));
    const [entries, { mtimeMs, ino }] = [await pathsOf(made().cache), await stat(place)];
    expect(entries.length).toBeGreaterThan(20);
    expect(differences(await made().withCache(), made().base)).toEqual([]);
    expect((await pathsOf(made().cache)).filter((path) => !entries.includes(path)).length).toBeLessThan(2);
    expect(await stat(place)).toMatchObject({ mtimeMs, ino });
  });

  it.each<[string, Harm]>([
    ['nothing', async () => undefined],
    ['half of it is gone', (entries) => all(odd(entries), (path) => rm(path))],
    ['the other half is gone', (entries) => all(odd(['', ...entries]), (path) => rm(path))],
    ['each entry is cut in half', (entries) => all(entries, halve)],
    ['each entry has one other byte', (entries) => all(entries, (path) => alter(path, 40))],
    ['each entry lies in the place of another', exchange],
    ['each entry is a folder, long forgotten', (entries) => all(entries, becomeFolder)],
    ['each entry is long forgotten', (entries) => all(entries, (path) => utimes(path, 1, 1))],
  ])(
    '%s',
    async (_, harm) => {
      await harm(await filled());
      expect(differences(await intoAnEmptyFolder(), made().base)).toEqual([]);
    },
    60_000,
  );

  it('it is deleted again and again while a build is under way', async () => {
    await filled();
    let count = 0;
    const gone: Promise<void>[] = [];
    const onArtifact = () => {
      count += 1;
      if (count % 20 !== 0) return;
      gone.push(rm(made().cache, { recursive: true, force: true }).catch(() => undefined));
    };
    expect(differences(await intoAnEmptyFolder({ build: { onArtifact } }), made().base)).toEqual([]);
    await Promise.all(gone);
    expect(gone.length).toBeGreaterThan(2);
  }, 60_000);

  it('the build that filled it was stopped half way', async () => {
    await rm(made().cache, { recursive: true });
    const stop = new AbortController();
    const onArtifact = ({ path }: { path: string }) => {
      if (path === week('dai-krong-pa', 'week.csv')) stop.abort();
    };
    await expect(made().withCache({ ...EDIT, build: { onArtifact, signal: stop.signal } })).rejects.toThrow();
    expect((await pathsOf(made().cache)).length).toBeGreaterThan(3);
    expect(differences(await filesOf(made().out), made().base)).toEqual([]);
    expect(differences(await made().withCache(EDIT), await made().anew(EDIT))).toEqual([]);
  }, 60_000);

  it('two builds fill it at once', async () => {
    await rm(made().cache, { recursive: true });
    const both = await Promise.all([intoAnEmptyFolder(), intoAnEmptyFolder()]);
    expect(both.map((files) => differences(files, made().base))).toEqual([[], []]);
    expect(differences(await intoAnEmptyFolder(), made().base)).toEqual([]);
  }, 60_000);

  it('it is a file', async () => {
    const cache = join(await folderOf({ tep: 'một tệp' }), 'tep');
    expect(differences(await intoAnEmptyFolder({ build: { cache } }), made().base)).toEqual([]);
    expect(await readFile(cache, 'utf8')).toBe('một tệp');
  }, 60_000);
});

describe('whatever became of the output', () => {
  const made = aCachedBuild();
  let wanted: Files;
  beforeAll(async () => {
    wanted = await made().anew(EDIT);
    expect(differences(wanted, made().base).length).toBeGreaterThan(30);
    // Files that were published an hour ago are known without being read.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  }, 60_000);
  afterAll(() => {
    vi.useRealTimers();
  });

  it.each<[string, Harm]>([
    ['half of it is gone', (files) => all(odd(files), (path) => rm(path))],
    ['the manifest is gone', (files) => all(files.filter(isManifest), (path) => rm(path))],
    [
      'each file has one other byte, and its date',
      (files) => all(contents(files), (path) => alter(path, 3, true)),
    ],
    ['each file is empty', (files) => all(contents(files), (path) => truncate(path))],
    ['each file lies in the place of another', (files) => exchange(contents(files))],
    ['each file was copied', (files) => all(files, copyOver)],
    [
      'half of it is gone, and half of the cache',
      async (files) => {
        await all(odd(files), (path) => rm(path));
        await all(odd(await pathsOf(made().cache)), (path) => rm(path));
      },
    ],
  ])(
    '%s',
    async (_, harm) => {
      expect(differences(await made().withCache(), made().base)).toEqual([]);
      await harm(await pathsOf(made().out));
      expect(differences(await made().withCache(), made().base)).toEqual([]);
      await harm(await pathsOf(made().out));
      expect(differences(await made().withCache(EDIT), wanted)).toEqual([]);
    },
    60_000,
  );
});

const all = <T>(paths: readonly string[], harm: (path: string) => Promise<T>) => Promise.all(paths.map(harm));
const odd = (paths: readonly string[]) => paths.filter((_, index) => index % 2 === 1);
const isManifest = (path: string) => path.endsWith('manifest.json');
/** All but the manifest: a damaged one is refused by name, with or without a cache. */
const contents = (paths: readonly string[]) => paths.filter((path) => !isManifest(path));

async function pathsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function halve(path: string): Promise<void> {
  await truncate(path, Math.floor((await stat(path)).size / 2));
}

/** Changes one byte, or the last one of a file that is shorter. */
async function alter(path: string, at: number, sameDate = false): Promise<void> {
  const [bytes, { atime, mtime }] = [await readFile(path), await stat(path)];
  const place = Math.min(at, bytes.length - 1);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(path, bytes);
  if (sameDate) await utimes(path, atime, mtime);
}

async function exchange(paths: readonly string[]): Promise<void> {
  const bodies = await Promise.all(paths.map((path) => readFile(path)));
  for (const [index, path] of paths.entries())
    await writeFile(path, bodies[(index + 1) % bodies.length] ?? '');
}

async function becomeFolder(path: string): Promise<void> {
  await rm(path);
  await mkdir(join(path, 'trong'), { recursive: true });
  await utimes(path, 1, 1);
}

async function copyOver(path: string): Promise<void> {
  await cp(path, `${path}.ban-sao`);
  await rename(`${path}.ban-sao`, path);
}
