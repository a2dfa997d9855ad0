/** Stations: their grids of sessions, relays and windows. */
import { z } from 'zod';
import { WEEKDAYS } from '../time/dates.js';
import { formatClockSchema } from './clock.js';
import { type WordsByLanguage, wordsSchema } from './frame-words.js';
import { type Planning, planningSchema } from './planning.js';
import {
  citationSchema,
  clockSchema,
  dateSchema,
  durationSchema,
  idSchema,
  languageSchema,
  lineSchema,
  type Origin,
  timeZoneSchema,
  weekdaySchema,
} from './scalars.js';

const daysSchema = z
  .array(weekdaySchema)
  .min(1)
  .default([...WEEKDAYS]);

/** A station by its id; or the one of a tier whose place holds the place of whoever relays it, so that many can share a profile. */
const relaySourceSchema = z.union([idSchema, z.strictObject({ tier: idSchema })]);

/** Time given to another station's programme; nothing of our own can air in it. */
const relaySchema = z
  .strictObject({
    start: clockSchema,
    length: durationSchema,
    /** `Tiếp âm` and the name of the station when it is left out. */
    title: lineSchema.optional(),
    /** A station of this campaign: its airings in this time are heard here too. Without it: a programme from outside. */
    from: relaySourceSchema.optional(),
    days: daysSchema,
  })
  .refine(({ title, from }) => (title ?? from) !== undefined, { path: ['title'], error: 'untitled-relay' });

/** A CCHC slot of 5–15 minutes with an id of its own. */
const windowSchema = z.strictObject({
  id: idSchema,
  start: clockSchema,
  length: durationSchema.refine((seconds) => seconds > 0, 'bad-duration'),
  title: lineSchema.optional(),
  days: daysSchema,
  languages: z.array(languageSchema).min(1).optional(),
  /** Whom it is for, in the words of items; the station's own when absent. */
  audiences: z.array(idSchema).min(1).optional(),
  /** Share of the day's largest audience that listens, in percent. */
  audience: z.int().min(1).max(100).default(50),
  /** Its format clock; without it, the one of its length. */
  clock: idSchema.optional(),
  /** Seconds kept for the place's own announcements; the station's when it is left out. */
  notices: durationSchema.optional(),
});

/** A session (buổi) holds relays and windows. */
export const sessionSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  relays: z.array(relaySchema).default([]),
  windows: z.array(windowSchema).default([]),
});

/** Hard limits on repeats, for each language by itself: the Jrai words are no repeat of the Vietnamese ones. */
export const capsSchema = z.strictObject({
  perItemPerDay: z.int().min(1).default(2),
  perItemPerWeek: z.int().min(1).default(7),
  /** By kind of item, a week: `{ slogan: 14 }`. */
  perKindPerWeek: z.record(z.string(), z.int().min(0)).default({}),
  /** Seconds between two airings of one item. */
  separation: durationSchema.default(3 * 3600),
  /** Longest session, relays included. */
  session: durationSchema.optional(),
});

/** Hours in which nothing of ours may sound, e.g. 21:30–04:45; may cross midnight. */
const quietSchema = z.strictObject({ from: clockSchema, until: clockSchema });

const gridShape = {
  basis: z.enum(['sourced', 'assumed']).optional(),
  sources: z.array(citationSchema).optional(),
  languages: z.array(languageSchema).min(1).optional(),
  audiences: z.array(idSchema).min(1).optional(),
  sessions: z.array(sessionSchema).optional(),
  quiet: z.array(quietSchema).optional(),
  caps: capsSchema.optional(),
  planning: planningSchema.optional(),
  /** Seconds kept in each window for the place's own announcements. */
  notices: durationSchema.optional(),
  /** What it says around items in its own way. */
  words: wordsSchema.optional(),
  /** Syllables a minute of the announcer. */
  pace: z.int().min(100).max(300).optional(),
  /** Syllables a minute when a Vietnamese text is interpreted aloud into another language. */
  interpretPace: z.int().min(60).max(300).optional(),
  /** May recordings that a machine has read (`loaphat speak --audio`) be played? */
  machineVoice: z.boolean().optional(),
};

export const profileSchema = z.strictObject({ id: idSchema, ...gridShape });

export const stationSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  place: idSchema,
  tier: idSchema.describe('Cấp của đài, là dữ liệu · data, never an enum in code'),
  roles: z.array(z.enum(['transmit', 'produce'])).min(1),
  profile: idSchema.optional(),
  ...gridShape,
  timeZone: timeZoneSchema.optional(),
  validFrom: dateSchema.optional(),
  validUntil: dateSchema.optional(),
});

export const stationsFileSchema = z.strictObject({
  /** Format clocks, for the windows of every profile and station. */
  clocks: z.array(formatClockSchema).default([]),
  profiles: z.array(profileSchema).default([]),
  stations: z.array(stationSchema).min(1),
});

/** A session as it is written: a relay in it may name a tier. */
export type SessionEntry = z.infer<typeof sessionSchema>;
/** A relay that is named, and whose source, when it is a station of this campaign, is known by its id. */
export type Relay = Omit<SessionEntry['relays'][number], 'from' | 'title'> & {
  title: string;
  from?: string | undefined;
};
export type Window = z.infer<typeof windowSchema>;
/** A session (buổi) of a station's day. */
export type Session = Omit<SessionEntry, 'relays'> & { relays: Relay[] };
export type Caps = z.infer<typeof capsSchema>;
export type Quiet = z.infer<typeof quietSchema>;

/** A station with its profile already worked in. */
export interface Station {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly tier: string;
  readonly roles: readonly ('transmit' | 'produce')[];
  readonly profile?: string;
  readonly basis: 'sourced' | 'assumed';
  readonly sources: readonly z.infer<typeof citationSchema>[];
  readonly languages: readonly string[];
  /** Whom its windows are for that do not say. */
  readonly audiences: readonly string[];
  readonly sessions: readonly Session[];
  readonly quiet: readonly Quiet[];
  readonly caps: Caps;
  /** Absent when neither the station nor its profile asks for anything. */
  readonly planning?: Planning;
  /** Seconds of each window for the place's own announcements. */
  readonly notices?: number;
  /** Where it says things in its own way. */
  readonly words?: WordsByLanguage;
  readonly pace: number;
  readonly interpretPace: number;
  readonly machineVoice?: true;
  readonly timeZone: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly origin: Origin;
}
