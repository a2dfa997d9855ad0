import { expect, it } from 'vitest';
import { foldsOn, jobFactsOf } from '../../src/preflight/job-facts.js';

it('a job card tells of folds across as of folds down', () => {
  const job = jobFactsOf({
    size: { width: 210, height: 297 },
    pages: 2,
    panels: [[], [100, 110]],
    panelsDown: [[14, 120, 120, 43], []],
    safe: 6,
    foldSafe: 5,
  });
  expect(foldsOn(1, job)).toEqual([14, 134, 254].map((fold) => ({ fold, near: 'top', far: 'bottom' })));
  expect(foldsOn(2, job)).toEqual([{ fold: 100, near: 'left', far: 'right' }]);
  expect(foldsOn(3, job)).toEqual([]);
  expect(foldsOn(1, undefined)).toEqual([]);
});
