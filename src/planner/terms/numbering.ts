/** A problem with its stands numbered: reading by reading, each in time order. */
import { groupFor, groupsOf, type PlaceGroup } from '../problem/places.js';
import type { Chance, OpenWindow, Problem, Reading } from '../problem/problem.js';
import type { RowEntry } from '../problem/row.js';

/** A reading in a window that it may fill. */
export interface NumberedStand extends Chance {
  readonly index: number;
  /** Index of its reading. */
  readonly r: number;
  readonly reading: Reading;
  readonly open: OpenWindow;
  /** Index of its group of places in the window; -1 where none would take it. */
  readonly group: number;
}

export interface Numbering {
  readonly problem: Problem;
  readonly stands: readonly NumberedStand[];
  /** By reading. */
  readonly ofReading: readonly (readonly NumberedStand[])[];
  /** By window: the groups of its places, and who may stand there. */
  readonly groups: readonly (readonly PlaceGroup[])[];
  readonly ofWindow: readonly (readonly NumberedStand[])[];
}

export function numberStands(problem: Problem): Numbering {
  const pinnedIn = (w: number) =>
    problem.pins.flatMap(({ reading, window }) => (window === w ? (problem.readings[reading] ?? []) : []));
  const groups = problem.windows.map((open, w) => groupsOf(open, pinnedIn(w)));
  const ofWindow: NumberedStand[][] = problem.windows.map(() => []);
  let index = 0;
  const ofReading = problem.readings.map((reading, r) =>
    reading.chances.flatMap((chance): NumberedStand[] => {
      const open = problem.windows[chance.window];
      if (open === undefined) return [];
      const pinned = problem.pins.some((pin) => pin.reading === r && pin.window === chance.window);
      const group = groupFor(open, groups[chance.window] ?? [], reading, pinned);
      const stand = { ...chance, index, r, reading, open, group };
      ofWindow[chance.window]?.push(stand);
      index += 1;
      return [stand];
    }),
  );
  return { problem, stands: ofReading.flat(), ofReading, groups, ofWindow };
}

/** Each adds one. */
export function once(stands: readonly NumberedStand[]): RowEntry[] {
  return stands.map(({ index }) => [index, 1]);
}

/** Stands by what they have in common, in the order of the first of each. */
export function grouped<K>(
  stands: readonly NumberedStand[],
  common: (stand: NumberedStand) => K,
): Map<K, NumberedStand[]> {
  const groups = new Map<K, NumberedStand[]>();
  for (const stand of stands) {
    const key = common(stand);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stand]);
    else group.push(stand);
  }
  return groups;
}
