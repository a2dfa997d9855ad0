/** Validity as one stretch of instants, worked out once, where `isLive` and `isValidAt` answer for a single instant. */
import { endOf, type Item, startOf, withdrawalOf } from '../../model/index.js';
import type { Stretch } from './quiet-hours.js';

/** The stretch in which something dated is valid; unbounded where no date is given. */
export function validSpan(
  thing: { readonly validFrom?: string | undefined; readonly validUntil?: string | undefined },
  timeZone: string,
): Stretch {
  const { validFrom, validUntil } = thing;
  return {
    start: validFrom === undefined ? -Infinity : startOf(validFrom, timeZone),
    end: validUntil === undefined ? Infinity : endOf(validUntil, timeZone),
  };
}

/** The stretch in which `isLive` is true of an item; empty (`end <= start`) for a draft. */
export function liveSpan(item: Item, timeZone: string): Stretch {
  if (item.status === 'draft') return { start: 0, end: 0 };
  const valid = validSpan(item, timeZone);
  return {
    start: Math.max(valid.start, startOf(item.published, timeZone)),
    end: Math.min(valid.end, withdrawalOf(item, timeZone)),
  };
}

/** Does a stretch lie wholly inside another? */
export function inside(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
