/** A week as a table for Excel: one line an airing, a relay, or a stretch that stays empty. */
import {
  agencyOf,
  byId,
  type Campaign,
  capitalised,
  exactClockText,
  firstAiringText,
  instantOf,
  isoAt,
  itemOf,
  itemUrl,
  languageTitle,
  later,
  type PlannedAiring,
  plainLine,
  type Slot,
  type WeekPlan,
  weekdayText,
  wordsOf,
} from '../../model/index.js';
import { airingRemarks, heardIn } from './week-facts.js';

/**
 * A byte order mark, because Excel takes a file without one for the code page of the machine. A comma, because it is the
 * list separator of Windows in Vietnamese (vi-VN) as well as in English, and Excel splits a file that is opened by a
 * double click by nothing else; no `sep=` line, which Excel for Mac, LibreOffice and every program show as a row.
 * Dates are ISO 8601: Excel reads them as dates in every locale, where 06/07 would be the 7th of June in some.
 */
const BYTE_ORDER_MARK = '\ufeff';

const HEADER = [
  'Ngày',
  'Thứ',
  'Buổi',
  'Giờ',
  'Thời lượng (giây)',
  'Loại',
  'Khung giờ',
  'Nội dung',
  'Ngôn ngữ',
  'Lần đầu / phát lại',
  'Đã phát ngày',
  'Tiếp âm từ',
  'Cơ quan',
  'Mã tin',
  'Địa chỉ',
  'Ghi chú',
] as const;

type Row = Partial<Record<(typeof HEADER)[number], string | number>>;

/**
 * A station's week as CSV (RFC 4180) that opens right in Excel, in Vietnamese and in English: UTF-8 with a byte order
 * mark, commas, CRLF, every text on one line. A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, CSV injection). One row an airing; the station's own words, relays, unused stretches and days off air have rows of their own, told apart by `Loại`.
 *
 * @throws Error when the plan names an item that is not in the campaign.
 * @example
 * renderWeekCsv(plan, campaign).startsWith('\ufeffNgày,Thứ,Buổi,Giờ,'); // true
 */
export function renderWeekCsv(plan: WeekPlan, campaign: Campaign): string {
  const lines = plan.days.flatMap((day): string[] => {
    const about = { Ngày: day.date, Thứ: weekdayText(day.date) };
    const notes = day.notes.map((note) =>
      lineOf({ ...about, Loại: day.offAir ? 'Nghỉ phát' : 'Lưu ý', 'Nội dung': note }),
    );
    if (day.offAir) return notes.length > 0 ? notes : [lineOf({ ...about, Loại: 'Nghỉ phát' })];
    const slots = day.sessions.flatMap((session) => {
      const shared = { ...about, Buổi: session.title };
      return session.slots.flatMap((slot) =>
        slotRows(slot, plan, campaign).map((row) => lineOf(row, shared)),
      );
    });
    return [...notes, ...slots];
  });
  return `${BYTE_ORDER_MARK}${HEADER.join(',')}\r\n${lines.join('')}`;
}

/** @param shared what stands in every row of a session */
function lineOf(row: Row, shared: Row = {}): string {
  return `${HEADER.map((name) => cell(row[name] ?? shared[name] ?? '')).join(',')}\r\n`;
}

function slotRows(slot: Slot, plan: WeekPlan, campaign: Campaign): Row[] {
  if (slot.kind === 'relay') {
    const from = byId(campaign.stations, slot.from)?.name ?? slot.from ?? '';
    const relay = timed(slot, { Loại: 'Tiếp âm', 'Nội dung': slot.title, 'Tiếp âm từ': from });
    const heard = slot.airings.map((airing) => ({
      ...airingRow(airing, campaign),
      // That the other station airs it for the first time says nothing of this one, where it may have been heard before.
      'Lần đầu / phát lại': airing.repeat ? 'Phát lại' : '',
      Loại: 'Trong giờ tiếp âm',
      'Tiếp âm từ': from,
    }));
    return [relay, ...heard];
  }
  const rows = heardIn(slot).map((heard): Row => {
    if ('words' in heard) return timed(heard, { Loại: heard.words, 'Khung giờ': slot.window });
    const { airing } = heard;
    return {
      ...airingRow(airing, campaign),
      'Lần đầu / phát lại': airing.repeat ? 'Phát lại' : capitalised(firstAiringText(plan.startedFrom)),
      'Khung giờ': slot.window,
    };
  });
  if (slot.unused === 0) return rows;
  const start = isoAt(later(instantOf(slot.start), slot.seconds - slot.unused), plan.timeZone);
  const rest = { Loại: 'Còn trống', 'Khung giờ': slot.window, 'Nội dung': 'Trả lại đài' };
  return [...rows, timed({ start, seconds: slot.unused }, rest)];
}

function airingRow(airing: PlannedAiring, campaign: Campaign): Row {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  return timed(airing, {
    Loại: 'Tin, bài',
    'Nội dung': words.title,
    'Ngôn ngữ': languageTitle(campaign, airing.language),
    'Đã phát ngày': airing.firstAiredOn ?? '',
    'Cơ quan': agencyOf(campaign, item.agency).name,
    'Mã tin': airing.item,
    'Địa chỉ': itemUrl(campaign, airing.item, words.language),
    'Ghi chú': [
      ...airingRemarks(airing).map(capitalised),
      ...(airing.interpret ? ['Phát thanh viên dịch miệng từ bản tiếng Việt'] : []),
    ].join('. '),
  });
}

function timed(span: { readonly start: string; readonly seconds: number }, row: Row): Row {
  return { Giờ: exactClockText(span.start), 'Thời lượng (giây)': span.seconds, ...row };
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = plainLine(value);
  const safe = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line;
  return /[",;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
