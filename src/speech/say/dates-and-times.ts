/** Dates in every written form, and times of day: `7h30`, `07:30`, `17h`, `7g30`. */
import { sayEnactedIn } from './document-codes.js';
import { sayInteger, sayTurn } from './say-number.js';
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

const ISO = /((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\p{L}\p{N}])/uy;
const FULL = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\p{L}\p{N}]|[/.]\d|-\d(?!\d?\/\d))/uy;
const DAY_MONTH = /(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}/])/uy;
/** As newspapers write it, `ngày 9-12`. */
const DAY_DASH_MONTH = /(\d{1,2})-(\d{1,2})(?![\p{L}\p{N}/]|-\d)/uy;
const MONTH_YEAR = /(\d{1,2})\/((?:19|20)\d\d)(?![\p{L}\p{N}/])/uy;
/** `tháng 12-2019`, `tháng 4–6/2020`. */
const MONTH_DASH_YEAR = /(\d{1,2})-((?:19|20)\d\d)(?![\p{L}\p{N}/]|-\d)/uy;
const MONTHS = /(\d{1,2})\s?[-–]\s?(\d{1,2})\/((?:19|20)\d\d)(?![\p{L}\p{N}/])/uy;
/** A day and nothing of its month, where no count of days can stand: `ngày 5 hằng tháng`, `từ ngày 1 đến ngày 5`. */
const DAY_ALONE = /(\d{1,2})(?=\s+(?:hằng|hàng)\s+tháng|\s+(?:đến|tới)\s+(?:hết\s+)?ngày\s+\d)/uy;
const MAY = /0?5(?=\s+năm\s)/uy;
const FRACTION_OF = /\s+(?:số|tổng số|dân số|diện tích|quãng đường)\s/uy;
const DAY_ONLY =
  /(\d{1,2})(?=\s+tháng\s+\d|\s*(?:đến|tới|và|,|[-–])\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}(?!\d)|\s+tháng\s+\d))/uy;

/** Words that make `n/m` a date. */
const DAY_WORDS =
  /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|mùng|mồng|từ|đến|tới|trước|sau|hết|lễ|dịp|(?:thứ\s+\p{L}+|chủ nhật),?)\s+\(?$|(?:thứ\s+\p{L}+|chủ nhật)\s*\($/iu;
/** Words after which even `9-12` is a day and a month. */
const DASHED = /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|lễ|dịp|quốc khánh)\s+\(?$/iu;
/** Streets that are named after a day: `đường 17/3`. */
const STREET = /(?:đường|phố)\s+$/iu;
const NAMED = /(?:ngày|mùng|mồng)\s*:?\s+$/iu;

export function readDate(place: TextPlace): SpokenReading | undefined {
  return (
    readIso(place) ??
    readFull(place) ??
    readDayMonth(place) ??
    readDayDashMonth(place) ??
    readMonths(place) ??
    readMonthYear(place) ??
    readMay(place) ??
    readDay(place)
  );
}

function readIso(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(ISO, place);
  if (match === undefined) return undefined;
  const [written, year = '', month = '', day = ''] = match;
  return isDay(day, month) ? date(place, written, sayDay(place, day), month, year) : undefined;
}

function readFull(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(FULL, place);
  if (match === undefined) return undefined;
  const [written, day = '', sign, month = '', year = ''] = match;
  // A year of two digits is a date only where something says so.
  if (year.length === 2 && (sign !== '/' || !DAY_WORDS.test(before(place)))) return undefined;
  return isDay(day, month) ? date(place, written, sayDay(place, day), month, year) : undefined;
}

function readDayMonth(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(DAY_MONTH, place);
  if (match === undefined || !isDay(match[1] ?? '', match[2] ?? '')) return undefined;
  const [written, day = '', month = ''] = match;
  if (matchAt(FRACTION_OF, place, written.length) !== undefined) return undefined;
  const ranged = matchAt(/\s?[-–]\s?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/y, place, written.length);
  const closes =
    place.previous?.rule === 'punctuation' &&
    place.previous.spoken === ' đến ' &&
    place.previous.end === place.index;
  const said = DAY_WORDS.test(before(place)) || STREET.test(before(place, 12));
  if (ranged === undefined && !closes && !followsDate(place) && !said) return undefined;
  return date(place, written, sayDay(place, day), month, undefined);
}

function readDayDashMonth(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(DAY_DASH_MONTH, place);
  if (match === undefined || !isDay(match[1] ?? '', match[2] ?? '')) return undefined;
  const [written, day = '', month = ''] = match;
  if (!DASHED.test(before(place)) && !followsDate(place)) return undefined;
  return date(place, written, sayDay(place, day), month, undefined);
}

/** “… và”, “…, ”, “… đến” after a date: the next one is a date too. */
function followsDate({ previous, source, index }: TextPlace): boolean {
  return (
    previous?.rule === 'date' &&
    /^\s*(?:,|và|hoặc|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?$/u.test(source.slice(previous.end, index))
  );
}

/** After `tháng`, a dash: before a year it is a slash, before a month it is a range. */
function readMonths(place: TextPlace): SpokenReading | undefined {
  if (!/tháng\s+$/iu.test(before(place, 8))) return undefined;
  const range = matchAt(MONTHS, place);
  const month = range ?? matchAt(MONTH_DASH_YEAR, place);
  if (month === undefined) return undefined;
  const until = range === undefined ? '' : ` đến tháng ${sayTurn(range[2] ?? '')}`;
  const last = range?.[2] ?? month[1] ?? '';
  const spoken = `${sayTurn(month[1] ?? '')}${until}${yearAfter(last, month.at(-1) ?? '')}`;
  return { end: place.index + month[0].length, spoken, rule: 'date' };
}

function readMonthYear(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(MONTH_YEAR, place);
  if (match === undefined) return undefined;
  const [written, month = '', year = ''] = match;
  const lead = before(place, 16);
  const end = place.index + written.length;
  const ofYear = yearAfter(month, year);
  if (/số\s*:?\s*$/iu.test(lead))
    return { end, spoken: `${sayInteger(month)}${sayEnactedIn(year)}`, rule: 'document-code' };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (/(?:tháng|quý)\s+$|(?:tháng|quý)\s+\d{1,2}\s?[-–]\s?$/iu.test(lead)) {
    return { end, spoken: sayTurn(month) + ofYear, rule: 'date' };
  }
  return { end, spoken: `tháng ${sayTurn(month)}${ofYear}`, rule: 'date' };
}

/** `tháng 5 năm nay` */
function readMay(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(MAY, place);
  if (match === undefined || !/tháng\s+$/iu.test(before(place, 8))) return undefined;
  return { end: place.index + match[0].length, spoken: 'năm,', rule: 'date' };
}

/** `ngày 6 tháng 7`, `ngày 6-12/7`: a day of the month, no count of days. */
function readDay(place: TextPlace): SpokenReading | undefined {
  const match =
    matchAt(DAY_ONLY, place) ??
    matchAt(DAY_ALONE, place) ??
    (/(?:đến|tới)\s+(?:hết\s+)?ngày\s+$/iu.test(before(place, 16)) && place.previous?.rule === 'date'
      ? matchAt(/(\d{1,2})(?![\p{L}\p{N}/]|[.,-]\d)/uy, place)
      : undefined);
  if (match === undefined || !/ngày\s+$/iu.test(before(place, 12))) return undefined;
  const day = match[1] ?? '';
  return { end: place.index + day.length, spoken: sayDay(place, day), rule: 'date' };
}

function date(place: TextPlace, written: string, day: string, month: string, year?: string): SpokenReading {
  return {
    end: place.index + written.length,
    spoken: `${day} tháng ${sayTurn(month)}${year === undefined ? stopAfter(month, place, written) : yearAfter(month, year)}`,
    rule: 'date',
  };
}

/** The year of a month. In “tháng năm năm hai nghìn” nobody hears which is which, so there is a stop between them. */
function yearAfter(month: string, year: string): string {
  return `${Number(month) === 5 ? ',' : ''} năm ${sayInteger(year)}`;
}

/** The same before a year in words: `22/5 năm nay`. */
function stopAfter(month: string, place: TextPlace, written: string): string {
  return Number(month) === 5 && matchAt(/\s+năm\s/uy, place, written.length) !== undefined ? ',' : '';
}

/** The first ten days take `mùng`; `ngày` is said once. */
function sayDay(place: TextPlace, day: string): string {
  const lead = before(place, 12);
  if (STREET.test(lead)) return sayInteger(day);
  const early = Number(day) <= 10 && !/(?:mùng|mồng)\s+$/iu.test(lead);
  const words = early ? `mùng ${sayInteger(day)}` : sayInteger(day);
  return NAMED.test(lead) || lead.endsWith('ngày ') ? words : `ngày ${words}`;
}

function isDay(day: string, month: string): boolean {
  const [d, m] = [Number(day), Number(month)];
  return d >= 1 && m >= 1 && m <= 12 && d <= (m === 2 ? 29 : [4, 6, 9, 11].includes(m) ? 30 : 31);
}

const CLOCK =
  /([01]?\d|2[0-4])(?:\s?[hHgG]\s?([0-5]\d)(?:['’′p]|\s?phút)?|:([0-5]\d)(?::([0-5]\d))?)(?![\p{L}\p{N}]|:\d)/uy;
const HOUR = /([01]?\d|2[0-4])([hHgG])(?![\p{L}\p{N}])/uy;

export function readTime(place: TextPlace): SpokenReading | undefined {
  if (/(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số|bản đồ)\s+$/iu.test(before(place, 12))) return undefined;
  const clock = matchAt(CLOCK, place);
  if (clock !== undefined) {
    const [written, hours = '', afterH, afterColon, seconds] = clock;
    const minutes = afterH ?? afterColon ?? '00';
    const parts = [`${sayInteger(hours)} giờ`];
    if (Number(minutes) > 0 || Number(seconds ?? 0) > 0) parts.push(`${sayInteger(minutes)} phút`);
    if (Number(seconds ?? 0) > 0) parts.push(`${sayInteger(seconds ?? '')} giây`);
    return { end: place.index + written.length, spoken: parts.join(' '), rule: 'time' };
  }
  const hour = matchAt(HOUR, place);
  if (hour === undefined) return undefined;
  // `17g` is an hour only where one is expected: it may be a weight.
  const expected = /(?:lúc|từ|đến|tới|trước|sau|vào|khoảng|hồi)\s+$|giờ\s?[-–]\s?$/iu.test(before(place, 12));
  if (/[gG]/.test(hour[2] ?? '') && !expected) return undefined;
  return { end: place.index + hour[0].length, spoken: `${sayInteger(hour[1] ?? '')} giờ`, rule: 'time' };
}
