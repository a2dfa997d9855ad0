/**
 * node solve-sizes.mjs: weeks of the eight sizes of the literature, bound included: with all of the planner's soft rules, and with those alone
 * that the literature's model has, which knows no second airing on a day and no time of day. The engine compiles the
 * planner while it solves its first week: that one is told by itself, and solved again with the others.
 */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { report } from '../measure.mjs';
import { anyProblem } from './any-problem.mjs';
import { BUDGET, cpuSeconds, median, RATES, REACH, solve, worthOf } from './model.mjs';

tuneEngine();
const SIZES = [21, 42].flatMap((windows) => [20, 50, 100, 200].map((items) => ({ items, windows })));
const LITERATURE = { ...RATES, againOnDay: 0, sameSession: 0 };

const solved = (size, rates) =>
  [1, 2].map((seed) => {
    const problem = anyProblem({ ...size, seed }, { RATES: rates, REACH, worthOf });
    const before = cpuSeconds();
    const { certificate } = solve(problem, BUDGET);
    return { gap: certificate.gap / 100, seconds: cpuSeconds() - before };
  });

const first = solved(SIZES[0], RATES)[0].seconds;
const sizes = SIZES.map((size) => ({ size, own: solved(size, RATES), literature: solved(size, LITERATURE) }));
const gaps = (runs) => runs.map(({ gap }) => gap);
const seconds = (runs) => runs.map((run) => run.seconds);
report({
  first,
  sizes: sizes.map(({ size, own, literature }) => ({
    ...size,
    gap: Math.max(...gaps(own)),
    literature: Math.max(...gaps(literature)),
    seconds: Math.max(...seconds(own), ...seconds(literature)),
  })),
  median: median(sizes.flatMap(({ own }) => gaps(own))),
  literature: median(sizes.flatMap((one) => gaps(one.literature))),
  slowest: Math.max(...sizes.flatMap(({ own, literature }) => [...seconds(own), ...seconds(literature)])),
});
