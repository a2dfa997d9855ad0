/** Text that runs over several sheets. */
import { describe, expect, it } from 'vitest';
import type { FlowRow } from '../../src/print/flow/flow-row.js';
import { pourPages } from '../../src/print/flow/pour-pages.js';
import { aRow } from './flow-rows.js';

const heading = () => aRow({ role: 'H2', keep: true });
const lines = (count: number) => Array.from({ length: count }, () => aRow());
const sheets = [
  { height: 100, page: 1 },
  { height: 100, page: 2 },
];
const perBox = (rows: readonly FlowRow[], boxes = sheets) =>
  boxes.map((_, at) => pourPages(rows, boxes)?.rows.filter(({ box }) => box === at).length);

describe('sheets of one column', () => {
  it('carry a section over rather than end in a line', () => {
    expect(perBox([...lines(7), heading(), ...lines(3)])).toEqual([7, 4]);
  });

  it('are as full as they can be where enough is left for the last', () => {
    expect(perBox([...lines(7), heading(), ...lines(5)])).toEqual([10, 3]);
  });

  it('never empty a sheet for it, and part no section', () => {
    expect(perBox([...lines(3), heading(), ...lines(7)])).toEqual([10, 1]);
    expect(perBox(lines(11))).toEqual([10, 1]);
  });

  it('say how full they are', () => {
    const poured = pourPages([...lines(7), heading(), ...lines(3)], sheets);
    expect(poured?.used).toEqual([70, 40]);
    expect(poured?.rows.map(({ y }) => y).slice(7)).toEqual([0, 10, 20, 30]);
  });
});

describe('a heading with a short introduction', () => {
  const entry = () => aRow({ opens: true });

  it('stands above the first entry of its list', () => {
    expect(perBox([...lines(8), heading(), aRow(), entry(), ...lines(4)])).toEqual([8, 7]);
  });

  it('is a text of its own when it is long', () => {
    const text = [aRow(), ...lines(3).map((one) => ({ ...one, starts: false }))];
    expect(perBox([...lines(5), heading(), ...text, entry(), ...lines(4)])).toEqual([10, 5]);
  });
});
