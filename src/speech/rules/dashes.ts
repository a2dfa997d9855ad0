/** Dashes and hyphens. */

import { isWordAt, type Place, type Reading } from '../rule.js';
import { mark, skipBack, skipOn } from './mark.js';

/** First halves of compounds that are written with a spaced hyphen and said in one breath: kinh tế - xã hội. */
const COMPOUND =
  /(?:kinh tế|chính trị|văn hóa|văn hoá|xã hội|truyền thanh|phát thanh|quốc phòng|khoa học|thể thao|thông tin|lao động)$/iu;
/** A number and what it counts, before a dash: `5 giờ - 6 giờ`. */
const COUNTED_WORD =
  /\d\s(?:giờ|phút|ngày|tuần|tháng|quý|năm|nghìn|triệu|tỷ|đồng|lần|người|hộ|xã|tuổi|km|ha)$/u;
const COUNTED = new Set(['date', 'time', 'number', 'roman']);

/** A dash at any place: a bullet, a range, a hyphen, a sign, or a pause. */
export function readDash(place: Place): Reading | undefined {
  if (!'-–—−'.includes(place.source.charAt(place.at))) return undefined;
  const { source, at, previous } = place;
  const start = skipBack(source, at);
  const end = skipOn(source, at + 1);
  if (start === 0 || source.charAt(start - 1) === '\n') return mark(start, end, '');
  const next = source.slice(end, end + 12);
  if (previous !== undefined && previous.end === start && COUNTED.has(previous.rule)) {
    if (/^\d/.test(next)) return mark(start, end, between(place, previous.written, next));
    if (/^(?:thứ|ngày|tháng|quý|năm|chủ nhật)\s|^[IVX]+(?!\p{L})/iu.test(next)) {
      return mark(start, end, ' đến ');
    }
  }
  if (/^\d/.test(next) && COUNTED_WORD.test(source.slice(Math.max(0, start - 16), start))) {
    return mark(start, end, ' đến ');
  }
  const spaced = start < at || end > at + 1;
  if (!spaced && isWordAt(source, at - 1) && isWordAt(source, at + 1)) return joined(place);
  if (start < at && end === at + 1 && /^\d[\d,.]*\s?[%°º]|^\d+,\d/u.test(next)) return mark(at, end, 'âm ');
  if (next === '') return mark(start, end, '');
  const paused = /(?!%)\p{P}/u.test(source.charAt(start - 1)) || /^\p{P}/u.test(next);
  const compound = COMPOUND.test(source.slice(Math.max(0, start - 12), start));
  return mark(start, end, paused || compound ? ' ' : ', ');
}

/** Between two numbers: a range when it climbs, otherwise two numbers, as in a score; a longer row is a list. */
function between(place: Place, written: string, next: string): string {
  const first = /^\d+$/.test(written) ? Number(written) : undefined;
  const second = Number(/^\d+/.exec(next)?.[0]);
  const row =
    /^\d+\s?[-–]\s?\d+(?!\d|\/)/u.test(next) ||
    /\d\s?[-–]\s?\d+$/u.test(place.source.slice(Math.max(0, place.at - 8), place.at));
  if (row && first !== undefined) return ', ';
  return first !== undefined && first > second && !/^\d+(?:\/|\s?[hg](?!\p{L}))/u.test(next) ? ' ' : ' đến ';
}

/** A hyphen inside a word stays between small letters (`in-tơ-nét`); beside capitals or digits it is a space. */
function joined(place: Place): Reading {
  const { source, at } = place;
  if (source.charAt(at) !== '-') return mark(at, at + 1, ', ');
  const small = /\p{Ll}/u.test(source.charAt(at - 1)) && /\p{L}/u.test(source.charAt(at + 1));
  return mark(at, at + 1, small ? '-' : ' ');
}
