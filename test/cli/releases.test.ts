/** `build --releases`, `rollback`, and the brake, as an officer meets them. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readManifest } from '../../src/publish/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

const build = (content: string, out: string, ...how: string[]) =>
  captureCli(
    [
      'build',
      '--content',
      content,
      '--out',
      out,
      '--week',
      '2020-W28',
      '--only',
      'feeds',
      '--no-cache',
    ].concat(how),
  );

it('each build is a release, also without being asked again; the last one can be taken back', async () => {
  const content = await folderOf(smallContent());
  const out = await folderOf({});
  const nothing = await captureCli(['rollback', '--out', out, '--list']);
  expect([nothing.code, nothing.out]).toEqual([0, expect.stringContaining('chưa có bản phát hành nào')]);

  expect((await build(content, out, '--releases')).code).toBe(0);
  expect((await build(content, out, '--at', '2020-07-08T09:00+07:00')).code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['current', 'releases']);
  expect((await readManifest(out))?.at).toBe('2020-07-08T09:00:00+07:00');

  const back = await captureCli(['rollback', '--out', out]);
  expect([back.code, back.out]).toEqual([
    0,
    expect.stringMatching(/→ \d{8}T\d{6}Z {2}2020-W28[\s\S]*Đang hiện bản/),
  ]);
  expect((await readManifest(out))?.at).toBe('2020-07-06T00:00:00+07:00');
  const listed = await captureCli(['rollback', '--out', out, '--list', '--json']);
  expect(JSON.parse(listed.out).releases.map(({ current }: { current: boolean }) => current)).toEqual([
    false,
    true,
  ]);

  const none = await captureCli(['rollback', '--out', out, '--to', '20010101T000000Z']);
  expect([none.code, none.err]).toEqual([
    2,
    expect.stringContaining('không có bản phát hành 20010101T000000Z'),
  ]);
}, 60_000);

it('a content folder that has lost its items publishes nothing, unless that is meant', async () => {
  const tree = smallContent();
  const names = Object.keys(tree).filter((path) => /^items\/.*\.md$/.test(path));
  const [model = ''] = names;
  const more = Object.fromEntries(
    Array.from({ length: 6 }, (_, nth) => [`items/them-${nth}.md`, tree[model] ?? '']),
  );
  const content = await folderOf({ ...tree, ...more });
  const out = await folderOf({});
  expect((await build(content, out)).code).toBe(0);
  const before = await readManifest(out);
  for (const path of Object.keys(more)) await rm(join(content, path));
  const refused = await build(content, out);
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(/tin đang công khai không còn.*--allow-losses/),
  ]);
  expect(await readManifest(out)).toEqual(before);
  expect((await build(content, out, '--allow-losses')).code).toBe(0);
}, 60_000);
