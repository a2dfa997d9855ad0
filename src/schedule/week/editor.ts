/** What a station's editor has decided: what stands where, and what does not. */
import { type Planning, planningSchema, type Station, weekdayOf, weekOf } from '../../model/index.js';
import type { OpenWindow, Pin, Problem } from '../../planner/index.js';

/** What the station's editor asks. */
export function planningOf({ planning }: Station): Planning {
  return planning ?? NOTHING_ASKED;
}

const NOTHING_ASKED: Planning = planningSchema.parse({});

/** Is an item kept out of a window on its date by the station's editor? */
export function isBanned(
  { bans }: Planning,
  item: string,
  { window, date }: Pick<OpenWindow, 'window' | 'date'>,
): boolean {
  return bans.some(
    (ban) =>
      ban.item === item &&
      (ban.window === undefined || ban.window === window) &&
      (ban.week === undefined || ban.week === weekOf(date)) &&
      (ban.date === undefined || ban.date === date),
  );
}

/** Does a pin mean a window on its date? */
export function isPinFor(
  { window, date, days }: Planning['pins'][number],
  open: Pick<OpenWindow, 'window' | 'date'>,
): boolean {
  return (
    window === open.window && (date === undefined ? days.includes(weekdayOf(open.date)) : date === open.date)
  );
}

/** Pins on the windows of a week that the item may fill, the same decision once; what cannot be pinned is told by `askedPins`. */
export function pinsOf(
  { pins }: Planning,
  { windows, readings }: Pick<Problem, 'windows' | 'readings'>,
): Pin[] {
  const asked = windows.flatMap((open, window) =>
    pins
      .filter((pin) => isPinFor(pin, open))
      .flatMap((pin) => {
        const reading = readings.findIndex(
          ({ item, chances }) => item === pin.item && chances.some((chance) => chance.window === window),
        );
        return reading < 0 ? [] : [{ reading, window }];
      }),
  );
  return [...new Map(asked.map((pin) => [`${pin.reading}/${pin.window}`, pin])).values()];
}
