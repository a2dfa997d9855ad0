/** The planner's own parts, as built. */

export {
  appraise,
  BUDGET,
  polish,
  RATES,
  REACH,
  solve,
  worthOf,
} from '../../../dist/planner/index.js';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
