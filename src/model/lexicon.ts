/** How acronyms and names are read aloud. */
import { z } from 'zod';
import { lineSchema } from './scalars.js';

export const lexiconSchema = z.strictObject({
  /** `CCHC: cải cách hành chính`; the whole word, in capitals as written. */
  acronyms: z.record(z.string(), lineSchema).default({}),
  /** Names that are said otherwise than written: `gialai.gov.vn: gia lai chấm gốp chấm vê en`. */
  names: z.record(z.string(), lineSchema).default({}),
});

export type Lexicon = z.infer<typeof lexiconSchema>;
