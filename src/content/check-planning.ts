import { type Issue, type Planning, type SessionEntry, shortLengthText } from '../model/index.js';
import type { Draft, Shaped } from './draft.js';
import { listed } from './hint.js';
import { issueOf, type MessageCode } from './messages.js';
import type { FieldPath } from './parse-yaml.js';

const DAY = 86_400;
const WEEK = 7 * DAY;

/** What no planner can do: windows longer than a day, quotas that contradict themselves, pins into windows that are not there… */
export function checkPlanning(draft: Draft): Issue[] {
  return [...ofStations(draft), ...ofItems(draft)];
}

function issueAt(
  { at }: Pick<Shaped<unknown>, 'at'>,
  path: FieldPath,
  code: MessageCode,
  values: Readonly<Record<string, string>>,
  severity?: 'warning',
): Issue {
  return issueOf(code, { file: at.file, ...at.locate(path), field: path.join('.') }, values, severity);
}

function ofStations({ stations }: Draft): Issue[] {
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

function longWindows(
  stations: NonNullable<Draft['stations']>,
  path: FieldPath,
  sessions: readonly SessionEntry[],
): Issue[] {
  return sessions.flatMap(({ windows }, session) =>
    windows.flatMap(({ id, length }, window) =>
      length <= DAY
        ? []
        : [
            issueAt(
              stations,
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

function farSeparation(where: Pick<Shaped<unknown>, 'at'>, path: FieldPath, separation = 0): Issue[] {
  if (separation <= WEEK) return [];
  return [issueAt(where, path, 'separation-over-week', { length: shortLengthText(separation) }, 'warning')];
}

function planning(
  stations: NonNullable<Draft['stations']>,
  path: FieldPath,
  asked: Planning | undefined,
  sessions: readonly SessionEntry[],
): Issue[] {
  if (asked === undefined) return [];
  const windows = [...new Set(sessions.flatMap((session) => session.windows.map(({ id }) => id)))];
  const known = listed(windows);
  const issues: Issue[] = [];
  for (const [index, { atLeast = 0, atMost = Infinity }] of asked.quotas.entries()) {
    if (atLeast <= atMost) continue;
    const values = { min: shortLengthText(atLeast), max: shortLengthText(atMost) };
    issues.push(issueAt(stations, [...path, 'quotas', index, 'atLeast'], 'quota-over-most', values));
  }
  for (const list of ['pins', 'bans'] as const) {
    for (const [index, { window }] of asked[list].entries()) {
      if (window === undefined || windows.includes(window)) continue;
      issues.push(issueAt(stations, [...path, list, index, 'window'], 'unknown-window', { window, known }));
    }
  }
  for (const [index, { item, window }] of asked.pins.entries()) {
    const banned = asked.bans.some((ban) => ban.item === item && (ban.window ?? window) === window);
    if (banned) issues.push(issueAt(stations, [...path, 'pins', index], 'pin-and-ban', { item, window }));
  }
  return issues;
}

function ofItems({ items }: Draft): Issue[] {
  const first = new Map<string, string>();
  return [...items].flatMap((item) => {
    const { series, separation } = item.data.radio ?? {};
    const far = farSeparation(item, ['radio', 'separation'], separation);
    if (series === undefined) return far;
    const key = JSON.stringify([series.id, series.part]);
    const other = first.get(key);
    first.set(key, other ?? item.id);
    if (other === undefined) return far;
    const values = { series: series.id, part: String(series.part), first: other, id: item.id };
    return [...far, issueAt(item, ['radio', 'series', 'part'], 'series-part-twice', values)];
  });
}
