/** What the weekly planner reaches: how near to what is possible, by proof, and at what cost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.mjs';
import { mib, ms, s, say } from './table.mjs';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const WEEK = '2020-W28';
const gap = (percent) => `${percent.toFixed(2)} %`;

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

const campaign = await measure('planner/plan-campaign.mjs', CONTENT, WEEK);
say(
  `${campaign.districts} district stations of the campaign: median gap, largest`,
  `${gap(campaign.median)}, ${gap(campaign.largest)}`,
  '≤ 1 %, ≤ 2 %',
);
say(
  `all ${campaign.stations} stations, ${campaign.solved} weeks solved, the two weeks before rehearsed: CPU`,
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
  '≤ 250 ms',
);
say(
  `  the ${once.solved} weeks that differ, each solved once in a process of their own: CPU a week, of a district`,
  `${ms(once.mean)}, ${ms(once.districts)}`,
);

const country = await measure('planner/plan-country.mjs', CONTENT, WEEK, '11000', '340');
say(
  `${country.planned} stations over ${country.distinct} distinct profiles: CPU, memory (before: ${mib(country.before)})`,
  `${s(country.spent)}, ${mib(country.rss)}`,
  '≤ 120 s, flat',
);

const small = await measure('planner/solve-small.mjs');
say(
  `8–15 items × 6–9 windows, ${small.proven} optima proven by HiGHS: equal, furthest below, CPU`,
  `${small.equal}, ${gap(100 * small.short)}, ${ms(small.spent)}`,
  '50 of 50',
);
