/** node solve-weeks.mjs FILE once|each: solves posed weeks, each question once or each station's by itself, in a process that has solved none before. */
import { readFileSync } from 'node:fs';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { report } from '../measure.mjs';
import { BUDGET, cpuSeconds, solve } from './model.mjs';

tuneEngine();
const [file, how] = process.argv.slice(2);
const { problems, asked } = JSON.parse(readFileSync(file, 'utf8'));
const solved = (how === 'each' ? asked : [...problems.keys()]).map((index) => {
  const before = cpuSeconds();
  solve(problems[index], BUDGET);
  return { seconds: cpuSeconds() - before, district: problems[index].levelsBelow === 1 };
});
const mean = (list) => list.reduce((sum, { seconds }) => sum + seconds, 0) / list.length;
report({
  solved: solved.length,
  mean: mean(solved),
  districts: mean(solved.filter(({ district }) => district)),
});
