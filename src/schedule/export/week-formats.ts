/** The written forms of a week: a row each. A new one is a file beside these and a row here. */
import {
  type Campaign,
  clockText,
  dateText,
  type FileKind,
  type InstantLike,
  type WeekPlan,
} from '../../model/index.js';
import { playlistName, recordedWindows } from './recorded-windows.js';
import { renderWeekCsv } from './render-week-csv.js';
import { renderWeekIcs } from './render-week-ics.js';
import { renderWeekJson } from './render-week-json.js';
import { renderWeekLiq } from './render-week-liq.js';
import { type PlaylistOptions, renderWeekM3u } from './render-week-m3u.js';
import { renderWeekSpi } from './render-week-spi.js';
import { renderWeekTable } from './render-week-table.js';
import { renderWeekXlsx } from './render-week-xlsx.js';
import { renderWeekXmltv } from './render-week-xmltv.js';
import { renderWeekXspf } from './render-week-xspf.js';

/** A written form of a week. */
export interface WeekFormat extends FileKind {
  /** As `loaphat plan --format` takes it. */
  readonly name: string;
  /** `at` is the instant of the edition. */
  readonly render: (plan: WeekPlan, campaign: Campaign, at: InstantLike) => string | Uint8Array;
}

/**
 * The files of a station's week that show what is on when, in the order in which people look for them.
 *
 * @example
 * WEEK_FORMATS.find(({ name }) => name === 'ics')?.file; // 'week.ics'
 */
export const WEEK_FORMATS: readonly WeekFormat[] = [
  {
    name: 'ics',
    file: 'week.ics',
    mediaType: 'text/calendar',
    audience: 'people',
    title: 'Lịch cho điện thoại',
    button: 'Lịch điện thoại',
    listed: 'short',
    alternate: true,
    plural: { vi: 'Lịch cho điện thoại (iCalendar)', en: 'Calendars for phones' },
    render: renderWeekIcs,
  },
  {
    name: 'xlsx',
    file: 'week.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    audience: 'people',
    title: 'Mở bằng Excel: danh sách phát, bảng tuần, thời lượng, còn thiếu',
    button: 'Mở bằng Excel',
    listed: 'short',
    plural: { vi: 'Lịch mở bằng Excel', en: 'Weeks for Excel' },
    render: renderWeekXlsx,
  },
  {
    name: 'csv',
    file: 'week.csv',
    mediaType: 'text/csv',
    audience: 'people',
    title: 'Bảng chữ trơn, mỗi dòng một lần phát (CSV)',
    button: 'Bảng chữ trơn',
    plural: { vi: 'Lịch chữ trơn (CSV)', en: 'Weeks as plain tables (CSV)' },
    render: renderWeekCsv,
  },
  {
    name: 'json',
    file: 'week.json',
    mediaType: 'application/json',
    audience: 'machines',
    title: 'Lịch cho máy (JSON)',
    button: 'JSON',
    plural: { vi: 'Lịch cho máy (JSON)', en: 'Weeks for machines (JSON)' },
    render: renderWeekJson,
  },
  {
    name: 'xmltv',
    file: 'week.xmltv.xml',
    mediaType: 'application/xml',
    audience: 'machines',
    title: 'Lịch cho phần mềm xem lịch phát sóng (XMLTV)',
    button: 'XMLTV',
    format: '',
    plural: { vi: 'Lịch phát sóng XMLTV', en: 'Programme guides (XMLTV)' },
    render: renderWeekXmltv,
  },
  {
    name: 'spi',
    file: 'week.spi.xml',
    mediaType: 'application/xml',
    audience: 'machines',
    title: 'Lịch cho máy thu số, RadioDNS (SPI)',
    button: 'RadioDNS',
    format: '',
    plural: { vi: 'Lịch cho máy thu số (RadioDNS)', en: 'Programme information (RadioDNS)' },
    render: renderWeekSpi,
  },
];

const PLAYERS = { vi: 'Danh sách cho phần mềm phát sóng', en: 'Playlists and scripts for players' };

/** A form for what plays recordings. */
export interface PlayerFormat extends WeekFormat {
  /** Some windows of the week; where there is one, the folder has a file for each window with a recording. */
  readonly playlist?: (plan: WeekPlan, campaign: Campaign, options: PlaylistOptions) => string;
}

/**
 * What a player takes: only weeks with recordings have it. `*` is the name of a window.
 *
 * @example
 * PLAYER_FORMATS.map(({ file }) => file); // ['week.liq', 'playlists/*.m3u8', 'playlists/*.xspf']
 */
export const PLAYER_FORMATS: readonly PlayerFormat[] = [
  {
    name: 'liq',
    file: 'week.liq',
    mediaType: 'text/x-liquidsoap',
    audience: 'players',
    title: 'Kịch bản cả tuần cho Liquidsoap',
    button: 'Liquidsoap',
    format: '',
    plural: PLAYERS,
    render: renderWeekLiq,
  },
  {
    name: 'm3u',
    file: 'playlists/*.m3u8',
    mediaType: 'application/vnd.apple.mpegurl',
    audience: 'players',
    title: 'Danh sách phát',
    plural: PLAYERS,
    render: (plan, campaign) => renderWeekM3u(plan, campaign),
    playlist: renderWeekM3u,
  },
  {
    name: 'xspf',
    file: 'playlists/*.xspf',
    mediaType: 'application/xspf+xml',
    audience: 'players',
    title: 'Danh sách phát',
    plural: PLAYERS,
    render: (plan, campaign) => renderWeekXspf(plan, campaign),
    playlist: renderWeekXspf,
  },
];

/** A file of a week's folder that a player takes. */
export interface PlayerFile {
  /** `week.liq`, `playlists/2020-07-06-05h45-sang.m3u8`. */
  readonly file: string;
  readonly format: PlayerFormat;
  readonly title: string;
  /** `at` is the instant of the edition. */
  readonly render: (at: InstantLike) => string | Uint8Array;
}

/**
 * The player's files of a week: none where everything is read aloud. Playlists lead to sounds from their own folder, so that a copy on a
 * stick works, too.
 *
 * @example
 * playerFiles(plan, campaign).map(({ file }) => file)[0]; // 'week.liq'
 */
export function playerFiles(plan: WeekPlan, campaign: Campaign): PlayerFile[] {
  const windows = recordedWindows(plan, campaign);
  if (windows.length === 0) return [];
  const whole = PLAYER_FORMATS.filter(({ playlist }) => playlist === undefined);
  const addressOf = (path: string) => `../../../../${path}`;
  return [
    ...whole.map((format) => ({
      file: format.file,
      format,
      title: format.title,
      render: (at: InstantLike) => format.render(plan, campaign, at),
    })),
    ...windows.flatMap((window) =>
      PLAYER_FORMATS.flatMap((format): PlayerFile[] => {
        const { playlist } = format;
        if (playlist === undefined) return [];
        return [
          {
            file: format.file.replace('*', playlistName(window)),
            format,
            title: `${format.title} ${dateText(window.date)}, ${clockText(window.slot.start)}`,
            render: () => playlist(plan, campaign, { windows: [window], addressOf }),
          },
        ];
      }),
    ),
  ];
}

/**
 * A week as `loaphat plan` can write it; undefined for a name that there is not. `table` is for a terminal.
 *
 * @example
 * weekForm('m3u')?.(plan, campaign, '2020-07-06T00:00:00+07:00').slice(0, 7); // '#EXTM3U'
 */
export function weekForm(name: string): WeekFormat['render'] | undefined {
  if (name === 'table') return renderWeekTable;
  return [...WEEK_FORMATS, ...PLAYER_FORMATS].find((format) => format.name === name)?.render;
}

/**
 * The names that `weekForm` knows.
 *
 * @example
 * WEEK_FORM_NAMES[0]; // 'table'
 */
export const WEEK_FORM_NAMES: readonly string[] = [
  'table',
  ...[...WEEK_FORMATS, ...PLAYER_FORMATS].map(({ name }) => name),
];
