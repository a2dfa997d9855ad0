/** The better part of the search: a few windows are emptied together and filled anew, each in the best way there is and with an eye on the next. */
import type { Board } from '../board/board.js';
import { Change, setUp, takeDown, usualGain } from '../board/change.js';
import type { Position } from '../board/position.js';
import type { Dice } from './dice.js';
import { Refill } from './refill.js';

/** How a search goes about it. */
export interface Pace {
  /** At the beginning a step may lose about one part in so many of what an average airing gains; of infinitely many, every step has to gain. */
  readonly warmth: number;
  /** Windows that are emptied together: two, and so many at most. */
  readonly most: number;
}

/** Two windows at a time leave nothing open between them; found by trial on weeks of sixty stations. */
export const NEAR: Pace = { warmth: 32, most: 2 };
/** Of a week that is searched to the end, whose plans lie in a few deep corners. */
export const HOT: Pace = { warmth: 8, most: 3 };
/** Of a plan in which nothing is to move without a gain. */
export const COLD: Pace = { warmth: Infinity, most: 2 };
const FEWEST = 2;
/** What it costs to draw windows whose outcome is known, in cells. */
const DRAW = 100;

/**
 * Large neighbourhood search (Shaw, 1998). A window by itself is solved exactly, so what keeps a plan from being better is spread over
 * windows: what one of them needs, another has. Ends when so much work is done, and leaves the best plan met in the position. Only `readings`
 * are tried in their windows.
 */
export function renew(
  board: Board,
  position: Position,
  dice: Dice,
  work: number,
  { warmth: part, most }: Pace,
  readings: Board['candidates'] = board.candidates,
): void {
  const windows = [...readings.keys()].filter((w) => (readings[w]?.length ?? 0) > 0);
  if (windows.length === 0) return;
  const change = new Change(position);
  const refill = new Refill(board, position, change, readings);
  const settle = () => settleDown(windows, refill, change);
  settle();
  const warmth = Math.floor(usualGain(board, position) / part);
  let best = position.value;
  let plan = takeDown(board, position);
  /** What came of windows that were filled anew, since anything last changed. */
  const outcomes = new Map<number, number>();
  for (let spent = refill.work; spent < work; ) {
    const left = (work - spent) / work;
    const some = pick(windows, FEWEST + dice.roll(most - FEWEST + 1), dice);
    const least = warmth === 0 ? 1 : -Math.floor((warmth * left * dice.wait()) / 1000);
    const drawn = some.reduce((sum, w) => sum * board.W + w, 1);
    if ((outcomes.get(drawn) ?? least) < least) {
      spent += DRAW;
      continue;
    }
    const before = refill.work;
    for (const w of some) refill.empty(w);
    const differ = anew(some, refill);
    spent += refill.work - before;
    if (!differ || change.gain < least) {
      outcomes.set(drawn, differ ? change.gain : -Infinity);
      change.undo();
    } else outcomes.clear();
    change.keep();
    if (position.value <= best) continue;
    best = position.value;
    plan = takeDown(board, position);
  }
  setUp(board, position, plan);
  settle();
}

/** Fills windows one after the other, each with an eye on the next; `false` when all but the last came back as they were: for that one nothing has changed. */
function anew(windows: readonly number[], refill: Refill): boolean {
  let differ = false;
  for (const [turn, w] of windows.entries()) {
    if (turn > 0 && turn === windows.length - 1 && !differ) return false;
    differ = refill.fill(w, windows[turn + 1]) || differ;
  }
  return true;
}

/** Fills every window anew until none gains. */
function settleDown(windows: readonly number[], refill: Refill, change: Change): void {
  for (let better = true; better; ) {
    better = false;
    for (const w of windows) {
      refill.fill(w);
      if (change.gain > 0) better = true;
      else change.undo();
      change.keep();
    }
  }
}

/** So many different ones, in the order in which they were drawn. */
function pick(windows: readonly number[], count: number, dice: Dice): number[] {
  const drawn: number[] = [];
  while (drawn.length < Math.min(count, windows.length)) {
    const w = windows[dice.roll(windows.length)] ?? 0;
    if (!drawn.includes(w)) drawn.push(w);
  }
  return drawn;
}
