import type { z } from 'zod';
import {
  type Campaign,
  capsSchema,
  firstLanguage,
  type Origin,
  type profileSchema,
  type Session,
  type SessionEntry,
  type Station,
  type stationSchema,
} from '../model/index.js';
import type { StationsAbove } from './stations-above.js';

type StationEntry = z.infer<typeof stationSchema> & { readonly origin: Origin };
type Profile = z.infer<typeof profileSchema>;

/** Syllables a minute: news pace of VOV measured at 233; 220 leaves room to breathe. */
const NEWS_PACE = 220;
const INTERPRET_PACE = 120;

/**
 * Works a station's profile into it: what the station says itself wins, field by field. A relay that names a tier gets the id of
 * the one station of that tier above this one; `checkRelays` has said where there is none, or more than one.
 */
export function resolveStation(
  entry: StationEntry,
  profiles: readonly Profile[],
  campaign: Pick<Campaign, 'languages' | 'timeZone'>,
  above: StationsAbove,
): Station {
  const profile = profiles.find((candidate) => candidate.id === entry.profile);
  const pick = <K extends keyof Profile & keyof StationEntry>(key: K) => entry[key] ?? profile?.[key];
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
    sessions: (pick('sessions') ?? []).map((session) =>
      resolveSession(session, (tier) => above(entry, tier)),
    ),
    quiet: pick('quiet') ?? [],
    caps: pick('caps') ?? capsSchema.parse({}),
    ...(planning === undefined ? {} : { planning }),
    pace: pick('pace') ?? NEWS_PACE,
    interpretPace: pick('interpretPace') ?? INTERPRET_PACE,
    ...(pick('machineVoice') === true ? { machineVoice: true } : {}),
    timeZone: entry.timeZone ?? campaign.timeZone,
    ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    ...(entry.validUntil === undefined ? {} : { validUntil: entry.validUntil }),
    origin: entry.origin,
  };
}

function resolveSession(session: SessionEntry, above: (tier: string) => readonly string[]): Session {
  const relays = session.relays.map(({ from, ...relay }) => {
    if (typeof from !== 'object') return from === undefined ? relay : { ...relay, from };
    const [source, ...others] = above(from.tier);
    return source === undefined || others.length > 0 ? relay : { ...relay, from: source };
  });
  return { ...session, relays };
}
