/**
 * Where the pages of the days of a book end in Word, told from letters and the sizes of the styles: so the rundown can name the page of a
 * text, and a few words more or less move nothing that stands behind them.
 */
import { type ItemScript, remarksOf } from '../item-script.js';
import { printedLines } from '../said-paragraphs.js';
import type { ScriptCue } from '../script-cues.js';
import { headLine } from '../text-script.js';
import type { ScriptDay } from '../week-script.js';
import { isMixed, type WindowScript } from '../window-script.js';

/** Points of a page that are filled; the rest is for what letters do not tell. */
const ROOM = 720;
/** Points, with the space above and below. */
const DAY_HEAD = 60;
const WINDOW_HEAD = 31;
const INTERPRETED = 45;
const ROW_HEAD = 16;
const ROW = 14;
const SAID = 18;
const RULED = 28;
const LOOKUP = 20;
const TITLE = 84;
const NOTE = 14;
/** Letters of a line. */
const SAID_LETTERS = 64;
const ROW_LETTERS = 74;
const NOTE_LETTERS = 92;

/** On which page of its own each rundown of a day stands, from 0, and then each sheet for interpreters; how many pages the day takes. */
export interface DayPages {
  readonly pages: readonly number[];
  readonly count: number;
}

/** None is parted that one page holds, and what is higher than a page takes several. `above` stands on the first page. */
export function dayPages({ windows, notes }: ScriptDay, above: number): DayPages {
  const rundowns = windows.map(({ rundown }) => rundownHeight(rundown));
  const sheets = sheetsOf(windows).map(sheetHeight);
  const pages: number[] = [];
  let page = 0;
  let used = above + DAY_HEAD + (notes === '' ? 0 : ROW_HEAD);
  for (const height of [...rundowns, ...sheets]) {
    if (used > 0 && used + height > ROOM) {
      page += 1;
      used = 0;
    }
    pages.push(page);
    used += height;
    for (; used > ROOM; used -= ROOM) page += 1;
  }
  return { pages, count: page + 1 };
}

/** The windows of a day that have a sheet. */
export function sheetsOf(windows: ScriptDay['windows']): readonly WindowScript[] {
  return windows.flatMap(({ rundown }) => (rundown.sheet.length === 0 ? [] : [rundown]));
}

/** Points of what the document is, with the notes below its title. */
export function titleHeight(notes: readonly string[]): number {
  return TITLE + sum(notes.map(({ length }) => NOTE * Math.ceil(length / NOTE_LETTERS)));
}

function rundownHeight(window: WindowScript): number {
  const { items, before, after, interpreted, spare } = window;
  if (items.length === 0) return WINDOW_HEAD + ROW;
  const mixed = isMixed(window);
  return (
    WINDOW_HEAD +
    (interpreted === undefined ? 0 : INTERPRETED) +
    sum([...before, ...after].map(cueHeight)) +
    sum(items.map((item) => itemHeight(item, mixed))) +
    (spare === undefined ? 0 : ROW)
  );
}

function cueHeight({ paragraphs, lines }: ScriptCue): number {
  const letters = printedLines(paragraphs).join(' ').length;
  return ROW_HEAD + SAID * Math.ceil(letters / SAID_LETTERS) + RULED * lines;
}

function itemHeight(item: ItemScript, mixed: boolean): number {
  const { title } = item.text;
  const named = Math.ceil((title.length + 'BÀI 00 · trang 00 ·  · 0′00″ · Mới'.length) / ROW_LETTERS);
  return ROW_HEAD * item.link.length + ROW * (named + remarksOf(item, mixed).length);
}

function sheetHeight({ sheet }: WindowScript): number {
  return (
    WINDOW_HEAD +
    sum(
      sheet.map(
        ({ text, words }) => ROW * Math.ceil(headLine(text).length / ROW_LETTERS) + LOOKUP * words.length,
      ),
    )
  );
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
