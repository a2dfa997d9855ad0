/** What loaphat's feeds are timed against is fair: each writer tells what the others tell, and the floor escapes only what needs it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'feeds');
const run = promisify(execFile);

it.each(
  ['concat', 'feed', 'feedsmith'].flatMap((writer) =>
    ['rss', 'atom', 'json'].map((format) => [writer, format] as const),
  ),
)('%s leaves nothing out of its %s', async (writer, format) => {
  // Whether a writer is installed or not (feedsmith: npm ci --prefix test/bench/peers), what it leaves out is nothing.
  const { stdout } = await run(process.execPath, [join(folder, 'same-content.mjs'), writer, format]);
  expect(JSON.parse(stdout).lost).toEqual([]);
});

it('the floor puts HTML into CDATA as loaphat does, and escapes no mark of it one by one', async () => {
  const { concat } = await import(join(folder, 'concat.mjs'));
  const { sliceOf } = await import(join(folder, 'many-entries.mjs'));
  const rss: string = concat.rss(sliceOf(20));
  expect(rss.match(/<content:encoded><!\[CDATA\[<p>/g)).toHaveLength(20);
  expect(rss).not.toContain('&lt;');
});
