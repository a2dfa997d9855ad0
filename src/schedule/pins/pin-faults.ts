/** What is wrong with the pins of a week: what cannot be pinned, what clashes, what gave way. */
import { type Bilingual, type Planning, type Station, weekdayOf } from '../../model/index.js';
import { type Pin, type Placement, type PlanRuleName, pinClashes } from '../../planner/index.js';
import { type Bar, barOf } from '../week/candidates.js';
import type { PosedWeek } from '../week/pose-week.js';

/** Pins that cannot be kept, and why. */
export interface PinFault {
  /** `barred`: a pin that cannot even be asked. `clash`: no plan keeps all of them. `unmet`: this plan does not, and no proof says why. */
  readonly kind: 'barred' | 'clash' | 'unmet';
  readonly station: Station;
  /** Of a clash in the order of time; otherwise one. */
  readonly pins: readonly AskedPin[];
  /** Of a clash: the rule that forbids it. */
  readonly rule?: PlanRuleName;
}

/** Every fault of a week; `placements`, where it was planned. */
export function pinFaults(posed: PosedWeek, placements?: readonly Placement[]): PinFault[] {
  const { station, problem } = posed;
  const asked = askedPins(posed);
  const clashes = pinClashes(problem, placements).map(
    ({ pins, rule }): PinFault => ({
      kind: 'clash',
      station,
      rule,
      pins: pins.flatMap(({ reading, window }) =>
        asked.filter(({ pin }) => pin?.reading === reading && pin.window === window),
      ),
    }),
  );
  const explained = new Set(clashes.flatMap(({ pins }) => pins));
  const stands = ({ pin }: AskedPin) =>
    placements?.some(
      ({ reading, window }) => problem.readings[pin?.reading ?? -1] === reading && window === pin?.window,
    ) ?? true;
  const alone = (kind: PinFault['kind'], pin: AskedPin): PinFault => ({
    kind,
    station,
    pins: [pin],
  });
  return [
    ...asked.filter(({ bar }) => bar !== undefined).map((pin) => alone('barred', pin)),
    ...clashes,
    ...asked
      .filter((one) => one.pin !== undefined && !stands(one) && !explained.has(one))
      .map((pin) => alone('unmet', pin)),
  ];
}

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
function askedPins({ measured, station, grid, problem }: PosedWeek): AskedPin[] {
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
          ({ item, chances }) => item === entry.item && chances.some((chance) => chance.window === window),
        );
        if (reading >= 0) return [{ entry, date, pin: { reading, window } }];
        const datedItem = measured.items.find(({ item }) => item.id === entry.item);
        const open = problem.windows[window];
        const bar = datedItem && open && barOf(measured, station, datedItem, open);
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
