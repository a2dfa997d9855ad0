/**
 * Format clocks: what comes when inside a window, so that a programme sounds the same from day to day (Rivendell: event → clock → grid;
 * Vietnamese editors: khung chương trình). Opening, links and closing are read around the pieces and stand in no clock.
 */
import { z } from 'zod';
import { ITEM_KINDS, type ItemKind } from './item.js';
import { durationSchema, idSchema, lineSchema } from './scalars.js';

/** A place of a clock. A piece goes to the first place that suits its kind and its length. */
const placeSchema = z
  .strictObject({
    /** What the place is called: `main`, `news`, `slogan`. */
    part: idSchema,
    kinds: z.array(z.enum(ITEM_KINDS)).min(1),
    /** Shortest and longest piece, in seconds. */
    from: durationSchema.default(0),
    to: durationSchema,
    /** Without a piece here the window is incomplete, which the plan avoids where it can. */
    required: z.boolean().default(false),
    /** So many pieces at most. */
    most: z.int().min(1).max(6).default(1),
  })
  .refine(({ from, to }) => from <= to, 'bad-clock-span');

/** A clock of `clocks:` in stations.yaml. */
export const formatClockSchema = z.strictObject({
  id: idSchema,
  title: lineSchema.optional(),
  /** The windows that take it by themselves: the longest clock that is no longer than the window. A clock without it is only taken by its id. */
  length: durationSchema.refine((seconds) => seconds > 0, 'bad-duration').optional(),
  places: z.array(placeSchema).min(1),
});

export type ClockPlace = z.infer<typeof placeSchema>;
export type FormatClock = z.infer<typeof formatClockSchema>;

/** What tells: what to do, how, who may. */
const TELLS: readonly ItemKind[] = ['guide', 'document', 'result', 'model'];
const TALKS: readonly ItemKind[] = ['dialogue', 'question'];
const NEWS: readonly ItemKind[] = ['news', 'event'];
const CALLS: readonly ItemKind[] = ['slogan', 'spot'];

/** Seconds from which on a piece is a main one, and below which it is brief: a minute. */
const MAIN = 60;

const place = (
  part: string,
  kinds: readonly ItemKind[],
  [from, to]: readonly [number, number],
  most = 1,
  required = false,
): ClockPlace => ({ part, kinds: [...kinds], from, to, most, required });

/**
 * The clocks of whoever writes none, a minute a text at most: news first, one main piece, a question, what is short and belongs to them, and
 * a slogan last. Those of ten minutes and more are such blocks one after the other.
 *
 * @example
 * DEFAULT_CLOCKS.map(({ length }) => length / 60); // [3, 5, 7, 10, 15, 30]
 */
export const DEFAULT_CLOCKS: readonly FormatClock[] = [
  clock(3, [
    place('main', [...TELLS, ...TALKS, ...NEWS], [MAIN, 180], 1, true),
    place('brief', [...TELLS, ...TALKS, ...NEWS], [0, MAIN - 1]),
    slogan(),
  ]),
  clock(5, [news(), main(1), question(1), brief(2), slogan()]),
  clock(7, [news(), main(1, 360), question(2, 360), brief(3), slogan()]),
  clock(10, [news(), main(3, 480), question(3, 480), brief(4), slogan()]),
  clock(15, [news(2), main(5, 600), question(4, 600), brief(5), slogan(2)]),
  clock(30, [news(3), main(10, 900), question(7, 900), brief(9), slogan(3)]),
];

/**
 * The clock of a window that an announcer interprets: three short texts at most, so that there is time to prepare them and to say them well.
 * Seconds are those of the interpreter.
 */
const INTERPRETED_CLOCK: FormatClock = {
  id: 'dich-mieng',
  places: [place('main', ITEM_KINDS, [0, 150], 3, true)],
};

function clock(minutes: number, places: readonly ClockPlace[]): FormatClock {
  return { id: `${minutes}-phut`, length: 60 * minutes, places: [...places] };
}

function news(most = 1): ClockPlace {
  return place('news', NEWS, [0, 90], most);
}

function main(most: number, longest = 300): ClockPlace {
  return place('main', TELLS, [MAIN, longest], most, true);
}

function question(most: number, longest = 240): ClockPlace {
  return place('question', TALKS, [0, longest], most);
}

function brief(most: number): ClockPlace {
  return place('brief', [...TELLS, ...NEWS], [0, MAIN - 1], most);
}

function slogan(most = 1): ClockPlace {
  return place('slogan', CALLS, [0, 30], most);
}

/**
 * The clock of a window: the one that it names, else the longest that is no longer than the window, else the shortest. Whoever writes a clock
 * of a length replaces the default of that length, and keeps those of other lengths.
 *
 * @example
 * clockFor([], { length: 420 }).id; // '7-phut'
 */
export function clockFor(
  clocks: readonly FormatClock[],
  {
    clock: named,
    length,
    interpreted = false,
  }: { readonly clock?: string | undefined; readonly length: number; readonly interpreted?: boolean },
): FormatClock {
  const asked = clocks.find(({ id }) => id === named);
  if (asked !== undefined) return asked;
  if (interpreted) return INTERPRETED_CLOCK;
  const own = clocks.filter((one) => one.length !== undefined);
  const others = DEFAULT_CLOCKS.filter((one) => !own.some(({ length: taken }) => taken === one.length));
  const inTurn = [...own, ...others].sort((a, b) => (a.length ?? 0) - (b.length ?? 0));
  const fitting = inTurn.filter((one) => (one.length ?? 0) <= length).at(-1) ?? inTurn[0];
  if (fitting === undefined) throw new RangeError('there is no clock');
  return fitting;
}
