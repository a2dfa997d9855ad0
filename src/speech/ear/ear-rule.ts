/** What a rule of the lint for the ear is: data for people, and one question to a text. */

import type { Lexicon } from '../../model/index.js';
import type { Rule, Severity, Spot } from '../../rule/index.js';
import type { WrittenParagraph } from '../say/paragraphs.js';
import type { RuleName } from '../say/span.js';
import type { HeardSentence } from './sentences.js';

/**
 * The rules, by name. The names never change: they are the codes of issues.
 *
 * @example
 * const rule: EarRuleName = 'long-sentence';
 * EAR_RULES.some(({ id }) => id === rule); // true
 */
export type EarRuleName =
  | 'long-sentence'
  | 'stacked-numbers'
  | 'bracketed-aside'
  | 'spelt-address'
  | 'late-subject'
  | 'chained-words'
  | 'open-quotation'
  | 'long-list'
  | 'unknown-acronym'
  | 'unsure-reading';

/** A paragraph as the rules see it: its text in NFC, and its sentences. */
export interface ListenedParagraph extends WrittenParagraph {
  readonly sentences: readonly HeardSentence[];
}

/** What a rule is asked about. */
export interface Listened {
  readonly paragraphs: readonly ListenedParagraph[];
  readonly lexicon: Lexicon;
}

/** A sentence, or some words of a paragraph. */
export interface HeardPlace {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One place at which a rule fires. */
export interface EarSpot extends Spot<HeardPlace> {
  /** The rule's own when absent. */
  readonly severity?: Severity;
  /** A wording for the words of the place, when the rule knows one that is good Vietnamese. */
  readonly rewrite?: () => string | undefined;
}

/**
 * A rule of the lint for the ear.
 *
 * @example
 * EAR_RULES.find(({ id }) => id === 'long-sentence')?.severity; // 'warning'
 */
export interface EarRule extends Rule<Listened, undefined, HeardPlace> {
  readonly id: EarRuleName;
  readonly check: (listened: Listened) => Iterable<EarSpot>;
}

/** A spot for each sentence that the question finds fault with. */
export function* inSentences(
  { paragraphs }: Listened,
  fault: (sentence: HeardSentence, paragraph: ListenedParagraph) => Omit<EarSpot, 'place'> | undefined,
): Generator<EarSpot> {
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const sentence of paragraph.sentences) {
      const found = fault(sentence, paragraph);
      if (found !== undefined) yield { place: heardPlace(index, sentence), ...found };
    }
  }
}

/** A spot where a writing that the rule of reading left alone stands first, for each such writing. */
export function* eachOnce(
  { paragraphs }: Listened,
  left: RuleName,
  values: (written: string) => NonNullable<EarSpot['values']> = () => ({}),
): Generator<EarSpot> {
  const seen = new Set<string>();
  for (const [index, { sentences }] of paragraphs.entries()) {
    for (const { rule, written, start, end } of sentences.flatMap(({ spans }) => spans)) {
      if (rule !== left || seen.has(written)) continue;
      seen.add(written);
      yield { place: { paragraph: index, start, end }, values: values(written) };
    }
  }
}

/** The place of a sentence. */
export function heardPlace(paragraph: number, { start, end }: HeardSentence): HeardPlace {
  return { paragraph, start, end };
}
