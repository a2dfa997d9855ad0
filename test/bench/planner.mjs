/** What the weekly planner reaches: how near to what is possible, by proof, and at what cost. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.mjs';
import { mib, ms, percent, s, say } from './table.mjs';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const PLANNER = join(import.meta.dirname, '..', '..', 'src', 'planner');
const WEEK = '2020-W28';
const FIRST = '2020-W24';
const WEEKS = '8';
const gap = (percent) => `${percent.toFixed(2)} %`;

const eight = await measure('planner/eight-weeks.mjs', CONTENT, FIRST, WEEKS);
say(
  `${WEEKS} weeks of ${eight.stations} stations, each handed on as aired: windows whose words fit, opening to closing`,
  `${eight.fitting} of ${eight.windows}`,
  'all',
);
say(
  `  of ${eight.airings} airings: not for the window's listeners; for staff alone, heard on communes`,
  `${eight.astray}, ${eight.staff}`,
  '0, 0',
);
say('  most texts a minute in a window', eight.densest.toFixed(2), '≤ 1');
for (const { kinds, atLeast, atMost, median, least, most } of eight.mix)
  say(
    `  share of seconds of ${kinds.join(' and ')}, any four weeks: median station, least, most`,
    `${percent(median)}, ${percent(least)}, ${percent(most)}`,
    `${atLeast}–${atMost} %`,
  );
say(
  `  items for its listeners that ${eight.often} stations air in four weeks, of what their seconds hold: least; in own windows alone`,
  `${percent(eight.heard)}; ${percent(eight.own)}`,
  '≥ 90 %',
);
say(
  '  same item, weekday and window as a week before: all stations, those that relay none of the campaign',
  `${percent(eight.again)}, ${percent(eight.againAlone)}`,
  '≤ 5 %',
);
say(
  `  gap of ${eight.problems} distinct problems: median, largest`,
  `${gap(eight.median)}, ${gap(eight.largest)}`,
  '≤ 1 %, ≤ 2 %',
);
say('  CPU of the slowest week of all stations, with history', s(eight.slowest), '≤ 15 s');

const one = await measure('planner/one-window.mjs', CONTENT, FIRST, WEEKS);
say(
  `one window of ten minutes a week, on ${one.days} weekdays in turn: weeks in which nothing due is missing, least`,
  `${one.met} of ${WEEKS}`,
  `${WEEKS} of ${WEEKS}`,
);

const campaign = await measure('planner/plan-campaign.mjs', CONTENT, WEEK);
const { stations, distinct, districts } = campaign;
say(
  `week ${WEEK} of the campaign: median gap, largest, over ${stations.count} stations; ${distinct.count} distinct problems; ${districts.count} districts`,
  [stations, distinct, districts].map(({ median, largest }) => `${gap(median)}, ${gap(largest)}`).join('; '),
  '≤ 1 %, ≤ 2 %',
);
say(
  `all ${stations.count} stations, ${distinct.count} weeks solved, the two weeks before rehearsed: CPU`,
  s(campaign.spent),
  '≤ 15 s',
);

const folder = await mkdtemp(join(tmpdir(), 'loaphat-bench-'));
const asked = join(folder, 'problems.json');
await measure('planner/pose-campaign.mjs', CONTENT, WEEK, asked);
const each = await measure('planner/solve-weeks.mjs', asked, 'each');
const once = await measure('planner/solve-weeks.mjs', asked, 'once');
await rm(folder, { recursive: true });
say(
  `  ${each.solved} of them with windows of their own, each solved by itself, bound and compiler included: CPU a station, a district`,
  `${ms(each.mean)}, ${ms(each.districts)}`,
);
say(
  `  the ${once.solved} weeks that differ, each solved once in a process of their own: CPU a week, of a district`,
  `${ms(once.mean)}, ${ms(once.districts)}`,
  '≤ 250 ms',
);

const country = await measure('planner/plan-country.mjs', CONTENT, WEEK, '50', '13');
say(
  `${country.planned} stations, ${country.distinct} weeks that differ: CPU, memory (before: ${mib(country.before)})`,
  `${s(country.spent)}, ${mib(country.rss)}`,
  '≤ 120 s, flat',
);

const lines = await Promise.all(['problem', 'terms', 'search', 'bound'].map(linesIn));
say(
  'lines of problem, terms, search and bound',
  `${lines.join(' + ')} = ${lines.reduce((all, count) => all + count, 0)}`,
  '≤ 3000',
);

const sizes = await measure('planner/solve-sizes.mjs');
for (const { items, windows, gap: worst, literature, seconds } of sizes.sizes)
  say(
    `${items} items × ${windows} windows, two seeds: certified gap, with the literature's rules alone, CPU`,
    `${gap(worst)}, ${gap(literature)}, ${ms(seconds)}`,
  );
say(
  "  all of them: median gap, with the literature's rules alone, slowest",
  `${gap(sizes.median)}, ${gap(sizes.literature)}, ${s(sizes.slowest)} (the first week of a process ${s(sizes.first)})`,
  '≤ 0.50 %, ≤ 1 s',
);

const small = await measure('planner/solve-small.mjs');
say(
  `8–15 items × 6–9 windows, ${small.proven} optima proven by HiGHS: equal, furthest below, CPU`,
  `${small.equal}, ${gap(100 * small.short)}, ${ms(small.spent)}`,
  '50 of 50',
);

async function linesIn(room) {
  const folder = join(PLANNER, room);
  const texts = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).reduce((all, text) => all + text.split('\n').length - 1, 0);
}
