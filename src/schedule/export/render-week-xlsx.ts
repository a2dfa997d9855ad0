/** A week as an Excel workbook. */
import { agencyOf, type Campaign, plainLine, type WeekPlan } from '../../model/index.js';
import { airingsSheet } from './xlsx/airings-sheet.js';
import { gridSheet } from './xlsx/grid-sheet.js';
import { missingSheet } from './xlsx/missing-sheet.js';
import { weekTitle } from './xlsx/sheet-head.js';
import { topicsSheet } from './xlsx/topics-sheet.js';
import { workbook } from './xlsx/workbook.js';

/**
 * A station's week as an Excel workbook (ECMA-376, transitional) of four sheets: `Danh sách phát`, one row an airing, relayed ones among
 * them, to sort and filter; `Bảng tuần`, the grid to look at; `Theo chủ đề`, time by topic; `Còn thiếu`, what is missing and why. Dates,
 * times and lengths are numbers with formats, on the station's wall clock. Every text is a text, whatever it begins with: no title
 * becomes a formula, not even when somebody edits its cell. A4 landscape, as wide as the paper. Same plan, same instant: same bytes.
 *
 * @param at the instant that the workbook gives as its date, ISO with offset
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * [...renderWeekXlsx(plan, campaign, '2020-07-06T00:00:00+07:00').slice(0, 2)]; // [80, 75], the letters PK of a ZIP
 */
export function renderWeekXlsx(plan: WeekPlan, campaign: Campaign, at: string): Uint8Array {
  const sheets = [airingsSheet, gridSheet, topicsSheet, missingSheet].map((sheet) => sheet(plan, campaign));
  const author = plainLine(agencyOf(campaign, campaign.publisher).name);
  return workbook(sheets, { title: weekTitle(plan, campaign), author, at });
}
