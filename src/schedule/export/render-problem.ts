/** A week's problem as JSON, whole, for whoever wants to solve or check it elsewhere. */
import { type Airing, type Campaign, instantFrom, isoAt, type Station } from '../../model/index.js';
import { poseStation } from '../stations/plan-week.js';

/**
 * Everything that the choice of a station's airings depends on: windows with their room (seconds), languages and audience
 * (percent); readings (an item in a language: seconds, weight, limits, the windows that it may fill, as indexes, and what was heard
 * before or comes through relays); the station's caps and the reach curve. Instants are ISO with offset. JSON, two spaces, a line feed at the end.
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
): string {
  const { before, problem } = poseStation(campaign, station, week, history);
  const iso = (start: number) => isoAt(instantFrom(start), station.timeZone);
  const readable = {
    ...problem,
    startedFrom: before.startedFrom,
    windows: problem.windows.map((window) => ({ ...window, start: iso(window.start) })),
    readings: problem.readings.map((reading) => ({
      ...reading,
      heard: reading.heard.map((airing) => ({ ...airing, start: iso(airing.start) })),
    })),
  };
  return `${JSON.stringify(readable, null, 2)}\n`;
}
