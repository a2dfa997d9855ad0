/**
 * The Vietnamese lunar calendar (âm lịch), worked out from the sky at UTC+7.
 *
 * A month begins on the day of a new moon. Month 11 holds the winter solstice; where thirteen months begin between two such months, the
 * first that holds no principal term (the sun at a multiple of 30°) is a leap month, named after the month before it. Days begin at
 * midnight at 105° east; at 120° east, as in China, Tết of 1985, 2007 and 2053 would fall on other days. Calendars printed in Việt Nam
 * before 1968 were reckoned at UTC+8 and begin a month a day later now and then; here all years are at UTC+7.
 *
 * New moons: J. Meeus, Astronomical Formulae for Calculators, ch. 32. The sun: J. Meeus, Astronomical Algorithms, ch. 25. They are
 * right to a few minutes; up to 2050 no new moon comes so near to midnight that this decides a day.
 */
import { boundedMemory } from '../../model/index.js';

/** A day of the lunar calendar; its year is named after the Gregorian year in which it begins. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** In the leap month (tháng nhuận) that follows the month of this number. */
  readonly leap: boolean;
}

/** The years that are known. */
export const LUNAR_YEARS = { first: 1900, last: 2100 } as const;

/**
 * The Gregorian date of a lunar one; nothing when that day does not exist: a month of 29 days has no 30th, a year seldom a leap month.
 *
 * @throws RangeError when the year is not in 1900–2100
 * @example
 * solarDate({ year: 2020, month: 1, day: 1, leap: false }); // '2020-01-25'
 */
export function solarDate({ year, month, day, leap }: LunarDate): string | undefined {
  const found = monthsOf(year).find((one) => one.month === month && one.leap === leap);
  if (found === undefined || day < 1 || day > found.days) return undefined;
  return new Date((found.first + day - 1) * DAY).toISOString().slice(0, 10);
}

/**
 * The lunar date of a Gregorian one.
 *
 * @throws RangeError when its year is not in 1900–2100
 * @example
 * lunarDate('2020-01-24'); // { year: 2019, month: 12, day: 30, leap: false }
 */
export function lunarDate(date: string): LunarDate {
  const day = Date.parse(date) / DAY;
  const year = Number(date.slice(0, 4));
  for (const lunarYear of [year, year - 1]) {
    const found = monthsOf(lunarYear).find(({ first, days }) => first <= day && day < first + days);
    if (found !== undefined)
      return { year: lunarYear, month: found.month, day: day - found.first + 1, leap: found.leap };
  }
  throw new RangeError(`${date} has no lunar date`);
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly days: number;
}

const DAY = 86_400_000;
/** Julian day of 1970-01-01, noon. */
const EPOCH = 2_440_588;
/** Of a day at Hà Nội. */
const ZONE = 7 / 24;
const MONTH = 29.530588853;

/** From Tết to the eve of the next. */
function monthsOf(year: number): LunarMonth[] {
  if (!(year >= LUNAR_YEARS.first - 1 && year <= LUNAR_YEARS.last)) {
    throw new RangeError(
      `the lunar calendar is known for ${LUNAR_YEARS.first}–${LUNAR_YEARS.last}, not ${year}`,
    );
  }
  const [before, after] = [monthsFromEleventh(year), monthsFromEleventh(year + 1)];
  return [...before.filter(({ month }) => month < 11), ...after.filter(({ month }) => month > 10)];
}

/** From the month of the winter solstice of the year before to the eve of that of this year. */
function monthsFromEleventh(year: number): LunarMonth[] {
  return known(String(year), () => countMonths(year));
}

/** The months of every year that is known. */
const known = boundedMemory<LunarMonth[]>(LUNAR_YEARS.last - LUNAR_YEARS.first + 3);

function countMonths(year: number): LunarMonth[] {
  const [first, next] = [eleventh(year - 1), eleventh(year)];
  const leap = next - first === 13 ? firstWithoutTerm(first) : next;
  return Array.from({ length: next - first }, (_, index) => {
    const moon = first + index;
    const number = 10 + index - (moon >= leap ? 1 : 0);
    const begin = newMoonDay(moon);
    return {
      month: (number % 12) + 1,
      leap: moon === leap,
      first: begin,
      days: newMoonDay(moon + 1) - begin,
    };
  });
}

/** The new moon that begins the month of a year's winter solstice: the last of the year, or the one before. */
function eleventh(year: number): number {
  const last = Math.floor((Date.UTC(year, 11, 31) / DAY + EPOCH - 2_415_021) / MONTH);
  return termAt(newMoonDay(last)) >= 9 ? last - 1 : last;
}

function firstWithoutTerm(eleventhMoon: number): number {
  let moon = eleventhMoon + 1;
  while (termAt(newMoonDay(moon)) !== termAt(newMoonDay(moon + 1))) moon += 1;
  return moon;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

/** The day of the so many-th new moon since January 1900. */
function newMoonDay(moon: number): number {
  const t = moon / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * moon +
    t * t * (0.0001178 - 0.000000155 * t) +
    0.00033 * sine(166.56 + t * (132.87 - 0.009173 * t));
  /** Anomalies of the sun and the moon, and the moon's distance from its node. */
  const s = 359.2242 + 29.10535608 * moon - t * t * (0.0000333 + 0.00000347 * t);
  const m = 306.0253 + 385.81691806 * moon + t * t * (0.0107306 + 0.00001236 * t);
  const f = 21.2964 + 390.67050646 * moon - t * t * (0.0016528 + 0.00000239 * t);
  const phase =
    (0.1734 - 0.000393 * t) * sine(s) +
    0.0021 * sine(2 * s) -
    0.4068 * sine(m) +
    0.0161 * sine(2 * m) -
    0.0004 * sine(3 * m) +
    0.0104 * sine(2 * f) -
    0.0051 * sine(s + m) -
    0.0074 * sine(s - m) +
    0.0004 * sine(2 * f + s) -
    0.0004 * sine(2 * f - s) -
    0.0006 * sine(2 * f + m) +
    0.001 * sine(2 * f - m) +
    0.0005 * sine(2 * m + s);
  /** Ephemeris time is ahead of the Earth. */
  const ahead = -0.000278 + t * (0.000265 + 0.000262 * t);
  return Math.floor(mean + phase - ahead + 0.5 + ZONE) - EPOCH;
}

/** In which twelfth of its way the sun is when a day begins: 0 from the March equinox on, 9 from the winter solstice on. */
function termAt(day: number): number {
  const t = (day + EPOCH - 0.5 - ZONE - 2_451_545) / 36_525;
  const anomaly = 357.5291 + t * (35999.0503 - t * (0.0001559 + 0.00000048 * t));
  const longitude =
    280.46645 +
    t * (36000.76983 + 0.0003032 * t) +
    (1.9146 - t * (0.004817 + 0.000014 * t)) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}
