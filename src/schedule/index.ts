/** Weeks: what is heard when, and its written forms. */
export { type PlanStationsOptions, planStations } from './plan-stations.js';
export { type PlanWeekOptions, planWeek } from './plan-week.js';
export { renderProblem } from './render-problem.js';
export { renderWeekCsv } from './render-week-csv.js';
export { renderWeekIcs } from './render-week-ics.js';
export { renderWeekJson } from './render-week-json.js';
export { renderWeekTable } from './render-week-table.js';
