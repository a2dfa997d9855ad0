/** Airings as planning counts them: what the history says that sounded, what plans of other stations make audible, and who listened. */
import { UsageError } from '../../errors.js';
import {
  type Airing,
  byId,
  type Campaign,
  type Instant,
  instantOf,
  mondayOf,
  type RelayedAiring,
  type Slot,
  type WeekPlan,
} from '../../model/index.js';
import { type Stretch, stretchFrom } from './stretches.js';

/** An airing with its start as an instant. */
export interface PastAiring {
  readonly airing: Airing;
  readonly start: Instant;
}

const SOUNDED: ReadonlySet<string> = new Set(['aired', 'late', 'short', 'made-good']);

/**
 * Airings by station, dated before the week, oldest first, each id once. Missed and pre-empted ones did not sound. What is dated in
 * the week or later is left out, so that planning a week again after it was aired gives the same plan.
 *
 * @throws UsageError when a start is no ISO instant with offset.
 */
export function countedAirings(history: readonly Airing[], week: string): ReadonlyMap<string, Airing[]> {
  const monday = mondayOf(week);
  const byId = new Map<string, Airing>();
  for (const airing of history) {
    if (SOUNDED.has(airing.status) && airing.date < monday) byId.set(airing.id, airing);
  }
  const byStation = new Map<string, Airing[]>();
  const inOrder = [...byId.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const airing of inOrder) {
    const list = byStation.get(airing.station) ?? [];
    list.push(airing);
    byStation.set(airing.station, list);
  }
  return byStation;
}

/** The airing with its instant. @throws UsageError when its start is no ISO instant with offset. */
export function timed(airing: Airing): PastAiring {
  try {
    return { airing, start: instantOf(airing.start) };
  } catch (cause) {
    throw new UsageError(
      {
        vi: `Lịch sử phát sóng: "${airing.id}" có start "${airing.start}" không phải thời điểm ISO. Hãy viết như 2020-07-06T05:45:00+07:00.`,
        en: `History: the start "${airing.start}" of "${airing.id}" is no ISO instant. Write it like 2020-07-06T05:45:00+07:00.`,
      },
      { cause },
    );
  }
}

/** A window that is no longer in the grid counts as half the day's largest audience. */
const UNKNOWN = { audience: 50 } as const;

/** Percent of the day's largest audience that listens, and the window's first language where it is known. */
export function pastWindow(
  campaign: Campaign,
  stationId: string,
  windowId: string,
): { readonly audience: number; readonly language?: string } {
  const station = byId(campaign.stations, stationId);
  for (const session of station?.sessions ?? []) {
    const window = session.windows.find(({ id }) => id === windowId);
    if (window === undefined) continue;
    const language = (window.languages ?? station?.languages ?? [])[0];
    return { audience: window.audience, ...(language === undefined ? {} : { language }) };
  }
  return UNKNOWN;
}

/** The window in an airing's id, `station/date/window/item`. */
export function windowIn(airingId: string): string {
  return airingId.split('/')[2] ?? '';
}

/** Weeks by the id of the station. */
export interface StationWeeks {
  get(station: string): WeekPlan | undefined;
}

/** An airing of a source with its instants. */
interface SourceAiring extends Stretch {
  readonly airing: RelayedAiring;
  /** The day of the programme that it belongs to. */
  readonly date: string;
}

/** Everything that a station makes audible in a week, its own airings and those that it relays itself, in time order. */
export function audibleAt(source: WeekPlan): SourceAiring[] {
  const airingsOf = (slot: Slot): readonly RelayedAiring[] =>
    slot.kind === 'relay'
      ? slot.airings
      : slot.airings.map((airing) => ({ ...airing, from: source.station }));
  return source.days
    .flatMap(({ date, sessions }) =>
      sessions
        .flatMap(({ slots }) => slots)
        .flatMap(airingsOf)
        .map((airing) => ({ airing, date, ...stretchFrom(instantOf(airing.start), airing.seconds) })),
    )
    .sort((a, b) => a.start - b.start);
}

/** Those of them that lie wholly inside a relay's time; `from` names the station that made each. */
export function relayedAirings(audible: readonly SourceAiring[], time: Stretch): SourceAiring[] {
  return audible.filter(({ start, end }) => time.start <= start && end <= time.end);
}
