/** A station, a week and what was heard before → the problem to solve. */
import { compareText, type Station } from '../model/index.js';
import { candidatesOf, isForStation } from './candidates.js';
import type { Desk, DeskItem } from './desk.js';
import type { Grid } from './occurrences.js';
import type { Candidate, Heard, OpenWindow, Problem, ProblemItem } from './problem.js';
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
  const items = desk.items
    .filter((deskItem) => isForStation(desk, station, deskItem))
    .map((deskItem) => problemItem(desk, station, deskItem, windows, heard.get(deskItem.item.id) ?? []))
    .filter((item) => item.candidates.length > 0)
    .sort((a, b) => compareText(a.item, b.item));
  return {
    station: station.id,
    week,
    timeZone: station.timeZone,
    caps: station.caps,
    levelsBelow: desk.below.get(station.id) ?? 0,
    reach: REACH,
    windows,
    items,
    kindsHeard: kindsHeard(desk, heard),
  };
}

function problemItem(
  desk: Desk,
  station: Station,
  deskItem: DeskItem,
  windows: readonly OpenWindow[],
  heard: readonly Heard[],
): ProblemItem {
  const { item } = deskItem;
  const { caps } = station;
  const candidates = candidatesOf(desk, station, deskItem, windows);
  return {
    item: item.id,
    kind: item.kind,
    topic: item.topics[0] ?? '',
    urgency: item.urgency,
    weight: item.priority * (item.urgency === 'normal' ? 1 : 2),
    minPerWeek: item.radio?.minPerWeek ?? 0,
    maxPerWeek: Math.min(item.radio?.maxPerWeek ?? 0, caps.perItemPerWeek),
    separation: Math.max(item.radio?.separation ?? 0, caps.separation),
    startReach: startReach(heard, candidates),
    heard,
    candidates,
  };
}

function startReach(heard: readonly Heard[], candidates: readonly Candidate[]): Record<string, number> {
  const before = heard.filter(({ weeksAgo }) => weeksAgo > 0);
  const points = (language: string) =>
    before
      .filter((airing) => (airing.language ?? language) === language)
      .reduce((sum, { audience, weeksAgo }) => sum + remembered(audience, weeksAgo), 0);
  const languages = new Set(candidates.map(({ language }) => language));
  return Object.fromEntries([...languages].map((language) => [language, points(language)]));
}

function kindsHeard(
  desk: Desk,
  heard: ReadonlyMap<string, readonly Heard[]>,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { item } of desk.items) {
    const times = (heard.get(item.id) ?? []).filter((airing) => airing.weeksAgo === 0).length;
    if (times > 0) counts[item.kind] = (counts[item.kind] ?? 0) + times;
  }
  return counts;
}
