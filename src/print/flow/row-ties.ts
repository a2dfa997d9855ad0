/** How closely each row of a flow holds on to the next: where a box may end, and where it had better not. */
import type { FlowRow } from './flow-row.js';

/**
 * `row`: one paragraph's or one entry's lines, a heading and what it heads. `pair`: the first two entries of a list, the last two, and the
 * words that announce it. `short`: two other entries of a list that is read at one glance. `list`: of a longer one. `none`: nothing holds them.
 */
export type RowTie = 'row' | 'pair' | 'short' | 'list' | 'none';

/** Entries of a list that is read at one glance, at most. */
const SHORT = 5;

/** The tie between each row and the next; the last has none. */
export function rowTies(rows: readonly FlowRow[]): RowTie[] {
  const ties = rows.map((row, index): RowTie => (row.keep && index < rows.length - 1 ? 'row' : 'none'));
  let list: number[] = [];
  let inList = false;
  rows.forEach((row, index) => {
    if (row.opens === true) {
      if (inList) list.push(index - 1);
      inList = true;
      if (list.length === 0 && ties[index - 1] === 'none' && rows[index - 1]?.text.trimEnd().endsWith(':'))
        ties[index - 1] = 'pair';
    }
    if (!inList || ties[index] === 'row' || rows[index + 1]?.opens === true) return;
    const inside = list.length < SHORT ? 'short' : 'list';
    for (const [nth, end] of list.entries())
      ties[end] = nth === 0 || nth === list.length - 1 ? 'pair' : inside;
    list = [];
    inList = false;
  });
  return ties;
}

/** Where the rows that hold on to row `start` by at least such a tie end. */
export function endOfTied(ties: readonly RowTie[], start: number, least: 'row' | 'pair'): number {
  const loose = ties.findIndex(
    (tie, index) => index >= start && tie !== 'row' && (least === 'row' || tie !== 'pair'),
  );
  return loose === -1 ? ties.length : loose + 1;
}
