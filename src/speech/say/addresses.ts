/** Addresses of the web and of e-mail. A host in `lexicon.names` is read as it says there. */

import type { KnownWords } from './known-words.js';
import { sayLetters } from './letters.js';
import { sayDigits } from './say-number.js';
import { splitSyllables } from './syllables.js';
import { matchAt, type SpokenReading, type TextPlace } from './text-place.js';

const TOP = 'vn|com|net|org|gov|edu|info|biz|asia|io|example';
const HOST = `(?:[a-z0-9][a-z0-9-]{0,40}\\.){1,6}(?:${TOP})(?![a-z0-9])`;
const PATH = '(?::\\d{1,5})?(?:[/?#][^\\s<>"“”()]{0,400})?';
const WEB = new RegExp(`(?:https?:\\/\\/[a-z0-9][a-z0-9.-]{0,120}|${HOST})${PATH}`, 'iy');
const MAIL = new RegExp(`([a-z0-9][a-z0-9._+-]{0,63})@(${HOST})`, 'iy');

/** What may hold an address at all: asked once for each run without spaces. */
export const ADDRESS_SIGN = new RegExp(`@|:\\/\\/|\\.(?:${TOP})(?![a-z0-9])`, 'i');

/** Ends of domains and signs inside addresses, as they are said. */
const SAID: Readonly<Record<string, string>> = {
  vn: 'vê en',
  gov: 'gốp',
  com: 'com',
  net: 'nét',
  org: 'oóc',
  edu: 'ê đu',
  info: 'in phô',
  gmail: 'gi meo',
};
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '/': 'gạch chéo',
  '+': 'cộng',
  '?': 'hỏi',
  '=': 'bằng',
  '&': 'và',
  '#': 'thăng',
  ':': 'hai chấm',
};

export function readAddress(place: TextPlace): SpokenReading | undefined {
  if (!place.addressed) return undefined;
  const mail = matchAt(MAIL, place);
  if (mail !== undefined) {
    const [written, user = '', host = ''] = mail;
    const spoken =
      place.words.host(written) ?? `${sayRest(user, place.words)} a còng ${sayHost(host, place.words)}`;
    return { end: place.index + written.length, spoken, rule: 'address' };
  }
  const web = matchAt(WEB, place);
  if (web === undefined) return undefined;
  const written = web[0].replace(/[.,;:!?'’]+$/, '');
  const bare = written
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
  return {
    end: place.index + written.length,
    spoken: place.words.host(written) ?? sayWeb(bare, place.words),
    rule: 'address',
  };
}

function sayWeb(bare: string, words: KnownWords): string {
  const cut = bare.search(/[:/?#]/);
  if (cut < 0) return sayHost(bare, words);
  return `${sayHost(bare.slice(0, cut), words)} ${sayRest(bare.slice(cut), words)}`;
}

/** The longest end of the host that the lexicon knows is read its way; the labels before it one by one. */
function sayHost(host: string, words: KnownWords): string {
  const labels = host.split('.').filter(Boolean);
  for (let from = 0; from < labels.length; from += 1) {
    const known = words.host(labels.slice(from).join('.'));
    if (known !== undefined && labels.length - from > 1) {
      return [...labels.slice(0, from).map((label) => sayRest(label, words)), known].join(' chấm ');
    }
  }
  return labels.map((label) => sayRest(label, words)).join(' chấm ');
}

/** Words, figures and signs of a label, a path or a user's name. */
function sayRest(text: string, words: KnownWords): string {
  const parts = text.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d\s]/gu) ?? [];
  return parts
    .map((part) => (/\d/.test(part) ? sayDigits(part) : (SIGNS[part] ?? sayWord(part, words))))
    .filter(Boolean)
    .join(' ');
}

function sayWord(word: string, words: KnownWords): string {
  if (!/\p{L}/u.test(word)) return '';
  const small = word.toLowerCase();
  const known = words.host(small) ?? (Object.hasOwn(SAID, small) ? SAID[small] : undefined);
  return known ?? splitSyllables(small)?.join(' ') ?? (/[aeiouy]/.test(small) ? small : sayLetters(small));
}
