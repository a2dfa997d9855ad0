/** A filling of a window that is nearly the best: the nearer it is, the fewer readings have to be tried for the best. */
import type { Board } from './board.js';
import type { Vacancy } from './worth-trying.js';

/**
 * Gives a function that improves a filling until no reading that comes in, alone or for one that goes, makes it better, and says what it is
 * worth. `inside` must fit; `gain` is by reading.
 */
export function openNearFilling({ T, seconds, topic, problem }: Board) {
  const { sameTopic, unfilledSecond } = problem.rates;
  const many = new Int32Array(T);

  return function improve(
    readings: readonly number[],
    inside: number[],
    gain: Float64Array,
    { room, wanted, atEase }: Vacancy,
  ): number {
    const length = (r: number) => seconds[r] ?? 0;
    const about = (r: number) => topic[r] ?? 0;
    const crowds = (r: number, without: number) =>
      (many[about(r)] ?? 0) - (without >= 0 && about(without) === about(r) ? 1 : 0) >= (atEase[about(r)] ?? 0)
        ? sameTopic
        : 0;
    many.fill(0);
    let filled = 0;
    let worth = 0;
    const come = (r: number, by: 1 | -1) => {
      if (by === -1) many[about(r)] = (many[about(r)] ?? 0) - 1;
      const paid =
        unfilledSecond * Math.abs(Math.min(filled + by * length(r), wanted) - Math.min(filled, wanted));
      worth += by * ((gain[r] ?? 0) + paid - crowds(r, -1));
      filled += by * length(r);
      if (by === 1) many[about(r)] = (many[about(r)] ?? 0) + 1;
    };
    for (const r of inside) come(r, 1);
    for (;;) {
      let [most, out, into] = [0, -1, -1];
      for (let place = -1; place < inside.length; place += 1) {
        const old = place < 0 ? -1 : (inside[place] ?? -1);
        const without = old < 0 ? filled : filled - length(old);
        const before = Math.min(filled, wanted);
        let goes = 0;
        if (old >= 0) {
          many[about(old)] = (many[about(old)] ?? 0) - 1;
          goes = (gain[old] ?? 0) - crowds(old, -1);
          many[about(old)] = (many[about(old)] ?? 0) + 1;
        }
        const left = room - without;
        for (const r of readings) {
          if (length(r) > left) continue;
          const paid = unfilledSecond * (Math.min(without + length(r), wanted) - before);
          const better = (gain[r] ?? 0) + paid - crowds(r, old) - goes;
          if (better > most && !inside.includes(r)) [most, out, into] = [better, place, r];
        }
      }
      if (into < 0) return worth;
      if (out >= 0) come(inside[out] ?? -1, -1);
      if (out >= 0) inside[out] = into;
      else inside.push(into);
      come(into, 1);
    }
  };
}
