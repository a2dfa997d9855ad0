/** When: a pure plan, and the beats that follow it. */
export type { Built, RunLog, RunnerParts } from './create-beat.js';
export type { Notice } from './plan-run.js';
export {
  type Attempt,
  type BuildReason,
  planRun,
  type RunAction,
  type RunCampaign,
  type RunState,
} from './plan-run.js';
export { type Runner, type RunnerOptions, startRunner, virtualClock } from './start-runner.js';
