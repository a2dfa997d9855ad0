/** Relays of a row: one bar for days that relay the same programme, and on which of them the campaign has something there. */
import { type RelayBar, type RelayRow, shortWeekdayText } from '../../model/index.js';

/** A bar over several days. */
export interface WideBar extends RelayBar {
  /** Of the days, those in whose relay the campaign has something: index of the day in the week. */
  readonly starred: readonly number[];
}

/** Bars of the grid joined where they differ in nothing but that mark. */
export function wideBars({ bars }: RelayRow): WideBar[] {
  const wide: WideBar[] = [];
  for (const bar of bars) {
    const own = Array.from({ length: bar.days }, (_, index) => bar.firstDay + index);
    const starred = bar.slot.airings.length > 0 ? own : [];
    const last = wide.at(-1);
    if (
      last !== undefined &&
      last.firstDay + last.days === bar.firstDay &&
      last.slot.title === bar.slot.title
    ) {
      wide[wide.length - 1] = {
        ...last,
        days: last.days + bar.days,
        starred: [...last.starred, ...starred],
      };
    } else {
      wide.push({ ...bar, starred });
    }
  }
  return wide;
}

/**
 * The mark of a bar: `*` where each of its days has it, and otherwise the days that have.
 *
 * @param dates the days of the week
 */
export function starText({ starred, days }: WideBar, dates: readonly string[]): string {
  if (starred.length === 0) return '';
  return starred.length === days ? '*' : `* ${daysText(starred, dates)}`;
}

/** `T2–T7`; `T2, T4, CN`. */
function daysText(days: readonly number[], dates: readonly string[]): string {
  const spans: [number, number][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  const name = (day: number | undefined) => shortWeekdayText(dates[day ?? 0] ?? '');
  return spans
    .flatMap(([first, last]) =>
      last - first > 1
        ? [`${name(first)}–${name(last)}`]
        : [first, ...(last > first ? [last] : [])].map((day) => name(day)),
    )
    .join(', ');
}
