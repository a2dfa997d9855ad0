/** Signs between words: brackets, slashes, dashes, dots. */
import { beginsLine, isWordAt, matchAt, type Place, type Reading } from './rule.js';
import { PER_PATTERN, sayUnit } from './units.js';

/** First halves of compounds that are written with a spaced hyphen and said in one breath: kinh tế - xã hội. */
const COMPOUND =
  /(?:kinh tế|chính trị|văn hóa|văn hoá|xã hội|truyền thanh|phát thanh|quốc phòng|khoa học|thể thao|thông tin|lao động)$/iu;
/** A number and what it counts, before a dash: `5 giờ - 6 giờ`. */
const COUNTED_WORD =
  /\d\s(?:giờ|phút|ngày|tuần|tháng|quý|năm|nghìn|triệu|tỷ|đồng|lần|người|hộ|xã|tuổi|km|ha)$/u;
const COUNTED = new Set(['date', 'time', 'number', 'roman']);

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
    case '-':
    case '–':
    case '—':
    case '−':
      return dash(place);
    case '.':
    case '…':
      return dots(place);
    default:
      return undefined;
  }
}

/** A bracket is an aside between commas. */
function openBracket(place: Place): Reading {
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
  const start = skipBack(source, at);
  const paused = next === '' || /[\p{P}\n]/u.test(next) || /[\p{P}\s]/u.test(source.charAt(start - 1));
  return mark(
    start,
    at + 1,
    paused ? (isWordAt(source, at + 1) ? ' ' : '') : isWordAt(source, at + 1) ? ', ' : ',',
  );
}

function slash(place: Place): Reading {
  const { source, at } = place;
  const per = matchAt(PER_PATTERN, place);
  if (per !== undefined) return mark(at, at + per[0].length, ` một ${sayUnit(per[1] ?? '')}`);
  // `1/ Chuẩn bị`: the number of an entry.
  const { previous } = place;
  if (previous?.end === at && beginsLine(source, previous.start) && /\s/.test(source.charAt(at + 1))) {
    return mark(at, at + 1, ',');
  }
  const start = skipBack(source, at);
  const end = skipOn(source, at + 1);
  if (!isWordAt(source, start - 1) || !isWordAt(source, end)) return mark(at, at + 1, '');
  const both = /(?<![\p{L}\p{M}])và$/iu.test(source.slice(Math.max(0, start - 3), start));
  return mark(
    start,
    end,
    both ? ' ' : /\d/.test(source.charAt(end)) && place.previous?.rule !== 'letters' ? ' trên ' : ' hoặc ',
  );
}

function dash(place: Place): Reading {
  const { source, at, previous } = place;
  const start = skipBack(source, at);
  const end = skipOn(source, at + 1);
  if (start === 0 || source.charAt(start - 1) === '\n') return mark(start, end, '');
  const next = source.slice(end, end + 12);
  if (previous !== undefined && previous.end === start && COUNTED.has(previous.rule)) {
    if (/^\d/.test(next)) return mark(start, end, between(place, previous.written, next));
    if (/^(?:thứ|ngày|tháng|quý|năm|chủ nhật)\s|^[IVX]+(?!\p{L})/iu.test(next))
      return mark(start, end, ' đến ');
  }
  if (/^\d/.test(next) && COUNTED_WORD.test(source.slice(Math.max(0, start - 16), start))) {
    return mark(start, end, ' đến ');
  }
  const spaced = start < at || end > at + 1;
  if (!spaced && isWordAt(source, at - 1) && isWordAt(source, at + 1)) return joined(place);
  if (start < at && end === at + 1 && /^\d[\d,.]*\s?[%°º]/u.test(next)) return mark(at, end, 'âm ');
  const comma = /[\p{P}]/u.test(source.charAt(start - 1)) || next === '' || /^[\p{P}]/u.test(next);
  const compound = COMPOUND.test(source.slice(Math.max(0, start - 12), start));
  return mark(start, end, compound || comma ? (next === '' ? '' : ' ') : ', ');
}

/** Between two numbers: a range when it climbs, otherwise two numbers, as in a score; a longer row is a list. */
function between(place: Place, written: string, next: string): string {
  const first = /^\d+$/.test(written) ? Number(written) : undefined;
  const second = Number(/^\d+/.exec(next)?.[0]);
  const row =
    /^\d+\s?[-–]\s?\d+(?!\d|\/)/u.test(next) ||
    /\d\s?[-–]\s?\d+$/u.test(place.source.slice(Math.max(0, place.at - 8), place.at));
  if (row && first !== undefined) return ', ';
  return first !== undefined && first > second && !/^\d+\//.test(next) ? ' ' : ' đến ';
}

/** A hyphen inside a word stays between small letters (`in-tơ-nét`); beside capitals or digits it is a space. */
function joined(place: Place): Reading {
  const { source, at } = place;
  if (source.charAt(at) !== '-') return mark(at, at + 1, ', ');
  const small = /\p{Ll}/u.test(source.charAt(at - 1)) && /\p{L}/u.test(source.charAt(at + 1));
  return mark(at, at + 1, small ? '-' : ' ');
}

/** `./.` closes a document; three dots trail off. */
function dots(place: Place): Reading | undefined {
  const { source, at } = place;
  const close = matchAt(/\.\s?\/\s?\.?/y, place);
  if (close !== undefined) return mark(at, at + close[0].length, '.');
  const trail = matchAt(/\.{2,}|…+/y, place);
  if (trail === undefined) return undefined;
  const end = at + trail[0].length;
  const next = source.slice(end, end + 8).trimStart();
  if (/^[.,;:!?)]/.test(next) || /[.,;:!?]/.test(source.charAt(at - 1))) {
    return mark(at, end, isWordAt(source, end) ? ' ' : '');
  }
  return mark(at, end, next === '' || /^["”»]?\p{Lu}/u.test(next) || source.charAt(end) === '\n' ? '.' : ',');
}

function mark(start: number, end: number, spoken: string): Reading {
  return { start, end, spoken, rule: 'punctuation' };
}

/** Over at most eight spaces, not over a line's end. */
function skipBack(source: string, index: number): number {
  let at = index;
  while (at > index - 8 && /[^\S\n]/.test(source.charAt(at - 1))) at -= 1;
  return at;
}

function skipOn(source: string, index: number): number {
  let at = index;
  while (at < index + 8 && /[^\S\n]/.test(source.charAt(at))) at += 1;
  return at;
}
