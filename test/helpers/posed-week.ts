/** What the texts of `--problem` and of week.json hold, as far as the checkers read them. Imports nothing. */

export interface Heard {
  date: string;
  start: string;
  weeksAgo: number;
  audience: number;
  rehearsed: boolean;
  language?: string;
}

export interface Chance {
  window: number;
  points: number;
  familiar: number;
  kept: boolean;
}

export interface Reading {
  item: string;
  language: string;
  seconds: number;
  lead: number;
  kind: string;
  urgency: string;
  topics: string[];
  worth: number;
  maxPerWeek: number;
  separation: number;
  startReach: number;
  fresh: boolean;
  heard: Heard[];
  heardInOthers: string[];
  chances: Chance[];
  follows?: string;
}

export interface Place {
  part: string;
  kinds: string[];
  from: number;
  to: number;
  required: boolean;
  most: number;
}

export interface OpenWindow {
  key: string;
  date: string;
  session: string;
  start: string;
  seconds: number;
  opening: number;
  closing: number;
  net: number;
  target: number;
  topics: string[];
  places: Place[];
}

interface Goal {
  rule: string;
  of: string;
  unit: string;
  readings: number[];
  windows?: number[];
  heard: number;
  atLeast: number;
  price: number;
  atMost?: number;
}

/** A rule on one thing: a curve over the sum of what airings add to it. */
interface Row {
  rule: string;
  curve: { at0: number; steps: { length: number; slope: number }[]; beyond: number };
  entries: [reading: number, window: number, amount: number][];
}

export interface Problem {
  version: number;
  caps: { perItemPerDay: number; betweenLanguages: number };
  levelsBelow: number;
  rates: Record<string, number>;
  reach: { points: number; worth: number }[];
  windows: OpenWindow[];
  readings: Reading[];
  goals: Goal[];
  mix: { of: string; kinds: string[]; atLeast: number; atMost: number }[];
  pins: { reading: number; window: number }[];
  rows: Row[];
}

interface Airing {
  item: string;
  language: string;
  start: string;
  seconds: number;
}

export interface Slot {
  kind: 'window' | 'relay';
  window: string;
  start: string;
  seconds: number;
  unused: number;
  airings: Airing[];
  rundown: { start: string; seconds: number; part: string; item?: string }[];
}

export interface Certificate {
  value: number;
  bound: number;
  empty: number;
  gap: number;
  unmet: { rule: string; cost: number }[];
}

export interface Week {
  days: { date: string; sessions: { session: string; slots: Slot[] }[] }[];
  certificate?: Certificate;
}

/** An airing of the week, by its reading and window, indexes into the problem's lists. */
export interface Stand {
  r: number;
  w: number;
}

/** Places of a clock that one piece could take, through others too: pieces and places are counted together. */
export interface Group {
  takes(piece: { readonly kind: string; readonly seconds: number }): boolean;
  kinds: Set<string>;
  part: string;
  required: number;
  most: number;
}

/**
 * In the order of the clock; the largest takes less where all would take more than a piece a minute; one of all places where a window has not a
 * minute for each of them.
 */
export function groupsOf({ places, seconds }: Pick<OpenWindow, 'places' | 'seconds'>): Group[] {
  const groups = groupsOfPlaces(places);
  const minutes = Math.max(1, Math.floor(seconds / 60));
  const needed = groups.reduce((sum, { required }) => sum + Math.max(1, required), 0);
  if (needed <= minutes) {
    const cut = groups.map((group) => ({ ...group }));
    for (let over = cut.reduce((sum, { most }) => sum + most, 0) - minutes; over > 0; over -= 1) {
      const free = cut.filter(({ required, most }) => most > Math.max(1, required));
      free.reduce((big, one) => (one.most > big.most ? one : big)).most -= 1;
    }
    return cut;
  }
  const required = groups.reduce((sum, group) => sum + group.required, 0);
  return [
    {
      takes: (piece) => places.some((place) => suits(piece, place)),
      kinds: new Set(places.flatMap(({ kinds }) => kinds)),
      part: groups.find((group) => group.required > 0)?.part ?? groups[0]?.part ?? '',
      required: Math.min(required, minutes),
      most: minutes,
    },
  ];
}

function groupsOfPlaces(places: readonly Place[]): Group[] {
  let groups: Place[][] = [];
  for (const place of places) {
    const akin = groups.filter((group) =>
      group.some(
        ({ kinds, from, to }) =>
          kinds.some((kind) => place.kinds.includes(kind)) &&
          Math.max(from, place.from) <= Math.min(to, place.to),
      ),
    );
    groups = [...groups.filter((group) => !akin.includes(group)), [...akin.flat(), place]];
  }
  const first = (group: Place[]) => Math.min(...group.map((place) => places.indexOf(place)));
  return groups
    .sort((a, b) => first(a) - first(b))
    .map((group) => ({
      takes: (piece) => group.some((place) => suits(piece, place)),
      kinds: new Set(group.flatMap(({ kinds }) => kinds)),
      part: group.find(({ required }) => required)?.part ?? group[0]?.part ?? '',
      required: group.filter(({ required }) => required).length,
      most: group.reduce((sum, { most }) => sum + most, 0),
    }));
}

/** Is a place of a clock for what is of this kind and so long? */
export function suits(
  { kind, seconds }: { readonly kind: string; readonly seconds: number },
  place: Pick<Place, 'kinds' | 'from' | 'to'>,
): boolean {
  return place.kinds.includes(kind) && place.from <= seconds && seconds <= place.to;
}

/**
 * Are pieces in another order than the places of their clock? What suits no place has no order. Takes the earliest place for each that is
 * not before the one of the piece before it.
 */
export function breaksOrder(
  places: readonly Pick<Place, 'kinds' | 'from' | 'to'>[],
  pieces: readonly { readonly kind: string; readonly seconds: number }[],
): boolean {
  let at = 0;
  return pieces
    .filter((piece) => places.some((place) => suits(piece, place)))
    .some((piece) => {
      at = places.findIndex((place, nth) => nth >= at && suits(piece, place));
      return at < 0;
    });
}

/** What is heard of a reading anyway in this week. */
export function relayedOf({ heard }: Reading): Heard[] {
  return heard.filter(({ weeksAgo }) => weeksAgo === 0);
}
