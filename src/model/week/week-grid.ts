/** A week turned by a quarter: rows are times of day, columns are dates. */

import { clockText, exactClockText } from '../text/wording.js';
import { secondsOfClock } from '../time/dates.js';
import type { PlannedAiring, RelaySlot, Slot, WeekPlan, WindowSlot } from './week.js';

/** Adjacent days that relay the same programme at the same time: one bar on the sheet. */
export interface RelayBar {
  readonly firstDay: number;
  readonly days: number;
  readonly slot: RelaySlot;
}

export interface RelayRow {
  readonly kind: 'relay';
  readonly clock: string;
  readonly bars: readonly RelayBar[];
}

export interface WindowRow {
  readonly kind: 'window';
  readonly clock: string;
  readonly seconds: number;
  /** The languages of the row when all its windows share them. */
  readonly languages?: readonly string[];
  /** One a day of the week; `undefined` where the station has no window at this time. */
  readonly cells: readonly (WindowSlot | undefined)[];
}

/** From so many items on, a window that stands alone in its row is set across the whole row. */
const WIDE_FROM = 6;

/**
 * The only day that has a window in a row, when its items are many: its cell may use the width of the whole row.
 *
 * @example
 * soleDay({ kind: 'window', clock: '5h45', seconds: 600, cells: [] }); // undefined
 */
export function soleDay(row: WindowRow): number | undefined {
  const days = row.cells.flatMap((cell, day) => (cell === undefined ? [] : [day]));
  const [only] = days;
  const many = only !== undefined && (row.cells[only]?.airings.length ?? 0) >= WIDE_FROM;
  return days.length === 1 && many ? only : undefined;
}

export type GridRow = RelayRow | WindowRow;

/** A session of the days of a week, its rows by time of day. */
export interface GridSession {
  readonly title: string;
  readonly rows: readonly GridRow[];
}

/**
 * The sessions of a week as rows by time of day. A window or relay that starts after midnight stays with its day, at the end.
 *
 * @example
 * weekGrid(plan).map(({ title }) => title); // ['Sáng', 'Chiều']
 */
export function weekGrid(plan: WeekPlan): GridSession[] {
  const ids = [...new Set(plan.days.flatMap((day) => day.sessions.map((session) => session.session)))];
  return ids
    .map((id) => {
      const found = plan.days.flatMap((day) => day.sessions.filter((session) => session.session === id));
      const slots = plan.days.flatMap((day, column) =>
        day.sessions
          .filter((session) => session.session === id)
          .flatMap((session) => session.slots)
          .map((slot) => ({ slot, column, second: secondOfDay(slot, day.date) })),
      );
      return {
        title: found[0]?.title ?? id,
        rows: rowsOf(slots, plan.days.length),
        first: firstSecond(slots),
      };
    })
    .sort((a, b) => a.first - b.first)
    .map(({ title, rows }) => ({ title, rows }));
}

interface Placed {
  readonly slot: Slot;
  readonly column: number;
  readonly second: number;
}

function rowsOf(slots: readonly Placed[], days: number): GridRow[] {
  const keyed = new Map<string, Placed[]>();
  for (const placed of slots) {
    const { slot, second, column } = placed;
    const base = `${String(second).padStart(6, '0')}|${slot.kind}|${slot.seconds}`;
    // Two windows of one day at one time cannot share a cell.
    let key = base;
    for (let n = 2; keyed.get(key)?.some((other) => other.column === column); n += 1) key = `${base}|${n}`;
    keyed.set(key, [...(keyed.get(key) ?? []), placed]);
  }
  return [...keyed.keys()].sort().flatMap((key) => rowOf(keyed.get(key) ?? [], days));
}

function rowOf(placed: readonly Placed[], days: number): GridRow[] {
  const first = placed[0]?.slot;
  if (first === undefined) return [];
  const clock = clockText(first.start);
  if (first.kind === 'relay') return [{ kind: 'relay', clock, bars: barsOf(placed) }];
  const cells = Array.from({ length: days }, (_, column): WindowSlot | undefined => {
    const slot = placed.find((candidate) => candidate.column === column)?.slot;
    return slot?.kind === 'window' ? slot : undefined;
  });
  const languages = new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.languages.join(' ')])));
  const shared = languages.size === 1 ? first.languages : undefined;
  return [
    {
      kind: 'window',
      clock,
      seconds: first.seconds,
      ...(shared === undefined ? {} : { languages: shared }),
      cells,
    },
  ];
}

function barsOf(placed: readonly Placed[]): RelayBar[] {
  const bars: RelayBar[] = [];
  for (const { slot, column } of placed) {
    if (slot.kind !== 'relay') continue;
    const last = bars.at(-1);
    const joins =
      last !== undefined &&
      last.firstDay + last.days === column &&
      last.slot.title === slot.title &&
      last.slot.airings.length > 0 === slot.airings.length > 0;
    if (joins) bars[bars.length - 1] = { ...last, days: last.days + 1 };
    else bars.push({ firstDay: column, days: 1, slot });
  }
  return bars;
}

function secondOfDay(slot: Slot, date: string): number {
  const second = secondsOfClock(exactClockText(slot.start));
  return slot.start.startsWith(date) ? second : second + 86_400;
}

function firstSecond(slots: readonly Placed[]): number {
  return slots.reduce((least, { second }) => Math.min(least, second), Number.POSITIVE_INFINITY);
}

/**
 * Seconds of air by the first topic of each item, most first; ties in the order in which they are heard.
 *
 * @example
 * secondsByTopic([], () => 'II.1'); // []
 */
export function secondsByTopic(
  airings: readonly PlannedAiring[],
  topicOf: (item: string) => string | undefined,
): { readonly topic: string; readonly seconds: number }[] {
  const sums = new Map<string, number>();
  for (const airing of airings) {
    const topic = topicOf(airing.item);
    if (topic !== undefined) sums.set(topic, (sums.get(topic) ?? 0) + airing.seconds);
  }
  return [...sums].map(([topic, seconds]) => ({ topic, seconds })).sort((a, b) => b.seconds - a.seconds);
}
