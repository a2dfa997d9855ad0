/** The scripts of a week as plain text, for Notepad, a message, a screen without Word. */
import type { Campaign, ScriptForm, WeekPlan } from '../../../model/index.js';
import { weekScript } from '../week-script.js';
import { bookLines } from './book-lines.js';
import { COLUMNS, HEAVY, wrapped } from './text-lines.js';
import { windowLines } from './window-lines.js';

/** Notepad and Word on an old PC take a text without it for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A week's scripts as plain text, the same words in the same order as in scripts.pdf: at most 76 columns, a blank line between paragraphs, those
 * who speak in a column of their own. UTF-8 with a byte order mark and CRLF, because the PC of a station may be old:
 * Notepad before Windows 10 version 1809 shows lines that end in a bare line feed as one, and takes a file without a mark for the
 * machine's code page where it guesses wrong.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderScriptsText(plan, campaign).split('\r\n')[0]; // '\ufeffKỊCH BẢN PHÁT THANH TUẦN 28 NĂM 2020'
 */
export function renderScriptsText(plan: WeekPlan, campaign: Campaign, form: ScriptForm = 'book'): string {
  const week = weekScript(plan, campaign);
  const { title, station, span, notices } = week;
  const lines = [
    ...wrapped(title.toUpperCase(), COLUMNS),
    ...wrapped(station, COLUMNS),
    span,
    ...notices.flatMap((notice) => wrapped(notice, COLUMNS)),
    ...(form === 'book' ? bookLines(week) : windowLines(week)),
    '',
    HEAVY,
    'HẾT',
  ];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.trimEnd()).join('\r\n')}\r\n`;
}
