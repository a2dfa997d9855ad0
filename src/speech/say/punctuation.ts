/** Signs between words: brackets, slashes, dots, dashes and hyphens. */
import {
  before,
  beginsLine,
  isWordAt,
  matchAt,
  type SpokenReading,
  skipBack,
  skipOn,
  type TextPlace,
} from './text-place.js';
import { PER_PATTERN, sayUnit } from './units.js';

export function readPunctuation(place: TextPlace): SpokenReading | undefined {
  switch (place.source.charAt(place.index)) {
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
function openBracket(place: TextPlace): SpokenReading {
  // A box to tick.
  const box = beginsLine(place.source, place.index) ? matchAt(/\[[ xX]\]\s?/y, place) : undefined;
  if (box !== undefined) return mark(place.index, place.index + box[0].length, '');
  const start = skipBack(place.source, place.index);
  const word = /[\p{L}\p{M}\p{N}%²”"’]/u.test(place.source.charAt(start - 1));
  return mark(
    start,
    skipOn(place.source, place.index + 1),
    word ? ', ' : start === 0 || place.source.charAt(start - 1) === '\n' ? '' : ' ',
  );
}

function closeBracket(place: TextPlace): SpokenReading {
  const { source, index } = place;
  const next = source.charAt(skipOn(source, index + 1));
  const glued = isWordAt(source, index + 1) ? ' ' : '';
  const paused = next === '' || /[\p{P}\n]/u.test(next);
  const empty = /[\p{P}\s]/u.test(source.charAt(skipBack(source, index) - 1));
  return mark(skipBack(source, index), index + 1, (paused || empty ? '' : ',') + glued);
}

function slash(place: TextPlace): SpokenReading {
  const { source, index } = place;
  const per = matchAt(PER_PATTERN, place);
  if (per !== undefined && isRate(place, per[1] ?? ''))
    return mark(index, index + per[0].length, ` một ${sayUnit(per[1] ?? '')}`);
  // `1/ Chuẩn bị`: the number of an entry.
  const { previous } = place;
  if (previous?.end === index && beginsLine(source, previous.start) && /\s/.test(source.charAt(index + 1))) {
    return mark(index, index + 1, ',');
  }
  const start = skipBack(source, index);
  const end = skipOn(source, index + 1);
  if (!isWordAt(source, start - 1) || !isWordAt(source, end)) return mark(index, index + 1, '');
  if (/(?<![\p{L}\p{M}])và$/iu.test(source.slice(Math.max(0, start - 3), start)))
    return mark(start, end, ' ');
  // `69B/12` is a house, `3G/4G` two things.
  const housed = /^\d/u.test(previous?.written ?? '') && /^\d+(?!\p{L}|\d)/u.test(source.slice(end, end + 8));
  const ratio = /\d/.test(source.charAt(end)) && (previous?.rule !== 'letters' || housed);
  return mark(start, end, ratio ? ' trên ' : ' hoặc ');
}

/** Is something counted by the unit? `5 triệu đồng/người`, but not `cha/mẹ/người giám hộ`. */
function isRate(place: TextPlace, unit: string): boolean {
  if (!/^(?:người|hộ|bộ|tờ|bản|xã|huyện|thôn|làng|thủ tục|hồ sơ)$/u.test(unit)) return true;
  return /(?:\d[^.;!?\n]{0,20}|đồng|VNĐ|USD)$/u.test(before(place, 24));
}

/** `./.` closes a document; three dots trail off. */
function dots(place: TextPlace): SpokenReading | undefined {
  const { source, index } = place;
  const close = matchAt(/\.\s?\/\s?\.?/y, place);
  if (close !== undefined) {
    const start = skipBack(source, index);
    return mark(start, index + close[0].length, /[.,;:!?…]/u.test(source.charAt(start - 1)) ? '' : '.');
  }
  const trail = matchAt(/\.{2,}|…+/y, place);
  if (trail === undefined) return undefined;
  const end = index + trail[0].length;
  const next = source.slice(end, end + 8).trimStart();
  if (/^[.,;:!?)]/.test(next) || /[.,;:!?]/.test(source.charAt(index - 1))) {
    return mark(index, end, isWordAt(source, end) ? ' ' : '');
  }
  return mark(
    index,
    end,
    next === '' || /^["”»]?\p{Lu}/u.test(next) || source.charAt(end) === '\n' ? '.' : ',',
  );
}

/** First halves of compounds that are written with a spaced hyphen and said in one breath: kinh tế - xã hội. */
const COMPOUND =
  /(?:kinh tế|chính trị|văn hóa|văn hoá|xã hội|truyền thanh|phát thanh|quốc phòng|khoa học|thể thao|thông tin|lao động)$/iu;
/** A number and what it counts, before a dash: `5 giờ - 6 giờ`. */
const COUNTED_WORD =
  /\d\s(?:giờ|phút|ngày|tuần|tháng|quý|năm|nghìn|triệu|tỷ|đồng|lần|người|hộ|xã|tuổi|km|ha)$/u;
const COUNTED = new Set(['date', 'time', 'number', 'roman']);

/** A dash at any place: a bullet, a range, a hyphen, a sign, or a pause. */
export function readDash(place: TextPlace): SpokenReading | undefined {
  if (!'-–—−'.includes(place.source.charAt(place.index))) return undefined;
  const { source, index, previous } = place;
  const start = skipBack(source, index);
  const end = skipOn(source, index + 1);
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
  const spaced = start < index || end > index + 1;
  if (!spaced && isWordAt(source, index - 1) && isWordAt(source, index + 1)) return joined(place);
  if (start < index && end === index + 1 && /^\d[\d,.]*\s?(?:[%°º]|độ(?!\p{L}))|^\d+,\d/u.test(next))
    return mark(index, end, 'âm ');
  if (next === '') return mark(start, end, '');
  const paused = /(?!%)\p{P}/u.test(source.charAt(start - 1)) || /^\p{P}/u.test(next);
  const compound = COMPOUND.test(source.slice(Math.max(0, start - 12), start));
  return mark(start, end, paused || compound ? ' ' : ', ');
}

/** Between two numbers: a range when it climbs, otherwise two numbers, as in a score; a longer row is a list. */
function between(place: TextPlace, written: string, next: string): string {
  const first = /^\d+$/.test(written) ? Number(written) : undefined;
  const second = Number(/^\d+/.exec(next)?.[0]);
  const row =
    /^\d+\s?[-–]\s?\d+(?!\d|\/)/u.test(next) ||
    /\d\s?[-–]\s?\d+$/u.test(place.source.slice(Math.max(0, place.index - 8), place.index));
  if (row && first !== undefined) return ', ';
  return first !== undefined && first > second && !/^\d+(?:\/|\s?[hg](?!\p{L}))/u.test(next) ? ' ' : ' đến ';
}

/** A hyphen inside a word stays between small letters (`in-tơ-nét`); beside capitals or digits it is a space. */
function joined(place: TextPlace): SpokenReading {
  const { source, index } = place;
  if (source.charAt(index) !== '-') return mark(index, index + 1, ', ');
  const small = /\p{Ll}/u.test(source.charAt(index - 1)) && /\p{L}/u.test(source.charAt(index + 1));
  return mark(index, index + 1, small ? '-' : ' ');
}

/** A sign, with the spaces that go with it. */
function mark(start: number, end: number, spoken: string): SpokenReading {
  return { start, end, spoken, rule: 'punctuation' };
}
