/** A file is known as long as it is what it was when it was hashed. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seenFiles } from '../../src/publish/seen-files.js';

const LATER = Date.now() + 3_600_000;
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loaphat-seen-'));
  path = join(folder, 'tin.txt');
  await writeFile(path, 'Tin');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hashed = async () => 'hash';
const neverRead = async (): Promise<string> => {
  throw new Error('it was read');
};

async function noted(now = LATER): Promise<string> {
  const seen = seenFiles('', now);
  await seen.hashOf(path, 3, hashed);
  return seen.notes();
}

describe('seenFiles', () => {
  it('does not read a file that it knows, now or next time', async () => {
    const again = seenFiles(await noted(), LATER);
    expect(await again.hashOf(path, 3, neverRead)).toBe('hash');
    expect(await seenFiles(again.notes(), LATER).hashOf(path, 3, neverRead)).toBe('hash');
  });

  it('reads a file that was written since, though as long and dated as before', async () => {
    const notes = await noted();
    await writeFile(path, 'Bài');
    const dated = new Date(1_600_000_000_000);
    await utimes(path, dated, dated);
    expect(await seenFiles(notes, LATER).hashOf(path, 4, async () => 'another')).toBe('another');
  });

  it('reads a file of the same length with the same dates that lies elsewhere on the disk', async () => {
    const dated = new Date(1_600_000_000_000);
    await utimes(path, dated, dated);
    const notes = await noted();
    await rm(path);
    await writeFile(path, 'Tim');
    await utimes(path, dated, dated);
    expect(await seenFiles(notes, LATER).hashOf(path, 3, async () => 'another')).toBe('another');
  });

  it('does not trust what changed within two seconds of being hashed: a disk may date two changes alike', async () => {
    const notes = await noted(Date.now());
    expect(await seenFiles(notes, LATER).hashOf(path, 3, async () => 'read again')).toBe('read again');
  });

  it('knows nothing of a file that is longer, shorter or gone, and does not read it', async () => {
    const notes = await noted();
    expect(await seenFiles(notes, LATER).hashOf(path, 4, neverRead)).toBeUndefined();
    await rm(path);
    expect(await seenFiles(notes, LATER).hashOf(path, 3, neverRead)).toBeUndefined();
    expect(await seenFiles(notes, LATER).hashOf(join(path, 'x'), 3, neverRead)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[1]', '{"a": 1}'])('takes %j for no notes', async (notes) => {
    expect(await seenFiles(notes, LATER).hashOf(path, 3, hashed)).toBe('hash');
  });
});
