/** What the marks of a week's sheet mean: each sheet explains those that stand on it, and no others. */
import { airingMark, firstAiringText, type GridSession, type WeekPlan } from '../../model/index.js';
import type { Run } from '../type/runs.js';
import { isMarkedInterpreted } from './week-blocks.js';

/** A line of the legend: marks that belong together, each with its meaning. */
type LegendLine = readonly (readonly [mark: string, meaning: string])[];

/**
 * The legend of what is shown, a line for marks that belong together.
 *
 * @example
 * legendOf(plan, []); // [] where the grid of the station is sourced
 */
function legendOf({ startedFrom, basis }: WeekPlan, shown: readonly GridSession[]): LegendLine[] {
  const rows = shown.flatMap((session) => session.rows);
  const bars = rows.flatMap((row) => (row.kind === 'relay' ? row.bars : []));
  const cells = rows.flatMap((row) =>
    row.kind === 'relay' ? [] : row.cells.flatMap((slot) => (slot === undefined ? [] : [{ row, slot }])),
  );
  const airings = cells.flatMap(({ slot }) => slot.airings);
  const marks = new Set(airings.map(airingMark));
  const interpreted = cells.filter(({ slot }) => slot.airings.some(({ interpret }) => interpret));
  const spoken = interpreted.some(({ row, slot }) => isMarkedInterpreted(row, slot))
    ? 'Dịch miệng (DM)'
    : 'Dịch miệng';
  const starred = bars.some(({ slot }) => slot.airings.length > 0);
  const lines: readonly (readonly [used: boolean, mark: string, meaning: string])[][] = [
    [
      [airings.some(({ repeat }) => !repeat), 'Chữ đậm', `phát ${firstAiringText(startedFrom)}`],
      [marks.has('PL'), '(PL)', 'phát lại'],
    ],
    [
      [marks.has('KC'), '(KC)', 'tin khẩn cấp'],
      [marks.has('BÙ'), '(BÙ)', 'phát bù'],
    ],
    [[interpreted.length > 0, spoken, 'đọc bản tiếng Việt, nói lại bằng tiếng của khung giờ']],
    [
      [bars.length > 0, 'Dải xám', 'giờ tiếp âm đài khác'],
      [starred, 'Dấu *', 'trong giờ tiếp âm ấy có tin, bài của chiến dịch'],
    ],
    [
      [
        cells.some(({ slot }) => slot.unused > 0),
        'Còn trống',
        'giờ chưa xếp bài và giờ sau lời kết, trả lại đài',
      ],
    ],
    [[basis === 'assumed', 'Khung giờ giả định', 'đài chưa xác nhận giờ phát']],
  ];
  return lines
    .map((line) =>
      line.filter(([used]) => used).map(([, mark, meaning]): LegendLine[number] => [mark, meaning]),
    )
    .filter((line) => line.length > 0);
}

/** The legend as words, a list of runs for each of its lines. */
export function legendRuns(plan: WeekPlan, shown: readonly GridSession[]): Run[][] {
  return legendOf(plan, shown).map((line) =>
    line.flatMap(([mark, meaning], index) => [
      { text: index === 0 ? mark : `; ${mark}`, strong: true },
      { text: `: ${meaning}` },
    ]),
  );
}
