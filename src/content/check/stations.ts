/** Stations that no planner could serve: relays, windows and wishes that contradict each other. */
import {
  gridFaults,
  type Issue,
  type Planning,
  type SessionEntry,
  shortLengthText,
} from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import type { Draft } from '../draft/draft.js';
import { resolveStation, stationsAbove } from '../draft/resolve-stations.js';
import { wordList } from '../messages/hint.js';
import { type FieldPath, issueAt } from '../read/located.js';
import { farSeparation } from './items.js';

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
        const found = above(station, from).map(({ id }) => id);
        sources.push(...found);
        if (found.length === 1 || !tiers.has(from.tier) || !known.has(station.place)) continue;
        const code = found.length === 0 ? 'no-station-above' : 'many-stations-above';
        const count = String(found.length);
        const values = { tier: from.tier, place: station.place, count, ids: inBoth(wordList(found)) };
        issues.push(issueAt(stations.located, path, code, values));
      }
    }
    sourcesOf.set(station.id, sources);
  }
  for (const [index, { id }] of entries.entries()) {
    const path = pathBack(id, sourcesOf);
    if (path)
      issues.push(
        issueAt(stations.located, ['stations', index], 'cycle', { path: inBoth(path.join(' → ')) }),
      );
  }
  return issues;
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

const REASONS = {
  quiet: { vi: 'giờ im lặng', en: 'the quiet hours' },
  relay: { vi: 'giờ tiếp âm', en: 'the relay' },
  window: { vi: 'khung giờ', en: 'the window' },
} as const;

/** Windows that planning would have to cut: they touch quiet hours, a relay or another window. Warnings, each once a station. */
export function checkGrids({ stations, places, campaign }: Draft): Issue[] {
  if (!stations || !campaign) return [];
  const { located, data } = stations;
  const above = stationsAbove(data.stations, places?.data.places ?? []);
  return data.stations.flatMap((entry, index) => {
    const path = ['stations', index];
    const origin = { file: located.file, line: located.locate(path).line };
    const station = resolveStation({ ...entry, origin }, data.profiles, campaign.data, above);
    return gridFaults(station).map(({ session, window, reason, by }) => {
      const values = { window: `${session}/${window}`, why: REASONS[reason], by };
      return issueAt(located, path, 'window-cut', values, 'warning');
    });
  });
}

const DAY = 86_400;

/** What no planner can do: windows longer than a day, quotas that contradict themselves, pins into windows that are not there… */
export function checkPlanning({ stations }: Draft): Issue[] {
  if (!stations) return [];
  const { profiles, stations: own } = stations.data;
  return (['profiles', 'stations'] as const).flatMap((list) =>
    stations.data[list].flatMap((entry, index) => {
      const path: FieldPath = [list, index];
      const profile = 'profile' in entry ? profiles.find(({ id }) => id === entry.profile) : undefined;
      const users = list === 'profiles' ? own.filter((station) => station.profile === entry.id) : [];
      const grids = [
        entry.sessions ?? profile?.sessions ?? [],
        ...users.flatMap(({ sessions }) => (sessions ? [sessions] : [])),
      ];
      return [
        ...longWindows(stations, path, entry.sessions ?? []),
        ...farSeparation(stations, [...path, 'caps', 'separation'], entry.caps?.separation),
        ...planning(stations, [...path, 'planning'], entry.planning, grids.flat()),
      ];
    }),
  );
}

function longWindows(stations: Stations, path: FieldPath, sessions: readonly SessionEntry[]): Issue[] {
  return sessions.flatMap(({ windows }, session) =>
    windows.flatMap(({ id, length }, window) =>
      length <= DAY
        ? []
        : [
            issueAt(
              stations.located,
              [...path, 'sessions', session, 'windows', window, 'length'],
              'window-over-day',
              {
                window: id,
                length: shortLengthText(length),
              },
            ),
          ],
    ),
  );
}

function planning(
  stations: Stations,
  path: FieldPath,
  asked: Planning | undefined,
  sessions: readonly SessionEntry[],
): Issue[] {
  if (asked === undefined) return [];
  const windows = [...new Set(sessions.flatMap((session) => session.windows.map(({ id }) => id)))];
  const known = inBoth(wordList(windows));
  const issues: Issue[] = [];
  for (const [index, { atLeast = 0, atMost = Infinity }] of asked.quotas.entries()) {
    if (atLeast <= atMost) continue;
    const values = { min: shortLengthText(atLeast), max: shortLengthText(atMost) };
    issues.push(issueAt(stations.located, [...path, 'quotas', index, 'atLeast'], 'quota-over-most', values));
  }
  for (const list of ['pins', 'bans'] as const) {
    for (const [index, { window }] of asked[list].entries()) {
      if (window === undefined || windows.includes(window)) continue;
      issues.push(
        issueAt(stations.located, [...path, list, index, 'window'], 'unknown-window', { window, known }),
      );
    }
  }
  for (const [index, { item, window }] of asked.pins.entries()) {
    const banned = asked.bans.some((ban) => ban.item === item && (ban.window ?? window) === window);
    if (banned)
      issues.push(issueAt(stations.located, [...path, 'pins', index], 'pin-and-ban', { item, window }));
  }
  return issues;
}
