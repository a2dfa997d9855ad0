/** Dates, clock times and lengths as people here write them. */
import { Temporal } from 'temporal-polyfill';
import { dateAt, startOf } from '../model/index.js';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** The date of a moment in a zone. */
export function dateOfMoment(moment: string, timeZone: string): string {
  return moment.includes('T') ? dateAt(startOf(moment, timeZone), timeZone) : moment;
}

/** `06/07/2020`. */
export function dateWords(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `06/07`. */
export function shortDateWords(date: string): string {
  return dateWords(date).slice(0, 5);
}

/** `Thứ Hai`. */
export function weekdayWords(date: string): string {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
}

/** `T2`. */
export function shortWeekdayWords(date: string): string {
  return SHORT_WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
}

/** `5h45`, or `5h45:30` when the seconds count; from `05:45`, `05:45:30` or an instant with its offset. */
export function clockWords(moment: string): string {
  const clock = moment.includes('T') ? moment.slice(moment.indexOf('T') + 1) : moment;
  const [hours = '0', minutes = '00', rest = '00'] = clock.split(':');
  const seconds = rest.slice(0, 2);
  return `${Number(hours)}h${minutes.slice(0, 2)}${seconds === '00' || clock.length < 8 ? '' : `:${seconds}`}`;
}

/** `9 phút 30 giây`. */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [minutes > 0 ? `${minutes} phút` : '', rest > 0 || minutes === 0 ? `${rest} giây` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** `28` of `2020-W28`. */
export function weekNumber(week: string): number {
  return Number(week.slice(week.indexOf('W') + 1));
}
