/**
 * Styled text → lines of a given width. Lines break at spaces only, never where `keepTogether` forbids it: few lines and whole words first,
 * then the best looking edge.
 */
import type { Face } from '../page.js';
import type { Hold } from './keep-together.js';
import { isSyllable, lineEndCost, linesForWhole, loneSyllableCost, runningEndCost } from './line-end.js';
import { type Ink, inkOfAll } from './measure-letters.js';
import type { Run } from './runs.js';
import { type BreakOptions, type Style, splitAtBreaks, splitWords, type TextWord } from './split-words.js';

/** Letters of one style on a line; `x` counts from the start of the line, points. */
interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  readonly width: number;
  readonly sample: boolean;
  readonly href?: string;
  /** Added after each letter, points; its last one is part of the width. */
  readonly spacing?: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Points. */
  readonly ink: Ink;
  /** What its end parts, where that is more than two words. */
  readonly parts?: Hold;
  /** It ends inside an address: what follows on the next line belongs to it. */
  readonly runsOn?: true;
}

/**
 * Breaks runs into few lines that end between words, with the least ragged right edge and no last line of one syllable where that can
 * be helped.
 *
 * @throws LayoutError naming the character, the face and the place in the content when a glyph is missing.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * const lines = breakLines([{ text: 'Nộp hồ sơ tại bộ phận một cửa' }], {
 *   width: 100, size: 12, faces: faceSet('regular'), typefaces, where: { file: 'a.md', line: 1, slot: 'body' },
 * });
 * lines.map((line) => line.pieces.map((piece) => piece.text).join('')); // ['Nộp hồ sơ tại', 'bộ phận một cửa']
 */
export function breakLines(runs: readonly Run[], options: BreakOptions): Line[] {
  return splitAtBreaks(runs).flatMap((paragraph) => {
    const words = splitWords(paragraph, options);
    return words.length === 0
      ? []
      : chooseBreaks(words, options).map((line, index, all) => {
          const end = index === all.length - 1 ? undefined : line.at(-1);
          return {
            ...join(line, options),
            ...(end?.hold === undefined ? {} : { parts: end.hold }),
            ...(end !== undefined && end.space === undefined && { runsOn: true as const }),
          };
        });
  });
}

function join(words: readonly TextWord[], { tracking = 0, size }: BreakOptions): Line {
  const spacing = tracking * size;
  const pieces: (Piece & { text: string; width: number })[] = [];
  let x = 0;
  const add = (text: string, { face, sample, href }: Style, advance: number) => {
    const width = advance * size;
    const last = pieces.at(-1);
    if (last !== undefined && last.face === face && last.sample === sample && last.href === href) {
      last.text += text;
      last.width += width;
    } else {
      pieces.push({
        text,
        face,
        sample,
        x,
        width,
        ...(href !== undefined && { href }),
        ...(spacing === 0 ? {} : { spacing }),
      });
    }
    x += width;
  };
  words.forEach((word, index) => {
    for (const segment of word.segments) add(segment.text, segment, segment.advance);
    if (index < words.length - 1 && word.space !== undefined) add(' ', word.space, word.advance - word.width);
  });
  const { top, bottom, stacked } = inkOfAll(words.map(({ ink }) => ink));
  return {
    pieces,
    width: Math.max(0, x - spacing),
    ink: { top: top * size, bottom: bottom * size, stacked },
  };
}

const EPSILON = 1e-6;

/**
 * As few lines as can be without parting a word; in running text a line more is worth one word that stays whole, and where `tight` none. Then the
 * smallest sum of squared gaps and of what line ends cost, by dynamic programming from the end.
 */
function chooseBreaks(words: readonly TextWord[], options: BreakOptions): (readonly TextWord[])[] {
  const measure = options.width / options.size;
  const limit = measure + EPSILON;
  if (span(words) <= limit) return [words];
  const chunks = chunksOf(words, limit, options);
  const ends = chunks.map((chunk) => endOf(chunk, options));
  const target = options.balance ? balancedWidth(ends, limit) : measure;
  const best: { lines: number; cost: number; next: number }[] = [];
  best[chunks.length] = { lines: 0, cost: 0, next: chunks.length };
  for (let start = chunks.length - 1; start >= 0; start -= 1) {
    let width = 0;
    let [fewest, least, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, start + 1];
    let count = 0;
    for (let end = start; end < chunks.length; end += 1) {
      const chunk = chunks[end] ?? [];
      const here = ends[end];
      const rest = best[end + 1];
      if (here === undefined || rest === undefined) break;
      const whole = width + here.advance - here.trailing;
      if (end > start && whole > limit) break;
      count += chunk.length;
      const last = end + 1 === chunks.length;
      const gap = last && !options.balance ? 0 : (target - whole) / measure;
      const lonely = count === 1 ? loneCost(chunk, start === 0, last, options) : 0;
      const cost = gap * gap + lonely + (last ? 0 : here.price) + rest.cost;
      const lines = rest.lines + 1 + (last ? 0 : here.dearer);
      if (lines < fewest || (lines === fewest && cost < least)) {
        [fewest, least, next] = [lines, cost, end + 1];
      }
      width += here.advance;
    }
    best[start] = { lines: fewest, cost: least, next };
  }
  const lines: (readonly TextWord[])[] = [];
  let first = 0;
  for (let start = 0; start < chunks.length; ) {
    const next = best[start]?.next ?? chunks.length;
    let after = first;
    for (; start < next; start += 1) after += chunks[start]?.length ?? 0;
    lines.push(words.slice(first, after));
    first = after;
  }
  return lines;
}

/**
 * Words that must share a line. A chain too long for any line falls apart where only the language held it; what a no-break space
 * joins falls apart last, between numbers and names, and not at all when asked.
 */
function chunksOf(words: readonly TextWord[], limit: number, options: BreakOptions): TextWord[][] {
  const { rigid, tight, keepJoined } = options;
  const fits = (chunk: readonly TextWord[]) => span(chunk) <= limit;
  const whole = ({ hold }: TextWord) => hold === 'whole';
  if (rigid) return chained(words, (word) => word.joined || whole(word) || (!tight && word.hold === 'word'));
  return chained(words, (word) => whole(word) || word.joined).flatMap((chain) => {
    if (chain.length === 1 || fits(chain)) return [chain];
    return chained(chain, (word) => word.joined).flatMap((part) => {
      if (keepJoined || fits(part)) return [part];
      return chained(part, whole).flatMap((one) => (fits(one) ? [one] : one.map((word) => [word])));
    });
  });
}

/** Sum of widths from the first word to the last, the space after the last one left out. */
function span(words: readonly TextWord[]): number {
  const last = words.at(-1);
  return (
    words.reduce((sum, word) => sum + word.advance, 0) - (last === undefined ? 0 : last.advance - last.width)
  );
}

/** Rows of words in which each is bound to the next. */
function chained(words: readonly TextWord[], bound: (word: TextWord) => boolean): TextWord[][] {
  const chains: TextWord[][] = [];
  let open: TextWord[] = [];
  for (const word of words) {
    open.push(word);
    if (bound(word)) continue;
    chains.push(open);
    open = [];
  }
  return open.length > 0 ? [...chains, open] : chains;
}

/** What a word costs that has a line to itself; all of a text may. */
function loneCost(
  chunk: readonly TextWord[],
  first: boolean,
  last: boolean,
  { balance = false }: BreakOptions,
): number {
  if (last) return !first && isSyllable(lettersOf(chunk)) ? 4 : 0;
  return balance ? loneSyllableCost(lettersOf(chunk)) : 0;
}

function lettersOf(chunk: readonly TextWord[]): string {
  return chunk.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');
}

/** A chunk as the end of a line. */
interface End {
  /** With the space after it, and that space alone. */
  readonly advance: number;
  readonly trailing: number;
  readonly price: number;
  /** How many lines more are better than to end one here. */
  readonly dearer: number;
}

function endOf(chunk: readonly TextWord[], { balance = false, tight = false }: BreakOptions): End {
  const last = chunk.at(-1);
  if (last === undefined) return { advance: 0, trailing: 0, price: 0, dearer: 0 };
  const { hold } = last;
  return {
    advance: chunk.reduce((sum, { advance }) => sum + advance, 0),
    trailing: last.advance - last.width,
    price: balance ? lineEndCost(last.segments.at(-1)?.text ?? '', hold) : runningEndCost(hold),
    dearer: tight ? 0 : linesForWhole(hold, balance),
  };
}

/** The length that every line would have if the text divided evenly. */
function balancedWidth(ends: readonly End[], limit: number): number {
  const total = ends.reduce((sum, { advance }) => sum + advance, 0) - (ends.at(-1)?.trailing ?? 0);
  return total / Math.max(1, Math.ceil(total / limit));
}

/** Lines of a display text: as few as the width allows, but no fewer than `least` where words that belong together need not be parted for it. */
export function breakInto(least: number | undefined, runs: readonly Run[], options: BreakOptions): Line[] {
  const lines = breakLines(runs, options);
  if (least === undefined || lines.length >= least) return lines;
  const whole = lines.reduce((sum, line) => sum + line.width, 0);
  const more = breakLines(runs, { ...options, width: (0.999 * whole) / (least - 1), rigid: true });
  return more.length === least && more.every(({ width }) => width <= options.width) ? more : lines;
}
