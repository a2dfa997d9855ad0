/** What feeds cost, beside plain concatenation of the same bytes and beside the libraries that people use. */
import { measure } from './measure.mjs';
import { mib, ms, say, times } from './table.mjs';

const FORMATS = ['rss', 'atom', 'json'];
const PEERS = ['feed', 'feedsmith'];
const PIECES = 'loaphat, in pieces';
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
  const found = await inTurns(['concat', 'loaphat', PIECES, ...PEERS], format, MANY);
  const floor = found.get('concat');
  const own = found.get('loaphat');
  const against = ({ spent }) => `${times(spent / floor.spent)}, ${ms(spent)}`;
  say(
    `${format} of ${MANY} entries as a string, ${mib(own.bytes / 1024 ** 2)}: × concatenation (${ms(floor.spent)})`,
    against(own),
  );
  say('  in pieces', against(found.get(PIECES)));
  for (const peer of PEERS) {
    const { lost } = await measure('feeds/same-content.mjs', peer, format);
    const leavesOut = lost.length === 0 ? '' : `, leaves out ${lost.join(', ')}`;
    say(`  ${peer}`, found.get(peer).missing ?? `${against(found.get(peer))}${leavesOut}`);
  }
  const slower = PEERS.filter((peer) => found.get(peer).missing === undefined).map(
    (peer) => found.get(peer).spent,
  );
  say(
    '  × the quicker of these libraries',
    times(own.spent / Math.min(...slower)),
    format === 'json' ? '' : '< × 1.00',
  );
}

for (const format of FORMATS) {
  const found = await inTurns(['nothing', PIECES, 'feed'], format, MOST, 3);
  const over = (writer) => found.get(writer).rss - found.get('nothing').rss;
  say(
    `${format} of ${MOST} entries in pieces: memory over the loaded entries, × npm feed (${mib(over('feed'))})`,
    `${times(over(PIECES) / over('feed'))}, ${mib(over(PIECES))}`,
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
