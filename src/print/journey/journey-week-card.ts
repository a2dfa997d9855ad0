/** The fourth stage of an item's journey: its place in a station's week. */
import {
  clockText,
  type PlannedAiring,
  plainLine,
  shortWeekdayText,
  type WeekPlan,
  weekGrid,
} from '../../model/index.js';
import type { Mark } from '../page.js';
import { placeBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import { type Box, card, fileTag, JOURNEY } from './journey-parts.js';

/** The week of a station in small, with every airing of the item lit. */
export function weekCard(
  plan: WeekPlan,
  item: string,
  station: string,
  box: Box,
  setter: TextSetter,
): Mark[] {
  const rows = weekGrid(plan).flatMap(({ rows: own }) =>
    own.flatMap((row) => (row.kind === 'window' ? [row] : [])),
  );
  const title = `${plainLine(station)} · tuần ${Number(plan.week.slice(-2))}`;
  const name = setter.fit(title, box.width - 32, 17, { face: 'bold', size: 13 });
  const left = box.x + 62;
  const columns = Math.max(1, plan.days.length);
  const cellWidth = (box.width - 62 - 16) / columns;
  const top = box.y + 48;
  const cellHeight = Math.min(30, (box.height - 48 - 10) / Math.max(1, rows.length));
  const small = { face: 'condensed', size: 11 } as const;
  return [
    ...card(box),
    ...placeBlock(name, {
      x: box.x + 16,
      y: box.y + 13,
      width: box.width - 32,
      align: 'left',
      colour: JOURNEY.ink,
    }),
    ...plan.days.flatMap((day, column) =>
      setter.line(shortWeekdayText(day.date), small, {
        x: left + column * cellWidth,
        width: cellWidth,
        align: 'center',
        colour: JOURNEY.quiet,
        baseline: top - 6,
      }),
    ),
    ...rows.flatMap((row, line) => {
      const y = top + line * cellHeight;
      const baseline = y + cellHeight / 2 + 3.6;
      return [
        ...setter.line(row.clock, small, {
          x: box.x + 16,
          width: 40,
          align: 'left',
          colour: JOURNEY.quiet,
          baseline,
        }),
        ...row.cells.flatMap((slot, column): Mark[] => {
          const lit = slot?.airings.find((airing) => airing.item === item);
          const cell = {
            x: left + column * cellWidth + 1.5,
            y: y + 1.5,
            width: cellWidth - 3,
            height: cellHeight - 3,
          };
          const fill = slot === undefined ? '#FBF7EA' : lit === undefined ? '#F1E6C8' : JOURNEY.red;
          const clock = lit === undefined ? [] : lightClock(lit, cell, setter);
          return [{ kind: 'rect', ...cell, fill, radius: 3 }, ...clock];
        }),
      ];
    }),
    ...fileTag('week.pdf · .csv · .ics · .json', box, setter),
  ];
}

function lightClock(airing: PlannedAiring, cell: Box, setter: TextSetter): Mark[] {
  if (cell.height < 12) return [];
  return setter.line(
    clockText(airing.start),
    { face: 'condensed-bold', size: Math.min(12.5, cell.height * 0.72) },
    {
      x: cell.x,
      width: cell.width,
      align: 'center',
      colour: JOURNEY.gold,
      baseline: cell.y + cell.height / 2 + 4,
    },
  );
}
