/** Weeks: what is heard when, and its written forms. */
export { renderWeekCsv } from './render-week-csv.js';
export { renderWeekIcs } from './render-week-ics.js';
export { renderWeekJson } from './render-week-json.js';
export { renderWeekTable } from './render-week-table.js';
