/** What slots of several kinds have in common: where they stand, how their words are set. Lengths in millimetres, type in points. */
import { z } from 'zod';
import { DESIGN_FACES, type Face } from '../page.js';

/** `bad-id` is the name of a message of `checkShape`. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'bad-id');
/** Lengths, millimetres: one that may be nothing, one that may not. */
export const mm = z.number().min(0).max(5080);
export const length = z.number().positive().max(5080);
/** A name of `colours`, or `#RRGGBB`. */
export const colour = z.string().regex(/^(?:#[0-9A-Fa-f]{6}|[a-z][a-z0-9-]*)$/);

/** First and last column or row of the grid, counted from 1. */
const span = z
  .tuple([z.int().min(1).max(1000), z.int().min(1).max(1000)])
  .refine(([first, last]) => last >= first, 'first ≤ last');

export const placeShape = {
  id,
  /** From the top left of the panel, or of the page when no panel is named. */
  panel: id.optional(),
  /** Columns and rows of the grid, or the same in millimetres. */
  columns: span.optional(),
  rows: span.optional(),
  x: mm.optional(),
  y: mm.optional(),
  width: length.optional(),
  height: length.optional(),
  /** Only when the subject has, or lacks, this. */
  when: z.enum(['image', 'no-image', 'action', 'no-action']).optional(),
  /** Only when this slot stays empty: what a panel shows that the text did not need. */
  unless: id.optional(),
  /** Keeps its distance from the last line of this slot, which comes before it: moves up by what that text leaves empty. */
  under: id.optional(),
  /** Only in these arrangements of the template; in all of them when absent. */
  in: z.array(id).min(1).optional(),
};

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

const face = z.enum(DESIGN_FACES);
/** Line pitch as a share of the size; raised by itself where marks would touch. */
const leading = z.number().min(1).max(2);
/** Letter-spacing as a share of the size; further apart, readers take letters for words. */
const tracking = z.number().min(-0.03).max(0.08);

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

export const typeShape = {
  /** Whose words: those of the sheet's language, or of the second one of a bilingual sheet. */
  of: z.literal('second').optional().describe('second: lời của tiếng thứ hai · words of the second language'),
  /** Is set in the same size as this slot, the smaller of the two: no language is smaller than the other. */
  twin: id.optional(),
  /** A name of `type`; what the slot says itself counts before it. */
  type: id.optional(),
  face: face.optional(),
  size: sizes(SMALLEST_TYPE).optional(),
  leading: leading.optional(),
  tracking: tracking.optional(),
  colour,
  align: z.enum(['left', 'center', 'right']).default('left'),
  valign: z.enum(['top', 'middle', 'bottom']).default('top'),
  /**
   * What happens when the text does not fit at the largest size. `error`: nothing, it is an error. `shrink`: down to the smallest
   * size. `condense`: after that, the condensed cuts. `{ continue: slot }`: the rest goes on in another slot.
   */
  overflow: z
    .union([z.enum(['error', 'shrink', 'condense']), z.strictObject({ continue: id })])
    .default('condense'),
  /** In capitals, whatever the text has; addresses stay as they are typed. */
  capitals: z.boolean().optional(),
};

/** Of what only shows a workshop where to fold and sew: on a layer that is not printed. */
export const guideShape = { guide: z.literal(true).optional() };

export const displayShape = {
  /** The first baseline, from the top of the panel or page; it stands there whatever its letters wear. `valign` then has no say. */
  firstBaseline: mm.optional(),
  /** At least so many lines, where the words allow it: a short headline then stands as its sisters do. */
  lines: z.int().min(2).max(4).optional(),
};
