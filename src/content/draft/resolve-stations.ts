/** Stations as the planner takes them: profiles worked in, relays found, pins with their places. */
import type { z } from 'zod';
import {
  type Campaign,
  capsSchema,
  firstLanguage,
  lineage,
  type Origin,
  type Planning,
  type placeSchema,
  planningSchema,
  type profileSchema,
  type Session,
  type SessionEntry,
  type Station,
  type stationSchema,
  type WordsByLanguage,
  wordsOver,
} from '../../model/index.js';
import { weekOfNotes } from '../read/file-names.js';
import type { FieldPath } from '../read/located.js';
import type { Draft } from './draft.js';

type LocatedEntry = z.infer<typeof stationSchema> & { readonly origin: Origin };

type StationEntry = z.infer<typeof stationSchema>;
type PlaceEntry = z.infer<typeof placeSchema>;

type Profile = z.infer<typeof profileSchema>;

/** Syllables a minute: news pace of VOV measured at 233; 220 leaves room to breathe. */
const NEWS_PACE = 220;
const INTERPRET_PACE = 120;

/** Whom a loudspeaker in the open speaks to. */
const PEOPLE = 'nguoi-dan';

/**
 * Works a station's profile into it: what the station says itself wins, field by field. A relay that names a tier gets the id of
 * the one station of that tier above this one; `checkRelays` has said where there is none, or more than one.
 */
export function resolveStation(
  entry: LocatedEntry,
  profiles: readonly Profile[],
  campaign: Pick<Campaign, 'languages' | 'audiences' | 'timeZone'>,
  above: StationsAbove,
): Station {
  const profile = profiles.find((candidate) => candidate.id === entry.profile);
  const pick = <K extends keyof Profile & keyof LocatedEntry>(key: K) => entry[key] ?? profile?.[key];
  const planning = pick('planning');
  return {
    id: entry.id,
    name: entry.name,
    place: entry.place,
    tier: entry.tier,
    roles: entry.roles,
    ...(entry.profile === undefined ? {} : { profile: entry.profile }),
    basis: pick('basis') ?? 'assumed',
    sources: pick('sources') ?? [],
    languages: pick('languages') ?? [firstLanguage(campaign)],
    audiences: pick('audiences') ?? publicOf(campaign),
    sessions: (pick('sessions') ?? []).map((session) =>
      resolveSession(session, (from) => above(entry, from)),
    ),
    quiet: pick('quiet') ?? [],
    caps: pick('caps') ?? capsSchema.parse({}),
    ...(planning === undefined ? {} : { planning }),
    ...(pick('notices') === undefined ? {} : { notices: pick('notices') ?? 0 }),
    ...wordsOf(entry.words, profile?.words),
    pace: pick('pace') ?? NEWS_PACE,
    interpretPace: pick('interpretPace') ?? INTERPRET_PACE,
    ...(pick('machineVoice') === true ? { machineVoice: true } : {}),
    timeZone: entry.timeZone ?? campaign.timeZone,
    ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    ...(entry.validUntil === undefined ? {} : { validUntil: entry.validUntil }),
    origin: entry.origin,
  };
}

/** The people; all audiences of a campaign that has no name for them. */
function publicOf({ audiences }: Pick<Campaign, 'audiences'>): string[] {
  const ids = audiences.map(({ id }) => id);
  return ids.includes(PEOPLE) ? [PEOPLE] : ids;
}

/** A station's words over those of its profile, language by language. */
function wordsOf(own: WordsByLanguage = {}, shared: WordsByLanguage = {}): { words?: WordsByLanguage } {
  const languages = Object.keys({ ...shared, ...own });
  if (languages.length === 0) return {};
  return { words: Object.fromEntries(languages.map((tag) => [tag, wordsOver(own[tag], shared[tag])])) };
}

function resolveSession(
  session: SessionEntry,
  meant: (from: RelaySource) => readonly StationEntry[],
): Session {
  const relays = session.relays.map(({ from, ...relay }) => {
    const [source, ...others] = from === undefined ? [] : meant(from);
    const only = others.length > 0 ? undefined : source;
    const title = relay.title ?? `Tiếp âm ${only?.name ?? ''}`.trimEnd();
    return { ...relay, title, ...(only === undefined ? {} : { from: only.id }) };
  });
  return { ...session, relays };
}

type RelaySource = NonNullable<SessionEntry['relays'][number]['from']>;

/** The station of an id; the stations of a tier that serve a station's place, or a place that holds it: `from: { tier }` means the only one. */
type StationsAbove = (station: StationEntry, from: RelaySource) => readonly StationEntry[];

/**
 * Looks up the stations that a relay may mean. A station that was gone before the other began is not above it.
 *
 * @example
 * stationsAbove(stations, places)(communeStation, { tier: 'district' }).map(({ id }) => id); // ['dai-krong-pa']
 */
export function stationsAbove(
  stations: readonly StationEntry[],
  places: readonly PlaceEntry[],
): StationsAbove {
  const byPlace = new Map<string, StationEntry[]>();
  for (const station of stations) {
    byPlace.set(station.place, [...(byPlace.get(station.place) ?? []), station]);
  }
  const byId = new Map(stations.map((station) => [station.id, station]));
  return (station, from) =>
    typeof from === 'string'
      ? [byId.get(from) ?? []].flat()
      : lineage(places, station.place)
          .flatMap(({ id }) => byPlace.get(id) ?? [])
          .filter((other) => other.id !== station.id && other.tier === from.tier && meet(other, station));
}

/** Are both on air on one day at least? Dates are written year first, so their order is that of their text. */
function meet(a: StationEntry, b: StationEntry): boolean {
  const before = (one: StationEntry, other: StationEntry) =>
    one.validUntil !== undefined && other.validFrom !== undefined && one.validUntil < other.validFrom;
  return !before(a, b) && !before(b, a);
}

type Stations = NonNullable<Draft['stations']>;

/** A station with what its editor leaves out of single weeks. */
export function withWeekNotes(station: Station, weekNotes: Draft['weekNotes']): Station {
  const noted = weekNotes.flatMap(({ located, data }) =>
    data.bans
      .filter((ban) => ban.station === undefined || ban.station === station.id)
      .map(({ station: _station, reason: _reason, ...ban }) => ({ ...ban, week: weekOfNotes(located.file) })),
  );
  if (noted.length === 0) return station;
  const planning = station.planning ?? planningSchema.parse({});
  return { ...station, planning: { ...planning, bans: [...planning.bans, ...noted] } };
}

/** The stations of the file, each pin with its place: what cannot be kept is told there. */
export function stationsWithPins(stations: Stations): Stations['data']['stations'] {
  return stations.data.stations.map((entry, index) => withPins(stations, ['stations', index], entry));
}

/** The profiles of the file, likewise. */
export function profilesWithPins(stations: Stations): Stations['data']['profiles'] {
  return stations.data.profiles.map((entry, index) => withPins(stations, ['profiles', index], entry));
}

function withPins<T extends { planning?: Planning | undefined }>(
  { located }: Stations,
  path: FieldPath,
  entry: T,
): T {
  const { planning } = entry;
  if (planning === undefined || planning.pins.length === 0) return entry;
  const pins = planning.pins.map((pin, index) => ({
    ...pin,
    origin: { file: located.file, ...located.locate([...path, 'planning', 'pins', index]) },
  }));
  return { ...entry, planning: { ...planning, pins } };
}
