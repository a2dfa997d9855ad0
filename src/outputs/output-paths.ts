/** Where the files of an edition lie, and what people call them. */

import { FEED_FORMATS, type FeedFormat, feedPath } from '../feeds/index.js';
import type { Campaign, Slice, WeekPlan } from '../model/index.js';
import { clockText, dateText, firstLanguage } from '../model/index.js';
import type { PageFile } from '../pages/index.js';
import { playlistName, recordedWindows } from '../schedule/index.js';
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
  'week.xlsx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Mở bằng Excel: danh sách phát, bảng tuần, thời lượng, còn thiếu',
  },
  'week.csv': { mediaType: 'text/csv', title: 'Bảng chữ trơn, mỗi dòng một lần phát (CSV)' },
  'week.json': { mediaType: 'application/json', title: 'Lịch cho máy (JSON)' },
  'week.xmltv.xml': { mediaType: 'application/xml', title: 'Lịch cho phần mềm xem lịch phát sóng (XMLTV)' },
  'week.spi.xml': { mediaType: 'application/xml', title: 'Lịch cho máy thu số, RadioDNS (SPI)' },
} as const;

export type WeekFile = keyof typeof WEEK_FILES;

/** What a player plays from recordings: made for the stations that have some in their week, and for no others. */
export const PLAYER_FILES = {
  liq: { mediaType: 'text/x-liquidsoap', title: 'Kịch bản cả tuần cho Liquidsoap' },
  m3u8: { mediaType: 'application/vnd.apple.mpegurl', title: 'Danh sách phát' },
  xspf: { mediaType: 'application/xspf+xml', title: 'Danh sách phát' },
} as const;

/** `schedule/2020-W28/dai-krong-pa/week.pdf` */
export function weekPath(plan: Pick<WeekPlan, 'station' | 'week'>, file: WeekFile): string {
  return `schedule/${plan.week}/${plan.station}/${file}`;
}

/** `schedule/2020-W28/dai-krong-pa/week.liq`, `…/playlists/2020-07-06-05h45-sang.m3u8`: what a player takes. */
export function playerPath(
  { station, week }: Pick<WeekPlan, 'station' | 'week'>,
  file: 'week.liq' | `playlists/${string}.${'m3u8' | 'xspf'}`,
): string {
  return `schedule/${week}/${station}/${file}`;
}

/** The files of a planned week, for pages. */
export function weekFiles(plan: WeekPlan, campaign: Campaign): PageFile[] {
  const files = (Object.keys(WEEK_FILES) as WeekFile[]).map((file) => ({
    path: weekPath(plan, file),
    ...WEEK_FILES[file],
  }));
  const windows = recordedWindows(plan, campaign);
  if (windows.length === 0) return files;
  return [
    ...files,
    { path: playerPath(plan, 'week.liq'), ...PLAYER_FILES.liq },
    ...windows.flatMap((window) => {
      const about = `${dateText(window.date)}, ${clockText(window.slot.start)}`;
      return (['m3u8', 'xspf'] as const).map((ending) => ({
        path: playerPath(plan, `playlists/${playlistName(window)}.${ending}`),
        mediaType: PLAYER_FILES[ending].mediaType,
        title: `${PLAYER_FILES[ending].title} ${about}`,
      }));
    }),
  ];
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
  sheet: { readonly product: string; readonly language: string; readonly id: string },
  ending: 'pdf' | 'png' | 'json' | 'press.pdf' | 'press.json',
): string {
  const language = sheet.language === firstLanguage(campaign) ? '' : `.${sheet.language}`;
  return `print/${sheet.product}/${sheet.id}${language}.${ending}`;
}

/** A sheet with its preview, for pages. */
export function sheetFiles(campaign: Campaign, sheet: Sheet): PageFile[] {
  const title = `${sheet.productTitle}: ${sheet.layout.title}`;
  return [
    { path: sheetPath(campaign, sheet, 'pdf'), title, mediaType: 'application/pdf' },
    { path: sheetPath(campaign, sheet, 'png'), title, mediaType: 'image/png' },
  ];
}
