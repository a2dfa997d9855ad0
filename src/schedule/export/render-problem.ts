/** A week's problem as JSON, whole, for whoever wants to solve or check it elsewhere. */
import {
  type Airing,
  type Campaign,
  instantFrom,
  isoAt,
  PROBLEM_SCHEMA_PATH,
  type Station,
} from '../../model/index.js';
import { namedRows } from '../../planner/index.js';
import { askedInstant, type PlanWeekOptions, poseStation } from '../stations/plan-week.js';

/**
 * Everything that the choice of a station's airings depends on: windows with their clock, room (seconds) and audience (percent); readings (an
 * item in a language: seconds, what leads to it, limits, chances by window, and what was heard before or comes through relays); and `rows`, from
 * which anybody counts the value of a plan: of each row the sum of what the plan's airings add, `[reading, window, amount]`, priced by its curve: `at0`, then
 * `steps` of so many units at so much each, then each further unit at `beyond`. `published` holds plans of this week that are known already, and `at` is
 * from when on it is planned again. Instants are ISO with offset. JSON, two spaces, a line feed at the end.
 *
 * @throws UsageError when the week does not exist, or an airing's start is no ISO instant.
 * @throws LoaphatError when stations relay each other in a circle.
 * @example
 * JSON.parse(renderProblem(campaign, station, '2020-W28', [])).windows.length; // 14
 */
export function renderProblem(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  { published = [], at }: Pick<PlanWeekOptions, 'published' | 'at'> = {},
): string {
  const known = published.find((plan) => plan.station === station.id && plan.week === week);
  const { before, problem } = poseStation(campaign, station, week, history, known, askedInstant(at));
  const iso = (start: number) => isoAt(instantFrom(start), station.timeZone);
  const readable = {
    $schema: campaign.site + PROBLEM_SCHEMA_PATH,
    format: 'loaphat/problem',
    version: 2,
    ...problem,
    startedFrom: before.startedFrom,
    windows: problem.windows.map((window) => ({ ...window, start: iso(window.start) })),
    readings: problem.readings.map((reading) => ({
      ...reading,
      heard: reading.heard.map((airing) => ({ ...airing, start: iso(airing.start) })),
      heardInOthers: (reading.heardInOthers ?? []).map(iso),
    })),
    rows: namedRows(problem),
  };
  return `${JSON.stringify(readable, null, 2)}\n`;
}
