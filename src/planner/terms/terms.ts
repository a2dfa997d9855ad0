/** Every term of a plan's value, and every hard rule on amounts: a row of this table each. A new one is a file and its row. */
import type { Problem } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { apart, series } from './apart.js';
import { goals } from './goals.js';
import { familiar, fresh, kept, theme, urgentDaily } from './merits.js';
import { mix } from './mix.js';
import { type Numbering, numberStands } from './numbering.js';
import { pins } from './pins.js';
import { reach } from './reach.js';
import { againOnDay, dailyCap, sameTime, shareBelow, weeklyCap } from './repeats.js';
import { clock, fillTarget, neverEmpty } from './windows.js';

/** A term: the rows that it adds to a problem. */
type Term = (layout: Numbering) => readonly Row[];

const SHARED: readonly Term[] = [
  reach,
  fresh,
  theme,
  kept,
  familiar,
  urgentDaily,
  mix,
  goals,
  pins,
  weeklyCap,
  dailyCap,
  shareBelow,
  apart,
  series,
  againOnDay,
  sameTime,
];

/** Terms on one window alone, which whoever fills it decides exactly. */
const OF_WINDOWS: readonly Term[] = [fillTarget, neverEmpty, clock];

/** The rows that windows share. Rows that nothing can fill stay, for what they cost. */
export function sharedRows(layout: Numbering): Row[] {
  return SHARED.flatMap((term) => term(layout));
}

/** The rows of windows. */
export function windowRows(layout: Numbering): Row[] {
  return OF_WINDOWS.flatMap((term) => term(layout));
}

/** A row whose stands are named by reading and window, indexes into the problem's lists. */
export type NamedRow = Omit<Row, 'entries'> & {
  readonly entries: readonly (readonly [reading: number, window: number, amount: number])[];
};

/**
 * Every row of a problem, for whoever counts a plan again: its value is the sum of `worthAt(curve, amount)`, where an amount is what the
 * plan's stands add to the row.
 *
 * @example
 * namedRows(problem).filter(({ rule }) => rule === 'never-empty').length > 0; // true
 */
export function namedRows(problem: Problem): NamedRow[] {
  const layout = numberStands(problem);
  return rowsOf(layout).map((row) => ({
    ...row,
    entries: row.entries.flatMap(([index, amount]) => {
      const stand = layout.stands[index];
      return stand === undefined ? [] : [[stand.r, stand.window, amount] as const];
    }),
  }));
}

/** All of them: the value of a plan is their sum. */
export function rowsOf(layout: Numbering): Row[] {
  return [...SHARED, ...OF_WINDOWS].flatMap((term) => term(layout));
}
