/** The planner: which reading stands in which window of a week, how good that is, and the proof. A stranger to the rest; see README.md. */

export { type Highs, loadHighs, type Polished, polish } from './exact/polish.js';
export { type Obstacle, obstaclesTo } from './explain/obstacles.js';
export { type PinClash, pinClashes } from './explain/pin-clashes.js';
export {
  type Balance,
  bestEntry,
  bestInstead,
  isPinned,
  openBalance,
  type Swap,
  type Term,
  termsBetween,
} from './explain/swaps.js';
export { type Appraisal, appraise, type Cost } from './problem/appraise.js';
export { certify, type Moves, type PlanCertificate } from './problem/certify.js';
export { brokenRule } from './problem/hard-rules.js';
export {
  type Framing,
  type Goal,
  type Heard,
  inProblem,
  kindKey,
  type OpenWindow,
  type Pin,
  type Placement,
  type Problem,
  type Reading,
  type RepeatCaps,
  relayedOf,
  type Stand,
} from './problem/problem.js';
export { type PlanRuleName, RULE_STRENGTHS, type Strength } from './problem/rules.js';
export {
  RATES,
  type Rates,
  REACH,
  type ReachSegment,
  reachGain,
  rememberedPoints,
  worthOf,
} from './problem/value.js';
export { BUDGET, REHEARSAL, type SearchBudget } from './search/find-plan.js';
export { orderWindows } from './search/order-windows.js';
export { type Solution, solve } from './search/solve.js';
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
