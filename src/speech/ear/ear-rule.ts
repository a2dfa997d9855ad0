/** What a rule of the lint for the ear is: data for people, and one question to a text. */
import type { Bilingual, Lexicon, Severity } from '../../model/index.js';
import type { WrittenParagraph } from '../written-paragraphs.js';
import type { Sentence } from './sentences.js';

/**
 * The rules, by name. The names never change: they are the codes of issues.
 *
 * @example
 * const rule: EarRuleName = 'long-sentence';
 * EAR_RULES.some(({ name }) => name === rule); // true
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
  | 'unknown-acronym';

/** A paragraph as the rules see it: its text in NFC, and its sentences. */
export interface ListenedParagraph extends WrittenParagraph {
  readonly sentences: readonly Sentence[];
}

/** What a rule is asked about. */
export interface Listened {
  readonly paragraphs: readonly ListenedParagraph[];
  readonly lexicon: Lexicon;
}

/** One place at which a rule fires: a sentence, or some words of a paragraph. */
export interface Spot {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The rule's own when absent. */
  readonly severity?: Severity;
  /** Fill `{name}` in the rule's words. */
  readonly values?: Readonly<Record<string, string>>;
  /** A wording for what stands between `start` and `end`, when the rule knows one that is good Vietnamese. */
  readonly rewrite?: () => string | undefined;
}

/**
 * A rule of the lint for the ear.
 *
 * @example
 * EAR_RULES.find(({ name }) => name === 'long-sentence')?.severity; // 'warning'
 */
export interface EarRule {
  readonly name: EarRuleName;
  readonly severity: Severity;
  /** What is wrong; `{name}` is filled in. */
  readonly what: Bilingual;
  /** What to do. */
  readonly fix: Bilingual;
  readonly check: (listened: Listened) => Iterable<Spot>;
}

/** A spot for each sentence that the question finds fault with. */
export function* inSentences(
  { paragraphs }: Listened,
  fault: (
    sentence: Sentence,
    paragraph: ListenedParagraph,
  ) => Pick<Spot, 'severity' | 'values' | 'rewrite'> | undefined,
): Generator<Spot> {
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const sentence of paragraph.sentences) {
      const found = fault(sentence, paragraph);
      if (found !== undefined) yield { paragraph: index, start: sentence.start, end: sentence.end, ...found };
    }
  }
}
