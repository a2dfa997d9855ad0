/** What a designer writes: a sheet's size, its colours and its slots. Data only; lengths in millimetres, type in points. */
import { z } from 'zod';
import { SUBJECT_NAMES } from '../subject/subjects.js';
import { formSchema } from './form.js';
import { gridSchema } from './grid.js';
import { type SheetSlot, slotSchema } from './slot.js';
import { colour, id, length, mm, typeSchema } from './slot-shapes.js';

const percent = z.number().min(0).max(100);

/** Slots of one page: every pair of them is compared. */
const MOST_SLOTS = 120;

const panelSchema = z.strictObject({
  id,
  page: z.int().min(1),
  x: mm,
  width: length,
  /** Of a sheet that is folded from side to side: its panels lie one below the other. */
  y: mm.default(0),
  height: length.optional(),
  /** Upside down on the flat sheet, and upright once it is folded. */
  turned: z.boolean().default(false),
});

/** A part of a sheet between two folds. */
export type Panel = z.infer<typeof panelSchema>;

/**
 * A print template, as a file of `templates/print/` holds it: lengths in millimetres, type in points.
 *
 * @example
 * printTemplateSchema.safeParse({ id: 'poster' }).success; // false
 */
export const printTemplateSchema = z.strictObject({
  id,
  /** What it is one look of; its own id when absent. The look whose id is the product's name is the usual one. */
  product: id.optional(),
  /** The name by which an item asks for it (`print.look`). */
  look: id.optional(),
  title: z.string().min(1),
  /** What it is made of: an item; a procedure, while it is in force; or a part of the whole campaign. */
  for: z.enum(SUBJECT_NAMES).default('item'),
  /** Which layout carries it out. */
  layout: z.enum(['poster', 'leaflet']),
  page: z.strictObject({
    width: length,
    height: length,
    /** Paper from a roll: `height` is the most that may be used, and the sheet ends where its text ends. */
    roll: z.literal(true).optional().describe('giấy cuộn: tờ dài bằng chữ · paper from a roll'),
  }),
  /** The sheet is this many times smaller than what is made of it; lengths are those of the sheet. */
  scale: z.int().min(2).max(100).optional(),
  /** What is seen of what hangs: its place on the sheet; the hem around it is folded behind. Notes for the workshop stand outside the hem. */
  finished: z
    .strictObject({ x: mm, y: mm, width: length, height: length, hem: mm })
    .optional()
    .describe('khổ hoàn thiện trên tệp, mép gấp quanh nó · the finished size, and the hem around it'),
  /** Pixels across its picture (PNG), where that is the product. */
  pixels: z.int().min(200).max(4000).optional(),
  /** Nothing that is read may stand nearer to an edge of the sheet. */
  safe: mm,
  /** The same for a fold. */
  foldSafe: mm.default(4),
  /** Columns and rows that slots stand on; in millimetres they may stand anywhere. */
  grid: gridSchema.optional(),
  /** The type scale: faces and sizes by name. */
  type: z.record(id, typeSchema).default({}),
  colours: z.record(z.string(), z.string().regex(/^#[0-9A-Fa-f]{6}$/)),
  /** Inks of a colour for a press: cyan, magenta, yellow, black, per cent. A colour without takes those of the press profile. */
  inks: z.record(z.string(), z.tuple([percent, percent, percent, percent])).default({}),
  /** What lies behind a sample value. */
  hatch: colour.default('#D9A300'),
  panels: z.array(panelSchema).default([]),
  /** Ways to arrange the sheet, tried in this order: the first in which every text fits is taken. Slots name theirs by `in`. */
  arrangements: z.array(id).min(2).max(8).optional(),
  pages: z
    .array(
      z.strictObject({
        /** `text`: as often as the text needs, which may be never; `forms`: once for each form that is asked for. */
        repeat: z.enum(['text', 'forms']).optional(),
        slots: z.array(slotSchema).min(1).max(MOST_SLOTS),
      }),
    )
    .min(1),
  /** How else it goes to paper, by name: `poster.a2` is the form `a2` of the poster. */
  forms: z.record(id, formSchema).default({}),
  job: z.strictObject({
    paper: z.string().min(1),
    colour: z.string().min(1),
    copies: z.int().min(1),
    /** What else a shop has to know, a sentence each. */
    notes: z.array(z.string().min(1)).default([]),
    /** `tent`: a card that stands on its own, two faces over a base. */
    fold: z.enum(['none', 'roll', 'tent']).default('none'),
    flip: z.enum(['none', 'short', 'long']).default('none'),
  }),
});

/** A template as its file has it. */
export type TemplateFile = z.infer<typeof printTemplateSchema>;

/** A checked template: every slot with its place and its type, whether it named them by the grid and the scale or not. */
export type PrintTemplate = Omit<TemplateFile, 'pages' | 'grid' | 'type'> & {
  readonly pages: readonly {
    readonly repeat?: TemplateFile['pages'][number]['repeat'];
    readonly slots: readonly SheetSlot[];
  }[];
};
