/** Where the files of an edition lie, and what people call them. */

import { FEED_FORMATS, type FeedFormat, feedPath } from '../feeds/index.js';
import type { Campaign, Item, Slice, WeekPlan } from '../model/index.js';
import { firstLanguage } from '../model/index.js';
import type { PageFile } from '../pages/index.js';
import type { Sheet } from './select-sheets.js';

export const WEEK_FILES = {
  'week.pdf': { mediaType: 'application/pdf', title: 'Lịch tuần để in (PDF)' },
  'scripts.pdf': { mediaType: 'application/pdf', title: 'Kịch bản đọc (PDF)' },
  'scripts.docx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Kịch bản đọc để sửa (Word)',
  },
  'scripts.txt': { mediaType: 'text/plain', title: 'Kịch bản đọc (chữ trơn)' },
  'week.ics': { mediaType: 'text/calendar', title: 'Lịch cho điện thoại' },
  'week.csv': { mediaType: 'text/csv', title: 'Lịch cho Excel (CSV)' },
  'week.json': { mediaType: 'application/json', title: 'Lịch cho máy (JSON)' },
} as const;

export type WeekFile = keyof typeof WEEK_FILES;

/** `schedule/2020-W28/dai-krong-pa/week.pdf` */
export function weekPath(plan: Pick<WeekPlan, 'station' | 'week'>, file: WeekFile): string {
  return `schedule/${plan.week}/${plan.station}/${file}`;
}

/** The files of a planned week, for pages. */
export function weekFiles(plan: WeekPlan): PageFile[] {
  return (Object.keys(WEEK_FILES) as WeekFile[]).map((file) => ({
    path: weekPath(plan, file),
    ...WEEK_FILES[file],
  }));
}

const FEED_TITLES: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** The feeds of a slice, for pages. */
export function feedFiles(slice: Slice): PageFile[] {
  return (Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => ({
    path: feedPath(slice, format),
    title: slice.podcast !== undefined && format === 'rss' ? 'Podcast' : FEED_TITLES[format],
    mediaType: FEED_FORMATS[format].mediaType,
  }));
}

/** What of a station's feeds stands on the page of its week: its feed in every format, and the podcast as players take it. */
export function weekFeedFiles(slice: Slice): PageFile[] {
  const files = feedFiles(slice);
  return slice.podcast === undefined ? files : files.filter(({ path }) => path === feedPath(slice, 'rss'));
}

/** `print/poster/mot-cua.pdf`; `print/poster/mot-cua.jra.pdf` in another language. */
export function sheetPath(
  campaign: Pick<Campaign, 'languages'>,
  sheet: { readonly product: string; readonly language: string; readonly item: Pick<Item, 'id'> },
  ending: 'pdf' | 'png' | 'json',
): string {
  const language = sheet.language === firstLanguage(campaign) ? '' : `.${sheet.language}`;
  return `print/${sheet.product}/${sheet.item.id}${language}.${ending}`;
}

/** A sheet with its preview, for pages. */
export function sheetFiles(campaign: Campaign, sheet: Sheet): PageFile[] {
  const title = `${sheet.productTitle}: ${sheet.layout.title}`;
  return [
    { path: sheetPath(campaign, sheet, 'pdf'), title, mediaType: 'application/pdf' },
    { path: sheetPath(campaign, sheet, 'png'), title, mediaType: 'image/png' },
  ];
}
