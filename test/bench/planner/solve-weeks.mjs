/** node solve-weeks.mjs FILE: solves posed weeks one after the other in a process that has solved none before. */
import { readFileSync } from 'node:fs';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { report } from '../measure.mjs';
import { BUDGET, cpuSeconds, solve } from './model.mjs';

tuneEngine();
const [file] = process.argv.slice(2);
const weeks = JSON.parse(readFileSync(file, 'utf8')).map((problem) => {
  const before = cpuSeconds();
  solve(problem, BUDGET);
  return { seconds: cpuSeconds() - before, district: problem.levelsBelow === 1 };
});
const mean = (list) => list.reduce((sum, { seconds }) => sum + seconds, 0) / list.length;
report({
  solved: weeks.length,
  mean: mean(weeks),
  districts: mean(weeks.filter(({ district }) => district)),
});
