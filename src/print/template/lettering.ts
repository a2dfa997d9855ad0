/** How a slot's text is set, and the steps of a type scale. Points; shares of the size. */
import { z } from 'zod';
import { DESIGN_FACES, type Face } from '../page.js';

/** Nothing on a sheet is set smaller than this, points; small print may go down to `SMALLEST_SMALL_PRINT`. */
export const SMALLEST_TYPE = 6;
export const SMALLEST_SMALL_PRINT = 5;

/**
 * Largest and smallest size of type; the largest that fits is taken, in steps of a quarter point. With `step` the size goes down in steps
 * of that, so that the sheets of a series share their sizes.
 */
export function sizes(smallest: number) {
  const points = z.number().min(smallest).max(600);
  return z
    .strictObject({ max: points, min: points, step: z.number().min(0.25).max(600).optional() })
    .refine(({ max, min }) => max >= min, 'min ≤ max');
}

export const face = z.enum(DESIGN_FACES);
/** Line pitch as a share of the size; raised by itself where marks would touch. */
export const leading = z.number().min(1).max(2);
/** Letter-spacing as a share of the size; further apart, readers take letters for words. */
export const tracking = z.number().min(-0.03).max(0.08);

/** The line pitch of a text that names none. */
export const USUAL_LEADING = 1.36;

/** A step of the type scale. */
export const typeSchema = z.strictObject({
  face,
  size: sizes(SMALLEST_SMALL_PRINT),
  leading: leading.default(USUAL_LEADING),
  tracking: tracking.default(0),
});

/** How a slot's text is set: a step of the scale, or the slot's own words. */
export interface Lettering {
  readonly face: Face;
  readonly size: { readonly max: number; readonly min: number; readonly step?: number | undefined };
  readonly leading: number;
  readonly tracking: number;
}
