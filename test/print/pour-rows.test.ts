import { describe, expect, it } from 'vitest';
import type { FlowRow } from '../../src/print/flow/flow-row.js';
import { pourEvenly } from '../../src/print/flow/pour-pages.js';
import { pourRows } from '../../src/print/flow/pour-rows.js';
import { aRow } from './flow-rows.js';

const row = (height: number, keep = false, space = 2) => aRow({ height, keep, space });
const list = (count: number): FlowRow[] => Array.from({ length: count }, () => ({ ...row(10), opens: true }));
const boxes = (poured: ReturnType<typeof pourRows> | undefined) => poured?.rows.map(({ box, y }) => [box, y]);

describe('pourRows', () => {
  it('fills one box after the other and drops the space at a top', () => {
    expect(boxes(pourRows([row(10), row(10), row(10)], [25, 25]))).toEqual([
      [0, 0],
      [0, 12],
      [1, 0],
    ]);
  });

  it('moves a heading along with what it heads', () => {
    expect(boxes(pourRows([row(10), row(5, true), row(10)], [25, 25]))).toEqual([
      [0, 0],
      [1, 0],
      [1, 7],
    ]);
  });

  it('parts what no box could hold whole', () => {
    const rows = [row(10, true), row(10, true), row(10)];
    expect(boxes(pourRows(rows, [22, 22]))).toEqual([
      [0, 0],
      [1, 0],
      [1, 12],
    ]);
  });

  it('gives back what found no room', () => {
    expect(pourRows([row(10), row(10), row(10)], [12, 12]).left).toHaveLength(1);
    expect(pourRows([row(30)], [12]).left).toHaveLength(1);
  });
});

describe('pourEvenly', () => {
  it('shares rows out over its boxes', () => {
    expect(boxes(pourEvenly([row(10), row(10), row(10), row(10)], [100, 100]))).toEqual([
      [0, 0],
      [0, 12],
      [1, 0],
      [1, 12],
    ]);
  });

  it('parts nothing that a whole box could hold', () => {
    expect(boxes(pourEvenly([row(10, true), row(10, true), row(10)], [100, 100]))).toEqual([
      [0, 0],
      [0, 12],
      [0, 24],
    ]);
  });

  it('is undefined when not everything fits', () => {
    expect(pourEvenly([row(30)], [12, 12])).toBeUndefined();
  });

  it('puts a list whole into the next box rather than tear it for evenness', () => {
    const rows = [row(10), row(10), ...list(4)];
    expect(boxes(pourEvenly(rows, [100, 100]))).toEqual([
      [0, 0],
      [0, 12],
      [1, 0],
      [1, 12],
      [1, 24],
      [1, 36],
    ]);
  });

  it('tears a list that would leave a hole, never one entry from the rest', () => {
    const sides = (count: number) =>
      pourEvenly(list(count), [100, 100])
        ?.rows.map(({ box }) => box)
        .join('');
    expect(sides(8)).toBe('00001111');
    expect(sides(4)).toBe('0011');
    expect(sides(3)).toBe('000');
  });
});

describe('a list', () => {
  it('leaves no entry alone at the end of a box, nor at the top of the next', () => {
    expect(pourRows([row(20), ...list(4)], [35, 100]).rows.map(({ box }) => box)).toEqual([0, 1, 1, 1, 1]);
    expect(pourRows(list(4), [45, 100]).rows.map(({ box }) => box)).toEqual([0, 0, 1, 1]);
  });

  it('takes the words along that announce it', () => {
    const rows = [row(20), { ...row(10), text: 'Cách làm:' }, ...list(2)];
    expect(pourRows(rows, [45, 100]).rows.map(({ box }) => box)).toEqual([0, 1, 1, 1]);
  });

  it('is parted between entries where no box holds two', () => {
    const poured = pourRows(list(3), [11, 11, 11]);
    expect(poured.rows.map(({ box }) => box)).toEqual([0, 1, 2]);
    expect(poured.parted).toBe(false);
  });
});
