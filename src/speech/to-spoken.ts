/** Written Vietnamese → spoken Vietnamese, in one pass from left to right. */
import { readAcronym, readRepeatedName, readUnknownAcronym } from './acronyms.js';
import { knownWords } from './known-words.js';
import { readNumber } from './numbers.js';
import { beginsSentence, capitalised, isWordAt, type Place, type Rule } from './rule.js';
import type { Span, SpeechOptions, Spoken } from './span.js';

/** In this order: the first rule that knows what stands at a place reads it. */
const DIGIT_RULES: readonly Rule[] = [readNumber];
const CAPITAL_RULES: readonly Rule[] = [readAcronym, readUnknownAcronym];
const LETTER_RULES: readonly Rule[] = [readAcronym];
const SIGN_RULES: readonly Rule[] = [readRepeatedName];

/**
 * What the announcer reads for a written text: numbers, dates, times, document codes, addresses, phone numbers, acronyms,
 * units and signs in words. Every change is a span over the NFC source; what no span covers is read as it stands. An acronym
 * that the lexicon does not know is left, and reported as a span of rule `unknown-acronym`: it is never guessed.
 * A text in another language than Vietnamese is returned in NFC, unchanged.
 *
 * Takes linear time whatever the text; never throws.
 *
 * @example
 * toSpoken('Giảm 30% TTHC.', { lexicon: { acronyms: { TTHC: 'thủ tục hành chính' }, names: {} } }).text;
 * // 'Giảm ba mươi phần trăm thủ tục hành chính.'
 */
export function toSpoken(text: string, options: SpeechOptions): Spoken {
  const source = text.normalize('NFC');
  if ((options.language ?? 'vi') !== 'vi') return { text: source, spans: [] };
  const spans = spansOf(source, options);
  const parts: string[] = [];
  let said = 0;
  for (const span of spans) {
    parts.push(source.slice(said, span.start), span.spoken);
    said = span.end;
  }
  parts.push(source.slice(said));
  return { text: parts.join(''), spans };
}

function spansOf(source: string, options: SpeechOptions): Span[] {
  const words = knownWords(options.lexicon);
  const spans: Span[] = [];
  // A word, or one sign.
  const token = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const place: Place = { source, at: found.index, words, previous: spans.at(-1) };
    const reading = firstReading(place);
    if (reading === undefined) continue;
    const start = Math.max(reading.start ?? found.index, place.previous?.end ?? 0);
    const spoken = beginsSentence(source, start) ? capitalised(reading.spoken) : reading.spoken;
    spans.push({
      start,
      end: reading.end,
      written: source.slice(start, reading.end),
      spoken: isWordAt(source, start - 1) && /^[\p{L}]/u.test(spoken) ? ` ${spoken}` : spoken,
      rule: reading.rule,
    });
    token.lastIndex = Math.max(reading.end, found.index + 1);
  }
  return spans;
}

function firstReading(place: Place) {
  for (const rule of rulesFor(place.source.charAt(place.at))) {
    const reading = rule(place);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function rulesFor(first: string): readonly Rule[] {
  if (/\d/.test(first)) return DIGIT_RULES;
  if (/\p{Lu}/u.test(first)) return CAPITAL_RULES;
  return /[\p{L}\p{M}\p{N}]/u.test(first) ? LETTER_RULES : SIGN_RULES;
}
