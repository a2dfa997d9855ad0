/** What a build of the whole province costs, beside its reach and beside the floor. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correctItem, lengthenItem } from './edit-item.mjs';
import { growCampaign } from './grow-campaign.mjs';
import { measure } from './measure.mjs';
import { mib, percent, s, say } from './table.mjs';

const WEEK = '2020-W28';
const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const TEN = !process.argv.includes('--no-ten');
/** Edits are measured so many times; the middle one counts. */
const ROUNDS = 3;

const folder = await mkdtemp(join(tmpdir(), 'loaphat-bench-'));
const at = (name) => join(folder, name);

try {
  await cp(CONTENT, at('content'), { recursive: true });
  const build = (content, out, cache) => measure('build.mjs', at(content), at(out), at(cache), WEEK);

  // Twice, because everything below is held against it and a machine has moods.
  const first = await build('content', 'out-first', 'cache-first');
  const second = await build('content', 'out', 'cache');
  const cold = {
    ...second,
    cpu: (first.cpu + second.cpu) / 2,
    rss: Math.max(first.rss, second.rss),
  };
  const floor = await measure('write.mjs', at('out'), at('floor'));
  say(
    `${cold.stations} stations, ${cold.items} items, all outputs, cold`,
    `${s(cold.cpu)} CPU, ${mib(cold.rss)}`,
    '≤ 90 s, ≤ 700 MiB',
  );
  say(
    `  ${cold.files} files, ${mib(cold.bytes / 1024 ** 2)}; × the floor (hash and write them)`,
    `${(cold.cpu / floor.cpu).toFixed(0)} × ${s(floor.cpu)}`,
  );
  const again = await build('content', 'out', 'cache');
  say('the same, nothing changed', `${s(again.cpu)} CPU, ${percent(again.cpu / cold.cpu)}`);

  const samples = await sampleItems(at('out'), at('content'));
  const edited = async (edit, { id, stations }, what, reach) => {
    const path = join(at('content'), 'items', '2020', `${id}.md`);
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await rm(at('cache-edit'), { recursive: true, force: true });
      await cp(at('cache'), at('cache-edit'), { recursive: true });
      const before = await edit(path);
      runs.push(await build('content', 'out', 'cache-edit'));
      await writeFile(path, before);
      await build('content', 'out', 'cache');
    }
    const [, changed] = runs.sort((a, b) => a.cpu - b.cpu);
    say(
      `${what}: ${id}, read by ${stations} stations`,
      `${s(changed.cpu)} CPU, ${percent(changed.cpu / cold.cpu)}, ${changed.written} files`,
      reach,
    );
  };
  const [unread, median, many, most] = samples;
  await edited(correctItem, median, 'one character of the median item', '≤ 15 %');
  await edited(correctItem, unread, 'one character of an item that is not on air', '≤ 15 %');
  await edited(correctItem, many, 'one character of an item that many read');
  await edited(correctItem, most, 'one character of the item that most read');
  await edited(lengthenItem, median, 'one sentence more, so that weeks are planned anew');

  const check = await measure('check.mjs', at('content'));
  say('loaphat check', `${s(check.wall)} wall, ${s(check.cpu)} CPU`, '≤ 3 s');

  if (TEN) {
    await growCampaign(CONTENT, at('ten'), 10);
    const ten = await build('ten', 'out-ten', 'cache-ten');
    say(
      `ten provinces: ${ten.stations} stations, ${ten.items} items, cold`,
      `${s(ten.cpu)} CPU, ${mib(ten.rss)}`,
      '≤ 1536 MiB',
    );
    say(
      '  × one province',
      `time × ${(ten.cpu / cold.cpu).toFixed(1)}, memory × ${(ten.rss / cold.rss).toFixed(1)}`,
      '≤ × 10',
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Of the items with a text of their own: the one that no station reads, the median, the upper quartile and the one that most read. */
async function sampleItems(out, content) {
  const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  const readers = new Map();
  for (const [path, { from }] of Object.entries(files)) {
    if (!path.endsWith('/scripts.pdf')) continue;
    for (const id of from.slice(1)) readers.set(id, (readers.get(id) ?? 0) + 1);
  }
  const { loadCampaign } = await import('../../dist/content/index.js');
  const { items } = await loadCampaign(content);
  const written = items
    .filter(({ procedure, sample, status }) => procedure === undefined && !sample && status === 'approved')
    .map(({ id }) => ({ id, stations: readers.get(id) ?? 0 }))
    .sort((a, b) => a.stations - b.stations || (a.id < b.id ? -1 : 1));
  return [0, 0.5, 0.75, 1].map((share) => written[Math.round(share * (written.length - 1))]);
}
