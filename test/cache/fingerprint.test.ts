/** What was made by other code, or on other libraries, is not taken for the same. */
import { appendFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cache } from '../../src/cache/index.js';
import { folderOf } from '../helpers/folder-of.js';

const root = join(import.meta.dirname, '../..');

/** An installation: the code of the cache, two libraries, and a library of theirs. */
async function installation(): Promise<string> {
  const library = (name: string, needs: Record<string, string> = {}) =>
    JSON.stringify({ name, version: '1.0.0', dependencies: needs });
  const place = await folderOf({
    'package.json': library('loaphat', { feed: '1.0.0', pdfkit: '1.0.0' }),
    'node_modules/feed/package.json': library('feed', { 'khong-co': '1.0.0' }),
    'node_modules/pdfkit/package.json': library('pdfkit', { linebreak: '^1.0.0', feed: '1.0.0' }),
    'node_modules/pdfkit/node_modules/linebreak/package.json': library('linebreak', { pdfkit: '1.0.0' }),
  });
  for (const part of ['cache', 'model', 'errors.ts'])
    await cp(join(root, 'src', part), join(place, 'src', part), { recursive: true });
  for (const name of ['zod', 'temporal-polyfill'])
    await symlink(join(root, 'node_modules', name), join(place, 'node_modules', name));
  return place;
}

/** What that installation remembers in `folder`: what it is given now, or what it was given before. */
async function ask(place: string, folder: string, answer: string): Promise<string> {
  const { openCache }: { openCache: (folder: string) => Promise<Cache> } = await import(
    join(place, 'src/cache/index.ts')
  );
  const cache = await openCache(folder);
  return new TextDecoder().decode(await cache.remember('text', 1, () => new TextEncoder().encode(answer)));
}

const version = (path: string) => async (place: string) => {
  const file = join(place, path, 'package.json');
  const name = path.split('/').at(-1);
  await writeFile(file, JSON.stringify({ name, version: '1.0.1', dependencies: {} }));
};

describe('an entry', () => {
  it('is used by another installation of the same code and libraries', async () => {
    const folder = await folderOf({});
    expect(await ask(await installation(), folder, 'một')).toBe('một');
    expect(await ask(await installation(), folder, 'hai')).toBe('một');
  });

  it.each<[string, (place: string) => Promise<unknown>]>([
    ['a file of the code', (place) => appendFile(join(place, 'src/model/item.ts'), '\n// sửa\n')],
    ['one more such file', (place) => writeFile(join(place, 'src/them.ts'), '')],
    ['a library', version('node_modules/feed')],
    ['a library of a library', version('node_modules/pdfkit/node_modules/linebreak')],
    [
      'a library that was not there',
      async (place) => {
        const file = join(place, 'node_modules/khong-co/package.json');
        await mkdir(dirname(file));
        await writeFile(file, '{ "name": "khong-co", "version": "1.0.0" }');
      },
    ],
  ])('is not used after a change of %s', async (_, change) => {
    const folder = await folderOf({});
    await ask(await installation(), folder, 'một');
    const other = await installation();
    await change(other);
    expect(await ask(other, folder, 'hai')).toBe('hai');
  });
});
