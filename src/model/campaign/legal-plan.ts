/** The plan itself: its part II, the topics, is the controlled vocabulary; its parts III and IV are obligations, clause by clause, and the outputs that serve each. */
import { z } from 'zod';
import { ITEM_KINDS } from './item.js';
import { dateSchema, idSchema, lineSchema, type Origin, planCodeSchema, proseSchema } from './scalars.js';

export const obligationSchema = z.strictObject({
  id: planCodeSchema,
  summary: proseSchema,
  /** English beside it, for those who build the software. */
  english: proseSchema.optional(),
  actors: z.array(idSchema).min(1),
  cadence: z.enum([
    'continuous',
    'weekly',
    'monthly',
    'quarterly',
    'periodic',
    'yearly',
    'once',
    'as-needed',
  ]),
  from: dateSchema.optional(),
  deadline: dateSchema.optional(),
  /** Names of outputs of the build (`feeds`, `week`, `print`, `pages`, `report`); empty = served outside loaphat. */
  outputs: z.array(idSchema).default([]),
  /** The items written for this very clause; when there are any, no others serve it. */
  items: z.array(idSchema).default([]),
  /** Topics of the plan's part II that the clause names. */
  topics: z.array(planCodeSchema).default([]),
  /** Kinds of item that the clause names. */
  kinds: z.array(z.enum(ITEM_KINDS)).default([]),
  /** Printed products that the clause names, made already or not yet: `poster`, `pano`; empty = any. */
  products: z.array(idSchema).default([]),
  note: lineSchema.optional(),
});

export const obligationsFileSchema = z.strictObject({ obligations: z.array(obligationSchema).min(1) });

/** One clause of the plan. */
export type Obligation = z.infer<typeof obligationSchema> & { readonly origin: Origin };

/** Topics: the plan's part II is the controlled vocabulary. */
const sectorSchema = z.strictObject({ id: idSchema, title: lineSchema });

const topicSchema = z.strictObject({
  id: planCodeSchema,
  title: lineSchema,
  /** For a narrow column or a tab. */
  shortTitle: lineSchema.optional(),
  summary: proseSchema.optional(),
  sectors: z.array(sectorSchema).default([]),
});

export const topicsFileSchema = z.strictObject({ topics: z.array(topicSchema).min(1) });

/** A topic of the plan's part II. */
export type Topic = z.infer<typeof topicSchema> & { readonly origin: Origin };
