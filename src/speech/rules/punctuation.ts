/** Signs between words: brackets, slashes, dots. */

import { before, beginsLine, isWordAt, matchAt, type Place, type Reading } from '../rule.js';
import { mark, skipBack, skipOn } from './mark.js';
import { PER_PATTERN, sayUnit } from './units.js';

export function readPunctuation(place: Place): Reading | undefined {
  switch (place.source.charAt(place.at)) {
    case '(':
    case '[':
    case '{':
      return openBracket(place);
    case ')':
    case ']':
    case '}':
      return closeBracket(place);
    case '/':
      return slash(place);
    case '.':
    case '…':
      return dots(place);
    default:
      return undefined;
  }
}

/** A bracket is an aside between commas. */
function openBracket(place: Place): Reading {
  // A box to tick.
  const box = beginsLine(place.source, place.at) ? matchAt(/\[[ xX]\]\s?/y, place) : undefined;
  if (box !== undefined) return mark(place.at, place.at + box[0].length, '');
  const start = skipBack(place.source, place.at);
  const word = /[\p{L}\p{M}\p{N}%²”"’]/u.test(place.source.charAt(start - 1));
  return mark(
    start,
    skipOn(place.source, place.at + 1),
    word ? ', ' : start === 0 || place.source.charAt(start - 1) === '\n' ? '' : ' ',
  );
}

function closeBracket(place: Place): Reading {
  const { source, at } = place;
  const next = source.charAt(skipOn(source, at + 1));
  const glued = isWordAt(source, at + 1) ? ' ' : '';
  const paused = next === '' || /[\p{P}\n]/u.test(next);
  const empty = /[\p{P}\s]/u.test(source.charAt(skipBack(source, at) - 1));
  return mark(skipBack(source, at), at + 1, (paused || empty ? '' : ',') + glued);
}

function slash(place: Place): Reading {
  const { source, at } = place;
  const per = matchAt(PER_PATTERN, place);
  if (per !== undefined && isRate(place, per[1] ?? ''))
    return mark(at, at + per[0].length, ` một ${sayUnit(per[1] ?? '')}`);
  // `1/ Chuẩn bị`: the number of an entry.
  const { previous } = place;
  if (previous?.end === at && beginsLine(source, previous.start) && /\s/.test(source.charAt(at + 1))) {
    return mark(at, at + 1, ',');
  }
  const start = skipBack(source, at);
  const end = skipOn(source, at + 1);
  if (!isWordAt(source, start - 1) || !isWordAt(source, end)) return mark(at, at + 1, '');
  if (/(?<![\p{L}\p{M}])và$/iu.test(source.slice(Math.max(0, start - 3), start)))
    return mark(start, end, ' ');
  const ratio = /\d/.test(source.charAt(end)) && previous?.rule !== 'letters';
  return mark(start, end, ratio ? ' trên ' : ' hoặc ');
}

/** Is something counted by the unit? `5 triệu đồng/người`, but not `cha/mẹ/người giám hộ`. */
function isRate(place: Place, unit: string): boolean {
  if (!/^(?:người|hộ|bộ|tờ|bản|xã|huyện|thôn|làng|thủ tục|hồ sơ)$/u.test(unit)) return true;
  return /(?:\d[^.;!?\n]{0,20}|đồng|VNĐ|USD)$/u.test(before(place, 24));
}

/** `./.` closes a document; three dots trail off. */
function dots(place: Place): Reading | undefined {
  const { source, at } = place;
  const close = matchAt(/\.\s?\/\s?\.?/y, place);
  if (close !== undefined) {
    const start = skipBack(source, at);
    return mark(start, at + close[0].length, /[.,;:!?…]/u.test(source.charAt(start - 1)) ? '' : '.');
  }
  const trail = matchAt(/\.{2,}|…+/y, place);
  if (trail === undefined) return undefined;
  const end = at + trail[0].length;
  const next = source.slice(end, end + 8).trimStart();
  if (/^[.,;:!?)]/.test(next) || /[.,;:!?]/.test(source.charAt(at - 1))) {
    return mark(at, end, isWordAt(source, end) ? ' ' : '');
  }
  return mark(at, end, next === '' || /^["”»]?\p{Lu}/u.test(next) || source.charAt(end) === '\n' ? '.' : ',');
}
