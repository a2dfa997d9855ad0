/** What shows that a clause of the plan is kept: a small closed set of kinds of evidence, each with what it asks for. */
import { z } from 'zod';
import { ITEM_KINDS } from './item.js';
import {
  citationSchema,
  dateSchema,
  durationSchema,
  idSchema,
  languageSchema,
  lineSchema,
  planCodeSchema,
} from './scalars.js';

/** Where an item reaches people. */
export const FORMS = ['feeds', 'pages', 'week', 'print'] as const;
/** The lines of a contact box. */
export const CONTACT_LINES = ['address', 'website', 'phone', 'email'] as const;

const about = {
  /** What the plan asks for here, in the plan's sense; one line. */
  what: lineSchema,
  /** English beside it, for those who build the software. */
  english: lineSchema.optional(),
};

/** Items by id; else those that have one of the topics and one of the kinds. */
const chosen = {
  items: z.array(idSchema).default([]),
  topics: z.array(planCodeSchema).default([]),
  kinds: z.array(z.enum(ITEM_KINDS)).default([]),
  /** Printed products of which the items have one: `poster`, `pano`. */
  products: z.array(idSchema).default([]),
};

const least = z.int().min(1).max(1000).default(1);
const tiers = z.array(idSchema).min(1);

/** Agencies by id, and of every place of the levels the one that stands there. */
const units = {
  agencies: z.array(idSchema).default([]),
  levels: z.array(idSchema).default([]),
};

export const evidenceSchema = z.discriminatedUnion('kind', [
  /** Items that are live: those named, each; else so many in each month that is due. */
  z.strictObject({
    kind: z.literal('items'),
    ...about,
    ...chosen,
    form: z.enum(FORMS).optional(),
    /** Each of these audiences has them. */
    audiences: z.array(idSchema).default([]),
    /** Each of these languages has their words; interpreted at sight is in name only. */
    languages: z.array(languageSchema).default([]),
    /** Each place of this level has items of its own. */
    areas: idSchema.optional(),
    minimum: least,
    /** Only what the deed is made of: in name only, whatever there is. */
    material: z.boolean().default(false),
  }),
  /** An announcement without a blank, out before the clause's deadline. */
  z.strictObject({ kind: z.literal('notice'), ...about, items: z.array(idSchema).min(1) }),
  /** A true contact for every unit. */
  z.strictObject({
    kind: z.literal('contact'),
    ...about,
    ...units,
    lines: z
      .array(z.enum(CONTACT_LINES))
      .min(1)
      .default([...CONTACT_LINES]),
  }),
  /** A printed sheet at every desk, with the desk's own true address or telephone. */
  z.strictObject({ kind: z.literal('sheet'), ...about, ...chosen, ...units }),
  /** A figure of an indicator for every place. */
  z.strictObject({
    kind: z.literal('figure'),
    ...about,
    indicator: idSchema,
    places: z.array(idSchema).default([]),
    levels: z.array(idSchema).default([]),
    year: z.int().min(1990).max(2100).optional(),
  }),
  /** A week's programme with its hours at every station of the tiers. */
  z.strictObject({ kind: z.literal('programme'), ...about, tiers }),
  /** A column in each month: planned is in name only, kept when it was heard. */
  z.strictObject({ kind: z.literal('column'), ...about, station: idSchema, column: idSchema }),
  /** Minutes a week in a language, at every station that speaks it. */
  z.strictObject({
    kind: z.literal('minutes'),
    ...about,
    languages: z.array(languageSchema).min(1),
    minimum: durationSchema,
  }),
  /** Airings that were confirmed, at every station of the tiers, in each month that is due. */
  z.strictObject({ kind: z.literal('aired'), ...about, tiers, minimum: least }),
  /** A document that an agency has issued: in each quarter of a quarterly clause, else once. */
  z.strictObject({
    kind: z.literal('document'),
    ...about,
    documents: z
      .array(citationSchema.extend({ date: dateSchema, sample: z.boolean().default(false) }))
      .default([]),
    minimum: least,
  }),
  /** Done by people without loaphat, and nothing here can show it. */
  z.strictObject({ kind: z.literal('outside'), ...about }),
]);

/** What shows that a clause is kept. */
export type Evidence = z.infer<typeof evidenceSchema>;
/** The kind of an evidence. */
export type EvidenceKind = Evidence['kind'];
/** One kind of evidence. */
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;
