/** A heading, the few lines under it, and the first entry of the list that they introduce stand in one column. */
import type { FlowRow } from './flow-row.js';

/** More lines than this are a text of their own. */
const MOST_LINES = 3;

/** The rows, those of short introductions tied to what they introduce. */
export function keepIntroductions(rows: readonly FlowRow[]): FlowRow[] {
  const tied = new Set<number>();
  rows.forEach(({ opens }, list) => {
    if (opens !== true) return;
    const heading = rows.slice(0, list).findLastIndex(({ role }) => role === 'H2');
    const lines = list - heading - 1;
    if (heading < 0 || lines === 0 || lines > MOST_LINES) return;
    if (rows.slice(heading + 1, list).filter(({ starts }) => starts).length > 1) return;
    for (let index = heading + 1; index < list; index += 1) tied.add(index);
  });
  return rows.map((row, index) => (tied.has(index) ? { ...row, keep: true } : row));
}
