/** The plan itself: its part II, the topics, is the controlled vocabulary; its clauses are obligations, and each names its evidence. */
import { z } from 'zod';
import { evidenceSchema } from './evidence.js';
import { dateSchema, idSchema, lineSchema, type Origin, planCodeSchema, proseSchema } from './scalars.js';

/** Where the plan says it, in the plan's own numbering, when the id holds numbers or letters of ours. */
const cited = lineSchema.optional();

export const obligationSchema = z.strictObject({
  id: planCodeSchema,
  cited,
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
  /** What shows that it is kept. */
  evidence: z.array(evidenceSchema).min(1),
  note: lineSchema.optional(),
});

export const obligationsFileSchema = z.strictObject({ obligations: z.array(obligationSchema).min(1) });

/** One clause of the plan. */
export type Obligation = z.infer<typeof obligationSchema> & { readonly origin: Origin };

/** Topics: the plan's part II is the controlled vocabulary. */
const sectorSchema = z.strictObject({ id: idSchema, title: lineSchema });

const topicSchema = z.strictObject({
  id: planCodeSchema,
  cited,
  title: lineSchema,
  /** For a narrow column or a tab. */
  shortTitle: lineSchema.optional(),
  summary: proseSchema.optional(),
  sectors: z.array(sectorSchema).default([]),
});

export const topicsFileSchema = z.strictObject({ topics: z.array(topicSchema).min(1) });

/** A topic of the plan's part II. */
export type Topic = z.infer<typeof topicSchema> & { readonly origin: Origin };

/**
 * Where the plan says it, as people are told: in the plan's own numbering, never by letters or numbers that are ours.
 *
 * @example
 * citedAs({ id: 'III.8.c.2', cited: 'III.8, điểm c, gạch đầu dòng thứ hai' }); // 'III.8, điểm c, gạch đầu dòng thứ hai'
 */
export function citedAs({ id, cited }: Pick<Obligation | Topic, 'id' | 'cited'>): string {
  return cited ?? id;
}
