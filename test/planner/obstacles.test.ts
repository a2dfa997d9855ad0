/** What forbids an airing: every place of the window is looked at before one is said to be closed. */
import { expect, test } from 'vitest';
import { obstaclesTo } from '../../src/planner/explain/obstacles.js';
import type { Placement, Problem, Reading } from '../../src/planner/problem/problem.js';
import { smallProblem } from '../helpers/small-problem.js';

const DAY = 24 * 3600;

/** Two readings a day apart to the second, and one that may join the first of them. */
function aDayApart(): { problem: Problem; placements: Placement[]; newcomer: Reading } {
  const base = smallProblem(2);
  const [first, second] = base.readings;
  const [monday, , tuesday] = base.windows;
  if (!first || !second || !monday || !tuesday) throw new Error('the week is too small');
  const standing: Reading = { ...first, seconds: 30, separation: DAY, maxPerWeek: 5, windows: [0, 2] };
  const newcomer: Reading = { ...second, seconds: 40, separation: 0, maxPerWeek: 5, windows: [0] };
  const problem = { ...base, readings: [standing, newcomer], goals: [], pins: [] };
  const placements = [
    { reading: standing, window: 0, start: monday.start },
    { reading: standing, window: 2, start: tuesday.start },
  ];
  return { problem, placements, newcomer };
}

test('who may stand behind another is not kept out because before it the other would come too late', () => {
  const { problem, placements, newcomer } = aDayApart();
  expect(obstaclesTo(problem, placements, { reading: newcomer, window: 0 })).toEqual([]);
});

test('where urgent items come first and every place pushes another too near, that is named', () => {
  const { problem, placements, newcomer } = aDayApart();
  const urgent: Reading = { ...newcomer, urgency: 'priority' };
  const [standing] = problem.readings;
  if (standing === undefined) throw new Error('nothing stands');
  const into = { reading: urgent, window: 0 };
  expect(obstaclesTo({ ...problem, readings: [standing, urgent] }, placements, into)).toEqual([
    { rule: 'order', pushes: standing.item, breaks: 'separation' },
  ]);
});
