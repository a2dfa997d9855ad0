/** Blocks of known height → pages. */
import type { Mark } from './page.js';

export interface FlowBlock {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the block that follows it. */
  readonly keepWithNext?: boolean;
  place(y: number): Mark[];
}

export interface FlowPage {
  readonly blocks: readonly { readonly block: FlowBlock; readonly y: number }[];
  /** Height in use. */
  readonly used: number;
}

/**
 * Fills pages in order. `room` gives the height of each page from 0; a chain of blocks that keep together moves to the next
 * page as a whole. A block that is higher than a page stands alone on one.
 *
 * @example
 * paginate([{ height: 60, gap: 0, place }, { height: 60, gap: 10, place }], () => 100).length; // 2
 */
export function paginate(blocks: readonly FlowBlock[], room: (page: number) => number): FlowPage[] {
  const pages: { blocks: { block: FlowBlock; y: number }[]; used: number }[] = [];
  for (const chain of chainsOf(blocks)) {
    const page = pages.at(-1);
    const height = chain.reduce((sum, block) => sum + block.gap + block.height, 0);
    const fits = page !== undefined && page.used + height <= room(pages.length - 1) + 0.01;
    const open = fits ? page : { blocks: [], used: 0 };
    if (!fits) pages.push(open);
    for (const block of chain) {
      const y = open.used + (open.blocks.length === 0 ? 0 : block.gap);
      open.blocks.push({ block, y });
      open.used = y + block.height;
    }
  }
  return pages;
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
