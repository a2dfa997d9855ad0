/** One row an airing, to sort, to filter and to count. */
import {
  agencyOf,
  byId,
  type Campaign,
  capitalised,
  firstAiringText,
  instantOf,
  isoAt,
  itemOf,
  kindTitle,
  languageTitle,
  later,
  type PlannedAiring,
  plainLine,
  type Slot,
  type WeekPlan,
  weekdayText,
  wordsOf,
} from '../../../model/index.js';
import { airingRemarks, topicName } from '../week-facts.js';
import {
  footOf,
  HEAD_ROWS,
  headRows,
  linesOf,
  type SheetCell,
  type SheetRow,
  serialClock,
  serialDate,
  type Worksheet,
} from './sheet.js';

const TITLE_WIDTH = 48;

/** Head and width of each column. */
const COLUMNS = [
  ['Ngày', 11],
  ['Thứ', 9],
  ['Buổi', 7],
  ['Khung giờ', 13],
  ['Bắt đầu', 9],
  ['Kết thúc', 9],
  ['Nội dung', TITLE_WIDTH],
  ['Thể loại', 23],
  ['Chủ đề', 22],
  ['Cơ quan', 40],
  ['Ngôn ngữ', 12],
  ['Giây', 6],
  ['Phát', 18],
  ['Ghi chú', 36],
  ['Mã tin', 36],
] as const;

export function airingsSheet(plan: WeekPlan, campaign: Campaign): Worksheet {
  const rows = plan.days.flatMap((day) =>
    day.sessions.flatMap(({ title, slots }) =>
      slots.flatMap((slot) => slotRows(slot, plainLine(title), plan, campaign)),
    ),
  );
  return {
    name: 'Danh sách phát',
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      ...headRows(
        plan,
        campaign,
        'Mỗi dòng là một lần phát',
        COLUMNS.map(([head]) => head),
      ),
      ...rows,
    ],
    headRows: HEAD_ROWS,
    filtered: true,
    // Who reads on paper has no use for the last column, the items' ids.
    printedColumns: COLUMNS.length - 1,
    foot: footOf(plan, campaign),
  };
}

function slotRows(slot: Slot, session: string, plan: WeekPlan, campaign: Campaign): SheetRow[] {
  if (slot.kind === 'relay') {
    return slot.airings.map((airing) => {
      const note = plainLine(byId(campaign.stations, airing.from)?.name ?? airing.from);
      return airingRow(airing, [session, '', 'Tiếp âm', note], plan, campaign);
    });
  }
  return slot.airings.map((airing) => {
    const run = airing.repeat ? 'Phát lại' : capitalised(firstAiringText(plan.startedFrom));
    const note = [
      ...airingRemarks(airing).map(capitalised),
      ...(airing.interpret ? ['Phát thanh viên dịch miệng'] : []),
    ].join('. ');
    return airingRow(airing, [session, slot.window, run, note], plan, campaign);
  });
}

function airingRow(
  airing: PlannedAiring,
  [session, window, run, note]: readonly [string, string, string, string],
  plan: WeekPlan,
  campaign: Campaign,
): SheetRow {
  const { start, seconds, language } = airing;
  const item = itemOf(campaign, airing.item);
  const end = isoAt(later(instantOf(start), seconds), plan.timeZone);
  // A window that goes past midnight is planned with the day before; the date of an airing is that on which it is heard.
  const date = start.slice(0, 10);
  const title = plainLine(wordsOf(campaign, airing).title);
  const line = (value: string): SheetCell => ({ style: 'line', value });
  return {
    cells: [
      { style: 'date', value: serialDate(date) },
      line(weekdayText(date)),
      line(session),
      line(window),
      { style: 'clock', value: serialClock(start) },
      { style: 'clock', value: serialClock(end) },
      { style: 'text', value: title },
      line(kindTitle(item.kind)),
      line(topicName(campaign, item.topics[0] ?? '')),
      line(plainLine(agencyOf(campaign, item.agency).name)),
      line(plainLine(languageTitle(campaign, language))),
      { style: 'count', value: seconds },
      line(run),
      line(note),
      line(airing.item),
    ],
    lines: linesOf(title, TITLE_WIDTH),
  };
}
