/** A station's grid of times, asked without a date: which of its windows can never be filled. */

import type { Quiet, Station, Window } from '../campaign/station.js';
import { compareText } from '../issue.js';
import { secondsOfClock, WEEKDAYS, type Weekday } from '../time/dates.js';

/** A window that planning will cut, and on which days. */
interface GridFault {
  readonly session: string;
  readonly window: string;
  readonly days: readonly Weekday[];
  readonly reason: 'quiet' | 'relay' | 'window';
  /** What is in its way: the quiet hours, `21:00–05:00`; the relay's title; the other window's id. */
  readonly by: string;
}

/** Seconds since Monday 00:00, end exclusive. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const DAY = 86_400;
const WEEK = 7 * DAY;

/**
 * Windows that touch quiet hours, a relay, or a window that starts earlier: planning cuts them whole. In the order in which they
 * come in the week, the days of one fault together. An ordinary week is meant: clocks that change can add to it.
 *
 * @example
 * gridFaults(station); // []
 */
export function gridFaults(station: Pick<Station, 'sessions' | 'quiet'>): GridFault[] {
  const always = (parts: readonly Part[]) =>
    [-WEEK, 0, WEEK].flatMap((by) => parts.map((part) => moved(part, by)));
  const quiet = always(station.quiet.flatMap(quietParts));
  const relays = always(
    station.sessions.flatMap((session) => session.relays.flatMap((relay) => partsOf(relay, relay.title))),
  );
  const windows = station.sessions.flatMap((session) =>
    session.windows.flatMap((window) =>
      partsOf(window, window.id).map((part) => ({ ...part, session: session.id })),
    ),
  );
  // Last Sunday's windows may still be open on Monday.
  const inTime = [
    ...windows.filter(({ start }) => start >= WEEK - DAY).map((part) => moved(part, -WEEK)),
    ...windows,
  ].sort((a, b) => a.start - b.start || compareText(a.by, b.by));

  const open: Part[] = [];
  const faults = new Map<string, GridFault>();
  for (const window of inTime) {
    const inTheWay =
      found('quiet', quiet, window) ?? found('relay', relays, window) ?? found('window', open, window);
    if (inTheWay === undefined) open.push(window);
    const day = WEEKDAYS[Math.floor(window.start / DAY)];
    if (inTheWay === undefined || day === undefined) continue;
    const key = JSON.stringify([window.session, window.by, inTheWay]);
    const days = [...(faults.get(key)?.days ?? []), day];
    faults.set(key, { session: window.session, window: window.by, days, ...inTheWay });
  }
  return [...faults.values()];
}

function found(reason: GridFault['reason'], parts: readonly Part[], window: Part) {
  const part = parts.find(({ start, end }) => start < window.end && window.start < end);
  return part === undefined ? undefined : { reason, by: part.by };
}

function partsOf({ start, length, days }: Pick<Window, 'start' | 'length' | 'days'>, by: string): Part[] {
  return days.map((day) => {
    const begin = WEEKDAYS.indexOf(day) * DAY + secondsOfClock(start);
    return { start: begin, end: begin + length, by };
  });
}

function quietParts({ from, until }: Quiet): Part[] {
  const length = (secondsOfClock(until) - secondsOfClock(from) + DAY) % DAY || DAY;
  return partsOf({ start: from, length, days: [...WEEKDAYS] }, `${from}–${until}`);
}

function moved<T extends Part>(part: T, by: number): T {
  return { ...part, start: part.start + by, end: part.end + by };
}
