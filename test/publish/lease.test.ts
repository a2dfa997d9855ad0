/** Who may write into a folder: whatever a killed, frozen or far-away publication has left there. */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLease } from '../../src/publish/lease.js';
import { folderOf } from '../helpers/folder-of.js';

const quick = { beat: 20, life: 400 };
const lockIn = (folder: string) => join(folder, '.lock');
/** As if nobody had touched the lease for so many seconds. */
const age = (file: string, seconds: number) => {
  const then = Date.now() / 1000 - seconds;
  return utimes(file, then, then);
};

it('a second one is refused as long as the first holds it, and nothing is left behind', async () => {
  const folder = await folderOf({});
  const first = await takeLease(folder, quick);
  await expect(takeLease(folder, quick)).rejects.toThrow(/Một lần dựng khác/);
  expect(await readdir(folder)).toEqual(['.lock']);
  await first.check();
  await first.end();
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['a process of this machine that is no more', () => JSON.stringify({ host: hostname(), pid: dead() })],
  [
    'a process whose number another one has now',
    () => JSON.stringify({ ...mine(), pid: process.pid, began: 'long ago' }),
  ],
])('of %s: taken over at once', async (_, text) => {
  const folder = await folderOf({ '.lock': text() });
  const lease = await takeLease(folder, { beat: 20, life: 60_000 });
  await lease.end();
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ['another machine', () => JSON.stringify({ host: 'may-khac', pid: 7 })],
  ['a container that is gone, process 1', () => JSON.stringify({ host: hostname(), world: 'x', pid: 1 })],
  ['a process that stands still', () => JSON.stringify({ ...mine(), pid: process.pid })],
  ['nobody: an empty file', () => ''],
  ['who knows: no JSON', () => '{"host":'],
])('of %s: waited for, and taken over when it has not been seen for its life', async (_, text) => {
  const folder = await folderOf({ '.lock': text() });
  await expect(takeLease(folder, quick)).rejects.toThrow(/tự hết hạn/);
  await age(lockIn(folder), 1);
  const lease = await takeLease(folder, quick);
  await lease.check();
  await lease.end();
  expect(await readdir(folder)).toEqual([]);
});

it('one that is renewed while somebody looks on is held, whatever clocks were set', async () => {
  const folder = await folderOf({});
  const first = await takeLease(folder, { beat: 20, life: 60_000 });
  for (const seconds of [3600, -3600]) {
    await age(lockIn(folder), seconds);
    await expect(takeLease(folder, { beat: 200, life: 400 })).rejects.toThrow(/Một lần dựng khác/);
  }
  await first.end();
});

it('one that was taken over stops before it moves anything, and does not end the other’s', async () => {
  const folder = await folderOf({});
  const frozen = await takeLease(folder, { beat: 60_000, life: 60_000 });
  await age(lockIn(folder), 1);
  const second = await takeLease(folder, quick);
  await expect(frozen.check()).rejects.toThrow(/đứng quá lâu/);
  await frozen.end();
  await second.check();
  await second.end();
  expect(await readdir(folder)).toEqual([]);
});

it('of many who ask at once for one that was left behind, one has it', async () => {
  const folder = await folderOf({ '.lock': JSON.stringify({ host: hostname(), pid: dead() }) });
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => takeLease(folder, quick)));
  const leases = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const held = await Promise.allSettled(leases.map((one) => one.check()));
  expect(held.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of leases) await one.end();
  expect(await readdir(folder)).toEqual([]);
});

it('a lease of an earlier version is read, and one that somebody wrote is no trouble', async () => {
  const folder = await folderOf({});
  await writeFile(lockIn(folder), JSON.stringify({ host: hostname(), pid: process.pid }));
  await expect(takeLease(folder, quick)).rejects.toThrow();
  expect(JSON.parse(await readFile(lockIn(folder), 'utf8'))).toMatchObject({ pid: process.pid });
});

function dead(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** Host and world of a lease of this process. */
function mine(): object {
  return { host: hostname() };
}
