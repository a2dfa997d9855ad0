/** What one rule of reading is: a question put to one place of the text. */

import type { KnownWords } from './known-words.js';
import type { RuleName, Span } from './span.js';

/** The place that a rule is asked about, and what is known there. */
export interface TextPlace {
  readonly source: string;
  /** A letter, digit or sign: the first that no span covers yet. */
  readonly index: number;
  readonly words: KnownWords;
  /** The span before this one, if any. */
  readonly previous: Span | undefined;
  /** May the run without spaces around the place hold an address? */
  readonly addressed: boolean;
}

/** Words for `source.slice(index, end)`. `end` may reach over several words, `start` may reach back over spaces. */
export interface SpokenReading {
  readonly start?: number;
  readonly end: number;
  readonly spoken: string;
  readonly rule: RuleName;
}

export type ReadingRule = (place: TextPlace) => SpokenReading | undefined;

/** A match that begins exactly at the place. The pattern is sticky and bounded: no rule may look further than it has to. */
export function matchAt(pattern: RegExp, place: TextPlace, offset = 0): RegExpExecArray | undefined {
  pattern.lastIndex = place.index + offset;
  return pattern.exec(place.source) ?? undefined;
}

/** Up to `length` units before the place. */
export function before(place: TextPlace, length = 40): string {
  return place.source.slice(Math.max(0, place.index - length), place.index);
}

/** Is a letter, mark or digit at this index? */
export function isWordAt(source: string, index: number): boolean {
  return index >= 0 && index < source.length && /[\p{L}\p{M}\p{N}]/u.test(source.charAt(index));
}

/** Is there nothing before the index in its line? */
export function beginsLine(source: string, index: number): boolean {
  let here = index;
  while (here > 0 && here > index - 16 && /[^\S\n]/.test(source.charAt(here - 1))) here -= 1;
  return here === 0 || source.charAt(here - 1) === '\n';
}

/** Does a sentence begin at the index: at the start of the text or of a line, or after a full stop and a space? */
export function beginsSentence(source: string, index: number): boolean {
  let here = index;
  while (here > 0 && here > index - 12 && ' \t\u00a0"“«‘('.includes(source.charAt(here - 1))) here -= 1;
  if (here === 0 || source.charAt(here - 1) === '\n') return true;
  if (here === index) return false;
  const last = source.charAt(here - 1);
  return '.!?…'.includes(last) || ('"”»’'.includes(last) && '.!?…'.includes(source.charAt(here - 2)));
}

/** Over at most eight spaces, not over a line's end. */
export function skipBack(source: string, index: number): number {
  let here = index;
  while (here > index - 8 && /[^\S\n]/.test(source.charAt(here - 1))) here -= 1;
  return here;
}

/** The same, forwards. */
export function skipOn(source: string, index: number): number {
  let here = index;
  while (here < index + 8 && /[^\S\n]/.test(source.charAt(here))) here += 1;
  return here;
}
