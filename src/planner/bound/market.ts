/** What a week is worth at prices: the market in which readings buy what windows and goals sell. */
import type { Board } from '../board/board.js';
import { SESSIONS_AT_EASE } from '../problem/value.js';
import { BestAirings } from './best-airings.js';
import type { Dual } from './minimise.js';
import { type Care, Tangents } from './tangents.js';

/** Each time prices are asked counts so much more than the one before: some thirty are remembered. */
const LATER = 1.03;

/**
 * Readings buy, windows and goals sell by the second, by the airing, by the topic. Rows of prices: seconds of windows, airings in windows, goals,
 * topics in windows, times of day of readings.
 */
export class Market implements Dual {
  readonly slope: Float64Array;
  readonly unit: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How each reading is solved: at first roughly. */
  care: Care = 'rough';
  readonly #board: Board;
  readonly #readings: BestAirings;
  readonly #tangents: Tangents;
  /** Where the rows of topics and of times of day begin. */
  readonly #topics: number;
  readonly #sessions: number;
  /** Whole prices, and the same by kind. */
  readonly #list: Float64Array;
  readonly #prices: Prices;
  /** What a reading pays in each window. */
  readonly #price: Float64Array;
  readonly #bought: Float64Array;
  #weight = 1;
  #weights = 0;

  constructor(board: Board) {
    const { R, W, S, T, goals, rates } = board;
    const topics = 2 * W + goals.length;
    const sessions = topics + W * T;
    const rows = sessions + R * S;
    const often = dearestSessions(board);
    const list = new Float64Array(rows);
    this.#board = board;
    this.#readings = new BestAirings(board);
    this.#tangents = new Tangents(board, this.#readings);
    this.#topics = topics;
    this.#sessions = sessions;
    this.#list = list;
    this.#prices = {
      second: list.subarray(0, W),
      airing: list.subarray(W, 2 * W),
      goal: list.subarray(2 * W, topics),
      topic: list.subarray(topics, sessions),
      session: list.subarray(sessions),
    };
    this.#price = new Float64Array(W);
    this.#bought = new Float64Array(R * W);
    this.slope = new Float64Array(rows);
    this.unit = Float64Array.from({ length: rows }, (_, row) =>
      row < W || goals[row - 2 * W]?.seconds === true ? 90 : 1,
    );
    this.low = Float64Array.from({ length: rows }, (_, row) => {
      if (row < W) return -rates.unfilledSecond;
      if (row < 2 * W) return -rates.emptyWindow;
      const goal = goals[row - 2 * W];
      return goal === undefined || goal.alone ? 0 : -goal.price;
    });
    this.high = Float64Array.from({ length: rows }, (_, row) => {
      if (row < W) return Infinity;
      if (row < 2 * W) return 0;
      if (row < topics) return goals[row - 2 * W]?.room === Infinity ? 0 : Infinity;
      return row < sessions ? rates.sameTopic : (often[row - sessions] ?? 0);
    });
  }

  /** How often each reading bought each window, of all times that prices were asked (at least once), at `r * W + w`; the latest count most. */
  shares(): Float64Array {
    return this.#bought.map((sum) => sum / this.#weights);
  }

  ask(asked: Float64Array): number {
    const { R } = this.#board;
    const list = this.#list;
    this.#weight *= LATER;
    this.#weights += this.#weight;
    for (let row = 0; row < list.length; row += 1) list[row] = Math.round(asked[row] ?? 0);
    let sum =
      sellWindows(this.#board, this.#prices, this.slope) +
      sellGoals(this.#board, this.#prices, this.slope) +
      sellTopics(this.#board, this.#prices, this.slope) +
      sellSessions(this.#board, this.#prices, this.slope.subarray(this.#sessions));
    for (let r = 0; r < R; r += 1) {
      priceWindows(this.#board, this.#prices, r, this.#price);
      this.#readings.take(r, this.#price);
      sum += this.#tangents.best(r, this.care);
      this.#buy(r);
    }
    return sum;
  }

  /** What a reading takes of everything. */
  #buy(r: number): void {
    const { W, S, T, seconds, topic, session } = this.#board;
    const { found } = this.#readings;
    const { slope } = this;
    const bought = this.#bought;
    for (let index = 0; index < found.length; index += 1) {
      const w = found.windows[index] ?? 0;
      const pair = this.#topics + w * T + (topic[r] ?? 0);
      const then = this.#sessions + r * S + (session[w] ?? 0);
      bought[r * W + w] = (bought[r * W + w] ?? 0) + this.#weight;
      slope[w] = (slope[w] ?? 0) - (seconds[r] ?? 0);
      slope[W + w] = (slope[W + w] ?? 0) - 1;
      slope[pair] = (slope[pair] ?? 0) - 1;
      slope[then] = (slope[then] ?? 0) - 1;
      buyGoals(this.#board, slope, r, w);
    }
  }
}

function sellWindows(
  { W, room, target, rates }: Board,
  { second, airing }: Prices,
  slope: Float64Array,
): number {
  const { unfilledSecond, emptyWindow } = rates;
  let sum = 0;
  for (let w = 0; w < W; w += 1) {
    const each = second[w] ?? 0;
    const wanted = target[w] ?? 0;
    const sold = each > 0 ? Math.max(0, room[w] ?? 0) : each > -unfilledSecond ? wanted : 0;
    sum += unfilledSecond * Math.min(sold, wanted) + each * sold + emptyWindow + (airing[w] ?? 0);
    slope[w] = sold;
    slope[W + w] = 1;
  }
  return sum;
}

function sellGoals({ W, goals }: Board, prices: Prices, slope: Float64Array): number {
  let sum = 0;
  for (const [g, goal] of goals.entries()) {
    // What one reading is to reach by itself is seen to where it is solved.
    if (goal.alone) continue;
    const each = prices.goal[g] ?? 0;
    const wanted = Math.max(0, goal.atLeast - goal.heard);
    const sold = each > 0 ? goal.room : each > -goal.price ? Math.min(wanted, goal.room) : 0;
    sum += goal.price * Math.min(sold, wanted) + (sold === 0 ? 0 : each * sold);
    slope[2 * W + g] = sold;
  }
  return sum;
}

function buyGoals(
  { W, goals, goalsOf, seconds, gap }: Board,
  slope: Float64Array,
  r: number,
  w: number,
): void {
  for (const g of goalsOf[r] ?? []) {
    const goal = goals[g];
    if (goal?.windows[w] !== 1) continue;
    const row = 2 * W + g;
    slope[row] = (slope[row] ?? 0) - (goal.seconds ? (seconds[r] ?? 0) - gap : 1);
  }
}

function sellTopics({ W, T, goals, topicsAtEase }: Board, { topic }: Prices, slope: Float64Array): number {
  let sum = 0;
  for (let pair = 0; pair < W * T; pair += 1) {
    const atEase = topicsAtEase[Math.floor(pair / T)] ?? 0;
    sum += (topic[pair] ?? 0) * atEase;
    slope[2 * W + goals.length + pair] = atEase;
  }
  return sum;
}

function sellSessions({ R, S }: Board, { session }: Prices, slope: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < R * S; index += 1) sum += SESSIONS_AT_EASE * (session[index] ?? 0);
  slope.fill(SESSIONS_AT_EASE);
  return sum;
}

/** What an airing too often at a time of day costs, by reading and session; nothing where that cannot come to be. */
function dearestSessions({ R, W, S, session, sessions, could, worth, rates }: Board): Float64Array {
  const windows = new Int32Array(R * S);
  for (let index = 0; index < R * W; index += 1)
    if (could[index] === 1) {
      const then = Math.floor(index / W) * S + (session[index % W] ?? 0);
      windows[then] = (windows[then] ?? 0) + 1;
    }
  return Float64Array.from(windows, (count, index) => {
    const r = Math.floor(index / S);
    const costs = sessions[r] === 1 && count > SESSIONS_AT_EASE;
    return costs ? (worth[r] ?? 0) * rates.sameSession : 0;
  });
}

/** What each unit of what readings compete for costs, in whole numbers of the unit of value. */
interface Prices {
  /** A second of a window. */
  readonly second: Float64Array;
  /** An airing in a window: at most 0, because an airing more keeps it from being empty. */
  readonly airing: Float64Array;
  /** An item of a topic in a window, at `w * T + t`: at least 0, at most what one too many costs. */
  readonly topic: Float64Array;
  /** A unit of a goal. */
  readonly goal: Float64Array;
  /** An airing of a reading at a time of day, at `r * S + s`: at least 0, at most what one too often costs. */
  readonly session: Float64Array;
}

/** What an airing of a reading costs in each window: its seconds, its place among the others, its topic, its time of day, and what goals cost. */
function priceWindows(board: Board, prices: Prices, r: number, into: Float64Array): void {
  const { W, S, T, session } = board;
  const { second, airing, topic } = prices;
  const long = board.seconds[r] ?? 0;
  const about = board.topic[r] ?? 0;
  for (let w = 0; w < W; w += 1) {
    const then = prices.session[r * S + (session[w] ?? 0)] ?? 0;
    into[w] = (second[w] ?? 0) * long + (airing[w] ?? 0) + (topic[w * T + about] ?? 0) + then;
  }
  for (const g of board.goalsOf[r] ?? []) {
    const counted = board.goals[g];
    const each = (prices.goal[g] ?? 0) * (counted?.seconds ? long - board.gap : 1);
    if (counted === undefined || each === 0) continue;
    for (let w = 0; w < W; w += 1) into[w] = (into[w] ?? 0) + each * (counted.windows[w] ?? 0);
  }
}
