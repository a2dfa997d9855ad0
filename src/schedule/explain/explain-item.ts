/** Why one item is heard where it is heard in a week, and why nowhere else. */
import { isoAt, type Station } from '../../model/index.js';
import type { Balance, Placement, Problem, Reading } from '../../planner/index.js';
import {
  bestEntry,
  bestInstead,
  isPinned,
  obstaclesTo,
  type Swap,
  termsBetween,
} from '../../planner/index.js';
import type { Desk, DeskItem } from '../plan/desk.js';
import { alternativeOf } from './alternative.js';
import { type Bar, barOf } from './bars.js';
import type { AiringReason, ToldObstacle, WindowVerdict } from './explanation.js';

/** A week, posed and answered. */
export interface Answered {
  readonly desk: Desk;
  readonly station: Station;
  readonly problem: Problem;
  readonly placements: readonly Placement[];
  readonly balance: Balance;
}

/** What stands between an item and each window that is open in the week, in time order. */
export function verdictsOn(answered: Answered, deskItem: DeskItem): WindowVerdict[] {
  const { problem, placements, balance } = answered;
  const readings = problem.readings.filter(({ item }) => item === deskItem.item.id);
  const entries = readings.flatMap((reading) => entriesOf(answered, reading));
  return problem.windows.map((open, window): WindowVerdict => {
    const reading = readingFor(readings, window);
    const about = { ...aboutWindow(problem, window), audience: open.audience };
    const here = placements.find((one) => one.window === window && one.reading === reading);
    if (here !== undefined) return { ...about, verdict: 'airs', airing: reasonFor(answered, here, entries) };
    const best = bestOf(entries.filter(({ into }) => into.window === window));
    const absent = absence(answered, deskItem, window, reading, best);
    if (absent.verdict === 'barred' || best === undefined) return { ...about, ...absent };
    return { ...about, ...absent, swap: alternativeOf(problem, placements, balance, best) };
  });
}

/** Why an item is not heard in a window. */
export type Absence =
  | { readonly verdict: 'barred'; readonly bar: Bar }
  | { readonly verdict: 'forbidden' | 'worth-less' | 'missed'; readonly obstacles: readonly ToldObstacle[] };

/** Why an item is not heard in a window, where this is the best way in. */
export function absence(
  { desk, station, problem, placements }: Answered,
  deskItem: DeskItem,
  window: number,
  reading: Reading | undefined,
  best: Swap | undefined,
): Absence {
  if (reading === undefined) {
    const open = problem.windows[window];
    const bar = open && barOf(desk, station, deskItem, open);
    if (bar === undefined) throw new RangeError(`nothing bars ${deskItem.item.id} from ${open?.key}`);
    return { verdict: 'barred', bar };
  }
  const obstacles = obstaclesTo(problem, placements, { reading, window }).map(
    (one): ToldObstacle =>
      one.rule === 'separation' ? { ...one, other: isoAt(one.other, problem.timeZone) } : one,
  );
  if (best !== undefined && best.change > 0) return { verdict: 'missed', obstacles };
  const forbidden = best === undefined || obstacles.some(({ rule }) => rule !== 'room');
  return { verdict: forbidden ? 'forbidden' : 'worth-less', obstacles };
}

/** The reading that may fill a window: a window has one language, so there is one at most. */
export function readingFor(readings: readonly Reading[], window: number): Reading | undefined {
  return readings.find((one) => one.windows.includes(window));
}

function aboutWindow({ windows, timeZone }: Problem, window: number) {
  const { date = '', window: id = '', start = 0 } = windows[window] ?? {};
  return { date, window: id, start: isoAt(start, timeZone) };
}

/** For each window that a reading does not have, the best ways in: as one more airing, and instead of each that it has. */
function entriesOf({ problem, placements, balance }: Answered, reading: Reading): Swap[] {
  const own = placements.filter((one) => one.reading === reading);
  const gone = [[], ...own.map((one) => [one])];
  return reading.windows
    .filter((window) => !own.some((one) => one.window === window))
    .flatMap((window) =>
      gone.flatMap((moved) => bestEntry(problem, placements, balance, { reading, window }, moved) ?? []),
    );
}

function reasonFor(
  { problem, placements, balance }: Answered,
  here: Placement,
  entries: readonly Swap[],
): AiringReason {
  const without = placements.filter((one) => one !== here);
  const instead = bestInstead(problem, placements, balance, here);
  const elsewhere = bestOf(entries.filter(({ out }) => out.includes(here)));
  return {
    start: isoAt(here.start, problem.timeZone),
    seconds: here.reading.seconds,
    pinned: isPinned(problem, here),
    gain: -balance.change([here], []),
    terms: termsBetween(problem, without, placements),
    ...(instead && { instead: alternativeOf(problem, placements, balance, instead) }),
    ...(elsewhere && { elsewhere: alternativeOf(problem, placements, balance, elsewhere) }),
  };
}

/** The best of several swaps; of equals the first. */
export function bestOf(swaps: readonly Swap[]): Swap | undefined {
  return swaps.reduce<Swap | undefined>(
    (best, swap) => (best === undefined || swap.change > best.change ? swap : best),
    undefined,
  );
}
