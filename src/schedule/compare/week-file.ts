/** week.json as it is read back: what a comparison looks at, whoever wrote it. */
import { z } from 'zod';
import { UsageError } from '../../errors.js';
import { isWeek } from '../../model/index.js';

const airing = z.object({
  item: z.string(),
  title: z.string(),
  topics: z.array(z.string()),
  /** For whom: absent in files of an earlier build. */
  audiences: z.array(z.string()).default([]),
  language: z.string(),
  languageName: z.string(),
  start: z.string(),
  seconds: z.int().min(0),
});

const slot = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('window'),
    window: z.string(),
    start: z.string(),
    seconds: z.int().min(0),
    audience: z.number().min(0),
    unused: z.int().min(0),
    airings: z.array(airing),
  }),
  z.object({ kind: z.literal('relay'), start: z.string(), airings: z.array(airing) }),
]);

const unmet = z.object({
  rule: z.string(),
  of: z.string(),
  amount: z.number(),
  unit: z.enum(['airings', 'seconds', 'windows', 'days']),
  cost: z.number(),
});

const weekFile = z.object({
  station: z.string(),
  stationName: z.string(),
  week: z.string().refine(isWeek),
  /** Time a week that was asked for: absent in files of an earlier build. */
  quotas: z
    .array(
      z.object({
        topic: z.string().optional(),
        language: z.string().optional(),
        atLeast: z.int().min(0).optional(),
        atMost: z.int().min(0).optional(),
      }),
    )
    .default([]),
  days: z.array(
    z.object({
      date: z.iso.date(),
      sessions: z.array(z.object({ slots: z.array(slot) })),
    }),
  ),
  certificate: z
    .object({
      value: z.number(),
      bound: z.number(),
      gap: z.number().nullable(),
      unmet: z.array(unmet),
    })
    .optional(),
});

/** A week as `renderWeekJson` writes it; of its fields those that a comparison reads. */
export type WeekFile = z.infer<typeof weekFile>;

/** An airing of such a file. */
export type FiledAiring = z.infer<typeof airing>;

const VERSION = 1;

/**
 * The text of a week.json, checked.
 *
 * @param name what the file is called, for the messages
 * @throws UsageError when it is no week.json, is not whole, or is of another version
 * @example
 * parseWeek(renderWeekJson(plan, campaign)).week; // '2020-W28'
 */
export function parseWeek(text: string, name = 'week.json'): WeekFile {
  const value = jsonOf(text.replace(/^\uFEFF/, ''));
  const head = z.object({ format: z.literal('loaphat/week'), version: z.unknown() }).safeParse(value);
  if (!head.success) {
    throw new UsageError({
      vi: `${name} không phải là week.json của loaphat. Tệp ấy có trong schedule/<tuần>/<đài>/, hoặc lấy bằng: loaphat plan --format json.`,
      en: `${name} is no week.json of loaphat. There is one in schedule/<week>/<station>/; or make it with: loaphat plan --format json.`,
    });
  }
  const { version } = head.data;
  if (version !== VERSION) {
    throw new UsageError({
      vi: `${name} theo phiên bản ${String(version)} của week.json, máy chỉ đọc được phiên bản ${VERSION}. Hãy lập lại lịch bằng cùng một bản loaphat.`,
      en: `${name} is of version ${String(version)} of week.json; only ${VERSION} is read here. Plan both weeks with one version of loaphat.`,
    });
  }
  const parsed = weekFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || '–';
  throw new UsageError(
    {
      vi: `${name} không còn nguyên vẹn: trường ${field} thiếu hoặc sai. Hãy lấy lại tệp.`,
      en: `${name} is not whole: the field ${field} is missing or wrong. Get the file again.`,
    },
    { cause: parsed.error },
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
