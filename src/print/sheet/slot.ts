/** A slot of a template: a place on the sheet, and what goes there. Data only; lengths in millimetres, type in points. */
import { z } from 'zod';
import { ICON_NAMES } from './icons.js';
import {
  face,
  type Lettering,
  leading,
  SMALLEST_SMALL_PRINT,
  SMALLEST_TYPE,
  sizes,
  tracking,
} from './lettering.js';

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

const placeShape = {
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

const typeShape = {
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
const guideShape = { guide: z.literal(true).optional() };

const displayShape = {
  /** The first baseline, from the top of the panel or page; it stands there whatever its letters wear. `valign` then has no say. */
  firstBaseline: mm.optional(),
  /** At least so many lines, where the words allow it: a short headline then stands as its sisters do. */
  lines: z.int().min(2).max(4).optional(),
};

const bandSchema = z.strictObject({
  ...placeShape,
  ...guideShape,
  kind: z.literal('band'),
  fill: colour.optional(),
  stroke: colour.optional(),
  strokeWidth: z.number().min(0.1).max(20).optional(),
  radius: mm.optional(),
});

const ruleSchema = z.strictObject({
  ...placeShape,
  ...guideShape,
  kind: z.literal('rule'),
  height: mm.optional(),
  stroke: colour,
  strokeWidth: z.number().min(0.1).max(20),
  dash: z.array(z.number().positive()).length(2).optional(),
});

/** One icon of the set, as large as its slot holds. */
const iconSchema = z.strictObject({
  ...placeShape,
  kind: z.literal('icon'),
  name: z.enum(ICON_NAMES),
  colour,
});

/** Rings along the edges of its box, one in every corner. */
const eyeletsSchema = z.strictObject({
  ...placeShape,
  ...guideShape,
  kind: z.literal('eyelets'),
  colour,
  /** Distance between two rings, at most. */
  every: length,
  diameter: length,
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
  ...displayShape,
  kind: z.enum([
    'headline',
    'banner',
    'action',
    'title',
    'summary',
    'campaign',
    'agency',
    'implementer',
    'phone',
    'url',
    'language',
    'number',
    'validity',
    'form',
    'page-number',
    'kicker',
  ]),
});

/** What is there to be looked up, not to be read from afar. */
const smallPrintSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  size: sizes(SMALLEST_SMALL_PRINT).optional(),
  kind: z.enum(['small-print', 'imprint']),
});

/** Blocks of text: the whole body, its numbered steps, or the contact lines. */
const flowSchema = z.strictObject({
  ...placeShape,
  ...typeShape,
  kind: z.enum(['body', 'steps', 'contact']),
  /** Headings, numbers and lines of tables. */
  accent: colour,
  /** Figures and icons inside the discs. */
  onAccent: colour.default('#FFFFFF'),
  /** What stands before a step: a disc with its number, the icon that the item names for it, a large figure, discs on a line. */
  marker: z.enum(['disc', 'icon', 'figure', 'line']).default('disc'),
  /**
   * Steps side by side in rows that share their baselines: one begins each cell, `most` stand in a row, and rows are filled evenly, so
   * that four of at most three are two and two.
   */
  abreast: z.strictObject({ most: z.int().min(1).max(6), gutter: mm }).optional(),
  /** Headings and lists made for the eye, or as an official document has them (Decree 30/2020, appendix I). */
  manner: z.enum(['display', 'document']).default('display'),
  /** Contact lines that are shown; all when absent. */
  fields: z
    .array(z.enum(['address', 'phone', 'email', 'website']))
    .min(1)
    .optional(),
  /** Rows of tables, one in two. */
  tint: colour.optional(),
  /** The text opens with the title, as its largest heading. */
  opening: z.enum(['none', 'title']).default('none'),
  /** A part of the body: what leads up to its steps (else its first list), those, what comes after, or both of these; all when absent. */
  part: z.enum(['opening', 'list', 'closing', 'rest']).optional(),
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
  iconSchema,
  eyeletsSchema,
  brocadeSchema,
  labelSchema,
  textSchema,
  smallPrintSchema,
  flowSchema,
  qrSchema,
  imageSchema,
]);

/** A slot as a designer writes it. */
export type WrittenSlot = z.infer<typeof slotSchema>;

/** Where a slot stands, millimetres. */
export interface SlotPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Settled<S extends WrittenSlot> = S extends unknown
  ? Omit<S, keyof SlotPlace | 'columns' | 'rows' | 'type' | keyof Lettering> &
      SlotPlace &
      (S extends { overflow: unknown } ? Lettering : unknown)
  : never;

/** A slot with its place and its type looked up. */
export type Slot = Settled<WrittenSlot>;
export type TextSlot = Settled<
  z.infer<typeof textSchema> | z.infer<typeof smallPrintSchema> | z.infer<typeof labelSchema>
>;
export type FlowSlot = Settled<z.infer<typeof flowSchema>>;
export type TypeStyle = Pick<TextSlot, Exclude<keyof typeof typeShape, 'type'>> & {
  readonly lines?: number | undefined;
};
