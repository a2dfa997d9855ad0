/** What `toSpoken` takes and gives. */
import type { Lexicon, Regional } from '../../model/index.js';

/** How a text is to be read. */
export interface SpeechOptions {
  /** Acronyms and names of the campaign. */
  readonly lexicon: Lexicon;
  /** BCP 47 tag of the text; only `vi` (the default) is rewritten, every other language is returned as it is, in NFC. */
  readonly language?: string;
  /** How the region says its numbers. @default lexicon.regional */
  readonly regional?: Regional;
}

/** The rules, by name: a closed list, so that a check can pick one out. */
export type RuleName =
  | 'lexicon-name'
  | 'address'
  | 'phone'
  | 'document-code'
  | 'procedure-code'
  | 'date'
  | 'time'
  | 'number'
  | 'letters'
  | 'roman'
  | 'acronym'
  | 'unknown-acronym'
  | 'unsure'
  | 'repeated-name'
  | 'punctuation'
  | 'symbol';

/**
 * One stretch of the written text and the words that stand for it. `start` and `end` count UTF-16 units of the NFC source,
 * `end` exclusive. `spoken` is empty for what is not read at all; for `unknown-acronym` and `unsure` it is what was written.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly spoken: string;
  readonly rule: RuleName;
}

/** A spoken text, and how it came about: `spans` are in order and never overlap; what no span covers is read as written. */
export interface Spoken {
  readonly text: string;
  readonly spans: readonly Span[];
}
