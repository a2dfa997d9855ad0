/** What programs are told of a publication: its items, stations and places, as `items.json`, `stations.json` and `places.json` have them. */
import { z } from 'zod';

const link = z.url().describe('An address of the published site');
const id = z.string().min(1);

const versionRecord = z.strictObject({
  language: z.string().describe('BCP 47'),
  title: z.string(),
  summary: z.string().optional(),
  url: link.describe('Its page'),
  html: z
    .string()
    .optional()
    .describe('The text without samples, as a fragment; absent in an item that is withdrawn'),
});

const fileRecord = z.strictObject({ title: z.string(), url: link, mediaType: z.string() });

export const itemRecordSchema = z.strictObject({
  id,
  kind: z.string(),
  kindTitle: z.string(),
  state: z.enum(['current', 'over', 'withdrawn']).describe('At the instant of the publication'),
  sample: z.boolean().describe('Written to show how it would be: nothing in it is true'),
  topics: z.array(id),
  audiences: z.array(id),
  places: z.array(id).describe('Places that it is for; empty: for all'),
  agency: z.strictObject({ id, name: z.string() }),
  published: z.string().describe('ISO date or instant'),
  updated: z.string().optional(),
  validFrom: z.string(),
  validUntil: z.string().optional().describe('The last day on which it holds'),
  versions: z.array(versionRecord).min(1).describe('The original first'),
  files: z.array(fileRecord).describe('Sheets, sounds, and what is said in them'),
});

/** An item, as programs are told of it. */
export type ItemRecord = z.infer<typeof itemRecordSchema>;

const windowRecord = z.strictObject({
  id,
  title: z.string(),
  days: z.array(z.string()).describe('mon … sun'),
  start: z.string().describe('HH:MM in the time zone of the campaign'),
  seconds: z.int(),
  languages: z.array(z.string()),
});

export const stationRecordSchema = z.strictObject({
  id,
  name: z.string(),
  place: id,
  languages: z.array(z.string()),
  windows: z.array(windowRecord),
  weeks: z
    .array(z.strictObject({ week: z.string().describe('ISO 8601 week'), url: link, json: link }))
    .describe('Weeks of this publication: page, week.json'),
});

/** A station, as programs are told of it. */
export type StationRecord = z.infer<typeof stationRecordSchema>;

export const placeRecordSchema = z.strictObject({
  id,
  level: id,
  title: z.string().describe('Its kind and its name'),
  name: z.string(),
  code: z.string().nullable().describe('Of the General Statistics Office'),
  parent: id.optional(),
  stations: z.array(id).describe('Stations of the place itself'),
});

/** A place, as programs are told of it. */
export type PlaceRecord = z.infer<typeof placeRecordSchema>;

const head = {
  campaign: id,
  at: z.string().describe('The instant of the publication, ISO'),
  timeZone: z.string(),
};

/** The files, by their paths. */
export const CATALOGUE_SCHEMAS = {
  'items.json': z.strictObject({ ...head, items: z.array(itemRecordSchema) }),
  'stations.json': z.strictObject({ ...head, stations: z.array(stationRecordSchema) }),
  'places.json': z.strictObject({ ...head, places: z.array(placeRecordSchema) }),
};

/** What the files hold, by their paths. */
export type Catalogue = {
  readonly [Path in keyof typeof CATALOGUE_SCHEMAS]: z.infer<(typeof CATALOGUE_SCHEMAS)[Path]>;
};
