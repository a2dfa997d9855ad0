/** Signs that stand for a word, and signs that stand for nothing. */

import { beginsLine, matchAt, type SpokenReading, type TextPlace } from './text-place.js';
import { sayUnit } from './units.js';

const WORDS: Readonly<Record<string, string>> = {
  '&': 'và',
  '@': 'a còng',
  '%': 'phần trăm',
  '=': 'bằng',
  '<': 'dưới',
  '>': 'trên',
  '≤': 'không quá',
  '≥': 'ít nhất',
  '≈': 'khoảng',
  '~': 'khoảng',
  '±': 'cộng trừ',
  '×': 'nhân',
  '÷': 'chia',
  '°': 'độ',
  $: 'đô la',
  '€': 'ơ-rô',
  '₫': 'đồng',
  '№': 'số',
  '§': 'mục',
  '→': 'đến',
  '²': 'bình phương',
  '³': 'khối',
};

/** Read as written: marks that an announcer sees and does not say. */
const SILENT = /[.,;:!?"'“”‘’«»-]/u;

/** `v.v.`, `v.v…` */
export function readAndSoOn(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/v\.\s?v(?:\.{1,3}|…)?(?![\p{L}\p{N}])/uy, place);
  if (match === undefined) return undefined;
  const end = place.index + match[0].length;
  const next = place.source.slice(end, end + 8).trimStart();
  const stop = next === '' || /^["”»]?\p{Lu}/u.test(next) ? '.' : '';
  return { end, spoken: `vân vân${/\W$/u.test(match[0]) ? stop : ''}`, rule: 'acronym' };
}

/** Abbreviations that office papers write with a slash. */
const SLASHED: Readonly<Record<string, string>> = {
  'đ/c': 'đồng chí',
  'v/v': 'về việc',
  'k/g': 'kính gửi',
  't/m': 'thay mặt',
};

/** `đ/c`, `V/v`. */
export function readSlashed(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/[đvkt]\/[cvgm](?![\p{L}\p{N}])/iuy, place);
  const spoken = SLASHED[match?.[0].toLowerCase() ?? ''];
  if (match === undefined || spoken === undefined) return undefined;
  return { end: place.index + match[0].length, spoken, rule: 'acronym' };
}

/** `TP. Pleiku`, `TX. An Khê`, `TT. Phú Túc`: abbreviations of units, with their dot, before a name. */
export function readUnitTitle(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/(TP|TX|Tp|Tx)(?:\.\s?(?=\p{Lu})|\s(?=\p{Lu}\p{Ll}))/uy, place);
  if (match === undefined) return undefined;
  const words = match[1]?.toUpperCase() === 'TP' ? 'thành phố ' : 'thị xã ';
  return { end: place.index + match[0].length, spoken: words, rule: 'acronym' };
}

/** `m²`, `km²` without a number before them; `km 24`; `1,2 triệu USD`. */
export function readLooseUnit(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(/k?m[²³]|°C|[Kk]m(?=\s?\d)|(?:USD|VNĐ|VND)(?![\p{L}\p{M}\p{N}])/uy, place);
  if (match === undefined) return undefined;
  return {
    end: place.index + match[0].length,
    spoken: sayUnit(match[0].replace('Km', 'km')),
    rule: 'symbol',
  };
}

export function readSymbol(place: TextPlace): SpokenReading | undefined {
  const { source, index } = place;
  const sign = String.fromCodePoint(source.codePointAt(index) ?? 0);
  if (SILENT.test(sign)) return undefined;
  const end = index + sign.length;
  const next = source.charAt(end);
  if (sign === '+') {
    if (beginsLine(source, index))
      return { end: /\s/.test(next) ? end + 1 : end, spoken: '', rule: 'symbol' };
    return { end, spoken: /\s/.test(next) ? 'cộng' : 'cộng ', rule: 'symbol' };
  }
  const word = Object.hasOwn(WORDS, sign) ? WORDS[sign] : undefined;
  if (word === undefined) {
    const spaced = /\s/.test(source.charAt(index - 1)) && (next === '' || /\s/.test(next));
    return { start: spaced ? index - 1 : index, end, spoken: '', rule: 'symbol' };
  }
  return { end, spoken: next === '' || /\s/.test(next) ? word : `${word} `, rule: 'symbol' };
}
