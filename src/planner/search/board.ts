/** A problem as flat arrays: stands, rows, and the places of windows. */
import { IMPOSSIBLE, worthAt } from '../problem/curve.js';
import { type Problem, takes } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { type NumberedStand, type Numbering, numberStands } from '../terms/numbering.js';
import { sharedRows, windowRows } from '../terms/terms.js';

/** Candidates of a group of places. */
export interface BoardGroup {
  /** The shortest first. */
  readonly stands: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface BoardWindow {
  readonly net: number;
  readonly target: number;
  /** What it costs to leave it empty. */
  readonly empty: number;
  /** All that suit the clock and break no rule by themselves, and the same by groups. */
  readonly stands: readonly number[];
  readonly groups: readonly BoardGroup[];
}

export interface Board extends Incidence, Tables {
  readonly problem: Problem;
  readonly layout: Numbering;
  readonly rows: readonly Row[];
  /** Rows from here on are of one window alone. */
  readonly firstLocal: number;
  readonly windows: readonly BoardWindow[];
  /** What a stand is worth whatever else stands. */
  readonly bonus: Float64Array;
  /** What rows are worth that no stand adds to. */
  readonly fixed: number;
  /** 1 for stands that no plan can have: by themselves they break a rule that no other could mend. */
  readonly never: Uint8Array;
  /** Seconds that a stand takes of its window. */
  readonly takes: Int32Array;
}

/** Which stand adds how much to which row. */
interface Incidence {
  /** The rows of stand s are at `from[s]` to `from[s + 1]`, those of its window alone from `local[s]` on. */
  readonly from: Int32Array;
  readonly local: Int32Array;
  readonly rowAt: Int32Array;
  readonly amountAt: Float64Array;
}

/** The worth of amount z in row i is at `base[i] + z`, up to `base[i + 1]`. */
interface Tables {
  readonly base: Int32Array;
  readonly worth: Float64Array;
}

export function layOut(problem: Problem): Board {
  const layout = numberStands(problem);
  const all = sharedRows(layout);
  const filled = all.filter(({ entries }) => entries.length > 0);
  const shared = filled.filter((row) => !isLinear(row));
  const rows = [...shared, ...windowRows(layout)];
  const fixed = all.reduce(
    (sum, { entries, curve }) => sum + (entries.length === 0 ? worthAt(curve, 0) : 0),
    0,
  );
  const never = barred(shared, layout.stands.length);
  return {
    problem,
    layout,
    rows,
    firstLocal: shared.length,
    windows: windowsOf(layout, never),
    never,
    bonus: bonusOf(filled.filter(isLinear), layout.stands.length),
    fixed,
    takes: Int32Array.from(layout.stands, ({ reading }) => takes(reading)),
    ...incidence(rows, shared.length, layout.stands.length),
    ...tables(rows),
  };
}

/** Worth that does not depend on what else is aired. */
function isLinear({ curve: { at0, steps }, entries }: Row): boolean {
  return at0 === 0 && steps.length === 0 && entries.every(([, amount]) => amount > 0);
}

function bonusOf(linear: readonly Row[], count: number): Float64Array {
  const bonus = new Float64Array(count);
  for (const { curve, entries } of linear)
    for (const [stand, amount] of entries) bonus[stand] = (bonus[stand] ?? 0) + amount * curve.beyond;
  return bonus;
}

function barred(rows: readonly Row[], count: number): Uint8Array {
  const never = new Uint8Array(count);
  for (const { curve, entries } of rows) {
    const most = entries.reduce((sum, [, amount]) => sum + Math.max(0, amount), 0);
    for (const [stand, amount] of entries)
      if (worthAt(curve, amount < 0 ? most + amount : amount) < IMPOSSIBLE) never[stand] = 1;
  }
  return never;
}

function windowsOf({ problem, groups, ofWindow }: Numbering, never: Uint8Array): BoardWindow[] {
  return problem.windows.map(({ net, target }, w) => {
    const there = ofWindow[w] ?? [];
    const able = ({ index, group }: NumberedStand) => group >= 0 && never[index] === 0;
    return {
      net,
      target: there.length === 0 ? 0 : target,
      empty: there.length === 0 ? 0 : problem.rates.emptyWindow,
      stands: there.filter(able).map(({ index }) => index),
      groups: (groups[w] ?? []).map(({ least, most }, g) => {
        const own = there.filter(({ group }) => group === g);
        const stands = own
          .filter(able)
          .sort((a, b) => takes(a.reading) - takes(b.reading) || a.index - b.index)
          .map(({ index }) => index);
        return { stands, least: Math.min(least, own.length), most };
      }),
    };
  });
}

function incidence(rows: readonly Row[], firstLocal: number, count: number): Incidence {
  const from = new Int32Array(count + 1);
  for (const { entries } of rows) for (const [stand] of entries) from[stand + 1] = (from[stand + 1] ?? 0) + 1;
  for (let s = 0; s < count; s += 1) from[s + 1] = (from[s + 1] ?? 0) + (from[s] ?? 0);
  const next = from.slice(0, count);
  const local = from.slice(1);
  const rowAt = new Int32Array(from[count] ?? 0);
  const amountAt = new Float64Array(rowAt.length);
  for (const [i, { entries }] of rows.entries()) {
    for (const [stand, amount] of entries) {
      const k = next[stand] ?? 0;
      if (i >= firstLocal && k < (local[stand] ?? 0)) local[stand] = k;
      rowAt[k] = i;
      amountAt[k] = amount;
      next[stand] = k + 1;
    }
  }
  return { from, local, rowAt, amountAt };
}

/** The worth of every amount that a row can come to. */
function tables(rows: readonly Row[]): Tables {
  const base = new Int32Array(rows.length + 1);
  for (const [i, { entries }] of rows.entries()) {
    const most = entries.reduce((sum, [, amount]) => sum + Math.max(0, amount), 0);
    base[i + 1] = (base[i] ?? 0) + most + 1;
  }
  const worth = new Float64Array(base[rows.length] ?? 0);
  for (const [i, { curve }] of rows.entries()) {
    let z = base[i] ?? 0;
    const end = base[i + 1] ?? 0;
    let now = curve.at0;
    worth[z] = now;
    for (const { length, slope } of [...curve.steps, { length: end, slope: curve.beyond }]) {
      for (const last = Math.min(end - 1, z + length); z < last; now += slope, z += 1)
        worth[z + 1] = now + slope;
    }
  }
  return { base, worth };
}
