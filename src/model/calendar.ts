/** Dated exceptions: Tết, campaign days, days off air. */
import { z } from 'zod';
import { citationSchema, dateSchema, idSchema, lineSchema } from './scalars.js';

export const calendarDaySchema = z.strictObject({
  from: dateSchema,
  until: dateSchema.optional(),
  title: lineSchema,
  /** `true`: no window of ours is filled on these days. */
  offAir: z.boolean().default(false),
  /** Only these stations; without it, all. */
  stations: z.array(idSchema).optional(),
  sources: z.array(citationSchema).default([]),
});

export const calendarFileSchema = z.strictObject({ days: z.array(calendarDaySchema).default([]) });

export type CalendarDay = z.infer<typeof calendarDaySchema>;
