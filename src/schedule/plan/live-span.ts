/** Validity as one stretch of instants, worked out once, where `isLive` and `isValidAt` answer for a single instant. */
import { addDays, endOf, type Item, instantAt, mondayOf, startOf, withdrawalOf } from '../../model/index.js';
import { overlap, type Stretch } from './quiet-hours.js';

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

/** Is something live at a moment of a week? */
export function liveInWeek(span: Stretch, week: string, timeZone: string): boolean {
  return span.start < span.end && overlap(span, stretchOfWeek(week, timeZone));
}

/** A week from Monday 00:00 to the next, in a zone. */
export function stretchOfWeek(week: string, timeZone: string): Stretch {
  const monday = mondayOf(week);
  return {
    start: instantAt(monday, '00:00', timeZone),
    end: instantAt(addDays(monday, 7), '00:00', timeZone),
  };
}

/** Does a stretch lie wholly inside another? */
export function inside(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
