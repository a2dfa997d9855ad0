/** A station, a week and what was heard before → the problem to solve. */
import {
  clockFor,
  compareText,
  firstLanguage,
  type Item,
  isOnDay,
  listenersOf,
  type Station,
  type WeekPlan,
  windowsOf,
} from '../../model/index.js';
import {
  type Chance,
  type Heard,
  type OpenWindow,
  type Problem,
  RATES,
  REACH,
  type Reading,
  rememberedPoints,
  worthOf,
} from '../../planner/index.js';
import type { Before } from './before.js';
import { isForStation, type LedWindow, renditionsOf, shareIn } from './candidates.js';
import { isBanned, pinsOf, planningOf } from './editor.js';
import { frameOf, leadIn, roomIn } from './framing.js';
import { goalsOf } from './goals.js';
import type { StationGrid } from './grid.js';
import type { DatedItem, MeasuredCampaign } from './measured-campaign.js';
import { sharesOf } from './mix.js';
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
  const items = measured.items.filter((datedItem) => isForStation(measured, station, datedItem));
  const open = grid.windows.map((dated) => openWindow(about, dated));
  const previous = partsBefore(items);
  const readings = items
    .flatMap((datedItem) => {
      const times = heard.get(datedItem.item.id) ?? [];
      const earlier = previous.get(datedItem.item.id);
      const follows = earlier !== undefined && !before.everHeard.has(earlier) ? earlier : undefined;
      return readingsOf(about, datedItem, open, times, follows, published);
    })
    .sort((a, b) => compareText(a.item, b.item) || compareText(a.language, b.language));
  const topics = topicsByDate(about, grid, readings);
  const windows = open.map(({ lead, ...window }, index) => {
    const fillable = readings.some(({ chances }) => chances.some((chance) => chance.window === index));
    const target = fillable ? Math.floor((window.net * planning.fill) / 100) : 0;
    return { ...window, target, topics: topics.get(window.date) ?? [] };
  });
  const posed = { windows, readings };
  const itemById = new Map(items.map(({ item }): [string, Item] => [item.id, item]));
  return {
    station: station.id,
    week,
    timeZone: station.timeZone,
    caps: { perItemPerDay: station.caps.perItemPerDay, betweenLanguages: BETWEEN_LANGUAGES },
    levelsBelow: measured.below.get(station.id) ?? 0,
    rates: RATES,
    reach: REACH,
    ...posed,
    goals: goalsOf(about, posed, itemById),
    mix: sharesOf(measured.campaign.mix, posed, before),
    pins: pinsOf(planning, posed),
  };
}

/** Two hours lie between an item in one language and the same in another. */
const BETWEEN_LANGUAGES = 2 * 3600;

/** A window on its date, with its clock and the seconds that its frame leaves for items. */
function openWindow(
  { measured: { campaign }, station }: WeekToPlan,
  { date, session, start, room, window }: StationGrid['windows'][number],
): LedWindow {
  const languages = window.languages ?? station.languages.slice(0, 1);
  const about = { window: window.id, date, start, languages };
  const interpreted = languages[0] !== firstLanguage(campaign);
  const frame = frameOf(campaign, station, about);
  return {
    key: `${date}/${window.id}`,
    ...about,
    session,
    seconds: room,
    ...roomIn(frame, station, room),
    target: 0,
    audience: window.audience,
    topics: [],
    places: clockFor(campaign.clocks, { ...window, interpreted }).places,
    lead: (kind) => leadIn(frame, kind),
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

/**
 * What is for the station's own district or commune comes first there, and so does what is for the listeners of a window apart, and for none
 * of the usual ones: so much more is it worth, in percent.
 */
const COMES_FIRST = 150;

function readingsOf(
  { measured, station }: WeekToPlan,
  datedItem: DatedItem,
  windows: readonly LedWindow[],
  heard: readonly Heard[],
  follows: string | undefined,
  published: WeekPlan | undefined,
): Reading[] {
  const { item } = datedItem;
  const { caps } = station;
  const planning = planningOf(station);
  const weight = item.priority * (item.urgency === 'normal' ? 1 : 2);
  const apart = windows.some((open) => isOnlyFor(item, listenersOf(station, open.window), station));
  const first = item.areas.length > 0 || apart ? COMES_FIRST : 100;
  return renditionsOf(measured, station, datedItem, windows).flatMap(
    ({ rendition, windows: fitting }): Reading[] => {
      const inLanguage = heard.filter(
        ({ language }) => language === undefined || language === rendition.language,
      );
      const stood = publishedWindows(published, item.id, rendition.language);
      const chances = fitting.flatMap((window): Chance[] => {
        const open = windows[window];
        if (open === undefined || isBanned(planning, item.id, open)) return [];
        const points = Math.round((open.audience * shareIn(station, datedItem, open)) / 100);
        const chance = { window, points: Math.max(1, points), familiar: familiarity(inLanguage, open) };
        return [{ ...chance, kept: stood.has(open.key) }];
      });
      if (chances.length === 0) return [];
      return [
        {
          item: item.id,
          ...rendition,
          kind: item.kind,
          topics: item.topics,
          agency: item.agency,
          urgency: item.urgency === 'emergency' && !planning.emergency ? 'priority' : item.urgency,
          worth: Math.floor((worthOf(weight, rendition.seconds) * first) / 100),
          maxPerWeek: Math.min(item.radio?.maxPerWeek ?? 0, caps.perItemPerWeek),
          separation: Math.max(item.radio?.separation ?? 0, caps.separation),
          startReach: startReach(inLanguage),
          fresh: inLanguage.length === 0,
          heard: inLanguage,
          heardInOthers: heard
            .filter((one) => !inLanguage.includes(one) && !one.rehearsed)
            .map(({ start }) => start),
          chances,
          ...(follows === undefined ? {} : { follows }),
        },
      ];
    },
  );
}

/** Is all of an item for those who listen to a window, and nothing of it for the station's usual listeners? */
function isOnlyFor({ audiences }: Item, listeners: readonly string[], station: Station): boolean {
  return audiences.every((id) => listeners.includes(id) && !station.audiences.includes(id));
}

function startReach(heard: readonly Heard[]): number {
  const before = heard.filter(({ weeksAgo }) => weeksAgo > 0);
  return before.reduce((sum, { audience, weeksAgo }) => sum + rememberedPoints(audience, weeksAgo), 0);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Points a percent of audience is worth less where it stood at this very time a week or two ago: no two weeks should be alike. */
function familiarity(heard: readonly Heard[], open: OpenWindow): number {
  const stood = (weeks: number) =>
    heard.some(
      ({ window, start }) =>
        window === open.window && Math.abs(open.start - start - weeks * WEEK) < 12 * HOUR,
    );
  return (stood(1) ? RATES.familiar[0] : 0) + (stood(2) ? RATES.familiar[1] : 0);
}

/** The windows, `date/window`, in which the published plan has an item in a language. */
function publishedWindows(published: WeekPlan | undefined, item: string, language: string): Set<string> {
  const slots = published === undefined ? [] : windowsOf(published);
  const with_ = slots.filter(({ slot }) =>
    slot.airings.some((airing) => airing.item === item && airing.language === language),
  );
  return new Set(with_.map(({ date, slot }) => `${date}/${slot.window}`));
}

/**
 * What each day is about: what the calendar says of it there, a market day for one, and a topic in turn, so that the pieces of a day
 * belong together and each topic comes back on another weekday.
 */
function topicsByDate(
  { measured: { campaign }, station }: WeekToPlan,
  grid: StationGrid,
  readings: readonly Reading[],
): Map<string, readonly string[]> {
  // An emergency changes nothing of what days are about.
  const planned = readings.filter(({ urgency }) => urgency !== 'emergency');
  const topics = [...new Set(planned.flatMap((reading) => reading.topics.slice(0, 1)))].sort(compareText);
  return new Map(
    grid.days.map(({ date }) => {
      const days = campaign.calendar.filter((day) => isOnDay(day, date, station, campaign.places));
      const inTurn = topics[Math.floor(Date.parse(date) / DAY) % Math.max(1, topics.length)];
      return [date, [...days.flatMap((day) => day.topics), ...(inTurn === undefined ? [] : [inTurn])]];
    }),
  );
}
