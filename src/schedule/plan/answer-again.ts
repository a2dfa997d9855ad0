/** The answer for a week that people know already. */

import type { Problem, SearchBudget, Solution, SolveOnce } from '../../planner/index.js';
import { appraise, certify, inProblem } from '../../planner/index.js';

/**
 * A search from nothing seldom ends where it ended before, though what was published is worth more where it stands. So a week that was
 * published is answered twice, as if it were not and around what still stands of it, and the answer is taken that is worth more with what
 * stays counted. The certificate speaks of reach alone, as before the publication: when nothing changed, all is as it was published.
 */
export function answerAgain(problem: Problem, budget: SearchBudget, solveOnce: SolveOnce): Solution {
  const kept = problem.readings.flatMap(({ kept: windows }, reading) =>
    windows.map((window) => ({ reading, window })),
  );
  const fresh = {
    ...problem,
    readings: problem.readings.map((reading) => ({ ...reading, kept: [] })),
  };
  const anew = solveOnce(fresh, budget);
  if (kept.length === 0) return anew;
  const around = solveOnce({ ...fresh, pins: [...problem.pins, ...kept] }, budget);
  const worth = ({ placements }: Solution) => appraise(problem, inProblem(problem, placements)).value;
  if (anew.certificate === undefined || worth(around) < worth(anew)) return anew;
  const { bound, moves } = anew.certificate;
  const placements = inProblem(fresh, around.placements);
  return { placements, certificate: certify(fresh, placements, bound, moves) };
}
