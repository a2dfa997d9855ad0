/** What a week is worth at prices: the market in which readings buy what windows and goals sell. */
import { SESSIONS_AT_EASE } from '../plan/rates.js';
import { openBestAirings } from './best-airings.js';
import type { Board } from './board.js';
import type { Dual } from './descend.js';
import { goalPrice, type Prices, windowPrice } from './prices.js';
import { openTangents } from './tangents.js';

export interface Market extends Dual {
  /** Is each reading solved exactly, or under its tangents? At first under its tangents. */
  exact: boolean;
  /** How often each reading bought each window, of all times that prices were asked (at least once), at `r * W + w`; the latest count most. */
  shares(): Float64Array;
}

/** Each time prices are asked counts so much more than the one before: some thirty are remembered. */
const LATER = 1.03;

/** Readings buy, windows and goals sell by the second, by the airing, by the topic. */
export function openMarket(board: Board): Market {
  const { R, W, S, T, goals, problem } = board;
  const { rates } = problem;
  const topics = 2 * W + goals.length;
  const sessions = topics + W * T;
  const rows = sessions + R * S;
  const often = dearestSessions(board);
  const slope = new Float64Array(rows);
  const readings = openBestAirings(board);
  const best = openTangents(board, readings);
  const list = new Float64Array(rows);
  const bought = new Float64Array(R * W);
  let weight = 1;
  let weights = 0;
  const prices: Prices = {
    second: list.subarray(0, W),
    airing: list.subarray(W, 2 * W),
    goal: list.subarray(2 * W, topics),
    topic: list.subarray(topics, sessions),
    session: list.subarray(sessions),
  };
  const allWeek = goals.map(({ windows }) => windows.every((counts) => counts === 1));
  const always = board.goalsOf.map((list) => list.filter((g) => allWeek[g]));
  const sometimes = board.goalsOf.map((list) => list.filter((g) => !allWeek[g]));
  let inAnyWindow = 0;
  const price = (r: number, w: number) =>
    windowPrice(board, prices, r, w) + inAnyWindow + goalPrice(board, prices, sometimes[r], r, w);

  function sellWindows(): number {
    let sum = 0;
    for (let w = 0; w < W; w += 1) {
      const each = prices.second[w] ?? 0;
      const target = board.target[w] ?? 0;
      const sold = each > 0 ? Math.max(0, board.room[w] ?? 0) : each > -rates.unfilledSecond ? target : 0;
      sum +=
        rates.unfilledSecond * Math.min(sold, target) +
        each * sold +
        rates.emptyWindow +
        (prices.airing[w] ?? 0);
      slope[w] = sold;
      slope[W + w] = 1;
    }
    return sum;
  }

  const market: Market = {
    slope,
    exact: false,
    shares: () => bought.map((sum) => sum / weights),
    unit: Float64Array.from({ length: rows }, (_, row) =>
      row < W || goals[row - 2 * W]?.seconds === true ? 90 : 1,
    ),
    low: Float64Array.from({ length: rows }, (_, row) => {
      if (row < W) return -rates.unfilledSecond;
      if (row < 2 * W) return -rates.emptyWindow;
      const goal = goals[row - 2 * W];
      return goal === undefined || goal.alone ? 0 : -goal.price;
    }),
    high: Float64Array.from({ length: rows }, (_, row) => {
      if (row < W) return Infinity;
      if (row < 2 * W) return 0;
      if (row < topics) return goals[row - 2 * W]?.room === Infinity ? 0 : Infinity;
      return row < sessions ? rates.sameTopic : (often[row - sessions] ?? 0);
    }),
    ask(asked) {
      weight *= LATER;
      weights += weight;
      for (let row = 0; row < rows; row += 1) list[row] = Math.round(asked[row] ?? 0);
      let sum = sellWindows() + sellGoals(board, prices, slope) + sellTopics(board, prices, slope);
      for (let at = 0; at < R * S; at += 1) {
        sum += SESSIONS_AT_EASE * (prices.session[at] ?? 0);
        slope[sessions + at] = SESSIONS_AT_EASE;
      }
      for (let r = 0; r < R; r += 1) {
        inAnyWindow = goalPrice(board, prices, always[r], r, 0);
        readings.take(r, price);
        sum += best(r, market.exact);
        for (const w of readings.windows) {
          bought[r * W + w] = (bought[r * W + w] ?? 0) + weight;
          const pair = topics + w * T + (board.topic[r] ?? 0);
          const then = sessions + r * S + (board.session[w] ?? 0);
          slope[w] = (slope[w] ?? 0) - (board.seconds[r] ?? 0);
          slope[W + w] = (slope[W + w] ?? 0) - 1;
          slope[pair] = (slope[pair] ?? 0) - 1;
          slope[then] = (slope[then] ?? 0) - 1;
          buyGoals(board, slope, r, w);
        }
      }
      return sum;
    },
  };
  return market;
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
  { W, goals, goalsOf, seconds, problem }: Board,
  slope: Float64Array,
  r: number,
  w: number,
): void {
  for (const g of goalsOf[r] ?? []) {
    const goal = goals[g];
    if (goal?.windows[w] !== 1) continue;
    const row = 2 * W + g;
    slope[row] = (slope[row] ?? 0) - (goal.seconds ? (seconds[r] ?? 0) - problem.framing.gap : 1);
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

/** What an airing too often at a time of day costs, by reading and session; nothing where that cannot come to be. */
function dearestSessions({ R, W, S, session, sessions, could, worth, problem }: Board): Float64Array {
  const windows = new Int32Array(R * S);
  for (let at = 0; at < R * W; at += 1)
    if (could[at] === 1) {
      const then = Math.floor(at / W) * S + (session[at % W] ?? 0);
      windows[then] = (windows[then] ?? 0) + 1;
    }
  return Float64Array.from(windows, (count, at) => {
    const r = Math.floor(at / S);
    const costs = sessions[r] === 1 && count > SESSIONS_AT_EASE;
    return costs ? (worth[r] ?? 0) * problem.rates.sameSession : 0;
  });
}
