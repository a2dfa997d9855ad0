/** Administrative procedures (TTHC), with the parts that Decree 63/2010/NĐ-CP art. 8.2 asks to be posted. */
import { z } from 'zod';
import { printSchema, radioSchema, withdrawnSchema } from './item.js';
import {
  citationSchema,
  dateSchema,
  idSchema,
  lineSchema,
  momentSchema,
  type Origin,
  planCodeSchema,
  proseSchema,
  sampled,
} from './scalars.js';

/** One way to file: where, how long it takes, what it costs. */
const filingSchema = z.strictObject({
  channel: z.enum(['in-person', 'online', 'post']),
  time: sampled(lineSchema),
  fee: sampled(lineSchema),
  note: lineSchema.optional(),
});

const dossierPaperSchema = z.strictObject({
  name: sampled(lineSchema),
  originals: z.int().min(0).default(1),
  copies: z.int().min(0).default(0),
  form: lineSchema.optional(),
});

/** The service level with the words of its day: “mức độ 3” until 2022, “toàn trình” after. */
const serviceLevelSchema = z.strictObject({
  name: sampled(lineSchema),
  validFrom: dateSchema.optional(),
  validUntil: dateSchema.optional(),
});

export const procedureSchema = z.strictObject({
  title: lineSchema,
  code: sampled(lineSchema),
  topics: z.array(planCodeSchema).min(1),
  sector: idSchema,
  agency: idSchema,
  /** Who takes the dossier, when that is not the agency. */
  desk: sampled(lineSchema).optional(),
  levels: z.array(serviceLevelSchema).default([]),
  filing: z.array(filingSchema).min(1),
  dossier: z.array(dossierPaperSchema).min(1),
  steps: z.array(sampled(proseSchema)).min(1),
  conditions: sampled(proseSchema).optional(),
  result: sampled(lineSchema).optional(),
  validFrom: dateSchema,
  validUntil: dateSchema.optional(),
  sources: z.array(citationSchema).default([]),
  /** What the people at the desk say of it in one or two sentences: the opening of its page and its radio text. */
  summary: lineSchema,
  audiences: z.array(idSchema).min(1),
  areas: z.array(idSchema).default([]),
  status: z.enum(['draft', 'approved', 'withdrawn']),
  approvedBy: lineSchema.optional(),
  approvedAt: momentSchema.optional(),
  published: momentSchema,
  updated: momentSchema.optional(),
  withdrawn: withdrawnSchema.optional(),
  /** Days in what is read that lie ahead are no appointments, as of an item. */
  timeless: z.boolean().default(false),
  priority: z.int().min(1).max(5).default(3),
  radio: radioSchema.optional(),
  print: printSchema.optional(),
});

/** An administrative procedure (TTHC). */
export type Procedure = z.infer<typeof procedureSchema> & { readonly id: string; readonly origin: Origin };
