/** Lists of papers, which stand in one column. */
import { describe, expect, it } from 'vitest';
import type { FlowRow } from '../../src/print/flow/flow-row.js';
import { pourRows } from '../../src/print/flow/pour-rows.js';
import { tornLists, withWholeLists } from '../../src/print/flow/torn-lists.js';
import { aRow } from './flow-rows.js';

const entries = (count: number) => Array.from({ length: count }, () => aRow({ opens: true }));
const lines = (count: number) => Array.from({ length: count }, () => aRow());
/** What is in two columns, each so many lines high. */
const columns = (rows: readonly FlowRow[], high: number) => pourRows(rows, [10 * high, 10 * high]);

describe('tornLists', () => {
  it('counts a short list that goes on in the next column', () => {
    expect(tornLists(columns([...lines(4), ...entries(4), aRow()], 6))).toBe(1);
    expect(tornLists(columns([...lines(4), ...entries(4), aRow()], 8))).toBe(0);
  });

  it('lets a long list go on, but not with a single entry', () => {
    expect(tornLists(columns([...lines(3), ...entries(8), aRow()], 6))).toBe(0);
    expect(tornLists(columns([...lines(5), ...entries(7)], 6))).toBe(1);
  });
});

describe('withWholeLists', () => {
  /** A smaller size has room for more lines. */
  const setAt = (size: number) => ({
    size,
    poured: columns([...lines(4), ...entries(4), aRow()], size > 15 ? 6 : 8),
  });

  it('takes the largest size at which the list is whole', () => {
    expect(withWholeLists(setAt(16), [15.5, 15, 14.5], setAt).size).toBe(15);
  });

  it('keeps the largest where text would have to be a tenth smaller, or nothing is torn', () => {
    expect(withWholeLists(setAt(17), [16, 15], setAt).size).toBe(17);
    expect(withWholeLists(setAt(15), [14.5], setAt).size).toBe(15);
  });
});
