/** How acronyms and names are read aloud. */
import { z } from 'zod';
import { lineSchema } from './scalars.js';

/** Number words that regions say otherwise; without it, as in the north. */
export const regionalSchema = z.strictObject({
  /** `một trăm linh năm` or `một trăm lẻ năm`. */
  linh: z.enum(['linh', 'lẻ']).optional(),
  /** `hai nghìn` or `hai ngàn`. */
  nghìn: z.enum(['nghìn', 'ngàn']).optional(),
  /** `hai mươi tư` or `hai mươi bốn`; `tháng tư` and `thứ tư` are the same everywhere. */
  tư: z.enum(['tư', 'bốn']).optional(),
  /** `mùng một` or `mồng một`. */
  mùng: z.enum(['mùng', 'mồng']).optional(),
});

export const lexiconSchema = z.strictObject({
  /** `CCHC: cải cách hành chính`; the whole word, in capitals as written. */
  acronyms: z.record(z.string(), lineSchema).default({}),
  /** Names that are said otherwise than written: `gialai.gov.vn: gia lai chấm gốp chấm vê en`. */
  names: z.record(z.string(), lineSchema).default({}),
  /** What is hard to say in another language: an interpreter prepares it before a window. Without it, what acronyms stand for. */
  hardWords: z.array(lineSchema).optional(),
  regional: regionalSchema.optional(),
});

export type Regional = z.infer<typeof regionalSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
