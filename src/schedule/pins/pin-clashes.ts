/** Pins that cannot all be kept, in the smallest sets that clash. */
import type { Pin, Problem } from '../plan/problem.js';
import type { RuleName } from '../plan/rules.js';
import { clashOf } from './clash-of.js';

/** Pins of which any may stay when one of the others goes. */
export interface PinClash {
  /** In time order. */
  readonly pins: readonly Pin[];
  /** The hard rule that no plan with all of them keeps. */
  readonly rule: RuleName;
  /** No fewer pins of the week clash. `false`: that is not known, because there are too many to try. */
  readonly smallest: boolean;
}

/** So many sets are tried to find one that is smaller still. */
const MOST_SETS = 5_000;

/**
 * Every set of pins that clashes and has no pin in common with one found before. Each is minimal: pins are left out one by one as long as
 * the rest still clashes. Where there are few, every smaller set was tried too.
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
  for (let at = 0; at + count <= list.length; at += 1) {
    const first = list[at];
    if (first === undefined) continue;
    for (const rest of combinations(list.slice(at + 1), count - 1)) yield [first, ...rest];
  }
}
