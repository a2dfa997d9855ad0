/** The box that a text is set in. Points. */
import type { TextBlock } from '../type/set-text.js';

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** How much of the height lies above the first baseline, where that has a place of its own. */
  readonly above?: number;
}

const EPSILON = 0.01;

/** How far below the top of its box a text begins, where so much of the height is left over. */
export function topIn(slack: number, valign: 'top' | 'middle' | 'bottom'): number {
  return valign === 'top' ? 0 : valign === 'middle' ? slack / 2 : slack;
}

/** Does a block stand in a box, its first line in its place? */
export function fits(block: TextBlock, { width, height, above }: TextBox): boolean {
  if (block.width > width + EPSILON) return false;
  if (above === undefined) return block.height <= height + EPSILON;
  return block.ascent <= above + EPSILON && block.height - block.ascent <= height - above + EPSILON;
}
