import { describe, expect, it } from 'vitest';
import type { FlowRow } from '../../src/print/sheet/flow-row.js';
import { pourEvenly, pourRows } from '../../src/print/sheet/pour-rows.js';

const row = (height: number, keep = false, space = 2): FlowRow => ({
  height,
  space,
  keep,
  starts: true,
  line: 1,
  text: 'x',
  width: 10,
  marks: () => [],
});
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
});
