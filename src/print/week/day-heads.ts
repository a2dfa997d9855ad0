/** The heads of a week's columns. */
import { plainLine, shortDateText, shortWeekdayText, type WeekPlan, weekdayText } from '../../model/index.js';
import type { Mark } from '../page.js';
import type { Run } from '../type/runs.js';
import { placeBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import type { GridFrame } from './week-frame.js';
import { BAND, PAPER } from './week-palette.js';

/** Size of the names of days, and their distance from what parts the columns, points. */
const DAY_SIZE = 11;
const DAY_CLEAR = 3;
/** Below this the name of a day is shortened rather than its letters, points. */
const DAY_LEAST = 9;

/** The band with the names of the days, from `y` on; its height follows the longest note of a day. */
export function dayHeads(
  plan: WeekPlan,
  setter: TextSetter,
  frame: GridFrame,
  { y, width: whole }: { readonly y: number; readonly width: number },
): { height: number; marks: Mark[] } {
  const heads = plan.days.map((day, index) => {
    const { x = 0, width = 0 } = frame.days[index] ?? {};
    const notes = [...(day.offAir ? ['NGHỈ PHÁT'] : []), ...day.notes.map(plainLine)].join(' – ');
    return {
      place: { x: x + 3, width: width - 6, align: 'center' as const },
      title: titleOf(day.date, width - 6 - 2 * DAY_CLEAR, setter),
      note: setter.set(notes, width - 6, { face: 'condensed', size: 7.5, leading: 1.15 }),
    };
  });
  const widest = Math.max(
    ...heads.map(({ title, place }) => {
      const natural = setter.set(title, Number.POSITIVE_INFINITY, { face: 'condensed', size: DAY_SIZE });
      return natural.width / (place.width - 2 * DAY_CLEAR);
    }),
  );
  const size = DAY_SIZE / Math.max(1, widest);
  const height = 19 + Math.max(...heads.map(({ note }) => (note.height > 0 ? note.height + 3 : 0)));
  return {
    height,
    marks: [
      { kind: 'rect', x: frame.x, y, width: whole, height, fill: BAND },
      ...heads.flatMap(({ title, note, place }) => {
        return [
          ...setter.line(title, { face: 'condensed', size }, { ...place, baseline: y + 13.5, colour: PAPER }),
          ...placeBlock(note, { ...place, y: y + 18.5, colour: PAPER }),
        ];
      }),
    ],
  };
}

/** The name of a day and its date; the short name where the column is narrow. */
function titleOf(date: string, room: number, setter: TextSetter): Run[] {
  const [long, short] = [weekdayText(date).toUpperCase(), shortWeekdayText(date)].map((name): Run[] => [
    { text: name, strong: true },
    { text: `  ${shortDateText(date)}` },
  ]);
  const natural = setter.set(long ?? [], Number.POSITIVE_INFINITY, { face: 'condensed', size: DAY_LEAST });
  return (natural.width > room ? short : long) ?? [];
}
