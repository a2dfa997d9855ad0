/** What could stand in a place instead, and what the week would be worth then. */
import type { Placement, Problem } from '../plan/problem.js';
import type { Balance, Stand } from './balance.js';
import { amountsAgainst } from './obstacles.js';
import { replaced } from './seats.js';

/** A legal plan that differs from the one at hand by one airing that comes and a few that go. */
export interface Swap {
  readonly out: readonly Placement[];
  readonly into: Stand;
  /** What the week is worth more, or, below zero, less. */
  readonly change: number;
  readonly plan: readonly Placement[];
}

/** At most so many airings of a window are given for one that comes. */
const GIVEN = 3;

/**
 * The best of the plans in which a reading comes into a window and up to three airings that stand there go; with `moved`, an airing of its
 * own goes too. What is pinned stays. Nothing when none of them is legal.
 */
export function bestEntry(
  problem: Problem,
  placements: readonly Placement[],
  balance: Balance,
  into: Stand,
  moved: readonly Placement[] = [],
): Swap | undefined {
  const free = placements.filter((one) => one.window === into.window && !isPinned(problem, one));
  if (moved.some((one) => isPinned(problem, one))) return undefined;
  const offers = subsets(free)
    .filter((given) => fits(problem, placements, into, given))
    .map((given) => ({ out: [...moved, ...given], into }));
  return bestOf(problem, placements, balance, offers);
}

/** The best reading that could have had an airing's time, one for one. */
export function bestInstead(
  problem: Problem,
  placements: readonly Placement[],
  balance: Balance,
  gone: Placement,
): Swap | undefined {
  const { window } = gone;
  const there = new Set(placements.filter((one) => one.window === window).map(({ reading }) => reading));
  const offers = problem.readings
    .filter((reading) => !there.has(reading) && reading.windows.includes(window))
    .map((reading) => ({ out: [gone], into: { reading, window } }));
  return bestOf(problem, placements, balance, offers);
}

function fits(
  { windows, framing: { gap } }: Problem,
  placements: readonly Placement[],
  { reading, window }: Stand,
  given: readonly Placement[],
): boolean {
  const stays = placements.filter((one) => one.window === window && !given.includes(one));
  const used = stays.reduce((sum, one) => sum + one.reading.seconds + gap, 0);
  return used + reading.seconds <= (windows[window]?.net ?? 0);
}

/** Is this airing a decision of the editor? */
export function isPinned({ pins, readings }: Problem, { reading, window }: Stand): boolean {
  return pins.some((pin) => pin.window === window && readings[pin.reading] === reading);
}

function bestOf(
  problem: Problem,
  placements: readonly Placement[],
  balance: Balance,
  offers: readonly { readonly out: readonly Placement[]; readonly into: Stand }[],
): Swap | undefined {
  const ranked = offers
    .map(({ out, into }) => ({ out, into, change: balance.change(out, [into]) }))
    .sort((a, b) => b.change - a.change);
  for (const offer of ranked) {
    const left = placements.filter((one) => !offer.out.includes(one));
    if (amountsAgainst(problem, left, offer.into).length > 0) continue;
    const plan = replaced(problem, placements, offer.out, offer.into);
    if (plan !== undefined) return { ...offer, plan };
  }
  return undefined;
}

/** Of a list, every part of at most `GIVEN` entries, the empty one first. */
function subsets<T>(list: readonly T[]): T[][] {
  let found: T[][] = [[]];
  for (const entry of list)
    found = [...found, ...found.filter(({ length }) => length < GIVEN).map((part) => [...part, entry])];
  return found;
}
