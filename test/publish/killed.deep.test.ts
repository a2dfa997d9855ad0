/** Publications killed at any moment: who reads by the manifest sees one generation, and the next one starts at once. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  endCutOff,
  listReleases,
  placesOf,
  publicationFolder,
  readManifest,
} from '../../src/publish/index.js';
import { allOnDisk } from '../../src/publish/pack.js';
import { folderOf } from '../helpers/folder-of.js';

const ROOT = join(import.meta.dirname, '../..');
const KILLS = Number(process.env.TORTURE_KILLS ?? 40);
const FILES = 200;

/** Publishes one generation after the other until it is killed: files change, come and go. */
const PUBLISH = `
import { folderPublisher, releasePublisher } from './publish/index.js';
const [folder, kind, from] = process.argv.slice(2);
const about = { campaign: 'thu', contentHash: 'h', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' };
async function* generation(nth) {
  for (let i = 0; i < ${FILES}; i += 1) {
    if (i % 7 === nth % 7) continue;
    const body = i % 3 === 0 ? 'same ' + i : nth + ' ' + i + ' ' + 'x'.repeat(i);
    yield { path: 'a' + (i % 5) + '/f' + i + '.txt', body, mediaType: 'text/plain', from: [] };
  }
}
for (let nth = Number(from); ; nth += 1) {
  const publisher = kind === 'plain' ? folderPublisher(folder, { pack: true }) : releasePublisher(folder, { pack: true });
  await publisher.publish(generation(nth), { ...about, contentHash: String(nth) });
  process.stdout.write(nth + '\\n');
}
`;

let compiled: string;
beforeAll(async () => {
  compiled = await mkdtemp(join(ROOT, 'node_modules', '.killed-'));
  const args = ['tsc', '-p', 'tsconfig.build.json', '--outDir', compiled];
  const { status, stdout } = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
  await writeFile(join(compiled, 'publish-on-and-on.mjs'), PUBLISH);
}, 120_000);
afterAll(() => rm(compiled, { recursive: true, force: true }));

/** When a publisher is killed: milliseconds after its first generation of this start, or the moment that it begins to move files. */
type Moment = number | 'moving';

/** Kills a publisher; the generation that it had ended last. */
async function killedAt(folder: string, kind: string, from: number, moment: Moment): Promise<number> {
  const child = spawn(
    process.execPath,
    [join(compiled, 'publish-on-and-on.mjs'), folder, kind, String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said = outputOf(child);
  while (!said().includes('\n')) {
    if (child.exitCode !== null) throw new Error('the publisher ended by itself');
    await setTimeout(2);
  }
  if (moment === 'moving') seenMoving(folder);
  else await setTimeout(moment);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  return Number(said().trim().split('\n').at(-1));
}

/** Looks without a pause until a move is under way: it lasts some milliseconds. */
function seenMoving(folder: string): void {
  const end = Date.now() + 5_000;
  while (Date.now() < end) if (existsSync(join(folder, '.moving.json'))) return;
  throw new Error('no move was seen');
}

function outputOf(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}

/** Files that the manifest names and that are nowhere as it says. */
async function wrongFiles(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  const root = await publicationFolder(folder);
  const wrong: string[] = [];
  for (const { path, sha256 } of allOnDisk(manifest?.files ?? {})) {
    const found = await Promise.all(
      placesOf(root, path).map((place) =>
        readFile(place).then(
          (bytes) => createHash('sha256').update(bytes).digest('hex'),
          () => '',
        ),
      ),
    );
    if (!found.includes(sha256)) wrong.push(path);
  }
  return wrong;
}

it('a plain folder holds one generation by its manifest, and is put right at the next start', async () => {
  const folder = await folderOf({});
  let next = 0;
  let cutOff = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const last = await killedAt(folder, 'plain', next, kill % 4 === 1 ? 'moving' : (kill * 37) % 90);
    next = last + 1;
    const left = await readdir(folder);
    if (left.includes('.moving.json')) cutOff += 1;
    expect(await wrongFiles(folder)).toEqual([]);
    if (kill % 2 === 0) continue;
    await endCutOff(folder);
    const manifest = await readManifest(folder);
    expect([String(last), String(last + 1)]).toContain(manifest?.contentHash);
    for (const { path, sha256 } of allOnDisk(manifest?.files ?? {})) {
      const bytes = await readFile(join(folder, path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  }
  // Some were killed while files were moved: that is what this is about.
  expect(cutOff).toBeGreaterThan(0);
  await endCutOff(folder);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const listed = allOnDisk((await readManifest(folder))?.files ?? {});
  expect(files.filter(({ name }) => /^f\d+\.txt(?:\.br|\.gz)?$/.test(name))).toHaveLength(listed.length);
}, 300_000);

it('a folder of releases shows a whole release at every moment', async () => {
  const folder = await folderOf({});
  let next = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const last = await killedAt(folder, 'releases', next, (kill * 37) % 90);
    next = last + 1;
    const manifest = await readManifest(folder);
    expect([String(last), String(last + 1)]).toContain(manifest?.contentHash);
    expect(await wrongFiles(folder)).toEqual([]);
  }
  const releases = await listReleases(folder);
  expect(releases.filter(({ current }) => current)).toHaveLength(1);
  expect(releases.length).toBeGreaterThanOrEqual(10);
}, 300_000);
