/** node solve-sizes.mjs: weeks of the eight sizes of the literature, default budget, bound included. */
import { report } from '../measure.mjs';
import { anyProblem } from './any-problem.mjs';
import { BUDGET, cpuSeconds, median, RATES, REACH, solve, worthOf } from './model.mjs';

const SIZES = [21, 42].flatMap((windows) => [20, 50, 100, 200].map((items) => ({ items, windows })));

const sizes = SIZES.map((size) => {
  const runs = [1, 2].map((seed) => {
    const problem = anyProblem({ ...size, seed }, { RATES, REACH, worthOf });
    const before = cpuSeconds();
    const { certificate } = solve(problem, BUDGET);
    return { gap: certificate.gap / 100, seconds: cpuSeconds() - before };
  });
  return {
    ...size,
    gap: Math.max(...runs.map(({ gap }) => gap)),
    seconds: Math.max(...runs.map(({ seconds }) => seconds)),
    gaps: runs.map(({ gap }) => gap),
  };
});
report({
  sizes,
  median: median(sizes.flatMap(({ gaps }) => gaps)),
  slowest: Math.max(...sizes.map(({ seconds }) => seconds)),
});
