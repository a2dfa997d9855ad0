/** When: a pure plan, and the beats that follow it. */
export type { Built } from './broken-templates.js';
export type { RunLog, RunnerParts } from './create-beat.js';
export type { Notice } from './notices.js';
export {
  type Attempt,
  type BuildReason,
  planRun,
  type RunAction,
  type RunCampaign,
  type RunState,
} from './plan-run.js';
export { type Runner, type RunnerOptions, startRunner } from './start-runner.js';
export { virtualClock } from './virtual-clock.js';
