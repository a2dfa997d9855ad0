/** Notes on a week that mean no window: of a name that no station has, or on a date of another week. */
import { type Issue, weekOf } from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import type { Draft } from '../draft/draft.js';
import { wordList } from '../messages/hint.js';
import { weekOfNotes } from '../read/file-names.js';
import { issueAt } from '../read/located.js';

type WeekNotes = Draft['weekNotes'][number];

export function checkWeekNotes({ weekNotes, stations }: Draft): Issue[] {
  return weekNotes.flatMap((notes) => [...otherWeeks(notes), ...unknownWindows(notes, stations?.data)]);
}

function otherWeeks({ located, data }: WeekNotes): Issue[] {
  const week = weekOfNotes(located.file);
  return data.bans.flatMap(({ date }, index) => {
    if (date === undefined || weekOf(date) === week) return [];
    const other = `week-notes/${weekOf(date)}.yaml`;
    return [issueAt(located, ['bans', index, 'date'], 'ban-outside-week', { date, week, other })];
  });
}

function unknownWindows(
  { located, data }: WeekNotes,
  stations: NonNullable<Draft['stations']>['data'] | undefined,
): Issue[] {
  if (stations === undefined) return [];
  const windowsOf = (id: string | undefined) =>
    new Set(
      stations.stations
        .filter((station) => id === undefined || station.id === id)
        .flatMap(
          ({ sessions, profile }) =>
            sessions ?? stations.profiles.find((one) => one.id === profile)?.sessions ?? [],
        )
        .flatMap(({ windows }) => windows.map(({ id: window }) => window)),
    );
  return data.bans.flatMap(({ station, window }, index) => {
    const known = windowsOf(station);
    if (window === undefined || known.size === 0 || known.has(window)) return [];
    return [
      issueAt(located, ['bans', index, 'window'], 'unknown-window', {
        window,
        known: inBoth(wordList([...known])),
      }),
    ];
  });
}
