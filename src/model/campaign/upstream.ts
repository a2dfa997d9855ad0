/** Feeds of others, to be ingested as drafts. */
import { z } from 'zod';
import {
  idSchema,
  languageSchema,
  lineSchema,
  type Origin,
  planCodeSchema,
  webUrlSchema,
} from './scalars.js';

export const upstreamSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  url: webUrlSchema,
  agency: idSchema.optional(),
  topics: z.array(planCodeSchema).default([]),
  language: languageSchema.default('vi'),
  maxItems: z.int().min(1).max(500).default(20),
  sample: z.boolean().default(false),
});

export const sourcesFileSchema = z.strictObject({ sources: z.array(upstreamSchema).default([]) });

/** One feed of `sources.yaml`. */
export type Upstream = z.infer<typeof upstreamSchema> & { readonly origin: Origin };
