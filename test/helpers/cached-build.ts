/** A campaign that is published with a cache, and the same campaign built anew: what a test of the cache compares. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BroadcastOptions, type BroadcastReport, broadcast } from '../../src/broadcast.js';
import { WHOLE_WEEK, wholeContent, wholeTemplates } from './whole-content.js';

/** Files by their paths; `undefined` takes one away. */
export type Tree = Readonly<Record<string, string | Uint8Array | undefined>>;

/** What lies in a folder: bytes by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** One change of what a build reads. */
export interface Edit {
  /** Files of the content folder. */
  readonly content?: Tree;
  /** Files of the templates folder. */
  readonly templates?: Tree;
  readonly build?: Partial<BroadcastOptions>;
  /** The edited files keep their dates, as after a restore or a copy. */
  readonly sameDates?: true;
}

/** An edit by name, with files that it changes, adds or takes away: without one the comparison would prove nothing. */
export type NamedEdit = readonly [name: string, changes: readonly string[], edit: Edit];

/** The campaign of `whole-content.ts`, edited in place, as people do. */
export interface CachedBuild {
  /** The published folder of the builds with the cache; each finds what the last one left. */
  readonly out: string;
  readonly cache: string;
  /** What a build without a cache makes of the unedited campaign. */
  readonly base: Files;
  /** Builds with the cache into the published folder, and returns what lies there then. */
  withCache(edit?: Edit): Promise<Files>;
  /** Builds without a cache into an empty folder, or one that holds the unedited publication. */
  anew(edit?: Edit, into?: 'empty' | 'base'): Promise<Files>;
  /** Puts the unedited publication, made without a cache, into the published folder. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The campaign for a group of tests, published twice before them: without a cache, and with an empty one, which that fills.
 *
 * @param variation files that the unedited campaign has otherwise
 */
export function aCachedBuild(variation: Tree = {}): () => CachedBuild {
  let made: CachedBuild;
  beforeAll(async () => {
    made = await openCachedBuild(variation);
  }, 60_000);
  afterAll(() => made.close());
  return () => made;
}

async function openCachedBuild(variation: Tree): Promise<CachedBuild> {
  const root = await mkdtemp(join(tmpdir(), 'loaphat-cached-'));
  const content = await openFolder(join(root, 'content'), { ...wholeContent(), ...variation });
  const templates = await openFolder(join(root, 'templates'), wholeTemplates());
  const [out, cache, plain, fresh] = [
    join(root, 'out'),
    join(root, 'cache'),
    join(root, 'plain'),
    join(root, 'fresh'),
  ];
  const build = async (edit: Edit, options: { out: string; cache?: string }): Promise<BroadcastReport> => {
    await content.hold(edit.content, edit.sameDates);
    await templates.hold(edit.templates, edit.sameDates);
    const folders = { content: content.path, templates: templates.path };
    return broadcast({ ...folders, week: WHOLE_WEEK, ...options, ...edit.build });
  };

  await build({}, { out: plain });
  const base = await filesOf(plain);
  await build({}, { out, cache });
  return {
    out,
    cache,
    base,
    async withCache(edit = {}) {
      await build(edit, { out, cache });
      return filesOf(edit.build?.out ?? out);
    },
    async anew(edit = {}, into = 'empty') {
      await rm(fresh, { recursive: true, force: true });
      if (into === 'base') await cp(plain, fresh, { recursive: true });
      await build(edit, { out: fresh });
      return filesOf(fresh);
    },
    async restore() {
      await rm(out, { recursive: true });
      await cp(plain, out, { recursive: true });
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/**
 * A test for each edit: what a build with the cache leaves in the published folder is to the byte what a build without makes in an
 * empty one. The cache is filled by the unedited campaign, and then by every edit; at last the unedited campaign is built again.
 *
 * @param variation files that the unedited campaign has otherwise
 */
export function compareEdits(rows: readonly NamedEdit[], variation: Tree = {}): void {
  const made = aCachedBuild(variation);

  it.each(rows)(
    '%s',
    async (_, changes, edit) => {
      const cached = await made().withCache(edit);
      const fresh = await made().anew(edit);
      expect(differences(cached, fresh)).toEqual([]);
      const changed = differences(made().base, fresh);
      expect(changes.filter((path) => !changed.includes(path))).toEqual([]);
    },
    60_000,
  );

  it('nothing: every edit is taken back', async () => {
    expect(differences(await made().withCache(), made().base)).toEqual([]);
  });
}

/** A file of the campaign, or of a variation of it, with one passage changed. */
export function edited(path: string, before: string | RegExp, after: string, variation: Tree = {}): Tree {
  const text = { ...wholeContent(), ...wholeTemplates(), ...variation }[path];
  if (typeof text !== 'string') throw new Error(`${path} is no text of the campaign`);
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${path} has no ${before}`);
  return { [path]: changed };
}

/** Every file below a folder. */
export async function filesOf(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.sort().map(async (path) => {
    return [relative(folder, path).replaceAll('\\', '/'), await readFile(path)] as const;
  });
  return new Map(await Promise.all(read));
}

/** The paths of files that only one of two folders has, or that differ in a byte. */
export function differences(one: Files, other: Files): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => {
      const [a, b] = [one.get(path), other.get(path)];
      return a === undefined || b === undefined || !a.equals(b);
    })
    .sort();
}

/** A folder that holds a tree, with or without an edit; only files that differ from what is there are written. */
async function openFolder(path: string, original: Tree) {
  let there: Tree = {};
  const hold = async (edit: Tree = {}, sameDates?: true): Promise<void> => {
    const wanted: Tree = { ...original, ...edit };
    for (const name of new Set([...Object.keys(there), ...Object.keys(wanted)])) {
      if (wanted[name] !== there[name]) await write(join(path, name), wanted[name], sameDates);
    }
    there = wanted;
  };
  await hold();
  return { path, hold };
}

async function write(file: string, body: string | Uint8Array | undefined, sameDates?: true): Promise<void> {
  if (body === undefined) return rm(file);
  const before = sameDates ? await stat(file) : undefined;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
  if (before !== undefined) await utimes(file, before.atime, before.mtime);
}
