/** node solve-small.mjs: weeks of 8–15 items and 6–9 windows, held against what HiGHS proves to be the best there is. */
import { report } from '../measure.mjs';
import { anyProblem } from './any-problem.mjs';
import { appraise, BUDGET, cpuSeconds, polish, RATES, REACH, solve, worthOf } from './model.mjs';

const SEEDS = 50;
const PATIENCE = 90;

let equal = 0;
let proven = 0;
let spent = 0;
let short = 0;
for (let seed = 1; seed <= SEEDS; seed += 1) {
  const size = { items: 8 + (seed % 8), windows: 6 + (seed % 4), seed };
  const problem = { ...anyProblem(size, { RATES, REACH, worthOf }), goals: [] };
  const before = cpuSeconds();
  const { certificate } = solve(problem, BUDGET);
  spent += cpuSeconds() - before;
  const exact = await polish(problem, PATIENCE);
  if (!exact?.optimal) continue;
  proven += 1;
  const { value } = appraise(problem, exact.placements);
  if (certificate.value >= value) equal += 1;
  short = Math.max(short, (value - certificate.value) / value);
}
report({ equal, proven, spent: spent / SEEDS, short });
