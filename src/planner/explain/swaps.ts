/** What could stand in a place instead, and what the week would be worth then: in all, and term by term. */
import { layOut } from '../board/lay-out.js';
import { Position } from '../board/position.js';
import { appraise } from '../problem/appraise.js';
import type { Placement, Problem, Stand } from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';
import { amountsAgainst } from './obstacles.js';
import { replaced } from './seats.js';

/** Weighs changes of one plan. */
export interface Balance {
  /** What the week is worth more, or less, when these go and those come. */
  change(out: readonly Stand[], into: readonly Stand[]): number;
}

/**
 * The search's own board with a plan on it: what `appraise` says of two plans, without counting each from nothing.
 *
 * @example
 * const [gone] = placements;
 * openBalance(problem, placements).change([gone], [gone]); // 0
 */
export function openBalance(problem: Problem, placements: readonly Placement[]): Balance {
  const position = new Position(layOut(problem));
  const indexOf = new Map(problem.readings.map((reading, r) => [reading, r]));
  const r = ({ reading }: Stand) => indexOf.get(reading) ?? 0;
  for (const one of placements) position.put(r(one), one.window);
  return {
    change(out, into) {
      let change = 0;
      for (const one of out) change += position.take(r(one), one.window);
      for (const one of into) change += position.put(r(one), one.window);
      for (const one of into.toReversed()) position.take(r(one), one.window);
      for (const one of out.toReversed()) position.put(r(one), one.window);
      return change;
    },
  };
}

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
 *
 * @example
 * const [gone, ...left] = placements;
 * bestEntry(problem, left, openBalance(problem, left), gone).change > 0; // true
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

/**
 * The best reading that could have had an airing's time, one for one.
 *
 * @example
 * const [gone] = placements;
 * bestInstead(problem, placements, openBalance(problem, placements), gone).out.length; // 1
 */
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

/**
 * Is this airing a decision of the editor?
 *
 * @example
 * isPinned(problem, placements[0]); // false
 */
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

/** What a change gains, or loses, in one respect: listeners, what stays where it was published, what repeats last week, a soft rule. */
export interface Term {
  readonly term: 'reach' | 'kept' | 'familiar' | PlanRuleName;
  /** In the unit of `PlanCertificate.value`; below zero where it loses. */
  readonly gain: number;
}

/**
 * Terms that differ, the weightiest first; together they are the difference of the two values.
 *
 * @example
 * termsBetween(problem, placements, placements); // []
 */
export function termsBetween(
  problem: Problem,
  before: readonly Placement[],
  after: readonly Placement[],
): Term[] {
  const [from, to] = [ledgerOf(problem, before), ledgerOf(problem, after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((term): Term => ({ term, gain: (to.get(term) ?? 0) - (from.get(term) ?? 0) }))
    .filter(({ gain }) => gain !== 0)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}

function ledgerOf(problem: Problem, placements: readonly Placement[]): Map<Term['term'], number> {
  const { value, costs } = appraise(problem, placements);
  const ledger = new Map<Term['term'], number>();
  let gained = value;
  for (const { rule, cost } of costs) {
    ledger.set(rule, (ledger.get(rule) ?? 0) - cost);
    gained += cost;
  }
  const [kept, familiar] = [keptIn(problem, placements), familiarIn(problem, placements)];
  return ledger
    .set('reach', gained - kept + familiar)
    .set('kept', kept)
    .set('familiar', -familiar);
}

function keptIn({ windows, rates }: Problem, placements: readonly Placement[]): number {
  return placements.reduce((sum, { reading, window }) => {
    const points = reading.kept.includes(window) ? rates.kept : 0;
    return sum + reading.worth * (windows[window]?.audience ?? 0) * points;
  }, 0);
}

function familiarIn({ windows }: Problem, placements: readonly Placement[]): number {
  return placements.reduce((sum, { reading, window }) => {
    const points = reading.familiar.find(([place]) => place === window)?.[1] ?? 0;
    return sum + reading.worth * (windows[window]?.audience ?? 0) * points;
  }, 0);
}
