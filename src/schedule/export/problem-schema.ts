/** The form of a problem file: what `plan --problem` writes, for whoever solves the week or counts it again. */
import { z } from 'zod';
import { type Campaign, PROBLEM_SCHEMA_PATH } from '../../model/index.js';
import { RATES, RULE_STRENGTHS } from '../../planner/index.js';

const whole = z.int();
const count = z.int().min(0);
const index = z.int().min(0).describe('index into readings, or into windows');
const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const rule = z.enum(Object.keys(RULE_STRENGTHS));

const place = z.strictObject({
  part: z.string(),
  kinds: z.array(z.string()),
  from: count.describe('seconds of a piece, at least'),
  to: count.describe('seconds of a piece, at most'),
  required: z.boolean(),
  most: count.describe('pieces at most'),
});

const openWindow = z.strictObject({
  key: z.string().describe('date/window'),
  date,
  session: z.string(),
  window: z.string(),
  start: instant,
  seconds: count.describe('length that may be filled'),
  opening: count.describe('seconds before the first piece'),
  closing: count.describe('seconds after the last'),
  net: count.describe('seconds for pieces with what leads to each'),
  target: count.describe('seconds that should be filled'),
  languages: z.array(z.string()),
  audience: count.describe('percent of the largest audience of a day'),
  topics: z.array(z.string()),
  places: z.array(place).describe('the clock, in the order in which it is read'),
});

const heard = z.strictObject({
  date,
  start: instant,
  window: z.string().optional(),
  weeksAgo: count,
  audience: count,
  rehearsed: z.boolean(),
  language: z.string().optional(),
});

const reading = z.strictObject({
  item: z.string(),
  language: z.string(),
  interpret: z.boolean(),
  seconds: count,
  lead: count.describe('seconds of what leads to it'),
  kind: z.string(),
  topics: z.array(z.string()),
  agency: z.string(),
  urgency: z.enum(['normal', 'priority', 'emergency']),
  worth: count.describe('of one percent of reach, in hundredths'),
  maxPerWeek: count,
  separation: count.describe('seconds between two airings'),
  startReach: count,
  fresh: z.boolean(),
  heard: z.array(heard),
  heardInOthers: z.array(instant),
  chances: z.array(z.strictObject({ window: index, points: count, familiar: count, kept: z.boolean() })),
  follows: z.string().optional(),
});

const goal = z.strictObject({
  rule,
  of: z.string(),
  unit: z.enum(['airings', 'seconds']),
  readings: z.array(index),
  windows: z.array(index).optional(),
  heard: count,
  atLeast: count,
  price: count,
  atMost: count.optional(),
});

const row = z.strictObject({
  rule,
  of: z.string(),
  unit: z.enum(['points', 'airings', 'seconds', 'windows', 'days']),
  curve: z.strictObject({
    at0: whole.describe('worth of nothing'),
    steps: z.array(z.strictObject({ length: count, slope: whole })),
    beyond: whole.describe('worth of each unit behind the steps'),
  }),
  entries: z.array(z.tuple([index, index, whole])).describe('reading, window, amount'),
});

const rate = (name: string) => (name === 'familiar' ? z.tuple([count, count]) : count);

const problemFileSchema = z.strictObject({
  $schema: z.url(),
  format: z.literal('loaphat/problem'),
  version: z.literal(2),
  station: z.string(),
  week: z.string(),
  timeZone: z.string(),
  caps: z.strictObject({ perItemPerDay: count, betweenLanguages: count }),
  levelsBelow: count,
  rates: z.strictObject(Object.fromEntries(Object.keys(RATES).map((name) => [name, rate(name)]))),
  reach: z.array(z.strictObject({ points: count, worth: count })),
  windows: z.array(openWindow),
  readings: z.array(reading),
  goals: z.array(goal),
  mix: z.array(z.strictObject({ of: z.string(), kinds: z.array(z.string()), atLeast: count, atMost: count })),
  pins: z.array(z.strictObject({ reading: index, window: index })),
  startedFrom: z.string(),
  rows: z.array(row),
});

/**
 * JSON Schema (draft 7) of the files of `plan --problem`, as text. It allows nothing that a problem does not have.
 *
 * @example
 * JSON.parse(renderProblemSchema(campaign)).$id; // 'https://cchc.loaphat.example/schedule/problem.schema.json'
 */
export function renderProblemSchema({ site }: Pick<Campaign, 'site'>): string {
  const { $schema, ...rest } = z.toJSONSchema(problemFileSchema, { target: 'draft-7', io: 'output' });
  const about = {
    $schema,
    $id: site + PROBLEM_SCHEMA_PATH,
    title: 'Bài toán của một tuần · the problem of a station’s week',
  };
  return `${JSON.stringify({ ...about, ...rest }, null, 2)}\n`;
}
