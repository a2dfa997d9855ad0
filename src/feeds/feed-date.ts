/** Instants as the formats spell them; the offset of the text is kept, so that people read the campaign's own clock. */
import { Temporal } from 'temporal-polyfill';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * An ISO instant with offset as RFC 822 with a four-digit year (RFC 2822 §3.3), for RSS and OPML.
 *
 * @example
 * rfc822Date('2020-06-22T08:00+07:00'); // 'Mon, 22 Jun 2020 08:00:00 +0700'
 */
export function rfc822Date(iso: string): string {
  const time = localTime(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${DAYS[time.dayOfWeek - 1]}, ${two(time.day)} ${MONTHS[time.month - 1]} ${time.year}`;
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  const zone = time.offset === '+00:00' ? 'GMT' : time.offset.replace(':', '');
  return `${day} ${clock} ${zone}`;
}

/**
 * An ISO instant with offset as RFC 3339, to the second, for Atom, JSON Feed and Dublin Core.
 *
 * @example
 * rfc3339Date('2020-06-22T08:00+07:00'); // '2020-06-22T08:00:00+07:00'
 */
export function rfc3339Date(iso: string): string {
  return localTime(iso).toString({
    smallestUnit: 'second',
    timeZoneName: 'never',
  });
}

function localTime(iso: string): Temporal.ZonedDateTime {
  const offset = /[+-]\d{2}:\d{2}$/.exec(iso)?.[0] ?? 'UTC';
  return Temporal.Instant.from(iso).toZonedDateTimeISO(offset);
}
