/** Where a line ends: few lines and whole words first, then the best looking edge. */
import { isSyllable, lineEndCost, linesForWhole, loneSyllableCost, runningEndCost } from './line-end.js';
import type { BreakOptions, Word } from './split-words.js';

/** Sum of widths from the first word to the last, the space after the last one left out. */
function span(words: readonly Word[]): number {
  const last = words.at(-1);
  return (
    words.reduce((sum, word) => sum + word.advance, 0) - (last === undefined ? 0 : last.advance - last.width)
  );
}

/**
 * Words that must share a line. A chain too long for any line falls apart where only the language held it; what a no-break space
 * joins falls apart last, between numbers and names, and not at all when asked.
 */
function chunksOf(words: readonly Word[], limit: number, options: BreakOptions): Word[][] {
  const { rigid, tight, keepJoined } = options;
  const fits = (chunk: readonly Word[]) => span(chunk) <= limit;
  const whole = ({ hold }: Word) => hold === 'whole';
  if (rigid) return chained(words, (word) => word.joined || whole(word) || (!tight && word.hold === 'word'));
  return chained(words, (word) => whole(word) || word.joined).flatMap((chain) => {
    if (chain.length === 1 || fits(chain)) return [chain];
    return chained(chain, (word) => word.joined).flatMap((part) => {
      if (keepJoined || fits(part)) return [part];
      return chained(part, whole).flatMap((one) => (fits(one) ? [one] : one.map((word) => [word])));
    });
  });
}

/** Rows of words in which each is bound to the next. */
function chained(words: readonly Word[], bound: (word: Word) => boolean): Word[][] {
  const chains: Word[][] = [];
  let open: Word[] = [];
  for (const word of words) {
    open.push(word);
    if (bound(word)) continue;
    chains.push(open);
    open = [];
  }
  return open.length > 0 ? [...chains, open] : chains;
}

const EPSILON = 1e-6;

/**
 * As few lines as can be without parting a word; in running text a line more is worth one word that stays whole, and where `tight` none. Then the
 * smallest sum of squared gaps and of what line ends cost, by dynamic programming from the end.
 */
export function chooseBreaks(words: readonly Word[], options: BreakOptions): Word[][] {
  const measure = options.width / options.size;
  const limit = measure + EPSILON;
  const chunks = chunksOf(words, limit, options);
  const ends = chunks.map((chunk) => endOf(chunk, options));
  const target = options.balance ? balancedWidth(ends, limit) : measure;
  const best: { lines: number; cost: number; next: number }[] = [];
  best[chunks.length] = { lines: 0, cost: 0, next: chunks.length };
  for (let start = chunks.length - 1; start >= 0; start -= 1) {
    let width = 0;
    let chosen = { lines: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, next: start + 1 };
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
      if (lines < chosen.lines || (lines === chosen.lines && cost < chosen.cost)) {
        chosen = { lines, cost, next: end + 1 };
      }
      width += here.advance;
    }
    best[start] = chosen;
  }
  const lines: Word[][] = [];
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

function lettersOf(chunk: readonly Word[]): string {
  return chunk.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');
}

/** What a word costs that has a line to itself; all of a text may. */
function loneCost(
  chunk: readonly Word[],
  first: boolean,
  last: boolean,
  { balance = false }: BreakOptions,
): number {
  if (last) return !first && isSyllable(lettersOf(chunk)) ? 4 : 0;
  return balance ? loneSyllableCost(lettersOf(chunk)) : 0;
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

function endOf(chunk: readonly Word[], { balance = false, tight = false }: BreakOptions): End {
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
