/** What stands under the grid of a week: legend, minutes by topic, emergencies, two signatures. */
import { type Campaign, type GridSession, type WeekPlan, weekGrid } from '../../model/index.js';
import type { Mark } from '../page.js';
import type { TextBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';
import {
  columnHeight,
  legendColumn,
  noticesColumn,
  placeColumn,
  SMALL,
  topicsColumn,
} from './summary-columns.js';
import { legendRuns } from './week-legend.js';
import { INK, QUIET, RULE } from './week-style.js';

const GAP = 14;
/** Of the width without its gaps: legend, topics, emergencies where there are any; what is left is signed on. */
const SHARES = [0.42, 0.34];
const SHARES_WITH_NOTICES = [0.24, 0.24, 0.3];

interface WeekSummary {
  readonly height: number;
  /** `shown`: what stands on the sheet above it. */
  place(shown: readonly GridSession[], x: number, y: number): Mark[];
}

/** The strip under the grid, `width` points wide. */
export function weekSummary(
  plan: WeekPlan,
  campaign: Campaign,
  setter: TextSetter,
  width: number,
  notices: readonly string[],
): WeekSummary {
  const shares = notices.length > 0 ? SHARES_WITH_NOTICES : SHARES;
  const free = width - shares.length * GAP;
  const [legendWidth = 0, topicsWidth = 0, noticesWidth = 0] = shares.map((share) => share * free);
  const columnsFor = (shown: readonly GridSession[]) => [
    legendColumn(plan, shown, setter, legendWidth),
    topicsColumn(plan, campaign, setter, topicsWidth),
    ...(notices.length > 0 ? [noticesColumn(notices, setter, noticesWidth)] : []),
  ];
  const signWidth = free - legendWidth - topicsWidth - noticesWidth;
  const height = Math.max(74, ...columnsFor(weekGrid(plan)).map(columnHeight));
  return {
    height,
    place: (shown, x, y) => {
      let left = x;
      const marks = columnsFor(shown).flatMap((column) => {
        const placed = placeColumn(column, setter, left, y);
        left += column.width + GAP;
        return placed;
      });
      return [...marks, ...signatures(setter, left, y, signWidth, height)];
    },
  };
}

/** Two places for a signature, side by side in a box of these points. */
function signatures(setter: TextSetter, x: number, y: number, width: number, height: number): Mark[] {
  return ['NGƯỜI LẬP', 'NGƯỜI DUYỆT'].flatMap((title, index): Mark[] => {
    const half = width / 2;
    const place = { x: x + index * half, width: half, align: 'center' as const };
    return [
      ...setter.line(title, { face: 'bold', size: 8 }, { ...place, colour: INK, baseline: y + 7 }),
      ...setter.line(
        '(ký, ghi rõ họ tên)',
        { face: 'italic', size: 7 },
        { ...place, colour: QUIET, baseline: y + 16.5 },
      ),
      {
        kind: 'line',
        x1: x + index * half + 10,
        x2: x + (index + 1) * half - 10,
        y1: y + height - 4,
        y2: y + height - 4,
        stroke: RULE,
        strokeWidth: 0.6,
        dash: [1, 2],
      },
    ];
  });
}

/** What the marks of a sheet that has no summary mean, in a line or two. */
export function shortLegend(
  plan: WeekPlan,
  shown: readonly GridSession[],
  setter: TextSetter,
  width: number,
): TextBlock {
  const runs = legendRuns(plan, shown).flatMap((line, index) => [
    ...(index === 0 ? [] : [{ text: ' · ' }]),
    ...line,
  ]);
  return setter.set(runs, width, SMALL);
}
