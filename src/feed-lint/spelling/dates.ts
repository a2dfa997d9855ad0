/** Dates as RFC 822/2822, RFC 3339 and W3CDTF spell them. */

export type DateFault = 'InvalidRFC2822Date' | 'IncorrectDOW' | 'ProblematicalRFC822Date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const STRICT =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d\d[03]0|UT|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|Z)$/;
const LOOSE =
  /^(?:(mon|tue|wed|thu|fri|sat|sun)\s{0,9},\s{0,9})?(\d\d?)\s{1,9}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s{1,9}(\d\d(?:\d\d)?)\s{1,9}(\d\d):(\d\d)(?::(\d\d))?(?:\s{1,9}([+-]\d{4}|ut|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|[a-ik-z]))?$/;

const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** What is wrong with a date of RSS or OPML. */
export function rfc822Fault(text: string): DateFault | undefined {
  const strict = STRICT.exec(text);
  if (strict === null) {
    return LOOSE.test(withoutComments(text).trim().toLowerCase())
      ? 'ProblematicalRFC822Date'
      : 'InvalidRFC2822Date';
  }
  const [, weekday, day, month, year, hour, minute, second] = strict;
  const midnight = calendar(Number(year), MONTHS.indexOf(month?.toLowerCase() ?? '') + 1, Number(day));
  if (midnight === undefined || !clock(hour, minute, second)) return 'InvalidRFC2822Date';
  if (weekday !== undefined && DAYS[new Date(midnight).getUTCDay()] !== weekday.toLowerCase())
    return 'IncorrectDOW';
  return undefined;
}

/** RFC 822 lets comments stand in parentheses anywhere. */
function withoutComments(text: string): string {
  return text.slice(0, 200).replace(/\([^()]*\)/g, ' ');
}

/** The instant of a date that has no fault, in milliseconds since 1970. */
export function rfc822Instant(text: string): number | undefined {
  const found = STRICT.exec(text);
  if (found === null) return undefined;
  const [, , day, month, year, hour, minute, second = '0', zone = ''] = found;
  const midnight = calendar(Number(year), MONTHS.indexOf(month?.toLowerCase() ?? '') + 1, Number(day));
  if (midnight === undefined) return undefined;
  const offset = /^[+-]/.test(zone)
    ? Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
    : (ZONES[zone.toLowerCase()] ?? 0) * 60;
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const W3CDTF =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** Is this a date and time of RFC 3339? */
export function isRfc3339(text: string): boolean {
  return isDate(RFC3339.exec(text));
}

/** Is this a date of the W3C's profile of ISO 8601? */
export function isW3cdtf(text: string): boolean {
  return isDate(W3CDTF.exec(text));
}

function isDate(found: RegExpExecArray | null): boolean {
  if (found === null) return false;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found;
  return calendar(Number(year), Number(month), Number(day)) !== undefined && clock(hour, minute, second);
}

/** Midnight of a day that is in the calendar. */
function calendar(year: number, month: number, day: number): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? midnight : undefined;
}

function clock(hour = '00', minute = '00', second = '00'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}
