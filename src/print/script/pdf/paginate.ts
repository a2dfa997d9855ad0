/** Blocks of known height → pages. */
import { inPart } from '../../mark/move-mark.js';
import type { Mark, Part } from '../../page.js';

export interface FlowBlock {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the block that follows it. */
  readonly keepWithNext?: boolean;
  /**
   * The part that fits `height`, and the rest; `undefined` when there is no good place to part. With `force` a bad place will do:
   * the block stands at the top of a page and is still too high.
   */
  split?(height: number, force: boolean): readonly [FlowBlock, FlowBlock] | undefined;
  place(y: number): Mark[];
}

export interface FlowPage {
  readonly blocks: readonly { readonly block: FlowBlock; readonly y: number }[];
  /** Height in use. */
  readonly used: number;
}

/**
 * Fills pages in order. `room` gives the height of each page from 0; a chain of blocks that keep together moves to the next
 * page as a whole, unless its last block can be parted. What is higher than a page and cannot be parted stands alone on one.
 *
 * @example
 * paginate([{ height: 60, gap: 0, place }, { height: 60, gap: 10, place }], () => 100).length; // 2
 */
export function paginate(blocks: readonly FlowBlock[], room: (page: number) => number): FlowPage[] {
  const pages: { blocks: { block: FlowBlock; y: number }[]; used: number }[] = [];
  const chains = chainsOf(blocks).reverse();
  for (let chain = chains.pop(); chain !== undefined; chain = chains.pop()) {
    if (pages.length === 0) pages.push({ blocks: [], used: 0 });
    const page = pages.at(-1);
    const tail = chain.at(-1);
    if (page === undefined || tail === undefined) continue;
    const empty = page.blocks.length === 0;
    const left = room(pages.length - 1) - page.used + 0.01;
    const lead = chain.slice(0, -1);
    const before = heightOf(lead, empty) + (empty && lead.length === 0 ? 0 : tail.gap);
    if (before + tail.height <= left) {
      placeOn(page, chain);
      continue;
    }
    const parts = tail.split?.(left - before, empty);
    if (parts !== undefined) {
      placeOn(page, [...lead, parts[0]]);
      chains.push([parts[1]]);
      pages.push({ blocks: [], used: 0 });
    } else if (empty) {
      placeOn(page, chain);
    } else {
      chains.push(chain);
      pages.push({ blocks: [], used: 0 });
    }
  }
  return pages;
}

function placeOn(
  page: { blocks: { block: FlowBlock; y: number }[]; used: number },
  chain: readonly FlowBlock[],
) {
  for (const block of chain) {
    const y = page.used + (page.blocks.length === 0 ? 0 : block.gap);
    page.blocks.push({ block, y });
    page.used = y + block.height;
  }
}

/** Of blocks one below the other; `atTop` without the gap above the first. */
export function heightOf(chain: readonly FlowBlock[], atTop = true): number {
  return chain.reduce((sum, block, index) => sum + block.height + (atTop && index === 0 ? 0 : block.gap), 0);
}

function chainsOf(blocks: readonly FlowBlock[]): FlowBlock[][] {
  const chains: FlowBlock[][] = [];
  let open: FlowBlock[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.keepWithNext === true) continue;
    chains.push(open);
    open = [];
  }
  return open.length > 0 ? [...chains, open] : chains;
}

/** A block whose words are in parts of the outline, wherever it is placed. */
export function inParts(block: FlowBlock, ...parts: readonly Part[]): FlowBlock {
  const { split } = block;
  return {
    ...block,
    place: (y) => block.place(y).map((mark) => inPart(mark, ...parts)),
    ...(split !== undefined && {
      split: (height, force) => {
        const halves = split(height, force);
        return halves && [inParts(halves[0], ...parts), inParts(halves[1], ...parts)];
      },
    }),
  };
}
