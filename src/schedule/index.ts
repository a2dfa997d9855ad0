/** Weeks: what is heard when, and its written forms. */

export { emergencyLines } from './again/emergency-notes.js';
export { reviseWeek } from './again/revise-week.js';
export type { AiringChanges, FiledPlace, Move } from './compare/airing-changes.js';
export {
  type AmountOf,
  type BeforeAfter,
  compareWeeks,
  type QuotaChange,
  type UnmetChange,
  type WeekComparison,
} from './compare/compare-weeks.js';
export { parseWeek } from './compare/parse-week.js';
export { renderComparison } from './compare/render-comparison.js';
export { type ExplainOptions, explainItem, explainWeek } from './explain/explain-week.js';
export type {
  AiringReason,
  Alternative,
  Hindrance,
  ItemExplanation,
  ItemLine,
  WeekExplanation,
  WindowVerdict,
} from './explain/explanation.js';
export { renderExplanation } from './explain/render-explanation.js';
export { renderProblemSchema } from './export/problem-schema.js';
export { playlistName, type RecordedWindow, recordedWindows } from './export/recorded-windows.js';
export { renderProblem } from './export/render-problem.js';
export { renderWeekCsv } from './export/render-week-csv.js';
export { renderWeekIcs } from './export/render-week-ics.js';
export { renderWeekJson, renderWeekSchema } from './export/render-week-json.js';
export { renderWeekLiq } from './export/render-week-liq.js';
export { type PlaylistOptions, renderWeekM3u } from './export/render-week-m3u.js';
export { renderWeekSpi } from './export/render-week-spi.js';
export { renderWeekTable } from './export/render-week-table.js';
export { renderWeekXlsx } from './export/render-week-xlsx.js';
export { renderWeekXmltv } from './export/render-week-xmltv.js';
export { renderWeekXspf } from './export/render-week-xspf.js';
export {
  PLAYER_FORMATS,
  type PlayerFile,
  type PlayerFormat,
  playerFiles,
  WEEK_FORM_NAMES,
  WEEK_FORMATS,
  type WeekFormat,
  weekForm,
} from './export/week-formats.js';
export { checkCampaignPins, checkWeekPins } from './pins/check-pins.js';
export { type PlanRule, RULES, unmetLines } from './rule-words.js';
export {
  everyPlan,
  type FirstbornPlans,
  type PlanStationsOptions,
  planFirstborn,
  planStations,
} from './stations/plan-stations.js';
export { type PlanWeekOptions, type PolishOptions, planWeek, polishWeek } from './stations/plan-week.js';
export { plannedStarts, windowStarts } from './week/grid.js';
export { type PlanningInput, planningInput, withoutLengths } from './week/measured-campaign.js';
export { relayOrder } from './week/relay-order.js';
