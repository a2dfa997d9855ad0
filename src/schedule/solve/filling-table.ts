/** The table of a knapsack in which some things may come too often: an offer a row. */

export interface FillingTable {
  /** Begins a window of so many parts, in which so many of a topic come at no cost. */
  open(parts: number, atEase: number): void;
  /** From here on all offers are of one topic and are counted; so many of it stand already. */
  countFrom(standing: number): void;
  /** Lets an offer in wherever that is better. */
  offer(reading: number, parts: number, gain: number): void;
  /** The readings of the best filling, when so many filled parts are worth `more`. */
  best(more: (filled: number) => number): number[];
  /** Cells that have been looked at since the beginning. */
  readonly cells: number;
}

/**
 * Room for so many rows, each of so many layers – how many of the counted topic are inside – of so many parts. A cell is the best that
 * fills exactly so many parts; -Infinity where nothing does.
 */
export function openFillingTable(
  mostRows: number,
  layers: number,
  mostParts: number,
  tooMany: number,
): FillingTable {
  const widest = mostParts + 1;
  const table = new Float64Array((mostRows + 1) * layers * widest);
  /** By row: what it lets in, or -1 where counting begins; its layers; what that takes and gains. */
  const reading = new Int32Array(mostRows + 1);
  const bottom = new Int32Array(mostRows + 1);
  const top = new Int32Array(mostRows + 1);
  const long = new Int32Array(mostRows + 1);
  const gains = new Float64Array(mostRows + 1);
  /** By row: cells beyond so many parts are of an earlier window. */
  const ends = new Int32Array(mostRows + 1);
  let rows = 0;
  let full = 0;
  let wide = 1;
  let most = 0;
  let counting = false;
  let cells = 0;

  const cell = (row: number, layer: number) => (row * layers + layer) * widest;

  function open(parts: number, atEase: number): void {
    rows = 0;
    full = 0;
    wide = parts + 1;
    most = atEase;
    counting = false;
    table[0] = 0;
    ends[0] = 0;
    bottom[0] = 0;
    top[0] = 0;
  }

  function countFrom(standing: number): void {
    const [low, high] = [bottom[rows] ?? 0, top[rows] ?? 0];
    const first = Math.min(most, standing);
    rows += 1;
    const at = cell(rows, first);
    const from = cell(rows - 1, low);
    table.copyWithin(at, from, from + full + 1);
    for (let layer = low + 1; layer <= high; layer += 1) raise(table, cell(rows - 1, layer), at, full, 0);
    reading[rows] = -1;
    ends[rows] = full;
    bottom[rows] = first;
    top[rows] = first;
    counting = true;
  }

  function offer(r: number, parts: number, gain: number): void {
    const [low, high] = [bottom[rows] ?? 0, top[rows] ?? 0];
    rows += 1;
    reading[rows] = r;
    long[rows] = parts;
    gains[rows] = gain;
    bottom[rows] = low;
    top[rows] = counting ? Math.min(most, high + 1) : high;
    const before = full;
    full = Math.min(wide - 1, full + parts);
    ends[rows] = full;
    const last = Math.min(before, wide - 1 - parts);
    if (!counting) {
      join(cell(rows - 1, low), cell(rows, low), before, parts, gain);
      cells += last + 1;
      return;
    }
    for (let layer = low; layer <= (top[rows] ?? 0); layer += 1) {
      const at = cell(rows, layer);
      const from = cell(rows - 1, layer);
      if (layer <= high) table.copyWithin(at, from, from + before + 1);
      table.fill(-Infinity, layer <= high ? at + before + 1 : at, at + full + 1);
    }
    for (let layer = low; layer <= high; layer += 1) {
      const to = cell(rows, Math.min(most, layer + 1)) + parts;
      raise(table, cell(rows - 1, layer), to, last, layer === most ? gain - tooMany : gain);
      cells += last + 1;
    }
  }

  /** A row without layers: each cell is that of the row before, or is reached from one that has room for the offer. */
  function join(from: number, to: number, before: number, parts: number, gain: number): void {
    const alone = Math.min(parts - 1, before);
    for (let c = 0; c <= alone; c += 1) table[to + c] = table[from + c] ?? 0;
    for (let c = alone + 1; c < parts; c += 1) table[to + c] = -Infinity;
    for (let c = parts; c <= full; c += 1) {
      const without = c <= before ? (table[from + c] ?? 0) : -Infinity;
      const joined = (table[from + c - parts] ?? 0) + gain;
      table[to + c] = joined > without ? joined : without;
    }
  }

  function best(more: (filled: number) => number): number[] {
    let layer = 0;
    let c = 0;
    let highest = -Infinity;
    for (let l = bottom[rows] ?? 0; l <= (top[rows] ?? 0); l += 1) {
      for (let filled = 0; filled <= full; filled += 1) {
        const sum = (table[cell(rows, l) + filled] ?? 0) + more(filled);
        if (sum > highest) {
          highest = sum;
          layer = l;
          c = filled;
        }
      }
    }
    return traceFrom(layer, c);
  }

  /** Goes back to what was let in: a cell is that of the row before, or was raised from one. */
  function traceFrom(lastLayer: number, filled: number): number[] {
    const chosen: number[] = [];
    let layer = lastLayer;
    let c = filled;
    for (let row = rows; row > 0; row -= 1) {
      const r = reading[row] ?? -1;
      const here = table[cell(row, layer) + c];
      const before = c <= (ends[row - 1] ?? 0);
      const [low, high] = [bottom[row - 1] ?? 0, top[row - 1] ?? 0];
      if (r < 0) {
        layer = low;
        while (layer < high && table[cell(row - 1, layer) + c] !== here) layer += 1;
        continue;
      }
      if (before && layer <= high && table[cell(row - 1, layer) + c] === here) continue;
      chosen.push(r);
      c -= long[row] ?? 0;
      const below = layer - 1;
      const gain = gains[row] ?? 0;
      if (below >= low && (table[cell(row - 1, below) + c] ?? 0) + gain === here) layer = below;
    }
    return chosen;
  }

  return {
    open,
    countFrom,
    offer,
    best,
    get cells() {
      return cells;
    },
  };
}

/** Raises `count + 1` cells to what cells elsewhere are worth with `more`. */
function raise(table: Float64Array, from: number, to: number, count: number, more: number): void {
  for (let c = 0; c <= count; c += 1) {
    const sum = (table[from + c] ?? 0) + more;
    if (sum > (table[to + c] ?? 0)) table[to + c] = sum;
  }
}
