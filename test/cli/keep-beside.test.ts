/** A process that is kept beside this one: started again, asked to stop, killed where it does not listen. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepBeside } from '../../src/cli/process/keep-beside.js';
import { folderOf } from '../helpers/folder-of.js';

/** A module that adds a line to a file when it begins, and then does `rest`. */
async function aModule(rest: string) {
  const folder = await folderOf({
    diary: '',
    'module.mjs': `import { appendFileSync } from 'node:fs';
const note = (word) => appendFileSync(new URL('diary', import.meta.url), word + '\\n');
${rest}
note(process.argv.slice(2).join(' '));`,
  });
  const lines = async () => (await readFile(join(folder, 'diary'), 'utf8')).split('\n').slice(0, -1);
  return { module: join(folder, 'module.mjs'), lines };
}

const WAIT_TO_BE_ASKED = `process.on('disconnect', () => { note('asked'); process.exit(0); });`;

test('what ends is started again, after longer and longer waits, until it is stopped', async () => {
  const { module, lines } = await aModule(`setTimeout(() => process.exit(9))`);
  const ends: { how: string; wait: number }[] = [];
  const kept = keepBeside({
    module,
    args: ['run'],
    shortest: 10,
    longest: 40,
    refusal: 2,
    onEnd: (end) => ends.push(end),
  });
  await vi.waitFor(() => expect(ends.length).toBeGreaterThanOrEqual(4), 10_000);
  await kept.stop();
  const { length } = await lines();
  expect(ends.slice(0, 4)).toEqual([10, 20, 40, 40].map((wait) => ({ how: '9', wait })));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await lines()).toHaveLength(length);
});

test('it is asked to stop through its channel, and waited for', async () => {
  const { module, lines } = await aModule(WAIT_TO_BE_ASKED);
  const kept = keepBeside({ module, args: ['a', 'b'], refusal: 2, onEnd: () => expect.fail() });
  await vi.waitFor(async () => expect(await lines()).toEqual(['a b']), 10_000);
  await Promise.all([kept.stop(), kept.stop()]);
  expect(await lines()).toEqual(['a b', 'asked']);
});

test('what does not listen is killed when its time is up', async () => {
  const { module, lines } = await aModule(
    `process.on('disconnect', () => note('deaf')); setInterval(() => undefined, 1000);`,
  );
  const kept = keepBeside({ module, args: ['x'], grace: 50, refusal: 2, onEnd: () => expect.fail() });
  await vi.waitFor(async () => expect(await lines()).toEqual(['x']), 10_000);
  await kept.stop();
  expect(await lines()).toEqual(['x', 'deaf']);
});

test('what says that it was wrongly asked is not started again', async () => {
  const { module, lines } = await aModule(`setTimeout(() => process.exit(2))`);
  const kept = keepBeside({ module, args: ['x'], shortest: 1, refusal: 2, onEnd: () => expect.fail() });
  await kept.refused;
  await kept.stop();
  expect(await lines()).toEqual(['x']);
});
