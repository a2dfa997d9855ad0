/** Format clocks that no window can keep: places longer than their window, two clocks for one length. */
import { clockFor, type Issue, type SessionEntry, shortLengthText } from '../../model/index.js';
import type { Draft } from '../draft/draft.js';
import { type FieldPath, issueAt } from '../read/located.js';

type Stations = NonNullable<Draft['stations']>;

/** Clocks that share a length, and windows whose clock asks for more than they hold. */
export function checkClocks({ stations }: Draft): Issue[] {
  if (!stations) return [];
  const lists = ['profiles', 'stations'] as const;
  return [
    ...sameLengths(stations),
    ...lists.flatMap((list) =>
      stations.data[list].flatMap(({ sessions }, index) => overfull(stations, [list, index], sessions ?? [])),
    ),
  ];
}

function sameLengths({ located, data: { clocks } }: Stations): Issue[] {
  return clocks.flatMap(({ length }, index) => {
    const first = clocks.findIndex((other) => other.length === length);
    if (length === undefined || first === index) return [];
    const values = { length: shortLengthText(length), first: clocks[first]?.id ?? '' };
    return [issueAt(located, ['clocks', index, 'length'], 'clock-length-twice', values)];
  });
}

function overfull({ located, data }: Stations, path: FieldPath, sessions: readonly SessionEntry[]): Issue[] {
  return sessions.flatMap(({ windows }, session) =>
    windows.flatMap((window, row) => {
      const { id, places } = clockFor(data.clocks, window);
      // Those of whoever writes none only wish: a window of half a minute has no room for a main piece, and needs none.
      if (!data.clocks.some((clock) => clock.id === id)) return [];
      const needed = places.reduce((sum, place) => sum + (place.required ? place.from : 0), 0);
      const longest = Math.max(needed, ...places.map(({ from }) => from));
      if (longest <= window.length) return [];
      const field = window.clock === undefined ? 'length' : 'clock';
      const values = {
        clock: id,
        window: window.id,
        length: shortLengthText(window.length),
        needs: shortLengthText(longest),
      };
      const place: FieldPath = [...path, 'sessions', session, 'windows', row, field];
      return [issueAt(located, place, 'clock-over-window', values)];
    }),
  );
}
