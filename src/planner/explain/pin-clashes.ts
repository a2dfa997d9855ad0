/** Pins that cannot all be kept, in the smallest sets that clash. */
import { type Pin, type Problem, type Reading, relayedOf } from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';
import { timesFit } from './times-fit.js';

/** Pins of which any may stay when one of the others goes. */
export interface PinClash {
  /** In time order. */
  readonly pins: readonly Pin[];
  /** The hard rule that no plan with all of them keeps. */
  readonly rule: PlanRuleName;
  /** No fewer pins of the week clash. `false`: that is not known, because there are too many to try. */
  readonly smallest: boolean;
}

/** So many sets are tried to find one that is smaller still. */
const MOST_SETS = 5_000;

/**
 * Every set of pins that clashes and has no pin in common with one found before. Each is minimal: pins are left out one by one as long as
 * the rest still clashes. Where there are few, every smaller set was tried too.
 *
 * @example
 * const pins = [{ reading: 0, window: problem.readings[0].windows[0] }];
 * pinClashes({ ...problem, pins, caps: { ...problem.caps, perItemPerDay: 0 } })[0].rule; // 'daily-cap'
 */
export function pinClashes(problem: Problem): PinClash[] {
  const clashes: PinClash[] = [];
  let left = distinct(problem.pins);
  while (clashOf(problem, left) !== undefined) {
    const clash = smallestClash(problem, left);
    clashes.push(clash);
    left = left.filter((pin) => !clash.pins.includes(pin));
  }
  return clashes;
}

function distinct(pins: readonly Pin[]): Pin[] {
  const byKey = new Map(pins.map((pin) => [`${pin.window}/${pin.reading}`, pin]));
  return [...byKey.values()].sort((a, b) => a.window - b.window || a.reading - b.reading);
}

function smallestClash(problem: Problem, pins: readonly Pin[]): PinClash {
  let core = [...pins];
  for (const pin of pins) {
    const without = core.filter((one) => one !== pin);
    if (clashOf(problem, without) !== undefined) core = without;
  }
  const { found, smallest } = smaller(problem, pins, core.length);
  const chosen = found ?? core;
  return { pins: chosen, rule: clashOf(problem, chosen) ?? 'pin', smallest };
}

/** The first set of fewer pins that clashes, the smallest sizes first. */
function smaller(
  problem: Problem,
  pins: readonly Pin[],
  size: number,
): { readonly found?: Pin[]; readonly smallest: boolean } {
  let tried = 0;
  for (let count = 1; count < size; count += 1) {
    for (const set of combinations(pins, count)) {
      tried += 1;
      if (tried > MOST_SETS) return { smallest: false };
      if (clashOf(problem, set) !== undefined) return { found: set, smallest: true };
    }
  }
  return { smallest: true };
}

function* combinations<T>(list: readonly T[], count: number): Generator<T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let index = 0; index + count <= list.length; index += 1) {
    const first = list[index];
    if (first === undefined) continue;
    for (const rest of combinations(list.slice(index + 1), count - 1)) yield [first, ...rest];
  }
}

/**
 * A hard rule that no plan with all of these pins keeps; nothing where none is known. What is asked is what every plan has to keep, whatever
 * else it holds, so a clash is a proof; in a window, items may wait for their time here, which in a plan others would have to fill. No pin
 * may stand in it twice.
 */
function clashOf(problem: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  return (
    overfull(problem, pins) ??
    tooOften(problem, pins) ??
    overGoal(problem, pins) ??
    (timesFit(problem, pins) ? undefined : 'separation') ??
    tooEarly(problem, pins)
  );
}

function readingOf({ readings }: Problem, { reading }: Pin): Reading | undefined {
  return readings[reading];
}

function overfull(problem: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  const { gap } = problem.framing;
  const used = new Map<number, number>();
  for (const pin of pins) {
    const seconds = (readingOf(problem, pin)?.seconds ?? 0) + gap;
    used.set(pin.window, (used.get(pin.window) ?? 0) + seconds);
  }
  const over = [...used].some(([window, seconds]) => seconds - gap > (problem.windows[window]?.net ?? 0));
  return over ? 'room' : undefined;
}

function tooOften(problem: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  for (const r of new Set(pins.map(({ reading }) => reading))) {
    const reading = problem.readings[r];
    if (reading === undefined) continue;
    const own = pins.filter((pin) => pin.reading === r).map(({ window }) => problem.windows[window]?.date);
    const relayed = relayedOf(reading);
    if (own.length + relayed.length > reading.maxPerWeek) return 'weekly-cap';
    const crowded = own.some((date) => {
      const today = own.filter((one) => one === date).length;
      return today + relayed.filter((one) => one.date === date).length > problem.caps.perItemPerDay;
    });
    if (crowded) return 'daily-cap';
  }
  return undefined;
}

function overGoal(problem: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  for (const goal of problem.goals) {
    if (goal.atMost === undefined) continue;
    const own = pins.filter(
      ({ reading, window }) => goal.readings.includes(reading) && (goal.windows?.includes(window) ?? true),
    );
    const amount = own.reduce(
      (sum, pin) => sum + (goal.unit === 'seconds' ? (readingOf(problem, pin)?.seconds ?? 0) : 1),
      0,
    );
    if (amount > 0 && goal.heard + amount > goal.atMost)
      return goal.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
  }
  return undefined;
}

/** A part of a series whose earlier part is pinned too late, and could not be heard in time besides. */
function tooEarly(problem: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  for (const pin of pins) {
    const reading = readingOf(problem, pin);
    const part = problem.readings.findIndex(
      ({ item, language }) => item === reading?.follows && language === reading.language,
    );
    const before = problem.readings[part];
    if (reading === undefined || before === undefined) continue;
    const inTime = (window: number) =>
      window < pin.window ||
      (window === pin.window && (before.urgency !== 'normal' || reading.urgency === 'normal'));
    if (pins.some((one) => one.reading === part && inTime(one.window))) continue;
    const could = before.windows
      .filter(inTime)
      .some((window) => clashOf(problem, [...pins, { reading: part, window }]) === undefined);
    if (!could) return 'series';
  }
  return undefined;
}
