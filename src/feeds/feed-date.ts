/** Instants as the formats spell them; the offset of the text is kept, so that people read the campaign's own clock. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * An ISO instant with offset as RFC 822 with a four-digit year (RFC 2822 §3.3), for RSS and OPML.
 *
 * @example
 * rfc822Date('2020-06-22T08:00+07:00'); // 'Mon, 22 Jun 2020 08:00:00 +0700'
 */
export function rfc822Date(iso: string): string {
  const { year, month, day, clock, offset, weekday } = partsOf(iso);
  const zone = offset === '+00:00' ? 'GMT' : offset.replace(':', '');
  return `${DAYS[weekday]}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${zone}`;
}

/**
 * An ISO instant with offset as RFC 3339, to the second, for Atom, JSON Feed and Dublin Core.
 *
 * @example
 * rfc3339Date('2020-06-22T08:00+07:00'); // '2020-06-22T08:00:00+07:00'
 */
export function rfc3339Date(iso: string): string {
  const { year, month, day, clock, offset } = partsOf(iso);
  return `${year}-${month}-${day}T${clock}${offset}`;
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d))$/;

/** Ten thousand entries have twenty thousand dates: they are cut out of the text, and only the day is looked up. */
function partsOf(iso: string) {
  const [, year = '', month = '', day = '', hour, minute, second = '00', offset = '+00:00'] =
    INSTANT.exec(iso) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (year === '' || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    throw new RangeError(`not an ISO instant with offset: ${iso}`);
  return { year, month, day, clock: `${hour}:${minute}:${second}`, offset, weekday: date.getUTCDay() };
}
