/** The dates that feeds carry → ISO. Pure: no local time zone has a say, and nothing is guessed in silence. */
import { momentSchema } from '../model/index.js';

/** What a written date says. */
export interface ReadDate {
  /** `2020-07-06T08:00:00+07:00`, `2020-07-06`, or `undefined`. */
  readonly moment: string | undefined;
  /** `time-unknown`: a time was written, and its zone was not. `ambiguous`: day and month may be the other way round. */
  readonly doubt?: 'time-unknown' | 'ambiguous';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 5322 §4.3 names, and Vietnam's own. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ...['z', 'ut', 'utc', 'gmt'].map((name): [string, string] => [name, 'Z']),
  ['ict', '+07:00'],
  ...['edt', 'est', 'cdt', 'cst', 'mdt', 'mst', 'pdt', 'pst'].map((name, index): [string, string] => [
    name,
    `-0${4 + Math.ceil(index / 2)}:00`,
  ]),
]);

/** Names of days before a date: `Mon,`, `Thứ Hai,`, `Thứ 5,`, `CN,`, `Chủ nhật,`. They say nothing that the date does not. */
const WEEKDAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật|t[2-7]|cn)\s*,?\s+/iu;

const DATES: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])[T ]?/i,
  /^(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[a-z]*\.?,?[\s-](?<year>\d{4}|\d\d)(?!\d),?\s*/i,
  /^(?<name>[a-z]{3})[a-z]*\.?\s(?<day>\d{1,2}),?\s(?<year>\d{4})(?!\d),?\s*/i,
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d),?\s*(?:-\s+)?/i,
];

const CLOCK = /^(?<hour>\d{1,2})(?::|h\s?)(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?!\d)\s*/i;
const HALF = /^(?<half>[ap]\.?m\.?|sa|ch|sáng|chiều|tối)(?=[\s(]|$)\s*/iu;

/**
 * RFC 5322 with its obsolete years and zones (§4.3), ISO 8601, what programs and portals write (`06/07/2020 08:05`, `Jul 6, 2020 8:05 AM`,
 * `Thứ Hai, 06/07/2020 8:05 SA`, `… GMT+7`). Of a time without a zone the date is kept. Slashes are in the order of Vietnam, day first,
 * unless that is no date; with an English AM or PM beside them it is doubted, because programs set to English write the month first.
 */
export function parseDate(written: string): ReadDate {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 80).replace(WEEKDAY, '');
  for (const pattern of DATES) {
    const found = pattern.exec(text);
    if (found?.groups !== undefined) return read(found.groups, text.slice(found[0].length));
  }
  return { moment: undefined };
}

type Groups = Readonly<Record<string, string | undefined>>;

function read({ year = '', month, name = '', day = '', mark }: Groups, rest: string): ReadDate {
  const number = month ?? String(MONTHS.indexOf(name.toLowerCase()) + 1);
  const { time, half } = timeOf(rest);
  const written = `${fullYear(year)}-${two(number)}-${two(day)}`;
  const turned = `${fullYear(year)}-${two(day)}-${two(number)}`;
  const american = mark === '/' && !isDate(written) && isDate(turned);
  const english = mark === '/' && half !== undefined && /^[ap]/i.test(half);
  const date = american ? turned : written;
  if (!isDate(date)) return { moment: undefined };
  if (english && !american && isDate(turned) && number !== day) return { moment: date, doubt: 'ambiguous' };
  if (time === undefined) return { moment: date };
  const moment = time === 'unknown' ? undefined : momentSchema.safeParse(`${date}T${time}`).data;
  return moment === undefined ? { moment: date, doubt: 'time-unknown' } : { moment };
}

/** With its zone; `unknown` where something else than a time with a zone stands behind the date, `undefined` where nothing does. */
function timeOf(rest: string): { time: string | undefined; half?: string | undefined } {
  const clock = CLOCK.exec(rest);
  if (clock?.groups === undefined) return { time: undefined };
  const { hour = '', minute, second = '00' } = clock.groups;
  const behind = rest.slice(clock[0].length);
  const halfFound = HALF.exec(behind);
  const half = halfFound?.groups?.half;
  const zone = zoneOf(behind.slice(halfFound?.[0].length ?? 0));
  const counted = hourOf(Number(hour), half);
  if (zone === undefined || counted === undefined) return { time: 'unknown', half };
  return { time: `${two(String(counted))}:${minute}:${second}${zone}`, half };
}

/** `8 CH` is 20, `12 SA` is 0; `undefined` for what no clock shows. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^(?:p|ch|tối)/iu.test(half) ? 12 : 0);
}

/** `+0700`, `+07`, `GMT+7`, `UTC+07:00`, `(GMT+7)`, `ICT`, `EST`. */
function zoneOf(text: string): string | undefined {
  const bare = text
    .replace(/^\(/, '')
    .replace(/[\s(),].*$/s, '')
    .toLowerCase();
  const named = ZONES.get(bare);
  if (named !== undefined) return named;
  const offset = /^(?:gmt|utc|ut)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(bare);
  if (offset === null) return undefined;
  const [, sign, hours = '', minutes = '00'] = offset;
  return `${sign}${two(hours)}:${minutes}`;
}

/** RFC 5322 §4.3: two digits up to 49 are of this century, others of the last. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function isDate(text: string): boolean {
  return momentSchema.safeParse(text).success;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
