/** The scripts of a week to read aloud from, as pages. */
import type { Campaign, ScriptForm, WeekPlan } from '../../../model/index.js';
import type { Layout, Page, SlotReport } from '../../page.js';
import type { Typefaces } from '../../type/load-typefaces.js';
import { textSetter } from '../../type/text-setter.js';
import { weekScript } from '../week-script.js';
import { bookSheets } from './book-sheets.js';
import { footer, SCRIPT_SHEET } from './script-head.js';
import { FRAME, ROOM, TOP } from './sheet.js';
import { windowSheets } from './window-sheets.js';

/**
 * Lays out a week's scripts as announcers hold them, A4: a book with a rundown for each day, what an interpreter wants to look up, and
 * behind them every text once, in large type, under the number that the rundown names. `by-window` prints everything window by window,
 * each with the header block of a station; a window that reads the same items in the same order is not printed again but named there.
 * What is said is what `scriptOf` gives (`loaphat/speech`). No sentence goes over a page turn.
 *
 * Words of letters that no typeface has are told in their place, and stand in the other forms of the scripts.
 *
 * @example
 * const layout = layoutScripts(plan, campaign, await loadTypefaces());
 * layout.title; // 'Kịch bản phát thanh tuần 28 năm 2020'
 */
export function layoutScripts(
  plan: WeekPlan,
  campaign: Campaign,
  typefaces: Typefaces,
  form: ScriptForm = 'book',
): Layout {
  const week = weekScript(plan, campaign);
  const setter = textSetter(typefaces, { ...week.origin, slot: `scripts ${plan.week}` });
  const sheets = form === 'book' ? bookSheets(week, setter) : windowSheets(week, setter);
  const total = sheets.length;
  // A book is leafed through by the numbers of its pages.
  const size = form === 'book' ? 15 : 11;
  return {
    title: week.title,
    language: 'vi',
    samples: [],
    pages: sheets.map(
      ({ marks, more }, index): Page => ({
        width: SCRIPT_SHEET.width,
        height: SCRIPT_SHEET.height,
        marks: [...marks, ...footer(week, { page: index + 1, total, more, size }, setter)],
      }),
    ),
    slots: sheets.map(
      ({ slot, used }, index): SlotReport => ({
        slot,
        page: index + 1,
        ...FRAME,
        y: TOP,
        height: ROOM,
        size: 16,
        filled: Math.min(1, used / ROOM),
      }),
    ),
  };
}
