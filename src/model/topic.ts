/** Topics: the plan's part II is the controlled vocabulary. */
import { z } from 'zod';
import { idSchema, lineSchema, type Origin, planCodeSchema, proseSchema } from './scalars.js';

export const sectorSchema = z.strictObject({ id: idSchema, title: lineSchema });

export const topicSchema = z.strictObject({
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
