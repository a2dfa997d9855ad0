import { expect, test } from 'vitest';
import { type FlowBlock, paginate } from '../../src/print/script/pdf/paginate.js';

const block = (height: number, fields: Partial<FlowBlock> = {}): FlowBlock => ({
  height,
  gap: 10,
  place: () => [],
  ...fields,
});
const heights = (blocks: readonly FlowBlock[], room: number) =>
  paginate(blocks, () => room).map((page) => page.blocks.map((placed) => placed.block.height));

test('a page takes what fits, gaps included', () => {
  expect(heights([block(60), block(60)], 100)).toEqual([[60], [60]]);
  expect(heights([block(45), block(45), block(45)], 100)).toEqual([[45, 45], [45]]);
});

test('a heading goes with the block that follows it', () => {
  expect(heights([block(60), block(20, { keepWithNext: true }), block(30)], 100)).toEqual([[60], [20, 30]]);
});

test('a block higher than a page stands alone, and pages may differ', () => {
  expect(heights([block(10), block(300), block(10)], 100)).toEqual([[10], [300], [10]]);
  const rooms = paginate([block(50), block(50), block(50)], (page) => (page === 0 ? 60 : 200));
  expect(rooms.map((page) => page.blocks.length)).toEqual([1, 2]);
});

test('a block that can be parted fills the page and goes on overleaf', () => {
  const lines = (count: number): FlowBlock =>
    block(count * 10, {
      split: (height, force) => {
        const some = Math.floor(height / 20) * 2;
        if (some <= 0 || some >= count) return force ? [lines(Math.floor(height / 10)), lines(1)] : undefined;
        return [lines(some), lines(count - some)];
      },
    });
  expect(heights([block(50), lines(12)], 100)).toEqual([[50, 40], [80]]);
  expect(heights([block(95), lines(12)], 100)).toEqual([[95], [100], [20]]);
});
