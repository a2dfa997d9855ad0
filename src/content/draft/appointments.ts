/** Days that a text looks forward to: once they have passed, it is not to be read any more. */
import {
  type Body,
  bodyParagraphs,
  type Campaign,
  compareText,
  dateSchema,
  endOf,
  type Item,
  isoAt,
  latest,
  startOf,
  withoutSamples,
} from '../../model/index.js';
import type { DraftItem, DraftProcedure } from './draft.js';
import { readAloud } from './read-aloud.js';

/** A day in a text. */
export interface Appointment {
  readonly date: string;
  /** Line of its block, for `readAloud(…).place`. */
  readonly line: number;
}

/**
 * The first day in what is read of an item or procedure that lay ahead when it was published, or last changed. Decrees, reports and anniversaries name days
 * behind them; who names one before him has made an appointment. None for what is not on air, what says `when` it is, and what is `timeless`.
 */
export function appointmentOf(
  draft: DraftItem | DraftProcedure,
  { timeZone }: Pick<Campaign, 'timeZone'>,
): Appointment | undefined {
  const { data } = draft;
  if (data.radio === undefined || data.timeless || ('when' in data && data.when !== undefined))
    return undefined;
  const written = latest(
    startOf(data.published, timeZone),
    startOf(data.updated ?? data.published, timeZone),
  );
  const [first] = appointmentsIn(readAloud(draft).body, isoAt(written, timeZone).slice(0, 10));
  return first;
}

/** Is an item valid beyond the day that its text looks forward to? */
export function outlives(
  { validUntil }: Pick<Item, 'validUntil'>,
  { date }: Appointment,
  { timeZone }: Pick<Campaign, 'timeZone'>,
): boolean {
  return validUntil === undefined || endOf(validUntil, timeZone) > endOf(date, timeZone);
}

/** `28/9/2020`, `ngày 28/9`, `28 tháng 9 năm 2020`. Two numbers alone may be a fraction: they need a word before them that makes them a day. */
const DATE =
  /(?<![\d/.-])(\d{1,2})([/.-]|\s+tháng\s+)(\d{1,2})(?:(?:[/.-]|\s+năm\s+)(\d{4}))?(?![\d/]|[.-]\d)/giu;
const DAY_WORDS = /(?:(?:ngày|hôm|sáng|trưa|chiều|tối|mùng|mồng|thứ\s\p{L}+,?|chủ nhật,?)\s+)+$/iu;
/** Before a day from which on something holds, or on which something is said to have been made. */
const STAYS = /(?:từ|sau|bắt đầu|hiệu lực|thi hành|áp dụng|ban hành|công bố|ký)(?:\s+vào)?\s*$/iu;
/** Before the date of a document: its number, `NĐ-CP`, `QĐ-UBND`. */
const NUMBER = /[-/]\p{Lu}[\p{Lu}\d-]*\s*$/u;

/** Of the text without samples, the days behind `since`, the first one first. A day without a year is one of the year of `since`. */
function appointmentsIn(body: Body, since: string): Appointment[] {
  return linesOf(withoutSamples(body))
    .flatMap(({ text, line }) =>
      [...text.matchAll(DATE)].flatMap((match) => {
        const date = dateAhead(match, text, since);
        return date === undefined ? [] : [{ date, line }];
      }),
    )
    .sort((a, b) => compareText(a.date, b.date) || a.line - b.line);
}

function dateAhead(match: RegExpExecArray, text: string, since: string): string | undefined {
  const [, day = '', mark = '', month = '', year] = match;
  const before = text.slice(Math.max(0, match.index - 60), match.index);
  const said = DAY_WORDS.exec(before)?.[0] ?? '';
  if (year === undefined && said === '' && mark.length === 1) return undefined;
  const date = `${year ?? since.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (date <= since || !dateSchema.safeParse(date).success) return undefined;
  const lead = before.slice(0, before.length - said.length);
  return STAYS.test(lead) || NUMBER.test(lead) ? undefined : date;
}

function linesOf(body: Body): { readonly text: string; readonly line: number }[] {
  return body.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(linesOf);
    if (block.type === 'quote') return linesOf(block.children);
    return bodyParagraphs([block]).map((text) => ({ text: text.normalize('NFC'), line: block.line }));
  });
}
