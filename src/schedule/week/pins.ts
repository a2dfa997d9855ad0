/** Editors' decisions: what is heard, or not heard, in which window. */
import { type Planning, weekdayOf } from '../../model/index.js';
import type { Pin, Problem } from '../../planner/index.js';

/** Is an item kept out of a window by the station's editor? */
export function isBanned({ bans }: Planning, item: string, window: string): boolean {
  return bans.some((ban) => ban.item === item && (ban.window === undefined || ban.window === window));
}

/** Pins on the windows of a week that the item may fill; what cannot be pinned is told by `askedPins`. */
export function pinsOf(
  { pins }: Planning,
  { windows, readings }: Pick<Problem, 'windows' | 'readings'>,
): Pin[] {
  const asked = windows.flatMap(({ date, window: id }, window) =>
    pins
      .filter(
        (pin) =>
          pin.window === id &&
          (pin.date === undefined ? pin.days.includes(weekdayOf(date)) : pin.date === date),
      )
      .flatMap((pin) => {
        const reading = readings.findIndex(
          ({ item, windows: may }) => item === pin.item && may.includes(window),
        );
        return reading < 0 ? [] : [{ reading, window }];
      }),
  );
  // The same decision twice is one.
  const distinct = new Map(asked.map((pin) => [`${pin.reading}/${pin.window}`, pin]));
  return [...distinct.values()];
}
