/** A poster in tiles, made from what `init` leaves: its woven band is cut by the joints, and is no code. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { preflight } from '../helpers/preflight.js';

it.each([
  ['poster', 1],
  // The sheet itself, and the guide how to join its tiles.
  ['poster.a4', 2],
  ['poster.a2-a4', 1],
])(
  '%s of the starter folder has the codes that it shows, and no others',
  async (product, codes) => {
    const folder = await folderOf({});
    const [content, out] = [join(folder, 'content'), join(folder, 'to.pdf')];
    expect((await captureCli(['init', content])).code).toBe(0);
    const print = ['print', product, 'mot-cua', '--content', content, '--no-cache', '--out', out];
    expect((await captureCli(print)).code).toBe(0);
    const { findings, summary } = await preflight(await readFile(out));
    expect(summary?.codes).toHaveLength(codes);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await captureCli(['preflight', out])).code).toBe(0);
  },
  60_000,
);
