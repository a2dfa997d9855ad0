/** What could stand in a place instead, and what the week would be worth then: in all, and rule by rule. */
import { appraise } from '../problem/appraise.js';
import { soft } from '../problem/curve.js';
import type { Placement, Problem, Stand } from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';
import { arrange } from '../search/arrange.js';
import type { Balance } from './balance.js';

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
  if (moved.some((one) => isPinned(problem, one))) return undefined;
  const free = placements.filter((one) => one.window === into.window && !isPinned(problem, one));
  const offers = subsets(free).map((given) => ({ out: [...moved, ...given], into }));
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
    .filter((reading) => !there.has(reading) && reading.chances.some((chance) => chance.window === window))
    .map((reading) => ({ out: [gone], into: { reading, window } }));
  return bestOf(problem, placements, balance, offers);
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
  const [best] = offers
    .filter(({ out, into }) => balance.allows(out, into))
    .map(({ out, into }) => ({ out, into, change: balance.change(out, [into]) }))
    .sort((a, b) => b.change - a.change);
  return best === undefined
    ? undefined
    : { ...best, plan: replaced(problem, placements, best.out, best.into) };
}

/** The plan after a swap, windows that it touches in their order again. */
function replaced(
  problem: Problem,
  placements: readonly Placement[],
  out: readonly Placement[],
  into: Stand,
): Placement[] {
  const left = placements.filter((one) => !out.includes(one));
  const touched = new Set([...out.map(({ window }) => window), into.window]);
  const isTouched = ({ window }: Stand) => touched.has(window);
  return [...left.filter((one) => !isTouched(one)), ...arrange(problem, [...left, into].filter(isTouched))];
}

/** Of a list, every part of at most `GIVEN` entries, the empty one first. */
function subsets<T>(list: readonly T[]): T[][] {
  let found: T[][] = [[]];
  for (const entry of list)
    found = [...found, ...found.filter(({ length }) => length < GIVEN).map((part) => [...part, entry])];
  return found;
}

/** What a change gains, or loses, by one rule. */
export interface Difference {
  readonly rule: PlanRuleName;
  /** In the unit of `PlanCertificate.value`; below zero where it loses. */
  readonly gain: number;
}

/**
 * Rules by which two plans differ in worth, the weightiest first; together they are the difference of the two values, hard rules left out.
 *
 * @example
 * differences(problem, placements, placements); // []
 */
export function differences(
  problem: Problem,
  before: readonly Stand[],
  after: readonly Stand[],
): Difference[] {
  const [from, to] = [appraise(problem, before).byRule, appraise(problem, after).byRule];
  return [...to]
    .map(([rule, worth]) => ({ rule, gain: soft(worth - (from.get(rule) ?? 0)) }))
    .filter(({ gain }) => gain !== 0)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}
