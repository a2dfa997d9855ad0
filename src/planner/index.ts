/** The planner: which reading stands in which window of a week, how good that is, and the proof. A stranger to the rest; see README.md. */

export { type Highs, loadHighs, type Polished, polish } from './exact/polish.js';
export { type Balance, type Obstacle, openBalance } from './explain/balance.js';
export { type PinClash, pinClashes } from './explain/pin-clashes.js';
export {
  bestEntry,
  bestInstead,
  type Difference,
  differences,
  isPinned,
  type Swap,
} from './explain/swaps.js';
export { type Appraisal, appraise, type Cost } from './problem/appraise.js';
export { certify, type Moves, type PlanCertificate } from './problem/certify.js';
export { type Curve, worthAt } from './problem/curve.js';
export { groupFor, groupsOf, type PlaceGroup, suits } from './problem/places.js';
export {
  type Chance,
  type ClockPart,
  type Goal,
  type Heard,
  inProblem,
  keptIn,
  kindKey,
  type OpenWindow,
  type Pin,
  type Placement,
  type Problem,
  type Reading,
  type RepeatCaps,
  relayedOf,
  type Share,
  type Stand,
  takes,
} from './problem/problem.js';
export {
  RATES,
  type Rates,
  REACH,
  type ReachSegment,
  rememberedPoints,
  worthOf,
} from './problem/rates.js';
export type { Row, RowEntry } from './problem/row.js';
export { type PlanRuleName, RULE_STRENGTHS, type Strength } from './problem/rules.js';
export { arrange, inOrder } from './search/arrange.js';
export { BUDGET, REHEARSAL, type SearchBudget, type Solution, solve } from './search/solve.js';
export {
  answer,
  type Elsewhere,
  openSolver,
  type Question,
  SOLVING_MODULE,
  type SolveOnce,
  type Solver,
  type ToldSolution,
} from './search/solve-once.js';
export { type NamedRow, namedRows } from './terms/terms.js';
