import type { Issue, SessionEntry } from '../model/index.js';
import type { Draft, Shaped } from './draft.js';
import { listed } from './hint.js';
import { issueOf, type MessageCode } from './messages.js';
import type { FieldPath } from './parse-yaml.js';
import { stationsAbove } from './stations-above.js';

type Stations = NonNullable<Draft['stations']>;
type Entry = Stations['data']['stations'][number];

/**
 * Relays of which nobody can tell what they carry: a tier of which no station, or more than one, is above theirs, named once a
 * station; and stations that relay each other in a circle. A tier that no station has is a dangling reference, not named here.
 */
export function checkRelays({ stations, places }: Draft): Issue[] {
  if (!stations) return [];
  const entries = stations.data.stations;
  const above = stationsAbove(entries, places?.data.places ?? []);
  const tiers = new Set(entries.map(({ tier }) => tier));
  const known = new Set(places?.data.places.map(({ id }) => id));
  const issues: Issue[] = [];
  const sourcesOf = new Map<string, readonly string[]>();

  for (const [index, station] of entries.entries()) {
    const sources: string[] = [];
    const asked = new Set<string>();
    for (const { from, path } of relaysOf(station, index, stations.data)) {
      if (typeof from !== 'object') sources.push(...(from === undefined ? [] : [from]));
      else if (!asked.has(from.tier)) {
        asked.add(from.tier);
        const found = above(station, from.tier);
        sources.push(...found);
        if (found.length === 1 || !tiers.has(from.tier) || !known.has(station.place)) continue;
        const code = found.length === 0 ? 'no-station-above' : 'many-stations-above';
        const count = String(found.length);
        const values = { tier: from.tier, place: station.place, count, ids: listed(found) };
        issues.push(issueAt(stations, path, code, values));
      }
    }
    sourcesOf.set(station.id, sources);
  }
  for (const [index, { id }] of entries.entries()) {
    const path = pathBack(id, sourcesOf);
    if (path) issues.push(issueAt(stations, ['stations', index], 'cycle', { path: path.join(' → ') }));
  }
  return issues;
}

function issueAt(
  { at }: Shaped<unknown>,
  path: FieldPath,
  code: MessageCode,
  values: Readonly<Record<string, string>>,
): Issue {
  return issueOf(code, { file: at.file, ...at.locate(path), field: path.join('.') }, values);
}

/** A station's relays with the field that says what each relays: its own, or `profile` when they come from there. */
function relaysOf(
  station: Entry,
  index: number,
  { profiles }: Stations['data'],
): { from: SessionEntry['relays'][number]['from']; path: FieldPath }[] {
  const own: FieldPath = ['stations', index];
  const shared = profiles.find(({ id }) => id === station.profile)?.sessions ?? [];
  return (station.sessions ?? shared).flatMap(({ relays }, session) =>
    relays.map(({ from }, relay) => ({
      from,
      path: [...own, ...(station.sessions ? ['sessions', session, 'relays', relay, 'from'] : ['profile'])],
    })),
  );
}

/** A way from a station through its relays back to itself. */
function pathBack(start: string, sourcesOf: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const open: string[][] = [[start]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const next of sourcesOf.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next];
      if (!seen.has(next)) open.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}
