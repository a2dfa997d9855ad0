/** Acronyms: read in full from the lexicon or from the text that explains them, dropped in brackets after their own name, left and named when unknown. */
import type { KnownWord, KnownWords } from './known-words.js';
import { sayInteger } from './say-number.js';
import type { RuleName } from './span.js';
import { isVietnameseSyllable } from './syllables.js';
import { before, matchAt, type SpokenReading, skipBack, type TextPlace } from './text-place.js';

/** A bracket that only repeats a name, or names its letters: `(HTX)`, `(sau đây gọi tắt là HTX)`; the group is the letters. */
const BRACKETED_ACRONYM =
  '\\(\\s*(?:(?:sau đây\\s+)?(?:được\\s+)?(?:gọi|viết) tắt là\\s*:?\\s*)?([\\p{Lu}\\d-]{2,12})\\s*\\)';

const REPEATED = new RegExp(BRACKETED_ACRONYM, 'uy');

const BRACKETED = /\s*\(([^()]{1,120})\)/y;
// With a few small letters inside it is an acronym too: VNeID.
const CAPITALS = /\p{Lu}{2,12}(?:\p{Ll}{1,2}\p{Lu}{1,10})?(?![\p{L}\p{M}])/uy;

/** A name of the lexicon. */
export function readName(place: TextPlace): SpokenReading | undefined {
  const known = place.words.name(place.source, place.index);
  if (known === undefined) return undefined;
  return withYear(place, known.written.length, known.spoken, 'lexicon-name');
}

/** An acronym of the lexicon, with a bracket that only repeats it: `CCHC (cải cách hành chính)`. */
export function readAcronym(place: TextPlace): SpokenReading | undefined {
  const known = place.words.acronym(place.source, place.index);
  if (known === undefined) return undefined;
  const length = known.written.length;
  const bracket = matchAt(BRACKETED, place, length);
  const repeats = bracket !== undefined && sameWords(bracket[1] ?? '', known.spoken);
  const words = withoutSaid(place, known.spoken);
  if (repeats) return { end: place.index + length + bracket[0].length, spoken: words, rule: 'acronym' };
  return withYear(place, length, words, 'acronym');
}

/** An index and its year: `PCI 2019`. */
function withYear(place: TextPlace, length: number, spoken: string, rule: RuleName): SpokenReading {
  const year = /chỉ số/iu.test(`${before(place, 8)}${spoken}`)
    ? matchAt(/\s((?:19|20)\d\d)(?![\p{L}\p{N}/]|[.,-]\d)/uy, place, length)
    : undefined;
  const end = place.index + length + (year?.[0].length ?? 0);
  return { end, spoken: year === undefined ? spoken : `${spoken} năm ${sayInteger(year[1] ?? '')}`, rule };
}

/** `chỉ số PAPI`, whose name begins with `Chỉ số`: two words and more that were just said are not said again. */
function withoutSaid(place: TextPlace, name: string): string {
  const lead = before(place, 40).toLowerCase();
  const words = name.split(' ');
  for (let count = words.length - 1; count >= 2; count -= 1) {
    if (lead.endsWith(`${words.slice(0, count).join(' ').toLowerCase()} `))
      return words.slice(count).join(' ');
  }
  return name;
}

/**
 * `(CCHC)` after “cải cách hành chính”: the name was just said. An acronym that the lexicon lacks is dropped too when its
 * letters are the initials of the words before it.
 */
export function readRepeatedName(place: TextPlace): SpokenReading | undefined {
  const bracket = matchAt(REPEATED, place);
  if (bracket === undefined) return undefined;
  const written = bracket[1] ?? '';
  const lead = place.source.slice(Math.max(0, place.index - 160), place.index).trimEnd();
  const full = place.words.expand(written);
  const said = full === undefined ? wordsOfInitials(lead, written) !== undefined : endsWithWords(lead, full);
  if (!said) return undefined;
  const spaces = /\s*$/.exec(place.source.slice(0, place.index).slice(-8))?.[0].length ?? 0;
  return {
    start: place.index - spaces,
    end: place.index + bracket[0].length,
    spoken: '',
    rule: 'repeated-name',
  };
}

/** The last words before a bracket, when the letters in it are their initials. */
function wordsOfInitials(lead: string, acronym: string): RegExpExecArray[] | undefined {
  const letters = Array.from(acronym);
  const words = [...lead.matchAll(WORD)].slice(-letters.length);
  const fits = letters.every((letter, index) => words[index]?.[0].toUpperCase().startsWith(letter));
  return fits ? words : undefined;
}

/** `05 (năm) ngày`, `năm (05) ngày`, `50.000 đồng (bằng chữ: năm mươi nghìn đồng)`: a number is said once. */
export function readRepeatedNumber(place: TextPlace): SpokenReading | undefined {
  const bracket = matchAt(/\(\s*(?:(?:viết )?bằng chữ\s*:?\s*)?([^()]{1,100}?)\s*\)/uy, place);
  if (bracket === undefined) return undefined;
  const content = bracket[1] ?? '';
  const { previous, source, index } = place;
  const start = skipBack(source, index);
  const said = previous?.rule === 'number' && previous.end === start && sameWords(content, previous.spoken);
  const written =
    /^\d{1,9}$/.test(content) && endsWithWord(source.slice(Math.max(0, start - 60), start), content);
  if (!said && !written) return undefined;
  return { start, end: index + bracket[0].length, spoken: '', rule: 'repeated-name' };
}

function endsWithWord(lead: string, digits: string): boolean {
  const words = sayInteger(digits);
  const before = lead.slice(0, -words.length);
  return endsWithWords(lead, words) && !/[\p{L}\p{M}]$/u.test(before);
}

/** Capitals that the lexicon does not know and that are no Vietnamese word: left as written, for `check` to name. */
export function readUnknownAcronym(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(CAPITALS, place);
  if (match === undefined || isShoutedWord(match[0], place)) return undefined;
  return { end: place.index + match[0].length, spoken: match[0], rule: 'unknown-acronym' };
}

/** A word of a heading set in capitals: it carries marks of its own, or is a syllable among other words in capitals. */
function isShoutedWord(word: string, place: TextPlace): boolean {
  if (!isVietnameseSyllable(word)) return false;
  if (/[^A-ZĐ]/.test(word)) return true;
  const after = place.index + word.length;
  const next = /^[^\p{L}\p{N}.!?]*(\p{Lu}{2,})(?!\p{Ll})/u.exec(place.source.slice(after, after + 24));
  const last = /(\p{Lu}{2,})[^\p{L}\p{N}.!?]*$/u.exec(
    place.source.slice(Math.max(0, place.index - 24), place.index),
  );
  return [next?.[1], last?.[1]].some((other) => other !== undefined && isVietnameseSyllable(other));
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function endsWithWords(lead: string, words: string): boolean {
  return lead.toLowerCase().endsWith(words.toLowerCase());
}

const DEFINED = new RegExp(BRACKETED_ACRONYM, 'gu');
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The lexicon, and what the text itself defines: capitals in brackets that are the initials of the words before them. The lexicon
 * goes before the text. The same words when the text defines nothing.
 */
export function withDefined(words: KnownWords, source: string): KnownWords {
  const own = new Map<string, string>();
  for (const found of source.matchAll(DEFINED)) {
    const acronym = found[1] ?? '';
    if (!/^\p{Lu}+$/u.test(acronym) || own.has(acronym) || words.expand(acronym) !== undefined) continue;
    const name = nameBefore(source.slice(Math.max(0, found.index - 100), found.index), acronym);
    if (name !== undefined) own.set(acronym, name);
  }
  if (own.size === 0) return words;
  return {
    ...words,
    expand: (acronym) => words.expand(acronym) ?? own.get(acronym),
    acronym: (source, index) => words.acronym(source, index) ?? ownAt(own, source, index),
  };
}

function ownAt(own: ReadonlyMap<string, string>, source: string, index: number): KnownWord | undefined {
  const capitals = /\p{Lu}{2,12}(?![\p{L}\p{M}])/uy;
  capitals.lastIndex = index;
  const written = capitals.exec(source)?.[0];
  const spoken = written === undefined ? undefined : own.get(written);
  return written === undefined || spoken === undefined ? undefined : { written, spoken };
}

/** The words whose initials the letters are, as they are said in the middle of a sentence. */
function nameBefore(lead: string, acronym: string): string | undefined {
  const words = wordsOfInitials(lead, acronym);
  if (words === undefined) return undefined;
  const name = lead.slice(words[0]?.index).trim();
  const [first = '', ...others] = words.map((word) => word[0]);
  if (/[^\p{L}\p{M} ]/u.test(name)) return undefined;
  const proper = others.some((word) => /^\p{Lu}/u.test(word));
  return proper ? name : first.toLowerCase() + name.slice(first.length);
}
