/** Did time alone change what a campaign shows? Pure. */
import { endOf, type Item, startOf } from '../model/index.js';

/** True when an item that is no draft was published, began, ended or was withdrawn after `from` and until `until` (milliseconds). */
export function hasTurned(items: readonly Item[], from: number, until: number, timeZone: string): boolean {
  const isBetween = (instant: number) => from < instant && instant <= until;
  return items.some(
    ({ status, published, validFrom, validUntil, withdrawn }) =>
      status !== 'draft' &&
      (isBetween(startOf(published, timeZone)) ||
        isBetween(startOf(validFrom, timeZone)) ||
        (validUntil !== undefined && isBetween(endOf(validUntil, timeZone))) ||
        (withdrawn !== undefined && isBetween(startOf(withdrawn.at, timeZone)))),
  );
}
