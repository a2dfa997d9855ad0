/** A week against what people know of it: what changed, and what they have to be told is dropped. */
import {
  type CancelledWindow,
  mapWindows,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
} from '../../model/index.js';

/**
 * The plan, with the number of changes of each window since it was published first, and the windows that were published and are in
 * it no more. A window changes when it or something in it starts at another time, lasts longer or shorter, or is another item; a
 * corrected title is no change. Without a published plan nothing has changed. A plan that is published again stays as it is.
 *
 * @example
 * reviseWeek(plan, plan) === plan; // true
 */
export function reviseWeek(plan: WeekPlan, published: WeekPlan | undefined): WeekPlan {
  if (published === undefined) return plan;
  const before = new Map(windowsOf(published).map(({ date, slot }) => [`${date}/${slot.window}`, slot]));
  const dropped = new Map(
    (published.cancelled ?? []).map((window) => [`${window.date}/${window.window}`, window]),
  );
  const here = new Set(windowsOf(plan).map(({ date, slot }) => `${date}/${slot.window}`));
  const sequenceOf = (key: string, slot: WindowSlot): number => {
    const known = before.get(key);
    if (known === undefined) return (dropped.get(key)?.sequence ?? -1) + 1;
    return (known.sequence ?? 0) + (faceOf(known) === faceOf(slot) ? 0 : 1);
  };
  const cancelled: CancelledWindow[] = [
    ...[...dropped].flatMap(([key, window]) => (here.has(key) ? [] : [window])),
    ...windowsOf(published).flatMap(({ date, slot }) => {
      const { window, start, seconds, title, sequence = 0 } = slot;
      return here.has(`${date}/${window}`)
        ? []
        : [{ date, window, start, seconds, title, sequence: sequence + 1 }];
    }),
  ].sort((a, b) => (a.start < b.start ? -1 : 1));

  const sequences = windowsOf(plan).map(({ date, slot }) => sequenceOf(`${date}/${slot.window}`, slot));
  if (cancelled.length === 0 && sequences.every((sequence) => sequence === 0)) return plan;
  const counted = mapWindows(plan, (slot, date) => {
    const sequence = sequenceOf(`${date}/${slot.window}`, slot);
    return sequence === 0 ? slot : { ...slot, sequence };
  });
  return { ...counted, ...(cancelled.length === 0 ? {} : { cancelled }) };
}

/** What a listener sees of a window. */
export function faceOf({ start, seconds, airings }: WindowSlot): string {
  return JSON.stringify([
    start,
    seconds,
    airings.map((airing) => [airing.item, airing.language, airing.start, airing.seconds]),
  ]);
}
