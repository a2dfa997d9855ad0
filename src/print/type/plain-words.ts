/** Words that are no more than their letters side by side, moved together in pairs: nearly all of Vietnamese. */
import { lettersOf, tablesOf, viewOf } from './font-tables.js';
import type { ShapedWord, WordGlyph } from './shape-words.js';

/**
 * Letters, digits and marks of which no font that is shipped makes another glyph, in whatever company: precomposed Latin, and the
 * punctuation of Vietnamese print. Not `#`, which is joined with what follows, nor spacing accents, which become marks.
 */
const PLAIN =
  /^[ -"$-_a-z{-~\u00A0-\u00A7\u00A9-\u00AC\u00B0-\u00B3\u00B7\u00B9-\u017F\u01A0\u01A1\u01AF\u01B0\u0180\u0243\u1EA0-\u1EF9\u2013\u2014\u2018-\u201E\u2022\u2026]+$/;

/** Two letters that become one glyph. */
const LIGATURE = /f[il]/;

/** A letter, and how far its ink reaches. */
interface Letter {
  readonly glyph: WordGlyph;
  readonly top: number;
  readonly bottom: number;
}

/** Shapes plain words of a font's file as fontkit's `layout` does; a word that is not plain, or of a font whose kerning is not, is `undefined`. */
export function plainShaper(file: Uint8Array): (word: string) => ShapedWord | undefined {
  let opened:
    | { readonly kerning: ReturnType<typeof kerningOf>; readonly find: ReturnType<typeof lettersOf> }
    | undefined;
  const letters = new Map<number, Letter | undefined>();
  const letterOf = (
    code: number,
    find: Exclude<ReturnType<typeof lettersOf>, undefined>,
  ): Letter | undefined => {
    if (letters.has(code)) return letters.get(code);
    const found = find(code);
    const letter = found && {
      glyph: { id: found.id, advanceWidth: found.advance, codePoints: [code] },
      top: found.top,
      bottom: found.bottom,
    };
    letters.set(code, letter);
    return letter;
  };
  return (word) => {
    opened ??= { kerning: kerningOf(file), find: lettersOf(file) };
    const { kerning, find } = opened;
    if (kerning === undefined || find === undefined || !PLAIN.test(word) || LIGATURE.test(word))
      return undefined;
    const glyphs: WordGlyph[] = [];
    let [advance, top, bottom] = [0, 0, 0];
    for (let index = 0; index < word.length; index += 1) {
      const letter = letterOf(word.charCodeAt(index), find);
      if (letter === undefined) return undefined;
      glyphs.push(letter.glyph);
      top = Math.max(top, letter.top);
      bottom = Math.max(bottom, letter.bottom);
    }
    const positions = glyphs.map(({ id, advanceWidth }, index) => {
      const next = glyphs[index + 1];
      const xAdvance = advanceWidth + (next === undefined ? 0 : kerning(id, next.id));
      advance += xAdvance;
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return { glyphs, positions, advance, top, bottom };
  };
}

/** Kerning by pairs of glyphs (OpenType, GPOS lookup type 2), and a lookup that says where another one stands. */
const PAIRS = 2;
const EXTENSION = 9;
/** The value record is one number: what the first glyph's advance is wider by. */
const ADVANCE = 0x0004;

/** What the second of two glyphs is moved by; undefined where a table does not speak of the first. */
type PairTable = (first: number, second: number) => number | undefined;

/**
 * What two glyphs of a font are moved apart by, in units of the font; undefined for a font whose kerning of Latin is anything else than
 * advances of pairs, which this is not made for. fontkit goes through all lookups, features and scripts of a font for each word, decoding
 * them as it goes; a plain word needs no more than this of them.
 */
function kerningOf(file: Uint8Array): ((first: number, second: number) => number) | undefined {
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
        const table = lookup + offset;
        if (type === PAIRS) return openPairs(data, table);
        const extended = type === EXTENSION && data.getUint16(table + 2) === PAIRS;
        return extended ? openPairs(data, table + data.getUint32(table + 4)) : undefined;
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
      const entry = set + 2 + 4 * pair;
      if (data.getUint16(entry) === second) return data.getInt16(entry + 2);
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
function coverageAt(data: DataView, offset: number): Numbers {
  const count = data.getUint16(offset + 2);
  if (data.getUint16(offset) === 2) return (glyph) => numberInRanges(data, offset + 4, count, glyph, true);
  return (glyph) => {
    const index = lastNotAfter(data, offset + 4, 2, count, glyph);
    return index >= 0 && data.getUint16(offset + 4 + 2 * index) === glyph ? index : undefined;
  };
}

/** Classes of glyphs: a list from a first glyph on, or ranges. */
function classesAt(data: DataView, offset: number): Numbers {
  if (data.getUint16(offset) === 2)
    return (glyph) => numberInRanges(data, offset + 4, data.getUint16(offset + 2), glyph, false);
  const [first, count] = [data.getUint16(offset + 2), data.getUint16(offset + 4)];
  return (glyph) =>
    glyph >= first && glyph < first + count ? data.getUint16(offset + 6 + 2 * (glyph - first)) : undefined;
}

/** Ranges of start, end and a number: that of all its glyphs, or of the first of them, `counted` on from there. */
function numberInRanges(
  data: DataView,
  offset: number,
  count: number,
  glyph: number,
  counted: boolean,
): number | undefined {
  const index = lastNotAfter(data, offset, 6, count, glyph);
  const range = offset + 6 * index;
  if (index < 0 || data.getUint16(range + 2) < glyph) return undefined;
  return data.getUint16(range + 4) + (counted ? glyph - data.getUint16(range) : 0);
}

/** The last of `count` records in order, `size` octets each, that does not begin with more than `value`; -1 for none. */
function lastNotAfter(data: DataView, offset: number, size: number, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (data.getUint16(offset + size * middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A count, and as many numbers. */
function numbersAt(data: DataView, offset: number): number[] {
  return Array.from({ length: data.getUint16(offset) }, (_, index) => data.getUint16(offset + 2 + 2 * index));
}

function tagAt(data: DataView, start: number): string {
  return [0, 1, 2, 3].map((offset) => String.fromCharCode(data.getUint8(start + offset))).join('');
}
