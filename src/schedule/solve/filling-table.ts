/** The table of a knapsack in which some things may come too often: an offer a row. */

/**
 * Room for so many rows, each of so many layers – how many of the counted topic are inside – of so many parts. A cell is the best that
 * fills exactly so many parts; -Infinity where nothing does.
 */
export class FillingTable {
  readonly #layers: number;
  readonly #widest: number;
  readonly #tooMany: number;
  readonly #table: Float64Array;
  /** By row: what it lets in, or -1 where counting begins; its layers; what that takes and gains. */
  readonly #reading: Int32Array;
  readonly #bottom: Int32Array;
  readonly #top: Int32Array;
  readonly #long: Int32Array;
  readonly #gains: Float64Array;
  /** By row: cells beyond so many parts are of an earlier window. */
  readonly #ends: Int32Array;
  #rows = 0;
  #full = 0;
  #wide = 1;
  #most = 0;
  #counting = false;
  #cells = 0;

  constructor(mostRows: number, layers: number, mostParts: number, tooMany: number) {
    this.#layers = layers;
    this.#widest = mostParts + 1;
    this.#tooMany = tooMany;
    this.#table = new Float64Array((mostRows + 1) * layers * this.#widest);
    this.#reading = new Int32Array(mostRows + 1);
    this.#bottom = new Int32Array(mostRows + 1);
    this.#top = new Int32Array(mostRows + 1);
    this.#long = new Int32Array(mostRows + 1);
    this.#gains = new Float64Array(mostRows + 1);
    this.#ends = new Int32Array(mostRows + 1);
  }

  /** Cells that have been looked at since the beginning. */
  get cells(): number {
    return this.#cells;
  }

  /** Begins a window of so many parts, in which so many of a topic come at no cost. */
  open(parts: number, atEase: number): void {
    this.#rows = 0;
    this.#full = 0;
    this.#wide = parts + 1;
    this.#most = atEase;
    this.#counting = false;
    this.#table[0] = 0;
    this.#ends[0] = 0;
    this.#bottom[0] = 0;
    this.#top[0] = 0;
  }

  /** From here on all offers are of one topic and are counted; so many of it stand already. */
  countFrom(standing: number): void {
    const [low, high] = [this.#bottom[this.#rows] ?? 0, this.#top[this.#rows] ?? 0];
    const first = Math.min(this.#most, standing);
    this.#rows += 1;
    const at = this.#cell(this.#rows, first);
    const from = this.#cell(this.#rows - 1, low);
    this.#table.copyWithin(at, from, from + this.#full + 1);
    for (let layer = low + 1; layer <= high; layer += 1)
      raise(this.#table, this.#cell(this.#rows - 1, layer), at, this.#full, 0);
    this.#reading[this.#rows] = -1;
    this.#ends[this.#rows] = this.#full;
    this.#bottom[this.#rows] = first;
    this.#top[this.#rows] = first;
    this.#counting = true;
  }

  /** Lets an offer in wherever that is better. */
  offer(r: number, parts: number, gain: number): void {
    const [low, high] = [this.#bottom[this.#rows] ?? 0, this.#top[this.#rows] ?? 0];
    this.#rows += 1;
    this.#reading[this.#rows] = r;
    this.#long[this.#rows] = parts;
    this.#gains[this.#rows] = gain;
    this.#bottom[this.#rows] = low;
    this.#top[this.#rows] = this.#counting ? Math.min(this.#most, high + 1) : high;
    const before = this.#full;
    this.#full = Math.min(this.#wide - 1, this.#full + parts);
    this.#ends[this.#rows] = this.#full;
    const last = Math.min(before, this.#wide - 1 - parts);
    if (!this.#counting) {
      this.#join(this.#cell(this.#rows - 1, low), this.#cell(this.#rows, low), before, parts, gain);
      this.#cells += last + 1;
      return;
    }
    for (let layer = low; layer <= (this.#top[this.#rows] ?? 0); layer += 1) {
      const at = this.#cell(this.#rows, layer);
      const from = this.#cell(this.#rows - 1, layer);
      if (layer <= high) this.#table.copyWithin(at, from, from + before + 1);
      this.#table.fill(-Infinity, layer <= high ? at + before + 1 : at, at + this.#full + 1);
    }
    for (let layer = low; layer <= high; layer += 1) {
      const to = this.#cell(this.#rows, Math.min(this.#most, layer + 1)) + parts;
      raise(
        this.#table,
        this.#cell(this.#rows - 1, layer),
        to,
        last,
        layer === this.#most ? gain - this.#tooMany : gain,
      );
      this.#cells += last + 1;
    }
  }

  /** A row without layers: each cell is that of the row before, or is reached from one that has room for the offer. */
  #join(from: number, to: number, before: number, parts: number, gain: number): void {
    const alone = Math.min(parts - 1, before);
    for (let c = 0; c <= alone; c += 1) this.#table[to + c] = this.#table[from + c] ?? 0;
    for (let c = alone + 1; c < parts; c += 1) this.#table[to + c] = -Infinity;
    for (let c = parts; c <= this.#full; c += 1) {
      const without = c <= before ? (this.#table[from + c] ?? 0) : -Infinity;
      const joined = (this.#table[from + c - parts] ?? 0) + gain;
      this.#table[to + c] = joined > without ? joined : without;
    }
  }

  /** The readings of the best filling, when so many filled parts are worth `more`. */
  best(more: (filled: number) => number): number[] {
    let layer = 0;
    let c = 0;
    let highest = -Infinity;
    for (let l = this.#bottom[this.#rows] ?? 0; l <= (this.#top[this.#rows] ?? 0); l += 1) {
      for (let filled = 0; filled <= this.#full; filled += 1) {
        const sum = (this.#table[this.#cell(this.#rows, l) + filled] ?? 0) + more(filled);
        if (sum > highest) {
          highest = sum;
          layer = l;
          c = filled;
        }
      }
    }
    return this.#traceFrom(layer, c);
  }

  /** Goes back to what was let in: a cell is that of the row before, or was raised from one. */
  #traceFrom(lastLayer: number, filled: number): number[] {
    const chosen: number[] = [];
    let layer = lastLayer;
    let c = filled;
    for (let row = this.#rows; row > 0; row -= 1) {
      const r = this.#reading[row] ?? -1;
      const here = this.#table[this.#cell(row, layer) + c];
      const before = c <= (this.#ends[row - 1] ?? 0);
      const [low, high] = [this.#bottom[row - 1] ?? 0, this.#top[row - 1] ?? 0];
      if (r < 0) {
        layer = low;
        while (layer < high && this.#table[this.#cell(row - 1, layer) + c] !== here) layer += 1;
        continue;
      }
      if (before && layer <= high && this.#table[this.#cell(row - 1, layer) + c] === here) continue;
      chosen.push(r);
      c -= this.#long[row] ?? 0;
      const below = layer - 1;
      const gain = this.#gains[row] ?? 0;
      if (below >= low && (this.#table[this.#cell(row - 1, below) + c] ?? 0) + gain === here) layer = below;
    }
    return chosen;
  }

  #cell(row: number, layer: number): number {
    return (row * this.#layers + layer) * this.#widest;
  }
}

/** Raises `count + 1` cells to what cells elsewhere are worth with `more`. */
function raise(table: Float64Array, from: number, to: number, count: number, more: number): void {
  for (let c = 0; c <= count; c += 1) {
    const sum = (table[from + c] ?? 0) + more;
    if (sum > (table[to + c] ?? 0)) table[to + c] = sum;
  }
}
