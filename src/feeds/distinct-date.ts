/** When an entry was updated, as no other entry was. */
import { type Entry, fnv1a } from '../model/index.js';
import { rfc3339Date } from './feed-date.js';

/**
 * `updated` of an entry for Atom: readers order a feed by it and cannot order what bears the same date, so a validator warns of two
 * entries that do (`DuplicateUpdated`). People date to the minute, and announce several things at eight o'clock: where they gave no
 * second, seconds and thousandths come from the entry's id. They are the same in every feed and every build, and no more than
 * thousandths, which the readers that station software is built on take for nothing else. A date with thousandths of its own
 * stays as it is.
 *
 * @throws RangeError when `updated` is not an ISO instant with offset
 */
export function distinctDate({ id, updated }: Pick<Entry, 'id' | 'updated'>): string {
  const exact = rfc3339Date(updated);
  const own = /\.\d{3}/.exec(updated)?.[0];
  if (own !== undefined) return `${exact.slice(0, 19)}${own}${exact.slice(19)}`;
  if (exact.slice(17, 19) !== '00') return exact;
  const within = fnv1a(id) % 60_000;
  const second = String(Math.floor(within / 1000)).padStart(2, '0');
  const thousandth = String(within % 1000).padStart(3, '0');
  return `${exact.slice(0, 17)}${second}.${thousandth}${exact.slice(19)}`;
}
