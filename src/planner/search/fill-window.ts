/** The best filling of one window: a knapsack of seconds with a number of pieces for each group of places, solved exactly. */
import { IMPOSSIBLE } from '../problem/curve.js';
import type { Rates } from '../problem/rates.js';
import type { BoardGroup, BoardWindow } from './board.js';

export interface Filling {
  readonly stands: readonly number[];
  /** Profits of the stands, less what the window lacks. */
  readonly worth: number;
}

/** A group of places, worked out. */
interface Stage {
  /** Those of whom some are taken. */
  readonly list: readonly number[];
  readonly most: number;
  /** Where its choices begin; of each of the list there are so many layers, one for each number of pieces. */
  readonly offset: number;
  readonly layers: number;
  /** How many are taken, by the cells that are used then. */
  readonly counts: Int8Array;
}

/**
 * Group after group, by dynamic programming over the seconds used: who comes from a group, and how many, is decided for each number of
 * seconds. Tables are kept from one window to the next.
 */
export class WindowFiller {
  readonly #rates: Rates;
  readonly #takes: Int32Array;
  readonly #most: number;
  readonly #roundsUp: boolean;
  /** The best worth for each number of cells, of the groups so far; then of this group, by how many pieces of it. */
  #best = new Float64Array(0);
  #counted = new Float64Array(0);
  #choices = new Uint8Array(0);
  #unit = 1;
  /** Cells of the window and one; the most that is used so far; choices so far. */
  #size = 0;
  #top = 0;
  #used = 0;

  /**
   * @param most cells of a window. Where that makes them longer than a second, what a stand takes is rounded `up`, and every filling fits; or
   *   `down`, and the worth is what no filling surpasses
   */
  constructor(rates: Rates, takes: Int32Array, most: number, round: 'up' | 'down') {
    this.#rates = rates;
    this.#takes = takes;
    this.#most = most;
    this.#roundsUp = round === 'up';
  }

  fill(window: BoardWindow, profit: Float64Array): Filling {
    const [only, ...others] = window.groups;
    if (only !== undefined && others.length === 0 && only.least === 0) {
      // Counting pieces takes most of the time. Where no more come than there are places for, it was not needed.
      const uncounted = this.#filled(window, profit, false);
      if (uncounted.stands.length <= only.most) return uncounted;
    }
    return this.#filled(window, profit, true);
  }

  #filled(window: BoardWindow, profit: Float64Array, counted: boolean): Filling {
    this.#open(window);
    const stages: Stage[] = [];
    for (const group of window.groups) {
      const list = this.#contenders(group, profit, window.net);
      const most = Math.min(group.most, list.length);
      const layers = counted ? most + 1 : 1;
      if (counted) this.#choose(list, most, profit);
      else this.#chooseAny(list, profit);
      const counts = this.#count(layers - 1, group.least);
      stages.push({ list, most, offset: this.#used, layers, counts });
      this.#used += list.length * layers * this.#size;
    }
    const { end, worth } = this.#end(window, stages);
    return { stands: this.#trace(stages, end), worth };
  }

  #open({ net, groups }: BoardWindow): void {
    // No cell is longer than a stand: whoever comes uses one.
    const shortest = groups.flatMap(({ stands: [first] }) =>
      first === undefined ? [] : (this.#takes[first] as number),
    );
    this.#unit = Math.max(1, Math.min(Math.ceil(net / this.#most), ...shortest));
    this.#size = Math.floor(net / this.#unit) + 1;
    this.#top = 0;
    this.#used = 0;
    if (this.#best.length < this.#size) this.#best = new Float64Array(this.#size);
    this.#best.fill(Number.NEGATIVE_INFINITY, 0, this.#size);
    this.#best[0] = 0;
  }

  #cells(s: number): number {
    const cells = (this.#takes[s] as number) / this.#unit;
    return this.#roundsUp ? Math.ceil(cells) : Math.floor(cells);
  }

  /**
   * Those of a group that can be in a best filling, the shortest first. Whoever is beaten by as many as there is room for cannot: a shorter
   * one beats another if it is worth as much even when the seconds that it leaves stay empty.
   */
  #contenders({ stands, most }: BoardGroup, profit: Float64Array, net: number): number[] {
    const { unfilledSecond } = this.#rates;
    const kept: number[] = [];
    if (most === 0) return kept;
    /** The worth of the best so far, the best first. */
    const best = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
    for (const s of stands) {
      const takes = this.#takes[s] as number;
      const worth = (profit[s] as number) + unfilledSecond * takes;
      if (takes > net || (profit[s] as number) <= IMPOSSIBLE || worth <= (best[most - 1] as number)) continue;
      kept.push(s);
      let rank = most - 1;
      for (; rank > 0 && (best[rank - 1] as number) < worth; rank -= 1) best[rank] = best[rank - 1] as number;
      best[rank] = worth;
    }
    return kept;
  }

  /** One of a group after the other comes or stays away: the best worth for each number of pieces of it and each number of cells. */
  #choose(list: readonly number[], most: number, profit: Float64Array): void {
    const size = this.#size;
    const layer = (most + 1) * size;
    const { counted, choices } = this.#tables(layer, this.#used + list.length * layer);
    /** By how many come: the fewest and the most cells that can be used. */
    const least = new Int32Array(most + 1);
    const reach = new Int32Array(most + 1).fill(this.#top);
    for (let k = 0; k < list.length; k += 1) {
      const s = list[k] as number;
      const cells = this.#cells(s);
      const gained = profit[s] as number;
      for (let count = Math.min(most, k + 1); count >= 1; count -= 1) {
        // The first that come are the shortest, the last the longest.
        if (count === k + 1) least[count] = (least[k] as number) + cells;
        reach[count] = Math.min(size - 1, (reach[count - 1] as number) + cells);
        const first = (least[count - 1] as number) + cells;
        const into = count * size;
        const out = into - size - cells;
        const mark = this.#used + k * layer + into;
        for (let z = reach[count] as number; z >= first; z -= 1) {
          const worth = (counted[out + z] as number) + gained;
          if (worth > (counted[into + z] as number)) {
            counted[into + z] = worth;
            choices[mark + z] = 1;
          }
        }
      }
    }
    this.#top = reach[most] as number;
  }

  /** The same where nobody counts how many come. */
  #chooseAny(list: readonly number[], profit: Float64Array): void {
    const size = this.#size;
    const { counted, choices } = this.#tables(size, this.#used + list.length * size);
    for (let k = 0; k < list.length; k += 1) {
      const s = list[k] as number;
      const cells = this.#cells(s);
      const gained = profit[s] as number;
      const mark = this.#used + k * size;
      this.#top = Math.min(size - 1, this.#top + cells);
      for (let z = this.#top; z >= cells; z -= 1) {
        const worth = (counted[z - cells] as number) + gained;
        if (worth > (counted[z] as number)) {
          counted[z] = worth;
          choices[mark + z] = 1;
        }
      }
    }
  }

  /** Tables that are long enough: none of a group is the best so far, nobody is chosen. */
  #tables(layer: number, until: number): { counted: Float64Array; choices: Uint8Array } {
    if (this.#counted.length < layer) this.#counted = new Float64Array(layer);
    this.#counted.fill(Number.NEGATIVE_INFINITY, this.#size, layer);
    this.#counted.set(this.#best.subarray(0, this.#size), 0);
    if (this.#choices.length < until) {
      const longer = new Uint8Array(until * 2);
      longer.set(this.#choices);
      this.#choices = longer;
    }
    this.#choices.fill(0, this.#used, until);
    return { counted: this.#counted, choices: this.#choices };
  }

  /** How many of a group are best for each number of cells; what is missing of `least` costs. */
  #count(most: number, least: number): Int8Array {
    const { missingPlace } = this.#rates;
    const counts = new Int8Array(this.#size);
    for (let z = 0; z <= this.#top; z += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let count = 0; count <= most; count += 1) {
        const lacking = Math.max(0, least - count) * missingPlace;
        const worth = (this.#counted[count * this.#size + z] as number) - lacking;
        if (worth > best) {
          best = worth;
          counts[z] = count;
        }
      }
      this.#best[z] = best;
    }
    return counts;
  }

  /** The number of cells that is best, once seconds below the target and an empty window have their cost. */
  #end({ net, target, empty }: BoardWindow, stages: readonly Stage[]): { end: number; worth: number } {
    const { unfilledSecond } = this.#rates;
    // What was rounded down may have filled the window further.
    const slack = this.#roundsUp ? 0 : (this.#unit - 1) * stages.reduce((sum, { most }) => sum + most, 0);
    let worth = Number.NEGATIVE_INFINITY;
    let end = 0;
    for (let z = 0; z <= this.#top; z += 1) {
      const filled = z === 0 ? 0 : Math.min(net, z * this.#unit + slack);
      const lacking = Math.max(0, target - filled) * unfilledSecond + (z === 0 ? empty : 0);
      const here = (this.#best[z] as number) - lacking;
      if (here > worth) {
        worth = here;
        end = z;
      }
    }
    return { end, worth };
  }

  /** Whom the choices name that lead to a number of cells. */
  #trace(stages: readonly Stage[], end: number): number[] {
    const stands: number[] = [];
    let z = end;
    for (const { list, offset, layers, counts } of stages.toReversed()) {
      let count = counts[z] as number;
      for (let k = list.length - 1; k >= 0; k -= 1) {
        if (this.#choices[offset + (k * layers + count) * this.#size + z] !== 1) continue;
        const s = list[k] as number;
        stands.push(s);
        z -= this.#cells(s);
        if (layers > 1) count -= 1;
      }
    }
    return stands;
  }
}
