/** Codes of documents: `753/QĐ-UBND`, `45/2016/QĐ-TTg`, `18-NQ/TW`, `1273/BTTTT-TTCS`, `77/2015/QH13`. */

import { DOCUMENT_ISSUERS, DOCUMENT_NOUNS, DOCUMENT_TYPES, PARTY_TYPES } from './document-tables.js';
import { sayLetters } from './letters.js';
import { sayInteger, sayNumbered } from './say-number.js';
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

const NAME = '(?:(?:UBTV)?QH\\d{1,2}(?!\\d)|[A-ZĐ][A-Za-zĐđ]{0,11})';
const STATE = new RegExp(
  `(\\d{1,5})([a-zđ]?)(?:/((?:19|20)\\d\\d))?/(${NAME}(?:-${NAME}){0,4})(?![\\p{L}\\p{M}])`,
  'uy',
);
const PARTY = new RegExp(`(\\d{1,5})([a-zđ]?)[-–](${NAME})/(${NAME})(?![\\p{L}\\p{M}])`, 'uy');
const TYPE_BEFORE_NUMBER = /([A-ZĐ][A-Za-zĐ]{0,4})(?=\s+(?:số\s*:?\s*)?\d)/y;

/** The text goes on to say whose document it is: “… ngày 09/12/2019 của”. */
const NAMED_AFTER =
  /^(?:,?\s+(?:ký\s+|ban\s+hành\s+)?ngày\s+(?:[\d/.-]{3,10}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?\s*,?\s*\(?(?:của|do)\s/iu;

/** The next code of a sentence, at most a few words on: `… và Quyết định số 442/QĐ-UBND`; the group is its letters. */
const NEXT_CODE = new RegExp(
  `[^.;!?\\n/]{0,40}?\\d{1,5}[a-zđ]?(?:/(?:19|20)\\d\\d)?/(${NAME}(?:-${NAME}){0,2})(?![\\p{L}\\p{M}])`,
  'uy',
);

/** A number and a year after the noun, and no letters: `Thông tư 01/2011`. */
const BARE = /(\d{1,5})\/((?:19|20)\d\d)(?![\p{L}\p{N}/])/uy;

/** The noun of a document, in full or abbreviated, right before its code. */
const NOUN_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${[...DOCUMENT_NOUNS, ...Object.keys(DOCUMENT_TYPES)].join('|')})\\s+$`,
  'iu',
);

interface Document {
  readonly number: string;
  readonly letter: string;
  readonly year: string | undefined;
  /** Name of the kind; `undefined` when the code names none. */
  readonly type: string | undefined;
  /** Abbreviations. */
  readonly issuers: readonly string[];
  readonly length: number;
  /** The kind as the code has it between its signs, to tell codes of one kind. */
  readonly kind: string;
}

/** A whole code: kind, number, year, issuer, each said once in its sentence. */
export function readDocumentCode(place: TextPlace): SpokenReading | undefined {
  const code = stateCode(place) ?? partyCode(place);
  if (code === undefined) return readBareCode(place);
  const names = code.issuers.map((issuer) => issuerName(place, issuer));
  const known = names.slice(0, names.includes(undefined) ? names.indexOf(undefined) : names.length);
  const left = code.issuers.slice(known.length).join('-');
  const end = place.index + code.length - left.length;
  const year = code.year === undefined ? '' : sayEnactedIn(code.year);
  const letter = code.letter === '' ? '' : ` ${sayLetters(code.letter)}`;
  const spoken = `${lead(place, code)}${sayNumbered(code.number)}${letter}${year}${issuedBy(
    place,
    code,
    known.filter((name) => name !== undefined),
    end,
  )}`;
  return { end, spoken, rule: 'document-code' };
}

/** The year of a number. In “số bốn mươi lăm năm hai nghìn” one hears forty-five years, so there is a stop between them. */
export function sayEnactedIn(year: string): string {
  return `, năm ${sayInteger(year)}`;
}

function readBareCode(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(BARE, place);
  if (match === undefined || !NOUN_BEFORE.test(before(place, 48))) return undefined;
  const [written, number = '', year = ''] = match;
  const spoken = `số ${sayNumbered(number)}${sayEnactedIn(year)}`;
  return { end: place.index + written.length, spoken, rule: 'document-code' };
}

/** `QĐ 753`, `NĐ số 63`: the kind, abbreviated before its number. */
export function readDocumentType(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(TYPE_BEFORE_NUMBER, place);
  const type = match === undefined ? undefined : DOCUMENT_TYPES[match[1] ?? ''];
  if (match === undefined || type === undefined) return undefined;
  return { end: place.index + match[0].length, spoken: type, rule: 'document-code' };
}

function stateCode(place: TextPlace): Document | undefined {
  const match = matchAt(STATE, place);
  if (match === undefined) return undefined;
  const [written, number = '', letter = '', year, tail = ''] = match;
  const [first = '', ...rest] = tail.split('-');
  const shared = { number, letter, year, length: written.length, kind: `/${first}-` };
  const type = DOCUMENT_TYPES[first];
  if (type !== undefined) return { ...shared, type, issuers: rest };
  if (issuerName(place, first) === undefined) {
    // An issuer that nobody knows and that the text goes on to name is not spelled.
    const named = NAMED_AFTER.test(
      place.source.slice(place.index + written.length, place.index + written.length + 60),
    );
    const noun = /(?:^|\s)số\s*:?\s*$/iu.test(before(place, 48)) || NOUN_BEFORE.test(before(place, 48));
    return named && noun && /^\p{Lu}{2}/u.test(first)
      ? { ...shared, type: undefined, issuers: [] }
      : undefined;
  }
  // An official letter carries its issuer, then the unit that drafted it; a law carries the National Assembly alone.
  return { ...shared, type: /^QH\d/.test(first) ? undefined : 'Công văn', issuers: [first] };
}

function partyCode(place: TextPlace): Document | undefined {
  const match = matchAt(PARTY, place);
  if (match === undefined) return undefined;
  const [written, number = '', letter = '', kind = '', issuer = ''] = match;
  const type = PARTY_TYPES[kind] ?? DOCUMENT_TYPES[kind];
  if (type === undefined) return undefined;
  return {
    number,
    letter,
    year: undefined,
    type,
    issuers: [issuer],
    length: written.length,
    kind: `-${kind}/`,
  };
}

/** What has to be said before the number, given what stands there already. */
function lead(place: TextPlace, { type, kind }: Document): string {
  const { previous, source, index } = place;
  const text = before(place, 48);
  if (/số\s*:?\s*$/iu.test(text)) return '';
  const listed =
    previous?.rule === 'document-code' &&
    previous.written.includes(kind) &&
    /^\s*(?:,|và|;|hoặc)\s*$/u.test(source.slice(previous.end, index));
  return listed || NOUN_BEFORE.test(text) ? 'số ' : `${type ?? 'văn bản'} số `;
}

/** “của …”, unless the sentence has said it or is about to. An issuer that nobody knows is left to stand after `của`. */
function issuedBy(place: TextPlace, code: Document, known: readonly string[], end: number): string {
  if (known.length < code.issuers.length)
    return ` ${['của', ...known].join(' ')}${known.length > 0 ? ' và ' : ' '}`;
  if (NAMED_AFTER.test(place.source.slice(end, end + 60))) return '';
  if (isNamedLater(place.source, end, code.issuers.join('-'))) return '';
  const sentence =
    before(place, 120)
      .split(/[.;!?\n]/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const names = code.issuers.flatMap((issuer, index) => {
    const name = known[index] ?? issuer;
    return isSaid(sentence, issuer, name) ? [] : [name];
  });
  return names.length === 0 ? '' : ` của ${names.join(' và ')}`;
}

/** Do codes of the same issuer follow, and then the text says whose they are: `04/QĐ-UBND và 442/QĐ-UBND của UBND tỉnh`? */
function isNamedLater(source: string, end: number, issuers: string): boolean {
  let here = end;
  for (let count = 0; count < 3; count += 1) {
    NEXT_CODE.lastIndex = here;
    const next = NEXT_CODE.exec(source);
    if (next === null || next[1]?.split('-').slice(1).join('-') !== issuers) return false;
    here = NEXT_CODE.lastIndex;
    if (NAMED_AFTER.test(source.slice(here, here + 60))) return true;
  }
  return false;
}

function isSaid(sentence: string, issuer: string, name: string): boolean {
  return (
    sentence.includes(name.toLowerCase()) ||
    sentence.split(/[^\p{L}\p{N}]+/u).includes(issuer.toLowerCase()) ||
    (issuer === 'TTg' && sentence.includes('thủ tướng'))
  );
}

/** The name behind an abbreviation; of the National Assembly with its term, `QH13`. */
function issuerName(place: TextPlace, issuer: string): string | undefined {
  const known = place.words.expand(issuer) ?? own(DOCUMENT_ISSUERS, issuer);
  if (known !== undefined) return known;
  const assembly = /^(QH|UBTVQH)(\d{1,2})$/.exec(issuer);
  const name = assembly === null ? undefined : own(DOCUMENT_ISSUERS, assembly[1] ?? '');
  return name === undefined ? undefined : `${name} khóa ${sayInteger(assembly?.[2] ?? '')}`;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
