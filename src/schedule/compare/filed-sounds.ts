/** Everything that is heard in a filed week, in time order. */
import { type FiledAiring, type WeekFile, weekdayOf } from '../../model/index.js';

export interface FiledSound extends FiledAiring {
  /** When the window or relay begins. */
  readonly slotStart: string;
  /** The window, on its weekday: the same place in another week. Absent when it is heard through a relay. */
  readonly window?: string;
  readonly place: string;
  /** Percent of the day's largest audience; 0 through a relay, where the file does not say. */
  readonly audience: number;
}

export function soundsOf({ days }: WeekFile): FiledSound[] {
  return days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ slots }) =>
      slots.flatMap((slot) =>
        slot.airings.map((airing): FiledSound => {
          const about = { ...airing, slotStart: slot.start };
          if (slot.kind === 'relay') return { ...about, place: '', audience: 0 };
          const { window, audience } = slot;
          return { ...about, window, place: `${weekdayOf(date)}/${window}`, audience };
        }),
      ),
    ),
  );
}
