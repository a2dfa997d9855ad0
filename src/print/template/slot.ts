/** A slot of a template: a place on the sheet, and what goes there. Data only; lengths in millimetres, type in points. */
import { z } from 'zod';
import { ICON_NAMES } from '../mark/icons.js';
import {
  colour,
  displayShape,
  guideShape,
  type Lettering,
  length,
  mm,
  placeShape,
  SMALLEST_SMALL_PRINT,
  sizes,
  typeShape,
} from './slot-shapes.js';

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
   * that four of at most three are two and two. Where one of them takes more than `lines` lines, they stand one below the other if they
   * fit so in the same size.
   */
  abreast: z
    .strictObject({
      most: z.int().min(1).max(6),
      gutter: mm,
      lines: z.int().min(1).max(20).optional(),
    })
    .optional(),
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
export type SheetSlot = Settled<WrittenSlot>;
export type TextSlot = Settled<
  z.infer<typeof textSchema> | z.infer<typeof smallPrintSchema> | z.infer<typeof labelSchema>
>;
export type FlowSlot = Settled<z.infer<typeof flowSchema>>;
export type TypeStyle = Pick<TextSlot, Exclude<keyof typeof typeShape, 'type'>> & {
  readonly lines?: number | undefined;
};

/** Fields of slots that name a colour. */
export const COLOUR_FIELDS: readonly string[] = [
  'fill',
  'stroke',
  'colour',
  'accent',
  'onAccent',
  'tint',
  'diamond',
  'heart',
];

/** The slot in which the rest of this one's text goes on. */
export function continuation(slot: SheetSlot): string | undefined {
  return 'overflow' in slot && typeof slot.overflow === 'object' ? slot.overflow.continue : undefined;
}
