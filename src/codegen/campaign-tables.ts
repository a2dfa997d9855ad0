/** What of a campaign a site's code wants to know by name: tables of records, as plain data. */
import { type Campaign, compareText, itemUrl, original } from '../model/index.js';

export type Value = string | boolean | readonly string[];

/** One table of the module: a union of its ids, the shape of a record, and the records by id. */
export interface Table {
  readonly name: string;
  readonly idType: string;
  readonly recordType: string;
  readonly about: string;
  /** Field → its TypeScript type; a type with `undefined` makes the field optional. */
  readonly shape: Readonly<Record<string, string>>;
  readonly records: ReadonlyMap<string, Readonly<Record<string, Value | undefined>>>;
}

/** The tables of a campaign; items are sorted by id, the rest keep the order of their files. Drafts are left out. */
export function campaignTables(campaign: Campaign): Table[] {
  const items = campaign.items
    .filter((item) => item.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id));
  return [
    {
      name: 'items',
      idType: 'ItemId',
      recordType: 'ItemRecord',
      about: 'The approved and the withdrawn messages. `sample`: no source gives the facts.',
      shape: {
        title: 'string',
        kind: 'Kind',
        topics: 'readonly TopicId[]',
        audiences: 'readonly Audience[]',
        areas: 'readonly PlaceId[]',
        agency: 'AgencyId',
        languages: 'readonly Language[]',
        withdrawn: 'boolean',
        sample: 'boolean',
        url: 'string',
      },
      records: byId(items, (item) => ({
        title: original(item).title,
        kind: item.kind,
        topics: item.topics,
        audiences: item.audiences,
        areas: item.areas,
        agency: item.agency,
        languages: item.versions.map(({ language }) => language),
        withdrawn: item.withdrawn !== undefined || item.status === 'withdrawn',
        sample: item.sample,
        url: itemUrl(campaign, item.id),
      })),
    },
    {
      name: 'topics',
      idType: 'TopicId',
      recordType: 'TopicRecord',
      about: 'The topics: part II of the plan.',
      shape: { title: 'string', sectors: 'readonly string[]' },
      records: byId(campaign.topics, ({ title, sectors }) => ({
        title,
        sectors: sectors.map(({ id }) => id),
      })),
    },
    {
      name: 'places',
      idType: 'PlaceId',
      recordType: 'PlaceRecord',
      about: 'The places.',
      shape: { title: 'string', level: 'string', parent: 'PlaceId | undefined' },
      records: byId(campaign.places, ({ kind, name, level, parent }) => ({
        title: `${kind} ${name}`,
        level,
        parent,
      })),
    },
    {
      name: 'agencies',
      idType: 'AgencyId',
      recordType: 'AgencyRecord',
      about: 'The agencies.',
      shape: { title: 'string' },
      records: byId(campaign.agencies, ({ name }) => ({ title: name })),
    },
    {
      name: 'stations',
      idType: 'StationId',
      recordType: 'StationRecord',
      about: 'The stations.',
      shape: { title: 'string', place: 'PlaceId', tier: 'string', languages: 'readonly Language[]' },
      records: byId(campaign.stations, ({ name, place, tier, languages }) => ({
        title: name,
        place,
        tier,
        languages,
      })),
    },
  ];
}

function byId<T extends { readonly id: string }>(
  things: readonly T[],
  record: (thing: T) => Readonly<Record<string, Value | undefined>>,
): ReadonlyMap<string, Readonly<Record<string, Value | undefined>>> {
  return new Map(things.map((thing) => [thing.id, record(thing)]));
}
