/** What a designer writes: a sheet's size, its colours and its slots. Data only; lengths in millimetres, type in points. */
import { z } from 'zod';
import { FACES } from '../page.js';

/** `bad-id` is the name of a message of `checkShape`. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'bad-id');
const mm = z.number().min(0).max(5080);
const length = z.number().positive().max(5080);
const percent = z.number().min(0).max(100);
/** A name of `colours`, or `#RRGGBB`. */
const colour = z.string().regex(/^(?:#[0-9A-Fa-f]{6}|[a-z][a-z0-9-]*)$/);

/** Nothing on a sheet is set smaller than this, points; small print may go down to `SMALLEST_SMALL_PRINT`. */
export const SMALLEST_TYPE = 6;
export const SMALLEST_SMALL_PRINT = 5;

/** Largest and smallest size of type; the largest that fits is taken, in steps of a quarter point. */
function sizes(smallest: number) {
  const points = z.number().min(smallest).max(600);
  return z.strictObject({ max: points, min: points }).refine(({ max, min }) => max >= min, 'min ≤ max');
}

const placeShape = {
  id,
  /** From the top left of the panel, or of the page when no panel is named. */
  panel: id.optional(),
  x: mm,
  y: mm,
  width: length,
  height: length,
  /** Only when the subject has, or lacks, this. */
  when: z.enum(['image', 'no-image', 'action', 'no-action']).optional(),
  /** Only when this slot stays empty: what a panel shows that the text did not need. */
  unless: id.optional(),
};

const typeShape = {
  face: z.enum(FACES),
  size: sizes(SMALLEST_TYPE),
  /** Line pitch as a share of the size; raised by itself where marks would touch. */
  leading: z.number().min(1).max(2).default(1.36),
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
};

const bandSchema = z.strictObject({
  ...placeShape,
  kind: z.literal('band'),
  fill: colour.optional(),
  stroke: colour.optional(),
  strokeWidth: z.number().min(0.1).max(20).optional(),
  radius: mm.optional(),
});

const ruleSchema = z.strictObject({
  ...placeShape,
  kind: z.literal('rule'),
  height: mm.default(0),
  stroke: colour,
  strokeWidth: z.number().min(0.1).max(20),
  dash: z.array(z.number().positive()).length(2).optional(),
});

/** A woven border (thổ cẩm): rows of diamonds between two edges, as many as fit. */
const brocadeSchema = z.strictObject({
  ...placeShape,
  kind: z.literal('brocade'),
  fill: colour,
  /** The large diamonds, the small ones inside them, and the triangles between them. */
  diamond: colour,
  heart: colour,
  accent: colour,
});

/** Fixed words of the sheet, by language; the first language stands in for one that has no words. */
const labelSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  kind: z.literal('label'),
  text: z.record(z.string(), z.string().min(1)).refine((text) => Object.keys(text).length > 0, 'empty'),
});

/** One text of the subject. */
const textSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  kind: z.enum(['headline', 'action', 'title', 'summary', 'campaign', 'agency', 'url']),
});

/** What is there to be looked up, not to be read from afar. */
const smallPrintSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  size: sizes(SMALLEST_SMALL_PRINT),
  kind: z.enum(['small-print', 'imprint']),
});

/** Blocks of text: the whole body, its numbered steps, or the contact lines. */
const flowSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  kind: z.enum(['body', 'steps', 'contact']),
  /** Headings, numbers and lines of tables. */
  accent: colour,
  /** Figures inside the numbers' discs. */
  onAccent: colour.default('#FFFFFF'),
  /** Rows of tables, one in two. */
  tint: colour.optional(),
  /** The text opens with the title, as its largest heading. */
  opening: z.enum(['none', 'title']).default('none'),
  /** Joins its chain only when the text would otherwise be smaller than midway between `max` and `min`. */
  reserve: z.boolean().default(false),
});

const qrSchema = z.strictObject({ ...placeShape, kind: z.literal('qr'), colour });

const imageSchema = z.strictObject({
  ...placeShape,
  kind: z.literal('image'),
  fit: z.enum(['cover', 'contain']).default('cover'),
});

export const slotSchema = z.discriminatedUnion('kind', [
  bandSchema,
  ruleSchema,
  brocadeSchema,
  labelSchema,
  textSchema,
  smallPrintSchema,
  flowSchema,
  qrSchema,
  imageSchema,
]);

/** Slots of one page: every pair of them is compared. */
const MOST_SLOTS = 120;

const panelSchema = z.strictObject({ id, page: z.int().min(1), x: mm, width: length });

/**
 * A print template, as a file of `templates/print/` holds it: lengths in millimetres, type in points.
 *
 * @example
 * printTemplateSchema.safeParse({ id: 'poster' }).success; // false
 */
export const printTemplateSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Which layout carries it out. */
  layout: z.enum(['poster', 'leaflet']),
  page: z.strictObject({ width: length, height: length }),
  /** Nothing that is read may stand nearer to an edge of the sheet. */
  safe: mm,
  /** The same for a fold. */
  foldSafe: mm.default(4),
  colours: z.record(z.string(), z.string().regex(/^#[0-9A-Fa-f]{6}$/)),
  /** Inks of a colour for a press: cyan, magenta, yellow, black, per cent. A colour without takes those of the press profile. */
  inks: z.record(z.string(), z.tuple([percent, percent, percent, percent])).default({}),
  /** What lies behind a sample value. */
  hatch: colour.default('#D9A300'),
  panels: z.array(panelSchema).default([]),
  pages: z.array(z.strictObject({ slots: z.array(slotSchema).min(1).max(MOST_SLOTS) })).min(1),
  job: z.strictObject({
    paper: z.string().min(1),
    colour: z.string().min(1),
    copies: z.int().min(1),
    fold: z.enum(['none', 'roll']).default('none'),
    flip: z.enum(['none', 'short', 'long']).default('none'),
  }),
});

/** A checked template. */
export type PrintTemplate = z.infer<typeof printTemplateSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type TextSlot =
  | z.infer<typeof textSchema>
  | z.infer<typeof smallPrintSchema>
  | z.infer<typeof labelSchema>;
export type FlowSlot = z.infer<typeof flowSchema>;
export type TypeStyle = Pick<TextSlot, keyof typeof typeShape>;
