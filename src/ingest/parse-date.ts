/** The dates that feeds carry → ISO. Pure: no local time zone has a say. */
import { momentSchema } from '../model/index.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 5322 §4.3 names, and Vietnam's own. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['ict', '+07:00'],
]);

/**
 * RFC 5322 (`Mon, 06 Jul 2020 08:00:00 +0700`), ISO 8601, or Vietnamese `06/07/2020`. A time without a zone says nothing certain, so
 * the date alone is kept.
 *
 * @returns `2020-07-06T08:00:00+07:00`, `2020-07-06`, or `undefined`.
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim().slice(0, 60);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
    text,
  );
  if (iso !== null) {
    const [, year, month, day, clock, seconds, zone] = iso;
    return moment(`${year}-${month}-${day}`, clock, seconds, zone);
  }
  const mail =
    /^(?:\w+,\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}:\d\d)(?::(\d\d))?\s*(\S+)?)?/i.exec(
      text,
    );
  if (mail !== null) {
    const [, day = '', month = '', year, clock, seconds, zone] = mail;
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    return moment(`${year}-${two(String(number))}-${two(day)}`, clock?.padStart(5, '0'), seconds, zone);
  }
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text);
  if (vietnamese === null) return undefined;
  const [, day = '', month = '', year] = vietnamese;
  return moment(`${year}-${two(month)}-${two(day)}`);
}

function moment(date: string, clock?: string, seconds = '00', zone = ''): string | undefined {
  const offset = ZONES.get(zone.toLowerCase()) ?? /^([+-]\d\d):?(\d\d)$/.exec(zone)?.slice(1).join(':');
  const text = clock === undefined || offset === undefined ? date : `${date}T${clock}:${seconds}${offset}`;
  return momentSchema.safeParse(text).success ? text : undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
