/** Written Vietnamese → spoken Vietnamese, in one pass from left to right. */
import { capitalised, type Lexicon, type Regional } from '../../model/index.js';
import {
  readAcronym,
  readName,
  readRepeatedName,
  readRepeatedNumber,
  readUnknownAcronym,
  withDefined,
} from './acronyms.js';
import { ADDRESS_SIGN, readAddress } from './addresses.js';
import { readDate, readTime } from './dates-and-times.js';
import { readDocumentCode, readDocumentType } from './document-codes.js';
import { knownWords } from './known-words.js';
import { readDigitsThenLetters, readLetter, readLettersThenDigits } from './letters.js';
import { readCommaGroups, readMeaning } from './meanings.js';
import {
  readCount,
  readList,
  readNumber,
  readPart,
  readProduct,
  readRatio,
  readSpacedNumber,
} from './numbers.js';
import { readPhone } from './phones.js';
import { readDash, readPunctuation } from './punctuation.js';
import { readBareRoman, readCountedRoman, readRomanSection } from './romans.js';
import type { RuleName, Span, SpeechOptions, Spoken } from './span.js';
import { readAndSoOn, readLooseUnit, readSlashed, readSymbol, readUnitTitle } from './symbols.js';
import {
  beginsSentence,
  isWordAt,
  type ReadingRule,
  type SpokenReading,
  type TextPlace,
} from './text-place.js';
import { readDossierCode, readFormCode, readProcedureCode } from './typed-codes.js';

/** In this order: the first rule that knows what stands at a place reads it. */
const DIGIT_RULES: readonly ReadingRule[] = [
  readAddress,
  readName,
  readFormCode,
  readDocumentCode,
  readProcedureCode,
  readDate,
  readPhone,
  readTime,
  readRatio,
  readCommaGroups,
  readList,
  readCount,
  readProduct,
  readDigitsThenLetters,
  readSpacedNumber,
  readNumber,
];
const CAPITAL_RULES: readonly ReadingRule[] = [
  readAddress,
  readName,
  readFormCode,
  readDossierCode,
  readDocumentType,
  readUnitTitle,
  readRomanSection,
  readCountedRoman,
  readMeaning,
  readAcronym,
  readLettersThenDigits,
  readSlashed,
  readLooseUnit,
  readLetter,
  readBareRoman,
  readUnknownAcronym,
];
const LETTER_RULES: readonly ReadingRule[] = [
  readAddress,
  readName,
  readAcronym,
  readAndSoOn,
  readSlashed,
  readLooseUnit,
  readLetter,
];
const PLUS_RULES: readonly ReadingRule[] = [readPhone, readSymbol];
const BRACKET_RULES: readonly ReadingRule[] = [
  readName,
  readPhone,
  readRepeatedName,
  readRepeatedNumber,
  readPunctuation,
];
const SIGN_RULES: readonly ReadingRule[] = [
  readName,
  readPart,
  readDash,
  readPunctuation,
  readLooseUnit,
  readSymbol,
];

const NO_LEXICON: Lexicon = { acronyms: {}, names: {} };

/**
 * What the announcer reads for a written text: numbers, dates, times, document codes, addresses, phone numbers, acronyms,
 * units and signs in words. Every change is a span over the NFC source; what no span covers is read as it stands. An acronym
 * that the lexicon does not know is left, and reported as a span of rule `unknown-acronym`; so is, as `unsure`, what has several
 * meanings where the words beside it decide for none (`TT`, `1,800 đồng`): nothing is guessed.
 * A text in another language than Vietnamese is returned in NFC, unchanged.
 *
 * Takes linear time whatever the text; never throws.
 *
 * @example
 * toSpoken('Nộp 5%').text; // 'Nộp năm phần trăm'
 * toSpoken('Giảm 30% TTHC.', { lexicon: { acronyms: { TTHC: 'thủ tục hành chính' }, names: {} } }).text;
 * // 'Giảm ba mươi phần trăm thủ tục hành chính.'
 */
export function toSpoken(text: string, options: SpeechOptions = { lexicon: NO_LEXICON }): Spoken {
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
    const place: TextPlace = { source, index: found.index, words, previous: spans.at(-1), addressed };
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
function spanOf(place: TextPlace, start: number, { end, spoken, rule }: SpokenReading, tail: string): Span {
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

function firstReading(place: TextPlace) {
  for (const rule of rulesFor(place.source.charAt(place.index))) {
    const reading = rule(place);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function rulesFor(first: string): readonly ReadingRule[] {
  if (/\d/.test(first)) return DIGIT_RULES;
  if (first === '+') return PLUS_RULES;
  if (first === '(') return BRACKET_RULES;
  if (/\p{Lu}/u.test(first)) return CAPITAL_RULES;
  return /[\p{L}\p{M}]/u.test(first) ? LETTER_RULES : SIGN_RULES;
}

/** Rules whose words are numbers; the words of acronyms and names are those of the lexicon. */
const NUMBERS: ReadonlySet<RuleName> = new Set<RuleName>([
  'number',
  'date',
  'time',
  'document-code',
  'procedure-code',
  'roman',
  'letters',
]);

/** A span in the words of a region. What people wrote in words stays as they wrote it. */
function inRegion(span: Span, regional: Regional | undefined): Span {
  if (regional === undefined || !NUMBERS.has(span.rule)) return span;
  const { linh = 'linh', nghìn = 'nghìn', tư = 'tư', mùng = 'mùng' } = regional;
  const spoken = span.spoken
    .replace(/(?<=trăm )linh(?= )/gu, linh)
    .replace(/(?<!\p{L})nghìn(?!\p{L})/gu, nghìn)
    .replace(/(?<=mươi )tư(?!\p{L})/gu, tư)
    .replace(/(?<!\p{L})([Mm])ùng(?= )/gu, (_, first: string) => first + mùng.slice(1));
  return { ...span, spoken };
}
