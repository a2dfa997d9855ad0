/**
 * Kerning between two glyphs, from the pair tables of a font file (OpenType, GPOS lookup type 2). fontkit goes through all lookups,
 * features and scripts of a font for each word, decoding them as it goes; a plain word needs no more than this of them.
 */
import { tablesOf, viewOf } from './font-tables.js';

const PAIRS = 2;
const EXTENSION = 9;
/** The value record is one number: what the first glyph's advance is wider by. */
const ADVANCE = 0x0004;

/** What the second of two glyphs is moved by; undefined where a table does not speak of the first. */
type PairTable = (first: number, second: number) => number | undefined;

/**
 * What two glyphs of a font are moved apart by, in units of the font; undefined for a font whose kerning of Latin is anything else than
 * advances of pairs, which this is not made for.
 */
export function kerningOf(file: Uint8Array): ((first: number, second: number) => number) | undefined {
  const table = tablesOf(file).get('GPOS');
  const lookups = table === undefined ? undefined : pairLookups(viewOf(table));
  if (lookups === undefined) return undefined;
  const known = new Map<number, number>();
  return (first, second) => {
    const key = first * 65_536 + second;
    const before = known.get(key);
    if (before !== undefined) return before;
    const kern = lookups.reduce((sum, tables) => sum + valueIn(tables, first, second), 0);
    known.set(key, kern);
    return kern;
  };
}

/** The first table of a lookup that knows the pair decides. */
function valueIn(tables: readonly PairTable[], first: number, second: number): number {
  for (const table of tables) {
    const value = table(first, second);
    if (value !== undefined) return value;
  }
  return 0;
}

/** The tables of each lookup of the feature `kern`, in the order in which lookups are carried out. */
function pairLookups(data: DataView): PairTable[][] | undefined {
  const [features, lookups] = [data.getUint16(6), data.getUint16(8)];
  const system = latinSystem(data, data.getUint16(4));
  if (system === undefined) return undefined;
  const indexes = numbersAt(data, system + 4).flatMap((feature) => {
    const record = features + 2 + 6 * feature;
    return tagAt(data, record) === 'kern' ? numbersAt(data, features + data.getUint16(record + 4) + 2) : [];
  });
  const found = [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => {
      const lookup = lookups + data.getUint16(lookups + 2 + 2 * index);
      const type = data.getUint16(lookup);
      return numbersAt(data, lookup + 4).map((offset) => {
        const at = lookup + offset;
        if (type === PAIRS) return openPairs(data, at);
        const extended = type === EXTENSION && data.getUint16(at + 2) === PAIRS;
        return extended ? openPairs(data, at + data.getUint32(at + 4)) : undefined;
      });
    });
  return found.every((tables): tables is PairTable[] => tables.every((one) => one !== undefined))
    ? found
    : undefined;
}

/** What holds for Latin in any language. */
function latinSystem(data: DataView, scripts: number): number | undefined {
  for (let index = 0; index < data.getUint16(scripts); index += 1) {
    const record = scripts + 2 + 6 * index;
    if (tagAt(data, record) !== 'latn') continue;
    const script = scripts + data.getUint16(record + 4);
    const system = data.getUint16(script);
    return system === 0 ? undefined : script + system;
  }
  return undefined;
}

function openPairs(data: DataView, table: number): PairTable | undefined {
  if (data.getUint16(table + 4) !== ADVANCE || data.getUint16(table + 6) !== 0) return undefined;
  const covered = coverageAt(data, table + data.getUint16(table + 2));
  return data.getUint16(table) === 1 ? glyphPairs(data, table, covered) : classPairs(data, table, covered);
}

/** The number of a glyph in a table; undefined where the table does not speak of it. */
type Numbers = (glyph: number) => number | undefined;

/** Format 1: a list of seconds for each first. */
function glyphPairs(data: DataView, table: number, covered: Numbers): PairTable {
  return (first, second) => {
    const index = covered(first);
    if (index === undefined) return undefined;
    const set = table + data.getUint16(table + 10 + 2 * index);
    for (let pair = 0; pair < data.getUint16(set); pair += 1) {
      const at = set + 2 + 4 * pair;
      if (data.getUint16(at) === second) return data.getInt16(at + 2);
    }
    return undefined;
  };
}

/** Format 2: a value for each class of firsts with each class of seconds. */
function classPairs(data: DataView, table: number, covered: Numbers): PairTable {
  const firsts = classesAt(data, table + data.getUint16(table + 8));
  const seconds = classesAt(data, table + data.getUint16(table + 10));
  const columns = data.getUint16(table + 14);
  return (first, second) => {
    if (covered(first) === undefined) return undefined;
    const cell = columns * (firsts(first) ?? 0) + (seconds(second) ?? 0);
    return data.getInt16(table + 16 + 2 * cell);
  };
}

/** Glyphs that a table speaks of, with their numbers in it: a list of glyphs, or ranges of them. */
function coverageAt(data: DataView, at: number): Numbers {
  const count = data.getUint16(at + 2);
  if (data.getUint16(at) === 2) return (glyph) => numberInRanges(data, at + 4, count, glyph, true);
  return (glyph) => {
    const index = lastNotAfter(data, at + 4, 2, count, glyph);
    return index >= 0 && data.getUint16(at + 4 + 2 * index) === glyph ? index : undefined;
  };
}

/** Classes of glyphs: a list from a first glyph on, or ranges. */
function classesAt(data: DataView, at: number): Numbers {
  if (data.getUint16(at) === 2)
    return (glyph) => numberInRanges(data, at + 4, data.getUint16(at + 2), glyph, false);
  const [first, count] = [data.getUint16(at + 2), data.getUint16(at + 4)];
  return (glyph) =>
    glyph >= first && glyph < first + count ? data.getUint16(at + 6 + 2 * (glyph - first)) : undefined;
}

/** Ranges of start, end and a number: that of all its glyphs, or of the first of them, `counted` on from there. */
function numberInRanges(
  data: DataView,
  at: number,
  count: number,
  glyph: number,
  counted: boolean,
): number | undefined {
  const index = lastNotAfter(data, at, 6, count, glyph);
  const range = at + 6 * index;
  if (index < 0 || data.getUint16(range + 2) < glyph) return undefined;
  return data.getUint16(range + 4) + (counted ? glyph - data.getUint16(range) : 0);
}

/** The last of `count` records in order, `size` octets each, that does not begin with more than `value`; -1 for none. */
function lastNotAfter(data: DataView, at: number, size: number, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (data.getUint16(at + size * middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A count, and as many numbers. */
function numbersAt(data: DataView, at: number): number[] {
  return Array.from({ length: data.getUint16(at) }, (_, index) => data.getUint16(at + 2 + 2 * index));
}

function tagAt(data: DataView, at: number): string {
  return [0, 1, 2, 3].map((offset) => String.fromCharCode(data.getUint8(at + offset))).join('');
}
