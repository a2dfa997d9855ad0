/** Written Vietnamese → spoken Vietnamese, in one pass from left to right. */

import { capitalised } from '../model/index.js';
import { inRegion } from './regional.js';
import { beginsSentence, isWordAt, type Place, type Reading, type Rule } from './rule.js';
import {
  readAcronym,
  readName,
  readRepeatedName,
  readRepeatedNumber,
  readUnknownAcronym,
} from './rules/acronyms.js';
import { ADDRESS_SIGN, readAddress } from './rules/addresses.js';
import { readDash } from './rules/dashes.js';
import { readDate } from './rules/dates.js';
import { withDefined } from './rules/defined-acronyms.js';
import { readDocumentCode, readDocumentType } from './rules/document-codes.js';
import { readFormCode } from './rules/form-codes.js';
import { knownWords } from './rules/known-words.js';
import { readDigitsThenLetters, readLetter, readLettersThenDigits } from './rules/letters.js';
import {
  readCount,
  readList,
  readNumber,
  readPart,
  readProduct,
  readRatio,
  readSpacedNumber,
} from './rules/numbers.js';
import { readPhone } from './rules/phones.js';
import { readDossierCode, readProcedureCode } from './rules/procedure-codes.js';
import { readPunctuation } from './rules/punctuation.js';
import { readBareRoman, readCountedRoman, readRomanSection } from './rules/romans.js';
import { readAndSoOn, readLooseUnit, readSlashed, readSymbol, readUnitTitle } from './rules/symbols.js';
import { readTime } from './rules/times.js';
import type { Span, SpeechOptions, Spoken } from './span.js';

/** In this order: the first rule that knows what stands at a place reads it. */
const DIGIT_RULES: readonly Rule[] = [
  readAddress,
  readName,
  readFormCode,
  readDocumentCode,
  readProcedureCode,
  readDate,
  readPhone,
  readTime,
  readRatio,
  readList,
  readCount,
  readProduct,
  readDigitsThenLetters,
  readSpacedNumber,
  readNumber,
];
const CAPITAL_RULES: readonly Rule[] = [
  readAddress,
  readName,
  readFormCode,
  readDossierCode,
  readDocumentType,
  readUnitTitle,
  readRomanSection,
  readCountedRoman,
  readAcronym,
  readLettersThenDigits,
  readSlashed,
  readLooseUnit,
  readLetter,
  readBareRoman,
  readUnknownAcronym,
];
const LETTER_RULES: readonly Rule[] = [
  readAddress,
  readName,
  readAcronym,
  readAndSoOn,
  readSlashed,
  readLooseUnit,
  readLetter,
];
const PLUS_RULES: readonly Rule[] = [readPhone, readSymbol];
const BRACKET_RULES: readonly Rule[] = [
  readName,
  readPhone,
  readRepeatedName,
  readRepeatedNumber,
  readPunctuation,
];
const SIGN_RULES: readonly Rule[] = [
  readName,
  readPart,
  readDash,
  readPunctuation,
  readLooseUnit,
  readSymbol,
];

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
  const regional = options.regional ?? options.lexicon.regional;
  const spans = spansOf(source, options).map((span) => inRegion(span, regional));
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
  const words = withDefined(knownWords(options.lexicon), source);
  const spans: Span[] = [];
  // A word, a number, or one sign.
  const token = /[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]/gu;
  const space = /\s/g;
  let said = 0;
  let tail = '';
  let run = { end: 0, addressed: false };
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    if (found.index >= run.end) {
      space.lastIndex = found.index;
      const end = space.exec(source)?.index ?? source.length;
      run = { end, addressed: ADDRESS_SIGN.test(source.slice(found.index, end)) };
    }
    const { addressed } = run;
    const place: Place = { source, at: found.index, words, previous: spans.at(-1), addressed };
    const reading = firstReading(place);
    if (reading === undefined) continue;
    const start = Math.max(reading.start ?? found.index, place.previous?.end ?? 0);
    const before = start > said ? source.charAt(start - 1) : tail;
    const span = spanOf(place, start, reading, before);
    spans.push(span);
    tail = span.spoken.at(-1) ?? before;
    said = span.end;
    token.lastIndex = Math.max(reading.end, found.index + 1);
  }
  return spans;
}

/**
 * A reading as a span: with a capital where a sentence begins, and with a space where it would stick to a word. `tail` is
 * the last character said before it.
 */
function spanOf(place: Place, start: number, { end, spoken, rule }: Reading, tail: string): Span {
  const { source } = place;
  const words = beginsSentence(source, start) ? capitalised(spoken) : spoken;
  const sticks = isWordAt(tail, 0);
  const lead = sticks && /^\p{L}/u.test(words) ? ' ' : '';
  const follows = isWordAt(source, end);
  const trail =
    follows && (words === '' ? sticks && !isInvisible(source, start) : /[\p{L}\p{M},.]$/u.test(words));
  return { start, end, written: source.slice(start, end), spoken: lead + words + (trail ? ' ' : ''), rule };
}

/** A mark that only tells a machine where a word may break: dropping it joins the word again. */
function isInvisible(source: string, index: number): boolean {
  return /\p{Cf}/u.test(source.charAt(index));
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
  if (first === '+') return PLUS_RULES;
  if (first === '(') return BRACKET_RULES;
  if (/\p{Lu}/u.test(first)) return CAPITAL_RULES;
  return /[\p{L}\p{M}]/u.test(first) ? LETTER_RULES : SIGN_RULES;
}
