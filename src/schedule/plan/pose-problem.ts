/** A station, a week and what was heard before → the problem to solve. */
import { compareText, type Station } from '../../model/index.js';
import { isForStation, voicesOf } from './candidates.js';
import type { Desk, DeskItem } from './desk.js';
import type { Grid } from './occurrences.js';
import { type Heard, kindKey, type OpenWindow, type Problem, type Reading } from './problem.js';
import { REACH, remembered } from './reach.js';

export function poseProblem(
  desk: Desk,
  station: Station,
  week: string,
  grid: Grid,
  heard: ReadonlyMap<string, readonly Heard[]>,
): Problem {
  const windows = grid.windows.map(
    ({ date, session, start, room, window }): OpenWindow => ({
      key: `${date}/${window.id}`,
      date,
      session,
      window: window.id,
      start,
      seconds: room,
      languages: window.languages ?? station.languages.slice(0, 1),
      audience: window.audience,
    }),
  );
  const readings = desk.items
    .filter((deskItem) => isForStation(desk, station, deskItem))
    .flatMap((deskItem) => readingsOf(desk, station, deskItem, windows, heard.get(deskItem.item.id) ?? []))
    .sort((a, b) => compareText(a.item, b.item) || compareText(a.language, b.language));
  return {
    station: station.id,
    week,
    timeZone: station.timeZone,
    caps: station.caps,
    levelsBelow: desk.below.get(station.id) ?? 0,
    reach: REACH,
    windows,
    readings,
    kindsHeard: kindsHeard(desk, heard),
  };
}

function readingsOf(
  desk: Desk,
  station: Station,
  deskItem: DeskItem,
  windows: readonly OpenWindow[],
  heard: readonly Heard[],
): Reading[] {
  const { item } = deskItem;
  const { caps } = station;
  return voicesOf(desk, station, deskItem, windows).map(({ voice, windows: fitting }): Reading => {
    const inLanguage = heard.filter(({ language }) => language === undefined || language === voice.language);
    return {
      item: item.id,
      ...voice,
      kind: item.kind,
      topics: item.topics,
      agency: item.agency,
      urgency: item.urgency,
      weight: item.priority * (item.urgency === 'normal' ? 1 : 2),
      minPerWeek: item.radio?.minPerWeek ?? 0,
      maxPerWeek: Math.min(item.radio?.maxPerWeek ?? 0, caps.perItemPerWeek),
      separation: Math.max(item.radio?.separation ?? 0, caps.separation),
      startReach: startReach(inLanguage),
      heard: inLanguage,
      windows: fitting,
    };
  });
}

function startReach(heard: readonly Heard[]): number {
  const before = heard.filter(({ weeksAgo }) => weeksAgo > 0);
  return before.reduce((sum, { audience, weeksAgo }) => sum + remembered(audience, weeksAgo), 0);
}

function kindsHeard(desk: Desk, heard: ReadonlyMap<string, readonly Heard[]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { item } of desk.items) {
    for (const { weeksAgo, language } of heard.get(item.id) ?? []) {
      if (weeksAgo > 0 || language === undefined) continue;
      const key = kindKey(language, item.kind);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}
