/** A station, a week and what was heard before → the problem to solve. */
import {
  compareText,
  type Item,
  type Planning,
  type Station,
  type WeekPlan,
  weekdayOf,
} from '../../model/index.js';
import {
  type Heard,
  kindKey,
  type OpenWindow,
  type Pin,
  type Problem,
  RATES,
  REACH,
  type Reading,
  rememberedPoints,
  worthOf,
} from '../../planner/index.js';
import type { Before } from './before.js';
import { isBanned, isForStation, meanShare, planningOf, renditionsOf } from './candidates.js';
import { setAside } from './framing.js';
import { goalsOf } from './goals.js';
import type { StationGrid } from './grid.js';
import type { DatedItem, MeasuredCampaign } from './measured-campaign.js';
import type { StationWeeks } from './past-airings.js';

/** Whose week it is, and all that it depends on. */
export interface WeekToPlan {
  readonly measured: MeasuredCampaign;
  readonly station: Station;
  readonly week: string;
  readonly before: Before;
  /** Plans of the same week of the stations that this one relays. */
  readonly sources: StationWeeks;
}

/** `published` is the plan of this week as people know it, when there is one. */
export function poseProblem(
  about: WeekToPlan,
  grid: StationGrid,
  heard: ReadonlyMap<string, readonly Heard[]>,
  published?: WeekPlan,
): Problem {
  const { measured, station, week, before } = about;
  const planning = planningOf(station);
  const { framing, net, leeway } = setAside(measured.campaign, station, grid.windows);
  const open = grid.windows.map((dated, w) => openWindow(station, dated, net[w] ?? 0));
  const items = measured.items.filter((datedItem) => isForStation(measured, station, datedItem));
  const previous = partsBefore(items);
  const readings = items
    .flatMap((datedItem) => {
      const times = heard.get(datedItem.item.id) ?? [];
      const earlier = previous.get(datedItem.item.id);
      const follows = earlier !== undefined && !before.everHeard.has(earlier) ? earlier : undefined;
      return readingsOf(about, datedItem, open, times, follows, published).map((reading) => ({
        ...reading,
        separation: reading.separation + leeway,
      }));
    })
    .sort((a, b) => compareText(a.item, b.item) || compareText(a.language, b.language));
  const windows = open.map((window, index) => {
    const fillable = readings.some((reading) => reading.windows.includes(index));
    return { ...window, target: fillable ? Math.floor((window.net * planning.fill) / 100) : 0 };
  });
  const posed = { week, windows, readings, kindsHeard: kindsHeard(measured, heard) };
  const itemById = new Map(items.map(({ item }): [string, Item] => [item.id, item]));
  return {
    station: station.id,
    timeZone: station.timeZone,
    caps: station.caps,
    levelsBelow: measured.below.get(station.id) ?? 0,
    framing,
    rates: RATES,
    reach: REACH,
    ...posed,
    goals: goalsOf(about, posed, itemById),
    pins: pinsOf(planning, posed),
  };
}

/** A window on its date, with the seconds that its frame leaves for items. */
function openWindow(
  station: Station,
  { date, session, start, room, window }: StationGrid['windows'][number],
  net: number,
): OpenWindow {
  return {
    key: `${date}/${window.id}`,
    date,
    session,
    window: window.id,
    start,
    seconds: room,
    net,
    target: 0,
    languages: window.languages ?? station.languages.slice(0, 1),
    audience: window.audience,
  };
}

/** By item id, the item that is the nearest earlier part of its series. Parts with one number are told apart by id. */
function partsBefore(items: readonly DatedItem[]): ReadonlyMap<string, string> {
  const parts = items
    .flatMap(({ item }) => {
      const series = item.radio?.series;
      return series === undefined ? [] : [{ item: item.id, ...series }];
    })
    .sort((a, b) => compareText(a.id, b.id) || a.part - b.part || compareText(a.item, b.item));
  const before = new Map<string, string>();
  for (const [index, { id, item }] of parts.entries()) {
    const earlier = parts[index - 1];
    if (earlier?.id === id) before.set(item, earlier.item);
  }
  return before;
}

function readingsOf(
  { measured, station }: WeekToPlan,
  datedItem: DatedItem,
  windows: readonly OpenWindow[],
  heard: readonly Heard[],
  follows: string | undefined,
  published: WeekPlan | undefined,
): Reading[] {
  const { item } = datedItem;
  const { caps } = station;
  const planning = planningOf(station);
  const weight = item.priority * (item.urgency === 'normal' ? 1 : 2);
  return renditionsOf(measured, station, datedItem, windows).flatMap(
    ({ rendition, windows: fitting }): Reading[] => {
      const inLanguage = heard.filter(
        ({ language }) => language === undefined || language === rendition.language,
      );
      const allowed = fitting.filter((w) => !isBanned(planning, item.id, windows[w]?.window ?? ''));
      if (allowed.length === 0) return [];
      const own = windows.filter((_, w) => allowed.includes(w));
      const share = meanShare(station, datedItem, own);
      return [
        {
          item: item.id,
          ...rendition,
          kind: item.kind,
          topics: item.topics,
          agency: item.agency,
          urgency: item.urgency === 'emergency' && !planning.emergency ? 'priority' : item.urgency,
          weight,
          worth: Math.max(1, Math.floor((worthOf(weight, rendition.seconds) * share) / 100)),
          minPerWeek: item.radio?.minPerWeek ?? 0,
          maxPerWeek: Math.min(item.radio?.maxPerWeek ?? 0, caps.perItemPerWeek),
          separation: Math.max(item.radio?.separation ?? 0, caps.separation),
          startReach: startReach(inLanguage),
          heard: inLanguage,
          windows: allowed,
          familiar: familiarWindows(inLanguage, allowed, windows),
          kept: publishedWindows(published, item.id, rendition.language, allowed, windows),
          ...(follows === undefined ? {} : { follows }),
        },
      ];
    },
  );
}

function startReach(heard: readonly Heard[]): number {
  const before = heard.filter(({ weeksAgo }) => weeksAgo > 0);
  return before.reduce((sum, { audience, weeksAgo }) => sum + rememberedPoints(audience, weeksAgo), 0);
}

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

/** Where it stood at this very time a week or two ago: no two weeks should be alike. */
function familiarWindows(
  heard: readonly Heard[],
  allowed: readonly number[],
  windows: readonly OpenWindow[],
): (readonly [number, number])[] {
  return allowed.flatMap((w) => {
    const open = windows[w];
    if (open === undefined) return [];
    const stood = (weeks: number) =>
      heard.some(
        ({ window, start }) =>
          window === open.window && Math.abs(open.start - start - weeks * WEEK) < 12 * HOUR,
      );
    const points = (stood(1) ? RATES.familiar[0] : 0) + (stood(2) ? RATES.familiar[1] : 0);
    return points === 0 ? [] : [[w, points] as const];
  });
}

function publishedWindows(
  published: WeekPlan | undefined,
  item: string,
  language: string,
  allowed: readonly number[],
  windows: readonly OpenWindow[],
): number[] {
  if (published === undefined) return [];
  const keys = new Set(
    published.days.flatMap(({ date, sessions }) =>
      sessions.flatMap(({ slots }) =>
        slots.flatMap((slot) =>
          slot.kind === 'window' &&
          slot.airings.some((airing) => airing.item === item && airing.language === language)
            ? [`${date}/${slot.window}`]
            : [],
        ),
      ),
    ),
  );
  return allowed.filter((w) => keys.has(windows[w]?.key ?? ''));
}

function kindsHeard(
  measured: MeasuredCampaign,
  heard: ReadonlyMap<string, readonly Heard[]>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { item } of measured.items) {
    for (const { weeksAgo, language } of heard.get(item.id) ?? []) {
      if (weeksAgo > 0 || language === undefined) continue;
      const key = kindKey(language, item.kind);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

/** Pins on the windows of a week that the item may fill; what cannot be pinned is told by `askedPins`. */
function pinsOf({ pins }: Planning, { windows, readings }: Pick<Problem, 'windows' | 'readings'>): Pin[] {
  const asked = windows.flatMap(({ date, window: id }, window) =>
    pins
      .filter(
        (pin) =>
          pin.window === id &&
          (pin.date === undefined ? pin.days.includes(weekdayOf(date)) : pin.date === date),
      )
      .flatMap((pin) => {
        const reading = readings.findIndex(
          ({ item, windows: may }) => item === pin.item && may.includes(window),
        );
        return reading < 0 ? [] : [{ reading, window }];
      }),
  );
  // The same decision twice is one.
  const distinct = new Map(asked.map((pin) => [`${pin.reading}/${pin.window}`, pin]));
  return [...distinct.values()];
}
