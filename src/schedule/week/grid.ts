/** A station's grid in one week: relays and windows on their dates, as instants, and what was cut from them. */
import {
  addDays,
  type Bilingual,
  type Campaign,
  compareText,
  datesOf,
  type Instant,
  instantAt,
  instantOf,
  isOnDay,
  isoAt,
  type Relay,
  type Session,
  type Station,
  type WeekPlan,
  type Window,
  type WindowCut,
  weekdayOf,
  windowsOf,
} from '../../model/index.js';
import { ABSENT, CUT } from './cut-reasons.js';
import { inside, overlap, quietHoursOn, type Stretch, stretchFrom, validSpan } from './stretches.js';

export interface DatedRelay extends Stretch {
  readonly date: string;
  readonly session: string;
  readonly relay: Relay;
}

export interface DatedWindow extends Stretch {
  readonly date: string;
  readonly session: string;
  readonly window: Window;
  /** Seconds that may be filled: less than the window's length when the session's cap is reached. */
  readonly room: number;
}

export interface GridDay {
  readonly date: string;
  readonly notes: readonly string[];
  readonly offAir: boolean;
}

export interface StationGrid {
  readonly days: readonly GridDay[];
  /** In time order. */
  readonly relays: readonly DatedRelay[];
  /** Windows that may be filled, in time order. They never overlap. */
  readonly windows: readonly DatedWindow[];
  readonly cuts: readonly WindowCut[];
}

/**
 * Relays and windows of a week as dated instants. What begins on a date belongs to it, even past midnight. On an off-air day no
 * window is open; relays go on. Before it begins and after it ended, a station is off air and says so. A window that touches quiet hours, a relay or an earlier window is cut whole; one that
 * takes its session over the cap is shortened. Where clocks change, `instantAt` says when a window starts; lengths are seconds that pass, on
 * days of 23 and of 25 hours too. All of this is judged on the instants at which things then really sound: a window that the missing hour
 * pushes onto another, or into quiet hours, is cut by name, and the other keeps its time.
 */
export function stationGrid(campaign: Campaign, station: Station, week: string): StationGrid {
  const dates = datesOf(week);
  // Last Sunday's programme may still be running on Monday, and this one's meets the relays of the Monday after.
  const eve = addDays(dates[0] ?? '', -1);
  const after = addDays(eve, 8);
  const spans = {
    station: validSpan(station, campaign.timeZone),
    campaign: validSpan(campaign, campaign.timeZone),
  };
  const days = [eve, ...dates].map((date) => dayOf(campaign, station, spans.station, date));
  const relays = [eve, ...dates, after]
    .flatMap((date) => datedRelays(station, date))
    .filter(({ start }) => spans.station.start <= start && start < spans.station.end);
  const quiet = [addDays(eve, -1), eve, ...dates, after].flatMap((date) =>
    quietHoursOn(station.quiet, date, station.timeZone),
  );

  const open: DatedWindow[] = [];
  const cuts: WindowCut[] = [];
  const soundOf = new Map<string, number>();
  const sessionKey = (part: { date: string; session: string }) => `${part.date}/${part.session}`;
  for (const relay of relays) {
    const key = sessionKey(relay);
    soundOf.set(key, (soundOf.get(key) ?? 0) + (relay.end - relay.start) / 1000);
  }
  const inTime = days
    .filter((day) => !day.offAir)
    .flatMap(({ date }) => datedWindows(station, date))
    .sort(byTime((part) => part.window.id));

  for (const one of inTime) {
    const cut = (seconds: number, reason: Bilingual) =>
      cuts.push({
        date: one.date,
        window: one.window.id,
        start: isoAt(one.start, station.timeZone),
        seconds,
        reason,
      });
    const others = isPushed(one, station.timeZone)
      ? inTime.filter((other) => other !== one && !isPushed(other, station.timeZone))
      : [];
    const reason = whyClosed(one, spans, quiet, relays, open, others);
    if (reason !== undefined) {
      cut(one.window.length, reason);
      continue;
    }
    const key = sessionKey(one);
    const sound = soundOf.get(key) ?? 0;
    const room = Math.max(0, Math.min(one.window.length, (station.caps.session ?? Infinity) - sound));
    if (room < one.window.length) cut(one.window.length - room, CUT.session(station.caps.session ?? 0));
    if (room === 0) continue;
    soundOf.set(key, sound + room);
    open.push({ ...one, room });
  }

  const ofWeek = <T extends { date: string }>(parts: readonly T[]) =>
    parts.filter(({ date }) => date !== eve && date !== after);
  return { days: ofWeek(days), relays: ofWeek(relays), windows: ofWeek(open), cuts: ofWeek(cuts) };
}

function whyClosed(
  window: DatedWindow,
  spans: { readonly station: Stretch; readonly campaign: Stretch },
  quiet: readonly Stretch[],
  relays: readonly DatedRelay[],
  open: readonly DatedWindow[],
  others: readonly DatedWindow[],
): Bilingual | undefined {
  if (!inside(window, spans.station)) return CUT.station;
  if (!inside(window, spans.campaign)) return CUT.campaign;
  if (quiet.some((stretch) => overlap(stretch, window))) return CUT.quiet;
  const relay = relays.find((stretch) => overlap(stretch, window));
  if (relay !== undefined) return CUT.relay(relay.relay.title);
  const pushedOnto = others.find((stretch) => overlap(stretch, window));
  if (pushedOnto !== undefined) return CUT.pushed(pushedOnto.window.id);
  const earlier = open.find((stretch) => overlap(stretch, window));
  return earlier === undefined ? undefined : CUT.window(earlier.window.id);
}

/** Does it start later than its clock says, because the clock jumps over that time? */
function isPushed({ start, window }: DatedWindow, timeZone: string): boolean {
  return isoAt(start, timeZone).slice(11, 11 + window.start.length) !== window.start;
}

function dayOf(campaign: Campaign, station: Station, onAir: Stretch, date: string): GridDay {
  const start = instantAt(date, '00:00', station.timeZone);
  const end = instantAt(addDays(date, 1), '00:00', station.timeZone);
  if (onAir.end <= start) return { date, notes: [ABSENT.ended], offAir: true };
  if (end <= onAir.start) return { date, notes: [ABSENT.notBegun], offAir: true };
  const entries = campaign.calendar.filter((day) => isOnDay(day, date, station, campaign.places));
  return { date, notes: entries.map((entry) => entry.title), offAir: entries.some((entry) => entry.offAir) };
}

function datedRelays(station: Station, date: string): DatedRelay[] {
  return station.sessions
    .flatMap((session) =>
      onDate(session.relays, date).map((relay) => ({ ...dated(station, session, relay, date), relay })),
    )
    .sort(byTime(({ relay }) => JSON.stringify([relay.title, relay.from ?? '', relay.length])));
}

function datedWindows(station: Station, date: string): DatedWindow[] {
  return station.sessions.flatMap((session) =>
    onDate(session.windows, date).map((window) => ({
      ...dated(station, session, window, date),
      window,
      room: window.length,
    })),
  );
}

function dated(station: Station, session: Session, part: { start: string; length: number }, date: string) {
  const start = instantAt(date, part.start, station.timeZone);
  return { date, session: session.id, ...stretchFrom(start, part.length) };
}

function onDate<T extends Pick<Window, 'days'>>(parts: readonly T[], date: string): T[] {
  const weekday = weekdayOf(date);
  return parts.filter((part) => part.days.includes(weekday));
}

function byTime<T extends Stretch>(name: (part: T) => string) {
  return (a: T, b: T) => a.start - b.start || compareText(name(a), name(b));
}

/**
 * Every instant of a week at which a window begins somewhere, by the stations' grids, in order. A week that is
 * planned again at another instant is another one only when a window has begun in between.
 *
 * @example
 * windowStarts(campaign, '2020-W28').length; // 14
 */
export function windowStarts(campaign: Pick<Campaign, 'stations'>, week: string): Instant[] {
  const dates = datesOf(week);
  const starts = new Set<Instant>();
  for (const { sessions, timeZone } of campaign.stations) {
    for (const { start, days } of sessions.flatMap(({ windows }) => windows)) {
      for (const date of dates)
        if (days.includes(weekdayOf(date))) starts.add(instantAt(date, start, timeZone));
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * The same of weeks that were planned.
 *
 * @example
 * plannedStarts([plan]).length; // 7
 */
export function plannedStarts(plans: readonly WeekPlan[]): Instant[] {
  const starts = plans.flatMap((plan) => windowsOf(plan).map(({ slot }) => instantOf(slot.start)));
  return [...new Set(starts)].sort((a, b) => a - b);
}
