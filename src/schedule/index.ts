/** Weeks: what is heard when, and its written forms. */

export { renderProblem } from './export/render-problem.js';
export { renderWeekCsv } from './export/render-week-csv.js';
export { renderWeekIcs } from './export/render-week-ics.js';
export { renderWeekJson } from './export/render-week-json.js';
export { renderWeekTable } from './export/render-week-table.js';
export {
  everyPlan,
  type FirstbornPlans,
  type PlanStationsOptions,
  planFirstborn,
  planStations,
} from './plan/plan-stations.js';
export { type PlanWeekOptions, planWeek } from './plan/plan-week.js';
export { type PlanningInput, planningInput } from './plan/planning-input.js';
export { type PolishOptions, polishWeek } from './plan/polish-week.js';
export { RULES, type Rule, type RuleName } from './plan/rules.js';
