/** What stands above and below every sheet of a week. */
import { type Campaign, dateText, plainLine, type WeekPlan } from '../../../model/index.js';
import { caveats, stationOf } from '../week-facts.js';
import type { Row } from './sheet.js';

/** Station and week; what the sheet is, with what it has to say of itself; the heads of its columns. */
export function headRows(
  plan: WeekPlan,
  campaign: Campaign,
  about: string,
  columns: readonly string[],
): Row[] {
  const notices = [about, ...caveats(campaign, plan)].join(' · ');
  return [
    { cells: [{ style: 'title', value: weekTitle(plan, campaign) }], lines: 1.6 },
    { cells: [{ style: 'notice', value: notices }], lines: 1.2 },
    { cells: columns.map((value) => ({ style: 'head', value })), lines: 2 },
  ];
}

/** How many rows they are. */
export const HEAD_ROWS = 3;

/** `Đài Krông Pa: chương trình phát thanh từ ngày 06/7/2020 đến ngày 12/7/2020` */
export function weekTitle(plan: WeekPlan, campaign: Campaign): string {
  const name = plainLine(stationOf(campaign, plan).name);
  return `${name}: chương trình phát thanh từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`;
}

export function footOf(plan: WeekPlan, campaign: Campaign): string {
  const sample = campaign.demonstration ? 'Bản mẫu, chưa phải lịch chính thức · ' : '';
  return `${sample}${plainLine(stationOf(campaign, plan).name)} · tuần ${plan.week}`;
}
