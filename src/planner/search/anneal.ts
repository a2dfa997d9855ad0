/** Local search: a plan is changed a little, again and again, and worse plans are left behind as it cools. */
import type { Board } from '../board/board.js';
import { Change, setUp, takeDown, usualGain } from '../board/change.js';
import type { Position } from '../board/position.js';
import type { Dice } from './dice.js';

/** At the beginning a step may lose about one part in so many of what an average airing gains. */
const WARMTH = 8;
/** More items are not taken out for one. */
const MOST_OUT = 3;

/**
 * Simulated annealing (Kirkpatrick and others, 1983) with a budget of steps, not of time, so that the same seed gives the same plan on
 * every machine. A step puts one reading into one window, takes out what is in its way there or too near elsewhere, and offers
 * what was taken out the place that has become free. The best plan met is left in the position.
 */
export function anneal(board: Board, position: Position, dice: Dice, steps: number): void {
  const windows = [...board.candidates.keys()].filter((w) => (board.candidates[w]?.length ?? 0) > 0);
  if (windows.length === 0 || position.placed === 0) return;
  const change = new Change(position);
  const search: Search = { board, position, change, dice };
  const warmth = Math.floor(usualGain(board, position) / WARMTH);
  let best = position.value;
  let plan = takeDown(board, position);
  for (let step = 0; step < steps; step += 1) {
    const left = (steps - step) / steps;
    const w = windows[dice.roll(windows.length)] ?? 0;
    const candidates = board.candidates[w];
    if (candidates === undefined) continue;
    const r = candidates[dice.roll(candidates.length)] ?? 0;
    const possible = position.stands(r, w) ? drop(search, r, w) : force(search, r, w);
    const bearable = Math.floor((warmth * left * left * dice.wait()) / 1000);
    if (!possible || change.gain < -bearable) change.undo();
    change.keep();
    if (position.value > best) {
      best = position.value;
      plan = takeDown(board, position);
    }
  }
  setUp(board, position, plan);
}

interface Search {
  readonly board: Board;
  readonly position: Position;
  readonly change: Change;
  readonly dice: Dice;
}

/** Takes a reading out and lets another have its time. */
function drop(search: Search, r: number, w: number): boolean {
  if (!search.position.frees(r, w)) return false;
  search.change.take(r, w);
  fill(search, w);
  return true;
}

/** Puts a reading in, whatever it takes; `false` when a hard rule stays in the way. */
function force(search: Search, r: number, w: number): boolean {
  const { board, position, change, dice } = search;
  const length = board.seconds[r] ?? 0;
  let from = -1;
  if (!position.allows(r, w)) {
    from = inTheWay(search, r, w);
    if (from < 0 || !position.frees(r, from)) return false;
    change.take(r, from);
    if (!position.allows(r, w)) return false;
  }
  const out: number[] = [];
  while (position.left(w) < length) {
    const inside = position.inside(w);
    const other = inside[dice.roll(inside.length)] ?? -1;
    if (other < 0 || out.length === MOST_OUT || !position.frees(other, w)) return false;
    change.take(other, w);
    out.push(other);
    // Series: what follows the one that was taken out may not stand any more.
  }
  if (!position.allows(r, w)) return false;
  change.put(r, w);
  for (const other of out) {
    if (from >= 0) offer(search, other, from);
    else move(search, other);
  }
  if (from >= 0) fill(search, from);
  fill(search, w);
  return true;
}

/** Where the reading stands that keeps it from a window: the nearest, which is also the one of the same day. */
function inTheWay({ board, position }: Search, r: number, w: number): number {
  const here = board.start[w] ?? 0;
  let nearest = -1;
  let least = Infinity;
  for (const other of position.windowsOf(r)) {
    const apart = Math.abs((board.start[other] ?? 0) - here);
    if (apart < least || (apart === least && other < nearest)) {
      least = apart;
      nearest = other;
    }
  }
  return nearest;
}

/** One candidate of a window, drawn by lot, if it is of use there. */
function fill(search: Search, w: number): void {
  const candidates = search.board.candidates[w];
  if (candidates === undefined || candidates.length === 0) return;
  offer(search, candidates[search.dice.roll(candidates.length)] ?? 0, w);
}

/** One window for a reading, drawn by lot, if it is of use there. */
function move(search: Search, r: number): void {
  offer(search, r, search.dice.roll(search.board.W));
}

function offer({ board, position, change }: Search, r: number, w: number): void {
  if ((board.seconds[r] ?? 0) > position.left(w) || !position.allows(r, w)) return;
  if (position.gain(r, w) > 0) change.put(r, w);
}
