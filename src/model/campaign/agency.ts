/** Agencies and the contact box that clause III.2.c.1 asks every artefact to carry. */
import { z } from 'zod';
import { citationSchema, idSchema, lineSchema, type Origin, sampled, webUrlSchema } from './scalars.js';

/** Address, website, phone and e-mail for feedback on administrative rules (plan III.2.c.1). */
const contactSchema = z.strictObject({
  address: sampled(lineSchema).optional(),
  website: sampled(webUrlSchema).optional(),
  phone: sampled(z.string().regex(/^\+?[\d .]{3,20}$/, 'bad-phone')).optional(),
  email: sampled(z.email('bad-email')).optional(),
});

const agencySchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  /** A shorter name for narrow columns. */
  shortName: lineSchema.optional(),
  place: idSchema.optional(),
  /** `true` for a class of agencies (“all district committees”), which has no contact of its own. */
  group: z.boolean().default(false),
  /** What the plan gives it to do. */
  role: lineSchema.optional(),
  contact: contactSchema.default({}),
  sources: z.array(citationSchema).default([]),
});

export const agenciesFileSchema = z.strictObject({ agencies: z.array(agencySchema).min(1) });

/** The contact box of an agency; each line a fact or a sample. */
export type Contact = z.infer<typeof contactSchema>;
/** An agency, or a class of agencies, of `agencies.yaml`. */
export type Agency = z.infer<typeof agencySchema> & { readonly origin: Origin };
