/** The mix: what share of the time on air each kind of item should have. */
import { z } from 'zod';
import { ITEM_KINDS } from './item.js';

const percentSchema = z.int().min(0).max(100);

const mixShareSchema = z
  .strictObject({
    kinds: z.array(z.enum(ITEM_KINDS)).min(1),
    /** Percent of the seconds of items, over four weeks. */
    atLeast: percentSchema.default(0),
    atMost: percentSchema.default(100),
  })
  .refine(({ atLeast, atMost }) => atLeast <= atMost, 'mix-contradicts');

/** `mix:` of campaign.yaml. A kind that no row names is as may be. */
export const mixSchema = z
  .array(mixShareSchema)
  .refine((rows) => rows.reduce((sum, { atLeast }) => sum + atLeast, 0) <= 100, 'mix-over-all')
  .refine((rows) => {
    const kinds = rows.flatMap((row) => row.kinds);
    return new Set(kinds).size === kinds.length;
  }, 'mix-kind-twice');

/** A row of the mix. */
export type MixShare = z.infer<typeof mixShareSchema>;

/** The mix of a campaign that asks for none: half of what tells how, a quarter of what people ask and say, little of what only calls. */
export const DEFAULT_MIX: readonly MixShare[] = [
  { kinds: ['guide', 'document'], atLeast: 40, atMost: 60 },
  { kinds: ['dialogue', 'question'], atLeast: 20, atMost: 35 },
  { kinds: ['slogan', 'spot'], atLeast: 0, atMost: 15 },
];
