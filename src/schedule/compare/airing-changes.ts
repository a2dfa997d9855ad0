/** Airings that stay, come, go or move. */
import { type FiledAiring, type WeekFile, weekdayOf } from '../../model/index.js';

/** An airing in its window. */
export interface FiledPlace {
  readonly item: string;
  readonly language: string;
  readonly window: string;
  /** When the window begins, ISO with offset. */
  readonly start: string;
}

/** An airing that stands in another window than before. */
export interface Move {
  readonly item: string;
  readonly language: string;
  readonly from: Pick<FiledPlace, 'window' | 'start'>;
  readonly to: Pick<FiledPlace, 'window' | 'start'>;
}

/** What became of the airings of a plan in another one. */
export interface AiringChanges {
  readonly before: number;
  readonly after: number;
  /** How many stay in their windows. */
  readonly kept: number;
  readonly gained: readonly FiledPlace[];
  readonly lost: readonly FiledPlace[];
  readonly moved: readonly Move[];
}

/** What leaves one window while the same item, in the same language, comes into another, has moved: pairs in the order of time. */
export function changesBetween(before: readonly FiledSound[], after: readonly FiledSound[]): AiringChanges {
  const key = ({ language, item, place }: FiledSound) => JSON.stringify([language, item, place]);
  const was = new Set(before.map(key));
  const is = new Set(after.map(key));
  const goes = before.filter((sound) => !is.has(key(sound)));
  const comes = after.filter((sound) => !was.has(key(sound)));
  const moved: Move[] = [];
  const gained = [...comes];
  const lost = goes.filter((sound) => {
    const to = gained.find(({ item, language }) => item === sound.item && language === sound.language);
    if (to === undefined) return true;
    gained.splice(gained.indexOf(to), 1);
    const { item, language } = sound;
    moved.push({ item, language, from: spotOf(sound), to: spotOf(to) });
    return false;
  });
  const place = (sound: FiledSound): FiledPlace => ({
    item: sound.item,
    language: sound.language,
    ...spotOf(sound),
  });
  return {
    before: before.length,
    after: after.length,
    kept: before.length - goes.length,
    gained: gained.map(place),
    lost: lost.map(place),
    moved,
  };
}

function spotOf({ window = '', slotStart }: FiledSound) {
  return { window, start: slotStart };
}

/** Everything that is heard in a filed week, in time order. */
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
