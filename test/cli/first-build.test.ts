/** `build --previous`: a mistyped folder would forget all that was published. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

it('build --previous wants an earlier build, or the word that there is none', async () => {
  const content = await folderOf(smallContent());
  const out = await folderOf({});
  const build = (...how: string[]) =>
    captureCli([
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
      ...how,
    ]);

  for (const none of [join(out, 'khong-co'), out]) {
    const refused = await build('--previous', none);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining(`${none} không có lần dựng nào trước đây`),
    ]);
  }
  expect(await readdir(out)).toEqual([]);

  expect((await build('--previous', join(out, 'khong-co'), '--first')).code).toBe(0);
  expect((await build('--previous', out)).code).toBe(0);

  const again = await build('--previous', out, '--first');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('không phải lần đầu')]);
  const alone = await build('--first');
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--first đi cùng --previous')]);
  // Without --previous, nothing has to be said.
  expect((await build()).code).toBe(0);
}, 60_000);
