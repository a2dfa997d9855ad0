/** What the sheets of a week look like: their colours, and one rhythm for the lines of the whole grid. */
import { airingsOf, type Campaign, type WeekPlan, wordsOf } from '../../model/index.js';
import { hasStackedMarks, PITCH_OF_STACKED } from '../type/measure-letters.js';
import type { TextBlock } from '../type/set-text.js';

/** Colours of the sheets of a week. Each has a different grey, so that nothing is lost in black and white. */
export const INK = '#16202B';
export const QUIET = '#55606B';
export const RULE = '#8A949E';
export const HAIRLINE = '#C9CFD5';
export const BAND = '#1F3A5F';
export const SHADE = '#E6EAEE';
export const PALE = '#F4F6F8';
export const PAPER = '#FFFFFF';

/** Lines of a grid, points: they stand at one pitch, whatever marks their letters carry, so that cells side by side share their rows. */
export interface Rhythm {
  readonly size: number;
  /** From baseline to baseline. */
  readonly pitch: number;
  /** From the top of a block to its first baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Between two blocks. */
  readonly gap: number;
}

/** Shares of the size: marks of Vietnamese small letters clear the tails above them at this pitch. */
const PITCH = 1.25;
const ASCENT = 0.88;
const DESCENT = 0.24;
/** So much more than the pitch from the last line of an item to the first of the next. */
const NEXT_ITEM = 0.23;

/** The pitch of a week's grid, as a share of the size of its letters. */
export function leadingOf(plan: WeekPlan, campaign: Campaign): number {
  const stacked = airingsOf(plan).some((airing) => hasStackedMarks(wordsOf(campaign, airing).title));
  return stacked ? PITCH_OF_STACKED : PITCH;
}

export function rhythmOf(size: number, leading: number): Rhythm {
  return {
    size,
    pitch: leading * size,
    ascent: ASCENT * size,
    descent: DESCENT * size,
    gap: (leading + NEXT_ITEM - ASCENT - DESCENT) * size,
  };
}

/** A block with its lines at the pitch of the grid. */
export function inRhythm(block: TextBlock, { pitch, ascent, descent }: Rhythm): TextBlock {
  const height = block.lines.length === 0 ? 0 : ascent + pitch * (block.lines.length - 1) + descent;
  return { ...block, pitch, ascent, descent, height };
}
