/** Text a little smaller, where that keeps a list of papers from being torn: whoever reads one column alone would miss some of them. */
import type { Poured } from './pour-rows.js';
import { rowTies } from './row-ties.js';

/** How many lists of a few entries, or pairs of entries, the breaks between boxes tear. */
export function tornLists({ rows }: Poured): number {
  const ties = rowTies(rows.map(({ row }) => row));
  return rows.filter(({ box }, index) => {
    const tie = ties[index];
    return (rows[index + 1]?.box ?? box) !== box && (tie === 'pair' || tie === 'short');
  }).length;
}

/** A text may be no smaller than this for the sake of its lists, beside what it could be. */
const LEAST = 0.9;

/** The first of the smaller sizes at which no list is torn; the largest that fits where none is, or where it would be much smaller. */
export function withWholeLists<Fit extends { readonly poured: Poured; readonly size: number }>(
  largest: Fit,
  smaller: readonly number[],
  setAt: (size: number) => Fit | undefined,
): Fit {
  if (tornLists(largest.poured) === 0) return largest;
  for (const size of smaller) {
    if (size < LEAST * largest.size) break;
    const fit = setAt(size);
    if (fit !== undefined && tornLists(fit.poured) === 0) return fit;
  }
  return largest;
}
