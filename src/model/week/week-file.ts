/** week.json, field by field: what `renderWeekJson` writes, and what is read of it when the week is planned again. */
import { z } from 'zod';
import { isWeek } from '../time/dates.js';
import { RUNDOWN_PARTS } from './rundown.js';

/** Where a publication has the JSON Schema of its weeks. */
export const WEEK_SCHEMA_PATH = 'schedule/week.schema.json';
export const PROBLEM_SCHEMA_PATH = 'schedule/problem.schema.json';

const instant = z.iso
  .datetime({ offset: true })
  .describe('Thời điểm ISO 8601 theo giờ của đài · ISO 8601 instant with the offset of the station');
const date = z.iso.date();
const seconds = z.int().min(0).describe('Giây tròn · whole seconds');
const count = z.int().min(0);
const bilingual = z.object({ vi: z.string(), en: z.string() });

const airing = z.object({
  id: z.string().describe('station/date/window/item'),
  item: z.string(),
  title: z.string(),
  kind: z.string(),
  topics: z.array(z.string()),
  audiences: z.array(z.string()).default([]).describe('Tin dành cho ai · for whom it is'),
  agency: z.object({ id: z.string(), name: z.string() }),
  language: z.string().describe('Tiếng được nghe, thẻ BCP 47 · language heard, BCP 47'),
  languageName: z.string(),
  interpret: z.boolean().describe('Phát thanh viên dịch miệng · the announcer interprets the original'),
  start: instant,
  end: instant,
  seconds,
  repeat: z.boolean(),
  firstAiredOn: date.optional(),
  emergency: z.literal(true).optional().describe('Tin khẩn cấp · an emergency item'),
  madeGood: z.literal(true).optional().describe('Phát bù · it makes good for a displaced airing'),
  url: z.url(),
  audio: z
    .string()
    .optional()
    .describe('Bản thu, đường dẫn từ gốc trang · recording, path from the root of the site'),
});

const time = { start: instant, end: instant, seconds, title: z.string() };

const relaySlot = z.object({
  kind: z.literal('relay'),
  ...time,
  from: z.string().optional().describe('Đài được tiếp âm · the station relayed'),
  airings: z.array(airing.extend({ from: z.string(), relayed: z.literal(true) })),
});

const sequence = z
  .int()
  .min(0)
  .default(0)
  .describe('Số lần đổi kể từ khi công bố · how often it changed since it was published');

const rundown = z
  .array(z.object({ start: instant, seconds, part: z.enum(RUNDOWN_PARTS), item: z.string().optional() }))
  .describe(
    'Mọi thứ nghe được trong khung, nối nhau; cộng lại đúng bằng seconds của khung · all that is heard, one after the other; adds up to the seconds of the window',
  );

const earlierWindowSlot = z.object({
  kind: z.literal('window'),
  window: z.string(),
  ...time,
  languages: z.array(z.string()),
  audience: z
    .int()
    .min(1)
    .max(100)
    .describe('Phần trăm người nghe so với lúc đông nhất · percent of the largest audience'),
  unused: seconds,
  sequence,
  airings: z.array(airing),
});
const windowSlot = earlierWindowSlot.extend({ rundown });

const certificate = z.object({
  value: z.int(),
  bound: z.int(),
  empty: z.int().optional().describe('Giá trị của tuần trống · what an empty week is worth'),
  gap: z.int().min(0).nullable().describe('Phần trăm của phần trăm · hundredths of a percent'),
  unmet: z.array(
    z.object({
      rule: z.string(),
      of: z.string(),
      amount: z.int(),
      unit: z.enum(['airings', 'seconds', 'windows', 'days']),
      cost: z.int(),
      words: bilingual,
    }),
  ),
  moves: z.object({ percent: count, airings: count, of: count }),
  since: instant
    .optional()
    .describe('Chỉ tính phần tuần từ lúc này · counts only what is heard from this instant on'),
});

const about = {
  $schema: z.url().optional(),
  format: z.literal('loaphat/week'),
  campaign: z.object({ id: z.string(), title: z.string(), demonstration: z.boolean() }),
  station: z.string(),
  stationName: z.string(),
  place: z.string(),
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .refine(isWeek),
  from: date,
  until: date,
  timeZone: z.string(),
  url: z.url(),
  quotas: z
    .array(
      z.object({
        topic: z.string().optional(),
        language: z.string().optional(),
        atLeast: seconds.optional(),
        atMost: seconds.optional(),
      }),
    )
    .default([])
    .describe('Thời lượng một tuần đã định · time a week that is asked for'),
  basis: z
    .enum(['sourced', 'assumed'])
    .describe('assumed: khung giờ giả định · the grid of times is an assumption'),
  startedFrom: z.enum(['history', 'rehearsed']),
  totals: z.object({ windows: count, airings: count, repeats: count, seconds, unused: seconds }),
  unplaced: z.array(z.object({ item: z.string(), title: z.string(), reason: bilingual })),
  notLive: count,
  cuts: z.array(z.object({ date, window: z.string(), start: instant, seconds, reason: bilingual })),
  shortages: z.array(z.object({ language: z.string(), languageName: z.string(), seconds })),
  cancelled: z
    .array(z.object({ date, window: z.string(), start: instant, seconds, title: z.string(), sequence }))
    .default([])
    .describe('Khung đã công bố rồi thôi · windows that were published and are dropped'),
  emergencies: z
    .array(
      z.object({
        item: z.string(),
        title: z.string(),
        language: z.string().optional(),
        state: z.enum(['pre-empts', 'no-window', 'like-priority']),
        date: date.optional(),
        window: z.string().optional(),
        start: instant.optional(),
        reason: bilingual,
      }),
    )
    .optional()
    .describe('Tin khẩn cấp của tuần · emergency items of the week'),
  displaced: z
    .array(
      z.object({
        item: z.string(),
        title: z.string(),
        language: z.string(),
        date,
        window: z.string(),
        madeGood: z.object({ date, window: z.string() }).optional(),
      }),
    )
    .optional()
    .describe(
      'Lần phát nhường tin khẩn cấp, và phát bù ở đâu · airings displaced by emergencies, and where they are made good',
    ),
  certificate: certificate.optional(),
};

function daysOf<W extends typeof earlierWindowSlot | typeof windowSlot>(window: W) {
  const slots = z.array(z.discriminatedUnion('kind', [relaySlot, window]));
  return z.array(
    z.object({
      date,
      weekday: z.string(),
      notes: z.array(z.string()),
      offAir: z.boolean(),
      sessions: z.array(z.object({ session: z.string(), title: z.string(), slots })),
    }),
  );
}

/** A station's week as `week.json` has it. Reading passes over what a later version adds; the JSON Schema allows nothing more. */
export const weekFileSchema = z.object({ ...about, version: z.literal(2), days: daysOf(windowSlot) });

/** The same as it was before windows had rundowns. */
export const earlierWeekFileSchema = z.object({
  ...about,
  version: z.literal(1),
  days: daysOf(earlierWindowSlot),
});

/** What `week.json` holds. */
export type WeekFile = z.infer<typeof weekFileSchema>;

/** An airing of such a file. */
export type FiledAiring = z.infer<typeof airing>;
