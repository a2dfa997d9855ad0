/** The order inside one window: emergencies and priority items first, then place by place of the clock. */
import { isOnTopic, suits } from '../problem/places.js';
import {
  compareNames,
  type OpenWindow,
  type Placement,
  type Problem,
  type Reading,
  type Stand,
} from '../problem/problem.js';

/**
 * A plan, each window in the order in which it is read.
 *
 * @example
 * arrange(problem, placements).length === placements.length; // true
 */
export function arrange({ windows }: Pick<Problem, 'windows'>, plan: readonly Stand[]): Placement[] {
  return windows.flatMap((open, w) => {
    const inside = plan.filter(({ window }) => window === w);
    return inOrder(
      open,
      w,
      inside.map(({ reading }) => reading),
    );
  });
}

/** The order of the levels of Circular 39/2020 inside a window. */
const URGENCY = { emergency: 0, priority: 1, normal: 2 } as const;

/**
 * The readings of a window in the order in which they are read, each with its start: behind the opening, each behind what leads to it.
 * Pieces that take one place after another come in turn, those that share the day's topic first, then the weightier, then by name.
 *
 * @example
 * const [first] = placements;
 * inOrder(problem.windows[first.window], first.window, [first.reading])[0].start === first.start; // true
 */
export function inOrder(open: OpenWindow, window: number, readings: readonly Reading[]): Placement[] {
  const places = placesOf(open, readings);
  const order = [...readings].sort(
    (a, b) =>
      URGENCY[a.urgency] - URGENCY[b.urgency] ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0) ||
      byMerit(open)(a, b),
  );
  let clock = open.start + 1000 * open.opening;
  return order.map((reading) => {
    const start = clock + 1000 * reading.lead;
    clock = start + 1000 * reading.seconds;
    return { reading, window, start };
  });
}

/** The place of the clock that each reading takes: place by place that must be filled, then the others, whoever suits it best. */
function placesOf(open: OpenWindow, readings: readonly Reading[]): Map<Reading, number> {
  const taken = new Map<Reading, number>();
  const inTurn = [...open.places.entries()].sort(
    ([a, one], [b, other]) =>
      Number(other.required) - Number(one.required) || one.kinds.length - other.kinds.length || a - b,
  );
  const waiting = [...readings].sort(byMerit(open));
  for (const [index, place] of inTurn) {
    const own = waiting.filter((reading) => !taken.has(reading) && suits(reading, place));
    for (const reading of own.slice(0, place.most)) taken.set(reading, index);
  }
  for (const reading of waiting) if (!taken.has(reading)) taken.set(reading, lastPlaceFor(open, reading));
  return taken;
}

/** One more than its places stands with the last that would take it, and what the editor has put here with the last of its kind. */
function lastPlaceFor({ places }: OpenWindow, reading: Reading): number {
  const own = places.findLastIndex((place) => suits(reading, place));
  return own >= 0 ? own : places.findLastIndex(({ kinds }) => kinds.includes(reading.kind));
}

/** Those that share the topic of the window's day, then the weightier, then by name. */
function byMerit(open: OpenWindow): (a: Reading, b: Reading) => number {
  return (a, b) =>
    Number(isOnTopic(open, b)) - Number(isOnTopic(open, a)) ||
    b.worth - a.worth ||
    compareNames(a.item, b.item);
}
