/** What feeds cost, beside plain concatenation of the same bytes and beside the libraries that people use. */
import { measure } from './measure.mjs';
import { mib, ms, say, times } from './table.mjs';

const FORMATS = ['rss', 'atom', 'json'];
const PEERS = ['feed', 'feedsmith'];
const ROUNDS = 5;
const MANY = 10_000;
const MOST = 50_000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of several runs, the writers taking turns. */
async function inTurns(writers, format, count, rounds = ROUNDS) {
  const runs = new Map(writers.map((writer) => [writer, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const writer of writers)
      runs.get(writer).push(await measure('feeds/write-feed.mjs', writer, format, String(count)));
  return new Map(
    [...runs].map(([writer, all]) => [
      writer,
      {
        spent: median(all.map(({ spent }) => spent)),
        rss: median(all.map(({ rss }) => rss)),
        bytes: all[0].bytes,
        missing: all[0].missing,
      },
    ]),
  );
}

for (const format of FORMATS) {
  const found = await inTurns(['concat', 'loaphat', ...PEERS], format, MANY);
  const floor = found.get('concat');
  const own = found.get('loaphat');
  say(
    `${format} of ${MANY} entries, ${mib(own.bytes / 1024 ** 2)}: × concatenation (${ms(floor.spent)})`,
    `${times(own.spent / floor.spent)}, ${ms(own.spent)}`,
    '≤ × 1.30',
  );
  for (const peer of PEERS) {
    const { missing, spent } = found.get(peer);
    say(`  ${peer}`, missing ?? `${times(spent / floor.spent)}, ${ms(spent)}`);
  }
}

for (const format of FORMATS) {
  const found = await inTurns(['nothing', 'loaphat', 'feed'], format, MOST, 3);
  const over = (writer) => found.get(writer).rss - found.get('nothing').rss;
  say(
    `${format} of ${MOST} entries: memory over the loaded entries, × npm feed (${mib(over('feed'))})`,
    `${times(over('loaphat') / over('feed'))}, ${mib(over('loaphat'))}`,
    '≤ × 0.20',
  );
}

const slices = await Promise.all([1, 2, 3].map(() => measure('feeds/write-slices.mjs', String(MANY), '50')));
const one = median(slices.map((run) => run.one));
const fifty = median(slices.map((run) => run.fifty));
say(
  `50 slices in three formats, each of all ${MANY} entries: × one slice (${ms(one)})`,
  `${times(fifty / one)}, ${ms(fifty)}`,
  '≤ × 3.00',
);

const campaign = await measure('feeds/write-campaign.mjs');
say(
  `all slices of the campaign: ${campaign.files} files, ${mib(campaign.bytes / 1024 ** 2)}, written`,
  `${ms(campaign.spent)}, ${Math.round(campaign.files / campaign.spent)} files a second`,
);
