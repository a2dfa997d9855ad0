/** What is missing in a week, what found no place, which time was lost. */
import {
  type Campaign,
  certificateText,
  itemOf,
  languageTitle,
  notLiveText,
  original,
  plainLine,
  type WeekPlan,
} from '../../../model/index.js';
import { unmetWords } from '../../rule-words.js';
import {
  footOf,
  HEAD_ROWS,
  headRows,
  linesOf,
  type SheetCell,
  type SheetRow,
  serialClock,
  serialDate,
  serialLength,
  type Worksheet,
} from './sheet.js';

const ABOUT_WIDTH = 48;
const WHY_WIDTH = 80;

const COLUMNS = ['Việc gì', 'Về', 'Ngày', 'Giờ', 'Thời lượng', 'Vì sao'] as const;

export function missingSheet(plan: WeekPlan, campaign: Campaign): Worksheet {
  const rows = [
    ...plan.shortages.map(({ language, seconds }) =>
      rowOf(
        'Thiếu nội dung',
        languageTitle(campaign, language),
        '',
        seconds,
        'Các khung bằng tiếng này còn trống',
      ),
    ),
    ...(plan.certificate?.unmet ?? []).map((unmet) =>
      rowOf('Chưa đạt', unmet.of, '', undefined, unmetWords(unmet).vi),
    ),
    ...plan.cuts.map(({ start, window, seconds, reason }) =>
      rowOf('Bớt giờ', window, start, seconds, reason.vi),
    ),
    ...plan.unplaced.map(({ item, reason }) =>
      rowOf('Chưa xếp được', original(itemOf(campaign, item)).title, '', undefined, reason.vi),
    ),
  ];
  const none: SheetRow = { cells: [{ style: 'text', value: 'Đủ nội dung cho mọi khung giờ.' }] };
  const notLive = plan.notLive === 0 ? [] : [notLiveText(plan.notLive)];
  return {
    name: 'Còn thiếu',
    widths: [18, ABOUT_WIDTH, 12, 10, 14, WHY_WIDTH],
    rows: [
      ...headRows(
        plan,
        campaign,
        certificateText(plan.certificate) ?? 'Những gì còn thiếu trong tuần',
        COLUMNS,
      ),
      ...(rows.length === 0 ? [none] : rows),
      ...notLive.map((value): SheetRow => ({ cells: [{ style: 'plain', value }] })),
    ],
    headRows: HEAD_ROWS,
    foot: footOf(plan, campaign),
  };
}

function rowOf(
  what: string,
  about: string,
  start: string,
  seconds: number | undefined,
  why: string,
): SheetRow {
  const text = (value: string): SheetCell => ({ style: 'text', value: plainLine(value) });
  return {
    cells: [
      text(what),
      text(about),
      { style: 'date', ...(start === '' ? {} : { value: serialDate(start.slice(0, 10)) }) },
      { style: 'clock', ...(start === '' ? {} : { value: serialClock(start) }) },
      { style: 'length', ...(seconds === undefined ? {} : { value: serialLength(seconds) }) },
      text(why),
    ],
    lines: Math.max(linesOf(about, ABOUT_WIDTH), linesOf(why, WHY_WIDTH)),
  };
}
