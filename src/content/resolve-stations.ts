import type { z } from 'zod';
import {
  type Campaign,
  capsSchema,
  firstLanguage,
  type Origin,
  type profileSchema,
  type Station,
  type stationSchema,
} from '../model/index.js';

type StationEntry = z.infer<typeof stationSchema> & { readonly origin: Origin };
type Profile = z.infer<typeof profileSchema>;

/** Syllables a minute: news pace of VOV measured at 233; 220 leaves room to breathe. */
const NEWS_PACE = 220;
const INTERPRET_PACE = 120;

/** Works a station's profile into it: what the station says itself wins, field by field. */
export function resolveStation(
  entry: StationEntry,
  profiles: readonly Profile[],
  campaign: Pick<Campaign, 'languages' | 'timeZone'>,
): Station {
  const profile = profiles.find((candidate) => candidate.id === entry.profile);
  const pick = <K extends keyof Profile & keyof StationEntry>(key: K) => entry[key] ?? profile?.[key];
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
    sessions: pick('sessions') ?? [],
    quiet: pick('quiet') ?? [],
    caps: pick('caps') ?? capsSchema.parse({}),
    pace: pick('pace') ?? NEWS_PACE,
    interpretPace: pick('interpretPace') ?? INTERPRET_PACE,
    timeZone: entry.timeZone ?? campaign.timeZone,
    ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    ...(entry.validUntil === undefined ? {} : { validUntil: entry.validUntil }),
    origin: entry.origin,
  };
}
