/** Starts for pinned airings that leave each item its separation. */
import type { Pin, Problem, Reading } from '../problem/problem.js';

/** So many windows are laid out before the search gives up and claims nothing. */
const MOST_TRIES = 20_000;

/** In a window with more items whose time matters, nothing is claimed either. */
const MOST_ORDERED = 6;

/**
 * Is there an order of each window, and a start for each airing, that keeps every item far enough from itself and from what was heard?
 * Earlier is never worse for what comes later, so an order needs to be tried once, each start as early as it can be. `true` also where
 * there are too many orders to try.
 */
export function timesFit(problem: Problem, pins: readonly Pin[]): boolean {
  const windows = [...new Set(pins.map(({ window }) => window))].sort((a, b) => a - b);
  const rows = windows.map((window) => ({
    window,
    orders: ordersOf(
      pins.filter((pin) => pin.window === window).flatMap(({ reading }) => problem.readings[reading] ?? []),
      (reading) => matters(problem, pins, reading),
    ),
  }));
  if (rows.some(({ orders }) => orders.length === 0)) return true;
  let tries = 0;
  const fits = (index: number, last: ReadonlyMap<Reading, number>): boolean => {
    const row = rows[index];
    if (row === undefined) return true;
    return row.orders.some((order) => {
      tries += 1;
      if (tries > MOST_TRIES) return true;
      const after = laidOut(problem, row.window, order, last);
      return after !== undefined && fits(index + 1, after);
    });
  };
  return fits(0, new Map());
}

/** Where a reading has nothing to keep away from, its place in the window decides nothing. */
function matters({ readings }: Problem, pins: readonly Pin[], reading: Reading): boolean {
  if (reading.separation === 0) return false;
  const times = pins.filter((pin) => readings[pin.reading] === reading).length;
  return times > 1 || reading.heard.some(({ rehearsed }) => !rehearsed);
}

/** The last start of each reading when a window is read in this order; nothing when it does not end in time. */
function laidOut(
  { windows, framing }: Problem,
  window: number,
  order: readonly Reading[],
  before: ReadonlyMap<Reading, number>,
): ReadonlyMap<Reading, number> | undefined {
  const open = windows[window];
  if (open === undefined) return undefined;
  const last = new Map(before);
  let clock = open.start + 1000 * framing.opening;
  for (const reading of order) {
    const start = firstStart(reading, clock, last.get(reading));
    last.set(reading, start);
    clock = start + 1000 * (reading.seconds + framing.gap);
  }
  const end = open.start + 1000 * (framing.opening + open.net + framing.gap);
  return clock <= end ? last : undefined;
}

/** The first instant from `earliest` on that is far enough from the airing before and from all that was heard. */
function firstStart({ heard, separation }: Reading, earliest: number, last = -Infinity): number {
  const apart = 1000 * separation;
  let start = Math.max(earliest, last + apart);
  const sounded = heard
    .filter(({ rehearsed }) => !rehearsed)
    .map((one) => one.start)
    .sort((a, b) => a - b);
  for (const other of sounded) if (Math.abs(other - start) < apart) start = other + apart;
  return start;
}

/** Orders worth trying: urgent ones first, and among either those first whose time matters. None where there are too many. */
function ordersOf(row: readonly Reading[], timed: (reading: Reading) => boolean): Reading[][] {
  const part = (urgent: boolean, matter: boolean) =>
    row.filter((reading) => (reading.urgency !== 'normal') === urgent && timed(reading) === matter);
  return permutations(part(true, true)).flatMap((first) =>
    permutations(part(false, true)).map((then) => [
      ...first,
      ...part(true, false),
      ...then,
      ...part(false, false),
    ]),
  );
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length > MOST_ORDERED) return [];
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, taken) =>
    permutations(list.filter((_, index) => index !== taken)).map((rest) => [first, ...rest]),
  );
}
