/** The places of a clock: which readings may take which, and how many of them a window takes. */
import type { ClockPart, OpenWindow, Reading } from './problem.js';

/** Places of a clock that some piece could take one as well as the other of, by its kind and its length, together. */
export interface PlaceGroup {
  /** The name of the first of them that is required, or of the first. */
  readonly part: string;
  /** Indexes of its places. */
  readonly places: readonly number[];
  /** Pieces that the window is not complete without. */
  readonly least: number;
  readonly most: number;
}

/**
 * The groups of a clock, in the order of their first places, for a window that takes a piece a minute at most. Those that the editor has
 * `pinned` there have their places, whatever the clock says.
 *
 * @example
 * groupsOf({ places: [], seconds: 300 }); // []
 */
export function groupsOf(
  { places, seconds }: Pick<OpenWindow, 'places' | 'seconds'>,
  pinned: readonly Pick<Reading, 'kind' | 'seconds' | 'urgency'>[] = [],
): PlaceGroup[] {
  const groups = joined(places).map((group): PlaceGroup => {
    const required = group.filter((place) => places[place]?.required);
    return {
      part: places[required[0] ?? group[0] ?? 0]?.part ?? '',
      places: group,
      least: required.length,
      most: group.reduce((all, place) => all + (places[place]?.most ?? 0), 0),
    };
  });
  const asked = pinned.map((reading) => groupFor({ places }, groups, reading, true));
  const pinnedIn = (g: number) => asked.filter((one) => one === g).length;
  return aPieceAMinute(groups, Math.max(1, Math.floor(seconds / 60)), pinnedIn);
}

/** Indexes of places, those together that a piece could take one as well as the other of, also through a third. */
function joined(places: readonly ClockPart[]): number[][] {
  const groups: number[][] = [];
  for (const [place, { kinds, from, to }] of places.entries()) {
    const together = groups.filter((group) =>
      group
        .flatMap((other) => places[other] ?? [])
        .some(
          (other) => other.from <= to && from <= other.to && other.kinds.some((kind) => kinds.includes(kind)),
        ),
    );
    const all = [...together.flat(), place].sort((a, b) => a - b);
    const [first] = together;
    if (first === undefined) groups.push(all);
    else groups[groups.indexOf(first)] = all;
    for (const other of together.slice(1)) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

/**
 * No more pieces than minutes: the largest group gives way, as long as each keeps one, what it requires and what is pinned in it. Where that is
 * not enough, the window is too short for its clock, and any piece takes any place.
 */
function aPieceAMinute(
  groups: readonly PlaceGroup[],
  minutes: number,
  pinnedIn: (group: number) => number,
): PlaceGroup[] {
  const least = groups.map((group, g) => Math.max(1, group.least, pinnedIn(g)));
  const most = groups.map((group, g) => Math.max(group.most, least[g] ?? 1));
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  if (sum(least) > minutes) {
    const first = groups.find((group) => group.least > 0) ?? groups[0];
    const places = groups.flatMap((group) => group.places).sort((a, b) => a - b);
    const required = sum(groups.map((group) => group.least));
    return [{ part: first?.part ?? '', places, least: Math.min(required, minutes), most: minutes }];
  }
  for (let over = sum(most) - minutes; over > 0; over -= 1) {
    const free = most.map((one, g) => (one > (least[g] ?? 1) ? one : 0));
    const largest = free.indexOf(Math.max(...free));
    most[largest] = (most[largest] ?? 0) - 1;
  }
  return groups.map((group, g) => ({ ...group, most: most[g] ?? 0 }));
}

/**
 * The group in which a reading may stand in a window: its index among groups, or -1. What suits none, and is urgent or `pinned` there by the
 * editor, stands with its kind, failing that in the largest.
 *
 * @example
 * groupFor({ places: [] }, [], { kind: 'guide', seconds: 60, urgency: 'normal' }); // -1
 */
export function groupFor(
  { places }: Pick<OpenWindow, 'places'>,
  groups: readonly PlaceGroup[],
  reading: Pick<Reading, 'kind' | 'seconds' | 'urgency'>,
  pinned = false,
): number {
  const found = (takes: (place: ClockPart | undefined) => boolean) =>
    groups.findIndex((group) => group.places.some((place) => takes(places[place])));
  const own = found((place) => suits(reading, place));
  if (own >= 0 || (reading.urgency === 'normal' && !pinned)) return own;
  const ofKind = found((place) => place?.kinds.includes(reading.kind) === true);
  return ofKind >= 0 ? ofKind : groups.findIndex(({ most }) => groups.every((other) => other.most <= most));
}

/**
 * May a reading stand in a place?
 *
 * @example
 * const place = { part: 'slogan', kinds: ['spot'], from: 0, to: 30, required: false, most: 1 };
 * suits({ kind: 'spot', seconds: 20 }, place); // true
 */
export function suits(
  { kind, seconds }: Pick<Reading, 'kind' | 'seconds'>,
  place: ClockPart | undefined,
): boolean {
  return place?.kinds.includes(kind) === true && place.from <= seconds && seconds <= place.to;
}

/** Is a reading about what its window's day is about? */
export function isOnTopic(open: Pick<OpenWindow, 'topics'>, { topics }: Pick<Reading, 'topics'>): boolean {
  return topics.some((topic) => open.topics.includes(topic));
}
