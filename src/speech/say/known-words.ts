/** The lexicon, made ready for looking up at a place of a text. */
import type { Lexicon } from '../../model/index.js';

/** What is written, and what is said for it. */
export interface KnownWord {
  readonly written: string;
  readonly spoken: string;
}

export interface KnownWords {
  /** The longest name that stands at the index, whole words only. */
  name(source: string, index: number): KnownWord | undefined;
  /** The longest acronym that stands at the index, whole words only. */
  acronym(source: string, index: number): KnownWord | undefined;
  /** How a host such as `dvc.gialai.gov.vn` is read, whatever its case; scheme, `www.` and the last slash play no part. */
  host(host: string): string | undefined;
  /** The words of an acronym. */
  expand(acronym: string): string | undefined;
}

/** Dictionaries already made: a build asks for the same lexicon thousands of times. */
const made = new WeakMap<Lexicon, KnownWords>();

/** A lexicon as a dictionary, made once for each lexicon: it costs a sort of the entries. A lexicon does not change. */
export function knownWords(lexicon: Lexicon): KnownWords {
  const known = made.get(lexicon) ?? makeWords(lexicon);
  made.set(lexicon, known);
  return known;
}

function makeWords(lexicon: Lexicon): KnownWords {
  const names = dictionary(lexicon.names);
  const acronyms = dictionary(lexicon.acronyms);
  const hosts = new Map(
    Object.entries(lexicon.names).map(([written, spoken]) => [bareHost(nfc(written)), words(spoken)]),
  );
  const expansions = new Map(
    Object.entries(lexicon.acronyms).map(([written, spoken]) => [nfc(written), words(spoken)]),
  );
  return {
    name: (source, index) => find(names, source, index),
    acronym: (source, index) => find(acronyms, source, index),
    host: (host) => hosts.get(bareHost(host)),
    expand: (acronym) => expansions.get(acronym),
  };
}

/** An address without what is never said: `http://www.Example.vn/` → `example.vn`. */
function bareHost(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

type Dictionary = ReadonlyMap<string, readonly KnownWord[]>;

function dictionary(record: Readonly<Record<string, string>>): Dictionary {
  const byFirst = new Map<string, KnownWord[]>();
  for (const [key, value] of Object.entries(record)) {
    const written = nfc(key);
    if (written === '') continue;
    const first = written.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { written, spoken: words(value) }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.written.length - a.written.length);
  return byFirst;
}

function find(entries: Dictionary, source: string, index: number): KnownWord | undefined {
  return entries
    .get(source.charAt(index))
    ?.find(
      ({ written }) =>
        source.startsWith(written, index) &&
        !continues(written.at(-1) ?? '', source.charAt(index + written.length)),
    );
}

/** Does the word go on? A digit may follow letters (`TW6`), a letter or digit may not follow a digit. */
function continues(last: string, next: string): boolean {
  if (/[\p{L}\p{M}]/u.test(last)) return /[\p{L}\p{M}]/u.test(next);
  return /\p{N}/u.test(last) && /[\p{L}\p{M}\p{N}]/u.test(next);
}

function nfc(text: string): string {
  return text.normalize('NFC').trim();
}

/** The words of an entry: a dash between two names is for the eye, it is no pause. */
function words(text: string): string {
  return nfc(text).replace(/\s+[–—-]\s+/g, ' ');
}
