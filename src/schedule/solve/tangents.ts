/** The line that is laid against a reading's curve of reach. */
import type { BestAirings } from './best-airings.js';
import type { Board } from './board.js';

export interface Tangent {
  readonly most: number;
  readonly tangent: number;
}

/**
 * The best tangent for a reading that was taken up, sought from the one that was best before. The bound is convex in it, piecewise
 * a line; each line found says how it goes on, and the next tangent is where the lines on both sides meet (Kelley's cutting
 * planes). In parts of 64, which a binary number holds exactly.
 */
export function openTangents(board: Board, readings: BestAirings): (r: number, exact: boolean) => number {
  const steep = board.problem.reach.map(({ worth }) => worth);
  const highest = Math.max(0, ...steep);
  const lowest = Math.min(highest, ...steep);
  const last = new Float64Array(board.R).fill(highest);
  return (r, exact) => {
    let best: Tangent = { most: Infinity, tangent: last[r] ?? highest };
    let left: Line | undefined;
    let right: Line | undefined;
    let tangent = best.tangent;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const most = readings.most(tangent);
      if (most < best.most) best = { most, tangent };
      const slope = (board.worth[r] ?? 0) * readings.overshoot;
      if (slope === 0) break;
      if (slope > 0) right = { tangent, most, slope };
      else left = { tangent, most, slope };
      const next = left && right ? meeting(left, right) : tangent - Math.sign(slope) * 4 ** turn;
      const inside = Math.min(Math.max(next, lowest), highest);
      if (inside === left?.tangent || inside === right?.tangent) break;
      if (left && right && best.most - at(left, inside) <= best.most / PRECISION) break;
      tangent = inside;
    }
    last[r] = best.tangent;
    if (!exact) return best.most;
    if (tangent !== best.tangent) readings.most(best.tangent);
    return readings.exact();
  };
}

const TURNS = 8;
/** One part in so many of what a reading is worth is not looked for any further. */
const PRECISION = 16_384;

/** How the bound goes on from a tangent. */
interface Line extends Tangent {
  readonly slope: number;
}

function at({ tangent, most, slope }: Line, where: number): number {
  return most + slope * (where - tangent);
}

function meeting(left: Line, right: Line): number {
  const cross = at(right, 0) - at(left, 0);
  return Math.round((64 * cross) / (left.slope - right.slope)) / 64;
}
