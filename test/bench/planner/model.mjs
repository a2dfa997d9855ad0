/** The planner's own parts, as built. */
export { RATES, worthOf } from '../../../dist/schedule/plan/rates.js';
export { REACH } from '../../../dist/schedule/plan/reach.js';
export { appraise } from '../../../dist/schedule/solve/appraise.js';
export { BUDGET } from '../../../dist/schedule/solve/budget.js';
export { polish } from '../../../dist/schedule/solve/polish.js';
export { solve } from '../../../dist/schedule/solve/solve.js';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
