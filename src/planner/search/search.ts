/** Large neighbourhood search (Shaw 1998): a few windows are emptied and filled again; what is worth less is seldom kept. */
import type { Board } from './board.js';
import { Dice } from './dice.js';
import { Refill } from './refill.js';

/** A plan: its stands, and what it is worth. */
export interface Found {
  readonly stands: readonly number[];
  readonly value: number;
}

/** How a plan is searched. */
export interface Effort {
  readonly rounds: number;
  readonly seed: number;
  /** Share of the value that a worse plan may lack at the beginning; it falls to nothing. */
  readonly heat: number;
  /** What stands are worth at the prices of the dual. */
  readonly worth?: Float64Array;
}

/** Each window filled once by what it adds, the best audiences first; then again, around the others. */
export function startPlan(board: Board, worth?: Float64Array): Found {
  const refill = new Refill(board);
  const audience = (w: number) => board.problem.windows[w]?.audience ?? 0;
  const order = [...board.windows.keys()].sort((a, b) => audience(b) - audience(a) || a - b);
  if (worth !== undefined) for (const w of order) refill.fill(w, worth);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const w of order) {
      refill.empty(w);
      refill.fill(w);
    }
  }
  return { stands: refill.stands(), value: refill.value() };
}

/**
 * The best plan met. Now and then the first of the emptied windows is filled by the prices of the dual, which look further than what the
 * week would gain at once.
 */
export function search(board: Board, start: Found, { rounds, seed, heat, worth }: Effort): Found {
  const refill = new Refill(board, start.stands);
  const dice = new Dice(seed);
  const count = board.windows.length;
  let value = start.value;
  let best = start;
  for (let round = 0; round < rounds; round += 1) {
    const emptied = someOf(count, dice);
    const [first = 0, ...others] = emptied;
    const before = emptied.flatMap((w) => refill.inside(w));
    for (const w of emptied) refill.empty(w);
    refill.fill(first, dice.roll(3) === 0 ? worth : undefined);
    for (const w of others) refill.fill(w);
    refill.empty(first);
    refill.fill(first);
    const now = refill.value();
    const allowed = (heat * Math.abs(best.value) * (rounds - round)) / rounds;
    if (now >= value - (allowed * dice.wait()) / 1000) {
      value = now;
      if (now > best.value) best = { stands: refill.stands(), value: now };
    } else {
      for (const w of emptied) refill.empty(w);
      refill.put(before);
    }
  }
  return best;
}

/** Two windows, or three. */
function someOf(count: number, dice: Dice): number[] {
  const drawn = [dice.roll(count), dice.roll(count)];
  if (dice.roll(3) === 0) drawn.push(dice.roll(count));
  return [...new Set(drawn)];
}
