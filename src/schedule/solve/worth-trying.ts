/** Which offers can be in the best filling of a window at all: most cannot, and that is soon seen. */
import type { Board } from './board.js';
import { openNearFilling } from './near-filling.js';

/** A window as it stands before it is filled. */
export interface Vacancy {
  /** Seconds that are left, and how many of them are below the fill target. */
  readonly room: number;
  readonly wanted: number;
  /** Items of each topic that may still come at no cost. */
  readonly atEase: Int32Array;
}

/** Halvings of the price of a second. */
const HALVINGS = 12;

/**
 * Gives a function that leaves out readings that cannot be in the best filling. `readings` are in the order of their topics, `gain` is by
 * reading, and `known` is what a filling of them is worth: the better it is, the fewer stay.
 *
 * With a price on the seconds instead of a limit, each topic can be solved by itself, and what that gives is more than any filling is
 * worth (Lagrange). Whoever would lower it below what is known already need not be tried.
 */
export function openWorthTrying(board: Board) {
  const { R, seconds, topic, problem } = board;
  const improve = openNearFilling(board);
  const { sameTopic, unfilledSecond } = problem.rates;
  /** Of each reading: what is left of its gain when its seconds are paid for, and what it lacks to be taken. */
  const profit = new Float64Array(R);
  const lacks = new Float64Array(R);

  /** What one topic gives at that price, from `begin` to `end` in the list; says what each of its readings lacks. */
  function ofTopic(readings: readonly number[], begin: number, end: number, free: number): number {
    let sum = 0;
    let threshold = sameTopic;
    for (let taken = 0; taken < free; taken += 1) {
      let next = -1;
      threshold = 0;
      for (let i = begin; i < end; i += 1) {
        const r = readings[i] ?? 0;
        if ((lacks[r] ?? 0) >= 0 && (profit[r] ?? 0) > threshold) {
          threshold = profit[r] ?? 0;
          next = r;
        }
      }
      if (next < 0) break;
      lacks[next] = -1;
      sum += threshold;
    }
    threshold = Math.min(threshold, sameTopic);
    for (let i = begin; i < end; i += 1) {
      const r = readings[i] ?? 0;
      if ((lacks[r] ?? 0) < 0) continue;
      lacks[r] = threshold - (profit[r] ?? 0);
      const beyond = (profit[r] ?? 0) - sameTopic;
      if (beyond <= 0) continue;
      sum += beyond;
      lacks[r] = -1;
    }
    return sum;
  }

  let asked = 0;

  /** The bound at a price; `asked` is then how many seconds are wanted at it. */
  function boundAt(
    price: number,
    readings: readonly number[],
    gain: Float64Array,
    { room, wanted, atEase }: Vacancy,
  ): number {
    for (const r of readings) {
      profit[r] = (gain[r] ?? 0) - price * (seconds[r] ?? 0);
      lacks[r] = 0;
    }
    let sum = price * room + unfilledSecond * wanted;
    for (let begin = 0; begin < readings.length; ) {
      const t = topic[readings[begin] ?? 0] ?? 0;
      let end = begin + 1;
      while (end < readings.length && topic[readings[end] ?? 0] === t) end += 1;
      sum += ofTopic(readings, begin, end, atEase[t] ?? 0);
      begin = end;
    }
    asked = 0;
    for (const r of readings) if ((lacks[r] ?? 0) < 0) asked += seconds[r] ?? 0;
    return sum;
  }

  return (readings: readonly number[], gain: Float64Array, vacancy: Vacancy, known: number): number[] => {
    let low = 0;
    let high = 1;
    for (const r of readings) high = Math.max(high, (gain[r] ?? 0) / (seconds[r] ?? 1));
    for (let turn = 0; turn < HALVINGS; turn += 1) {
      const price = (low + high) / 2;
      boundAt(price, readings, gain, vacancy);
      if (asked > vacancy.room) low = price;
      else high = price;
    }
    const bound = boundAt(high, readings, gain, vacancy);
    const chosen = asked > vacancy.room ? [] : readings.filter((r) => (lacks[r] ?? 0) < 0);
    const possible = readings.filter((r) => (lacks[r] ?? 0) <= bound - known);
    const slack = bound - Math.max(known, improve(possible, chosen, gain, vacancy));
    return possible.filter((r) => (lacks[r] ?? 0) <= slack);
  };
}
