/** Every pin of a station's editor on each date of a week that it means, and what keeps an item from being pinned there at all. */
import { type Bilingual, type Planning, type Station, weekdayOf } from '../../model/index.js';
import type { Pin } from '../../planner/index.js';
import { type Bar, barOf } from '../explain/bars.js';
import type { Desk } from '../plan/desk.js';
import type { PosedWeek } from '../plan/pose-week.js';

/** A pin as the content has it. */
export type PinEntry = Planning['pins'][number];

/** A pin on one date. */
export interface AskedPin {
  readonly entry: PinEntry;
  readonly date: string;
  /** What planning is asked; absent where the pin cannot be asked at all. */
  readonly pin?: Pin;
  /** Why it cannot. */
  readonly bar?: Bar | { readonly rule: 'closed'; readonly reason: Bilingual };
}

/**
 * The pins of a week, in the order of the content, then of dates. A standing pin, one without a date, means the days on which its window is
 * open and its item live: what it cannot mean is no fault. A pin with a date means that date.
 */
export function askedPins(desk: Desk, station: Station, { grid, problem }: PosedWeek): AskedPin[] {
  const { pins = [] } = station.planning ?? {};
  return pins.flatMap((entry) =>
    grid.days
      .filter(({ date }) =>
        entry.date === undefined ? entry.days.includes(weekdayOf(date)) : date === entry.date,
      )
      .flatMap(({ date }): AskedPin[] => {
        const window = problem.windows.findIndex(({ key }) => key === `${date}/${entry.window}`);
        if (window < 0) return entry.date === undefined ? [] : [closedPin(entry, date, grid.cuts)];
        const reading = problem.readings.findIndex(
          ({ item, windows }) => item === entry.item && windows.includes(window),
        );
        if (reading >= 0) return [{ entry, date, pin: { reading, window } }];
        const deskItem = desk.items.find(({ item }) => item.id === entry.item);
        const open = problem.windows[window];
        const bar = deskItem && open && barOf(desk, station, deskItem, open);
        if (bar === undefined || (entry.date === undefined && 'date' in bar)) return [];
        return [{ entry, date, bar }];
      }),
  );
}

function closedPin(entry: PinEntry, date: string, cuts: PosedWeek['grid']['cuts']): AskedPin {
  const cut = cuts.find((one) => one.date === date && one.window === entry.window);
  return { entry, date, bar: { rule: 'closed', reason: cut?.reason ?? NOT_OPEN } };
}

const NOT_OPEN: Bilingual = {
  vi: 'Khung này không mở vào ngày ấy.',
  en: 'The window is not open on that date.',
};
