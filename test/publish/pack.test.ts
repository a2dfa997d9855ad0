/** Text files in packed form beside themselves, in both kinds of publication. */
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../src/model/index.js';
import {
  folderPublisher,
  publicationFolder,
  readManifest,
  releasePublisher,
} from '../../src/publish/index.js';
import { filesOf } from '../helpers/cached-build.js';
import { folderOf } from '../helpers/folder-of.js';

const about = { campaign: 'thu', contentHash: 'abc', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' };
const page = (path: string, body: string): Artifact => ({ path, body, mediaType: 'text/html', from: [] });
const PICTURE: Artifact = { path: 'a.png', body: 'PNG', mediaType: 'image/png', from: [] };

describe.each([
  ['a plain folder', folderPublisher],
  ['releases', releasePublisher],
])('packed forms in %s', (_name, publisher) => {
  const publish = (folder: string, artifacts: Artifact[], pack = true) =>
    publisher(folder, { pack }).publish(
      (async function* () {
        yield* artifacts;
      })(),
      about,
    );
  const namesIn = async (folder: string) =>
    [...(await filesOf(await publicationFolder(folder))).keys()].filter((path) => path !== 'manifest.json');

  it('lie beside texts only, hold the same words, and are in the manifest', async () => {
    const folder = await folderOf({});
    const body = '<p>Một cửa</p>'.repeat(100);
    await publish(folder, [page('a/index.html', body), PICTURE]);
    expect((await namesIn(folder)).sort()).toEqual([
      'a.png',
      'a/index.html',
      'a/index.html.br',
      'a/index.html.gz',
    ]);
    const at = await publicationFolder(folder);
    expect(brotliDecompressSync(await readFile(join(at, 'a/index.html.br'))).toString()).toBe(body);
    expect(gunzipSync(await readFile(join(at, 'a/index.html.gz'))).toString()).toBe(body);
    const { files } = (await readManifest(folder)) ?? expect.fail();
    expect(files['a.png']?.packed).toBeUndefined();
    expect(files['a/index.html']?.packed?.br.bytes).toBe((await stat(join(at, 'a/index.html.br'))).size);
  });

  it('stay as they are with their text, are written anew where they were cut, and go when it goes', async () => {
    const folder = await folderOf({});
    const both = [page('a.html', '<p>Một</p>'), page('b.html', '<p>Hai</p>')];
    await publish(folder, both);
    const first = await stat(join(await publicationFolder(folder), 'a.html.gz'));
    expect(await publish(folder, both)).toMatchObject({ written: [], unchanged: ['a.html', 'b.html'] });
    const again = await stat(join(await publicationFolder(folder), 'a.html.gz'));
    expect([again.ino, again.mtimeMs]).toEqual([first.ino, first.mtimeMs]);

    await truncate(join(await publicationFolder(folder), 'a.html.gz'), 3);
    expect(await publish(folder, both)).toMatchObject({ written: ['a.html'], unchanged: ['b.html'] });
    const mended = await readFile(join(await publicationFolder(folder), 'a.html.gz'));
    expect(gunzipSync(mended).toString()).toBe('<p>Một</p>');

    expect(await publish(folder, both.slice(1))).toMatchObject({ written: [], removed: ['a.html'] });
    expect(await namesIn(folder)).toEqual(['b.html', 'b.html.br', 'b.html.gz']);
  });

  it('come to a publication that had none, and go from one that is to have none', async () => {
    const folder = await folderOf({});
    await publish(folder, [page('a.html', '<p>Một</p>')], false);
    expect(await namesIn(folder)).toEqual(['a.html']);
    await publish(folder, [page('a.html', '<p>Một</p>')]);
    expect(await namesIn(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
    await publish(folder, [page('a.html', '<p>Một</p>')], false);
    expect(await namesIn(folder)).toEqual(['a.html']);
  });
});
