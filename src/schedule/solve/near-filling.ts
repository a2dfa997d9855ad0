/** A filling of a window that is nearly the best: the nearer it is, the fewer readings have to be tried for the best. */
import type { Board } from './board.js';
import type { Vacancy } from './worth-trying.js';

/**
 * Gives a function that lets into a filling what gains most, as long as there is room for it and it gains anything, and says what all that is
 * inside is then worth. `inside` must fit; `gain` is by reading.
 */
export function openNearFilling({ T, R, seconds, topic, problem }: Board) {
  const { sameTopic, unfilledSecond } = problem.rates;
  const many = new Int32Array(T);
  const stands = new Uint8Array(R);

  return function complete(
    readings: readonly number[],
    inside: readonly number[],
    gain: Float64Array,
    { room, wanted, atEase }: Vacancy,
  ): number {
    many.fill(0);
    stands.fill(0);
    let filled = 0;
    let worth = 0;
    const adds = (r: number) => {
      const t = topic[r] ?? 0;
      const paid = Math.min(filled + (seconds[r] ?? 0), wanted) - Math.min(filled, wanted);
      const crowds = (many[t] ?? 0) >= (atEase[t] ?? 0) ? sameTopic : 0;
      return (gain[r] ?? 0) + unfilledSecond * paid - crowds;
    };
    const come = (r: number) => {
      worth += adds(r);
      filled += seconds[r] ?? 0;
      many[topic[r] ?? 0] = (many[topic[r] ?? 0] ?? 0) + 1;
      stands[r] = 1;
    };
    for (const r of inside) come(r);
    for (;;) {
      let most = 0;
      let best = -1;
      for (const r of readings) {
        if (stands[r] === 1 || (seconds[r] ?? 0) > room - filled) continue;
        const more = adds(r);
        if (more > most) [most, best] = [more, r];
      }
      if (best < 0) return worth;
      come(best);
    }
  };
}
