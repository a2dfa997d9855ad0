/** The rundown of a window: everything that is heard in it, one after the other, to the second. */
import { type InstantLike, instantOf, isoAt, later } from '../time/instant.js';
import type { PlannedAiring, WindowSlot } from './week.js';

/** What a stretch of a window is: words of the station, the place's own announcements, an item, silence, time left over. */
export const RUNDOWN_PARTS = ['opening', 'notice', 'pause', 'link', 'item', 'closing', 'spare'] as const;

/** One stretch of a window. */
export interface RundownEntry {
  /** ISO with offset. */
  readonly start: string;
  /** Whole, above 0. */
  readonly seconds: number;
  readonly part: (typeof RUNDOWN_PARTS)[number];
  /** Id of the item that is heard in it. */
  readonly item?: string;
}

/**
 * Stretches one behind the other from an instant on, then what is left of the window as `spare`. The seconds add up to the window's.
 *
 * @throws RangeError when the stretches are longer than the window
 * @example
 * rundownOf('2020-07-06T05:45:00+07:00', 60, 'Asia/Ho_Chi_Minh', [{ part: 'opening', seconds: 12 }]).map(({ part, seconds }) => `${part} ${seconds}`); // ['opening 12', 'spare 48']
 */
export function rundownOf(
  start: string,
  seconds: number,
  timeZone: string,
  stretches: readonly Omit<RundownEntry, 'start'>[],
): RundownEntry[] {
  let passed = 0;
  const now = () => isoAt(later(instantOf(start), passed), timeZone);
  const entries = stretches.flatMap((stretch): RundownEntry[] => {
    if (stretch.seconds === 0) return [];
    const entry = { start: now(), ...stretch };
    passed += stretch.seconds;
    return [entry];
  });
  if (passed > seconds) throw new RangeError(`${passed} s in a window of ${seconds} s at ${start}`);
  return passed === seconds
    ? entries
    : [...entries, { start: now(), seconds: seconds - passed, part: 'spare' }];
}

/**
 * The rundown of a window of which only the airings are known, as in a week of version 1: the time between them is silence.
 *
 * @example
 * const airing = { item: 'mot-cua', start: '2020-07-06T05:45:00+07:00', seconds: 50 };
 * rundownOfAirings({ start: airing.start, seconds: 60, airings: [airing] }, 'Asia/Ho_Chi_Minh').map(({ part }) => part); // ['item', 'spare']
 */
export function rundownOfAirings(
  {
    start,
    seconds,
    airings,
  }: Pick<WindowSlot, 'start' | 'seconds'> & {
    readonly airings: readonly Pick<PlannedAiring, 'item' | 'start' | 'seconds'>[];
  },
  timeZone: string,
): RundownEntry[] {
  let passed = 0;
  const stretches = airings.flatMap((airing) => {
    const from = (instantOf(airing.start) - instantOf(start)) / 1000;
    const silence = { part: 'pause' as const, seconds: Math.max(0, from - passed) };
    passed = from + airing.seconds;
    return [silence, { part: 'item' as const, seconds: airing.seconds, item: airing.item }];
  });
  return rundownOf(start, seconds, timeZone, stretches);
}

/** A window on its date, as far as it matters whether something is said in it. */
interface HeardWindow {
  readonly date: string;
  readonly slot: Pick<WindowSlot, 'window' | 'languages'> & {
    readonly start: InstantLike;
    readonly airings: readonly unknown[];
  };
}

/**
 * The windows, by `date/window`, that are the first of their language on their day in which something is heard: there the closing says
 * in full where to send feedback (III.2.c.1).
 *
 * @example
 * const slot = { window: 'sang', start: '2020-07-06T05:45:00+07:00', languages: ['vi'], airings: ['mot-cua'] };
 * [...closingInFull([{ date: '2020-07-06', slot }])]; // ['2020-07-06/sang']
 */
export function closingInFull(windows: readonly HeardWindow[]): Set<string> {
  const first = new Map<string, string>();
  const inTime = [...windows].sort((a, b) => instantOf(a.slot.start) - instantOf(b.slot.start));
  for (const { date, slot } of inTime) {
    const key = `${date} ${slot.languages[0] ?? ''}`;
    if (slot.airings.length > 0 && !first.has(key)) first.set(key, `${date}/${slot.window}`);
  }
  return new Set(first.values());
}
