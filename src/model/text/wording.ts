/** Dates, times and lengths as Vietnamese stations write them; text made safe for one line. Never a locale of the machine. */
import { Temporal } from 'temporal-polyfill';

/** What everything made from a demonstration says of itself. */
export const DEMONSTRATION_NOTICE = 'Bản mẫu, không phải thông báo của cơ quan.';

const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

/**
 * The wall-clock time of an ISO text as stations print it. Seconds are dropped.
 *
 * @example
 * clockText('2020-07-06T05:45:30+07:00'); // '5h45'
 */
export function clockText(iso: string): string {
  return `${Number(iso.slice(11, 13))}h${iso.slice(14, 16)}`;
}

/**
 * The wall-clock time of an ISO text to the second.
 *
 * @example
 * exactClockText('2020-07-06T05:45:30+07:00'); // '05:45:30'
 */
export function exactClockText(iso: string): string {
  return iso.slice(11, 19).padEnd(8, ':00');
}

/**
 * The name of a date's weekday.
 *
 * @example
 * weekdayText('2020-07-06'); // 'Thứ Hai'
 */
export function weekdayText(date: string): string {
  return WEEKDAY_NAMES[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
}

const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

/**
 * The name of a date's weekday where room is short, as calendars have it.
 *
 * @example
 * shortWeekdayText('2020-07-06'); // 'T2'
 */
export function shortWeekdayText(date: string): string {
  return SHORT_WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
}

/**
 * A date in the Vietnamese order, as offices write it: a nought before days under ten, and before January and February, whose numbers could
 * become those of November and December (Decree 30/2020/NĐ-CP, annex I, part I, II.4.b).
 *
 * @example
 * [dateText('2020-07-06'), dateText('2020-02-11')]; // ['06/7/2020', '11/02/2020']
 */
export function dateText(date: string): string {
  return `${shortDateText(date)}/${date.slice(0, 4)}`;
}

/**
 * A day, or an instant as content writes it, in the Vietnamese order.
 *
 * @example
 * [momentText('2020-07-06T09:00+07:00'), momentText('2020-07-06')]; // ['09:00 06/7/2020', '06/7/2020']
 */
export function momentText(moment: string): string {
  const clock = moment.includes('T') ? `${moment.slice(11, 16)} ` : '';
  return `${clock}${dateText(moment.slice(0, 10))}`;
}

/**
 * A date without its year, where that is told elsewhere.
 *
 * @example
 * shortDateText('2020-07-06'); // '06/7'
 */
export function shortDateText(date: string): string {
  const month = date.slice(5, 7);
  return `${date.slice(8, 10)}/${month > '02' ? Number(month) : month}`;
}

/**
 * A length in words: seconds in, minutes and seconds out.
 *
 * @example
 * lengthText(90); // '1 phút 30 giây'
 */
export function lengthText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}

/**
 * A length for a narrow column, as radio people write it: with primes, which every system's typefaces have, and never with
 * the quotation marks of a keyboard.
 *
 * @example
 * shortLengthText(90); // '1′30″'
 */
export function shortLengthText(seconds: number): string {
  return `${Math.floor(seconds / 60)}′${String(seconds % 60).padStart(2, '0')}″`;
}

/**
 * Text on one line: control characters, line ends and runs of white space become one space, half a surrogate pair
 * becomes U+FFFD, and the result is NFC. Safe for a cell, a terminal, a line of iCalendar.
 *
 * @example
 * plainLine('Hồ sơ\n đất\u0007 đai '); // 'Hồ sơ đất đai'
 */
export function plainLine(text: string): string {
  if (!/\p{Cs}|[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$|[^\S ]/u.test(text)) {
    return text.normalize('NFC');
  }
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * The first letter as a capital.
 *
 * @example
 * capitalised('ủy ban'); // 'Ủy ban'
 */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * The first letter small, as a title of ours stands inside a sentence.
 *
 * @example
 * lowered('Đài xã'); // 'đài xã'
 */
export function lowered(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
