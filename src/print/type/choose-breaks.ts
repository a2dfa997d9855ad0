/** Where a line ends: fewest lines first, then the best looking edge. */
import { lineEndCost } from './line-end.js';
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
 * joins falls apart last, between compounds, and not at all when asked.
 */
function chunksOf(words: readonly Word[], limit: number, { rigid, keepJoined }: BreakOptions): Word[][] {
  const fits = (chunk: readonly Word[]) => span(chunk) <= limit;
  return chained(words, (word) => word.glued || word.joined).flatMap((chain) => {
    if (rigid || fits(chain)) return [chain];
    return chained(chain, (word) => word.joined).flatMap((part) => {
      if (keepJoined || fits(part)) return [part];
      const compounds = chained(part, (word) => word.glued);
      return compounds.flatMap((one) => (fits(one) ? [one] : one.map((word) => [word])));
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

/** Fewest lines first, then the smallest sum of squared gaps, by dynamic programming from the end. */
export function chooseBreaks(words: readonly Word[], options: BreakOptions): Word[][] {
  const limit = options.width + EPSILON;
  const chunks = chunksOf(words, limit, options);
  const target = options.balance ? balancedWidth(chunks, limit) : options.width;
  const best: { lines: number; cost: number; next: number }[] = [];
  best[chunks.length] = { lines: 0, cost: 0, next: chunks.length };
  for (let start = chunks.length - 1; start >= 0; start -= 1) {
    let width = 0;
    let chosen = { lines: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, next: start + 1 };
    let count = 0;
    for (let end = start; end < chunks.length; end += 1) {
      const chunk = chunks[end] ?? [];
      const whole = width + span(chunk);
      if (end > start && whole > limit) break;
      count += chunk.length;
      const rest = best[end + 1];
      if (rest === undefined) break;
      const last = end + 1 === chunks.length;
      const gap = last && !options.balance ? 0 : (target - whole) / options.width;
      const lonely = last && count === 1 && start > 0 && isSyllable(chunk) ? 4 : 0;
      const sense = last || !options.balance ? 0 : lineEndCost(chunk.at(-1)?.segments.at(-1)?.text ?? '');
      const cost = gap * gap + lonely + sense + rest.cost;
      const lines = rest.lines + 1;
      if (lines < chosen.lines || (lines === chosen.lines && cost < chosen.cost)) {
        chosen = { lines, cost, next: end + 1 };
      }
      width += chunk.reduce((sum, word) => sum + word.advance, 0);
    }
    best[start] = chosen;
  }
  const lines: Word[][] = [];
  for (let start = 0; start < chunks.length; start = best[start]?.next ?? chunks.length) {
    lines.push(chunks.slice(start, best[start]?.next ?? chunks.length).flat());
  }
  return lines;
}

/** One short word, as a Vietnamese syllable is; an address or a number may stand alone. */
function isSyllable(chunk: readonly Word[]): boolean {
  const text = chunk.map((word) => word.segments.map((segment) => segment.text).join('')).join('');
  return /^\p{L}{1,7}[\p{P}]*$/u.test(text);
}

/** The length that every line would have if the text divided evenly. */
function balancedWidth(chunks: readonly (readonly Word[])[], limit: number): number {
  const total = span(chunks.flat());
  return total / Math.max(1, Math.ceil(total / limit));
}
