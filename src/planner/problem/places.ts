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
  const groups: number[][] = [];
  for (const [place, { kinds, from, to }] of places.entries()) {
    const together = groups.filter((group) =>
      group
        .flatMap((other) => places[other] ?? [])
        .some(
          (other) => other.from <= to && from <= other.to && other.kinds.some((kind) => kinds.includes(kind)),
        ),
    );
    const joined = [...together.flat(), place].sort((a, b) => a - b);
    const [first] = together;
    if (first === undefined) groups.push(joined);
    else groups[groups.indexOf(first)] = joined;
    for (const other of together.slice(1)) groups.splice(groups.indexOf(other), 1);
  }
  const found = groups.map((group) => {
    const required = group.filter((place) => places[place]?.required);
    return {
      part: places[required[0] ?? group[0] ?? 0]?.part ?? '',
      places: group,
      least: required.length,
      most: group.reduce((all, place) => all + (places[place]?.most ?? 0), 0),
    };
  });
  const asked = pinned.map((reading) => groupFor({ places }, found, reading, true));
  const cut = found.map((group, g) => {
    const kept = Math.max(1, group.least, asked.filter((one) => one === g).length);
    return { ...group, kept, most: Math.max(group.most, kept) };
  });
  const minutes = Math.max(1, Math.floor(seconds / 60));
  // No more pieces than minutes: the largest group gives way as long as it can, else any piece takes any place.
  for (let over = cut.reduce((sum, { most }) => sum + most, 0) - minutes; over > 0; over -= 1) {
    const free = cut.filter(({ kept, most }) => most > kept);
    const largest = free.sort((a, b) => b.most - a.most)[0];
    if (largest === undefined) {
      const all = cut.flatMap((group) => group.places).sort((a, b) => a - b);
      const least = cut.reduce((sum, group) => sum + group.least, 0);
      const first = cut.find((group) => group.least > 0) ?? cut[0];
      return [{ part: first?.part ?? '', places: all, least: Math.min(least, minutes), most: minutes }];
    }
    largest.most -= 1;
  }
  return cut.map(({ kept, ...group }) => group);
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
