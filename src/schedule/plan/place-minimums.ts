/** What has to be heard comes first: urgent items once a day, then every item's weekly minimum. */
import { compareText } from '../../model/index.js';
import type { Ledger } from './ledger.js';
import { bestOffer } from './place-by-worth.js';
import type { Problem, Reading } from './problem.js';

/**
 * “Ưu tiên” and “khẩn cấp” go into the programme before anything else (Circular 39/2020/TT-BTTTT); a weekly plan can do no more for
 * an emergency, which is played at once by hand.
 */
export function placeMinimums(problem: Problem, ledger: Ledger): void {
  const isUrgent = (reading: Reading) => reading.urgency !== 'normal';
  const dateOf = (window: number) => problem.windows[window]?.date ?? '';
  const days = (reading: Reading) => new Set(reading.windows.map(dateOf)).size;
  const order = [...problem.readings].sort(
    (a, b) =>
      b.weight - a.weight ||
      a.windows.length - b.windows.length ||
      compareText(a.item, b.item) ||
      compareText(a.language, b.language),
  );
  placeInRounds(ledger, order.filter(isUrgent), days, dateOf);
  placeInRounds(ledger, order, (reading) => reading.minPerWeek, dateOf);
}

/** One airing each, then the next round, so that no item takes the best windows of all the others. */
function placeInRounds(
  ledger: Ledger,
  readings: readonly Reading[],
  floor: (reading: Reading) => number,
  dateOf: (window: number) => string,
): void {
  let waiting = readings;
  while (waiting.length > 0) {
    waiting = waiting.filter((reading) => {
      if (ledger.count(reading) >= floor(reading)) return false;
      const window = onQuietestDay(ledger, reading, dateOf);
      if (window === undefined) return false;
      ledger.place(reading, window);
      return true;
    });
  }
}

/** The best legal window among those on the days that have heard the item least. */
function onQuietestDay(
  ledger: Ledger,
  reading: Reading,
  dateOf: (window: number) => string,
): number | undefined {
  const times = (window: number) => ledger.countOn(reading, dateOf(window));
  const legal = reading.windows.filter((window) => ledger.may(reading, window));
  const least = Math.min(...legal.map(times));
  return bestOffer(ledger, reading, (window) => times(window) === least)?.window;
}
