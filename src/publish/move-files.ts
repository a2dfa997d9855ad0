/** Files moved into place, one after the other, in a way that may be cut off anywhere: a journal says what is still to be done. */
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkTargets, isSafe } from './check-targets.js';
import { isCode, linkOrCopy, removeEmptyParents, syncAll } from './disk.js';
import { BEFORE } from './manifest.js';

/** Where files wait until all are there. */
const NEXT = '.next';
/** What is being moved. As long as it stands in the folder, the move is not ended. */
const JOURNAL = '.moving.json';
const LEFTOVERS = [NEXT, BEFORE, JOURNAL];

/** An empty folder beside what is there, for the next publication. */
export async function openStage(folder: string): Promise<string> {
  const stage = join(folder, NEXT);
  await mkdir(stage);
  return stage;
}

export interface FileMove {
  /** Of the manifest. */
  readonly name: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Puts staged files in their place and takes others away, the manifest last. All are on the disk before the first is moved.
 *
 * @param known paths that the manifest before names
 */
export async function moveIntoPlace(
  folder: string,
  move: FileMove,
  known: (path: string) => boolean,
  check: () => Promise<void>,
): Promise<void> {
  const stage = join(folder, NEXT);
  await checkTargets(folder, [...move.written, move.name]);
  await writeFile(join(stage, JOURNAL), JSON.stringify(move));
  await syncAll([...move.written, move.name, JOURNAL].map((path) => join(stage, path)));
  await setBefore(folder, [...move.written, ...move.removed].filter(known));
  await check();
  await rename(join(stage, JOURNAL), join(folder, JOURNAL));
  await syncAll([folder]);
  await moveFiles(folder, move);
}

/** Links to the files that are replaced: until the new manifest stands, who reads by the old one finds them in `.before`. */
async function setBefore(folder: string, paths: readonly string[]): Promise<void> {
  const parents = new Set<string>();
  for (const path of paths) {
    const parent = join(folder, BEFORE, dirname(path));
    if (!parents.has(parent)) await mkdir(parent, { recursive: true });
    parents.add(parent);
    await linkOrCopy(join(folder, path), join(folder, BEFORE, path));
  }
}

/** Moves what is staged into place, the manifest last. May be begun again wherever it was cut off. */
async function moveFiles(folder: string, { name, written, removed }: FileMove): Promise<void> {
  const stage = join(folder, NEXT);
  for (const parent of new Set(written.map((path) => dirname(path))))
    await mkdir(join(folder, parent), { recursive: true });
  for (const path of [...written, name]) await unlessMoved(rename(join(stage, path), join(folder, path)));
  for (const path of removed) {
    await rm(join(folder, path), { force: true });
    await removeEmptyParents(folder, path);
  }
  await rm(join(folder, JOURNAL), { force: true });
}

async function unlessMoved(moving: Promise<void>): Promise<void> {
  await moving.catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error;
  });
}

/** Ends a move that was cut off, and clears away what others have left. */
export async function goOn(folder: string): Promise<void> {
  const text = await readFile(join(folder, JOURNAL), 'utf8').catch(() => undefined);
  const move = text === undefined ? undefined : moveSchema.safeParse(jsonIn(text)).data;
  if (move !== undefined) {
    await checkTargets(folder, [...move.written, move.name]);
    await moveFiles(folder, move);
  }
  await clear(folder);
}

const moveSchema = z.strictObject({
  name: z.string().regex(/^[a-z-]+\.json$/),
  written: z.array(z.string().refine(isSafe)),
  removed: z.array(z.string().refine(isSafe)),
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Clears away what was staged, unless a move is under way: that one goes on at the next start. */
export async function clearStage(folder: string): Promise<void> {
  if (!(await isThere(join(folder, JOURNAL)))) await clear(folder);
}

/** Does anything of a publication stand there that has not ended? */
export async function hasLeftovers(folder: string): Promise<boolean> {
  const found = await Promise.all(LEFTOVERS.map((name) => isThere(join(folder, name))));
  return found.includes(true);
}

async function clear(folder: string): Promise<void> {
  for (const name of LEFTOVERS) await rm(join(folder, name), { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
