/** Items: the messages, each a Markdown file with front matter. */
import { z } from 'zod';
import type { Body } from '../text/body.js';
import {
  citationSchema,
  durationSchema,
  idSchema,
  lineSchema,
  mediaPathSchema,
  momentSchema,
  type Origin,
  planCodeSchema,
  proseSchema,
  webUrlSchema,
} from './scalars.js';

export const ITEM_KINDS = [
  'news',
  'spot',
  'guide',
  'question',
  'dialogue',
  'document',
  'result',
  'model',
  'event',
  'slogan',
] as const;

/** Present when the item may go on air. */
export const radioSchema = z.strictObject({
  /** What is read, where it differs from the body; Markdown. */
  script: proseSchema.optional(),
  audio: mediaPathSchema.optional(),
  minPerWeek: z.int().min(0).max(50).default(0),
  maxPerWeek: z.int().min(1).max(50).default(7),
  /** Seconds between two airings; the station's own separation when it is longer. */
  separation: durationSchema.default(0),
  /**
   * May an announcer interpret the original aloud where it has no words in the window's language? `true` for what is short and plain
   * enough to be said at once in another language.
   */
  interpret: z.boolean().default(false),
  /** A call for a loudspeaker van, which says where it stands: no station has it on air. */
  van: z.boolean().default(false),
  /** Hard: a part is not heard before the part that comes before it in its series. */
  series: z.strictObject({ id: idSchema, part: z.int().min(1).max(1000) }).optional(),
});

/** Present when the item may be printed. */
export const printSchema = z.strictObject({
  /** Templates in `templates/print/`, and after a dot one of their forms: `poster`, `leaflet`, `poster.a4`. */
  products: z.array(idSchema).min(1),
  /** Which look of a product is wanted; a product that does not have it takes its usual one. */
  look: idSchema.optional(),
  /** Icons of the steps, in their order, from loaphat's set. */
  icons: z.array(idSchema).max(12).optional(),
  /** The message in at most eight words. */
  headline: z.string().trim().min(1, 'empty-text').max(80),
  /** What the reader is to do, in one sentence. */
  action: z.string().trim().min(1, 'empty-text').max(160).optional(),
  image: mediaPathSchema.optional(),
  alt: lineSchema.optional(),
  /** What the QR code opens; the item's own page when absent. */
  qr: webUrlSchema.optional(),
});

/** When something takes place. */
const whenSchema = z.strictObject({
  /** When it is, or begins: from then on it is not announced any more… */
  date: momentSchema,
  /** …unless one can still come or take part, until then; a day counts whole. */
  until: momentSchema.optional(),
});

export const withdrawnSchema = z.strictObject({
  at: momentSchema,
  reason: lineSchema,
  replacedBy: idSchema.optional(),
});

export const itemSchema = z.strictObject({
  title: lineSchema,
  kind: z.enum(ITEM_KINDS),
  topics: z.array(planCodeSchema).min(1),
  audiences: z.array(idSchema).min(1),
  /** Places; empty = everywhere in the campaign. */
  areas: z.array(idSchema).default([]),
  agency: idSchema,
  status: z.enum(['draft', 'approved', 'withdrawn']),
  approvedBy: lineSchema.optional(),
  approvedAt: momentSchema.optional(),
  published: momentSchema,
  /** Written by people, when the meaning changed. */
  updated: momentSchema.optional(),
  validFrom: momentSchema,
  validUntil: momentSchema.optional(),
  /** Of an event, and of whatever else is over at a time that no text need be searched for. */
  when: whenSchema.optional(),
  /** Days in the text that lie ahead are no appointments: it stays true when they have passed. */
  timeless: z.boolean().default(false),
  urgency: z.enum(['normal', 'priority', 'emergency']).default('normal'),
  priority: z.int().min(1).max(5).default(3),
  summary: lineSchema.optional(),
  sources: z.array(citationSchema).default([]),
  /** The whole item is a sample: no source gives its facts. */
  sample: z.boolean().default(false),
  withdrawn: withdrawnSchema.optional(),
  radio: radioSchema.optional(),
  print: printSchema.optional(),
});

/** `<id>.<lang>.md`: the item in another language. */
export const translationSchema = z.strictObject({
  title: lineSchema,
  summary: lineSchema.optional(),
  translator: lineSchema.optional(),
  approvedBy: lineSchema.optional(),
  approvedAt: momentSchema.optional(),
  sources: z.array(citationSchema).default([]),
  radio: z.strictObject({ script: proseSchema.optional(), audio: mediaPathSchema.optional() }).optional(),
  print: printSchema.pick({ headline: true, action: true, alt: true }).optional(),
});

/** The words of an item in one language. */
export interface ItemVersion {
  readonly language: string;
  readonly title: string;
  readonly summary?: string;
  readonly body: Body;
  /** `radio.script` as a tree, when it differs from the body. */
  readonly script?: Body;
  readonly audio?: string;
  /** A recording that a machine has read: only stations with `machineVoice` play it, and nothing else leads to it. */
  readonly preview?: string;
  readonly headline?: string;
  readonly action?: string;
  readonly alt?: string;
  readonly translator?: string;
  /** Of a translation that was approved by itself; nobody reads or hears it before. */
  readonly approvedAt?: string;
  readonly sources: readonly z.infer<typeof citationSchema>[];
  readonly origin: Origin;
}

export type ItemKind = (typeof ITEM_KINDS)[number];
type ItemFields = z.infer<typeof itemSchema>;

/** An item with all its versions; `versions[0]` is the original, in the campaign's first language. */
export interface Item extends Omit<ItemFields, 'title' | 'summary'> {
  readonly id: string;
  /** The id of the procedure that the item was made from, so that a procedure reaches every output as an item does. */
  readonly procedure?: string;
  /** The first day in what is read that lay ahead when it was published, an ISO date: from the day after, it is not read any more. */
  readonly appointment?: string;
  readonly versions: readonly [ItemVersion, ...ItemVersion[]];
  readonly origin: Origin;
}

const KIND_TITLES: Readonly<Record<ItemKind, string>> = {
  news: 'Tin',
  spot: 'Thông điệp ngắn',
  guide: 'Hướng dẫn',
  question: 'Hỏi – đáp',
  dialogue: 'Câu chuyện truyền thanh',
  document: 'Tìm hiểu văn bản',
  result: 'Kết quả',
  model: 'Cách làm hay',
  event: 'Sự kiện',
  slogan: 'Khẩu hiệu',
};

/**
 * A kind of item as people call it.
 *
 * @example
 * kindTitle('guide'); // 'Hướng dẫn'
 */
export function kindTitle(kind: ItemKind): string {
  return KIND_TITLES[kind];
}
