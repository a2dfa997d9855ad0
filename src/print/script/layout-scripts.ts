/** The scripts of a week to read aloud from: a contents list by day and time, then one script after another. */
import type { Campaign, WeekPlan } from '../../model/index.js';
import type { Layout, Mark, Page, SlotReport } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { type TextSetter, textSetter } from '../type/text-setter.js';
import { type FlowBlock, paginate } from './paginate.js';
import { scriptBlocks } from './script-blocks.js';
import { contentsBlocks } from './script-contents.js';
import { againBlock, continued, footer, headBlock, SCRIPT_SHEET } from './script-head.js';
import { weekScript } from './week-script.js';
import type { WindowScript } from './window-script.js';

const { width: WIDTH, height: HEIGHT, margin: MARGIN, top: TOP, bottom: BOTTOM } = SCRIPT_SHEET;
const INNER = WIDTH - 2 * MARGIN;
/** Running header of a script's further pages; distance between two scripts on one page. */
const CONTINUED = 22;
const SCRIPT_GAP = 30;
/** Line pitches of what is read, loosest first: double spacing, and less only where that saves a page turn. */
const LOOSER = [2, 1.85];
const TIGHTEST = 1.7;
/** Sizes of the contents list: smaller where that saves a page. */
const CONTENTS_SIZES = [11, 10, 9];

/**
 * Lays out a week's scripts as announcers hold them: A4, 16 points, a line pitch of two, no sentence over a page turn, for every item the clock time and its seconds. Each script begins with the header block of
 * a station (đài, chương trình, ngày, giờ, thời lượng, biên tập, người duyệt); a window that reads the same items in the same
 * order is not printed again but named there and in the contents list. What is said is what `scriptOf` gives (`loaphat/speech`).
 *
 * @throws LayoutError when a glyph is missing.
 * @example
 * const layout = layoutScripts(plan, campaign, await loadTypefaces());
 * layout.title; // 'Kịch bản phát thanh tuần 28 năm 2020'
 */
export function layoutScripts(plan: WeekPlan, campaign: Campaign, typefaces: Typefaces): Layout {
  const week = weekScript(plan, campaign);
  const { title, scripts } = week;
  const setter = textSetter(typefaces, { ...week.origin, slot: `scripts ${plan.week}` });
  const frame = { x: MARGIN, width: INNER };
  const contentsAt = (size: number, pageOf: (script: number) => number) =>
    paginate(contentsBlocks(week, pageOf, setter, { ...frame, size }), () => BOTTOM - TOP);
  const drafts = CONTENTS_SIZES.map((size) => ({ size, pages: contentsAt(size, () => 1).length }));
  const draft = drafts.reduce((best, one) => (one.pages < best.pages ? one : best));
  const lead = draft.pages;
  const sheets: Sheet[] = [];
  const starts = scripts.map((script) => {
    const head = [headBlock(script, setter), ...againBlock(script, setter)];
    const blocksAt = scriptBlocks(script, setter, frame);
    const flowAt = (leading: number) => [...head, ...blocksAt(leading)];
    return lead + 1 + addScript(sheets, script, flowAt, setter);
  });
  const total = lead + sheets.length;
  const bodies: Sheet[] = [
    ...contentsAt(draft.size, (script) => starts[script] ?? 0).map(({ blocks, used }) => ({
      slot: 'contents',
      used,
      more: false,
      marks: blocks.flatMap(({ block, y }) => block.place(TOP + y)),
    })),
    ...sheets,
  ];
  return {
    title,
    language: 'vi',
    samples: [],
    pages: bodies.map(
      ({ marks, more }, index): Page => ({
        width: WIDTH,
        height: HEIGHT,
        marks: [...marks, ...footer(week, { page: index + 1, total, more }, setter)],
      }),
    ),
    slots: bodies.map(
      ({ slot, used }, index): SlotReport => ({
        slot,
        page: index + 1,
        x: MARGIN,
        y: TOP,
        width: INNER,
        height: BOTTOM - TOP,
        size: 16,
        filled: Math.min(1, used / (BOTTOM - TOP)),
      }),
    ),
  };
}

interface Sheet {
  readonly slot: string;
  readonly marks: readonly Mark[];
  readonly used: number;
  /** The script goes on overleaf. */
  readonly more: boolean;
}

/**
 * Adds a script to the sheets: on the last one when it fits there whole, otherwise from a new one, at the loosest pitch that
 * needs no page more than the tightest. Gives the number of its first sheet, from 0. Most scripts are laid out at two pitches only.
 */
function addScript(
  sheets: Sheet[],
  script: WindowScript,
  flowAt: (leading: number) => readonly FlowBlock[],
  setter: TextSetter,
): number {
  const tightest = flowAt(TIGHTEST);
  const last = sheets.at(-1);
  const left = last === undefined ? 0 : BOTTOM - TOP - last.used - SCRIPT_GAP;
  if (last !== undefined && heightOf(tightest) <= left) {
    const fitting = (leading: number) => {
      const flow = flowAt(leading);
      return heightOf(flow) <= left ? flow : undefined;
    };
    const blocks = firstOf(LOOSER, fitting) ?? tightest;
    const height = heightOf(blocks);
    const [page] = paginate(blocks, () => height);
    const top = TOP + last.used + SCRIPT_GAP;
    const marks = (page?.blocks ?? []).flatMap(({ block, y }) => block.place(top + y));
    sheets[sheets.length - 1] = {
      ...last,
      marks: [...last.marks, ...marks],
      used: last.used + SCRIPT_GAP + height,
    };
    return sheets.length - 1;
  }
  const pagesOf = (flow: readonly FlowBlock[]) =>
    paginate(flow, (page) => BOTTOM - TOP - (page === 0 ? 0 : CONTINUED));
  const fewest = pagesOf(tightest);
  const pages = firstOf(LOOSER, (leading) => {
    const looser = pagesOf(flowAt(leading));
    return looser.length <= fewest.length ? looser : undefined;
  });
  const first = sheets.length;
  const chosen = pages ?? fewest;
  chosen.forEach(({ blocks, used }, index) => {
    const shift = index === 0 ? 0 : CONTINUED;
    sheets.push({
      slot: `script ${script.date} ${script.window}`,
      used: used + shift,
      more: index < chosen.length - 1,
      marks: [
        ...(index === 0 ? [] : continued(script, setter)),
        ...blocks.flatMap(({ block, y }) => block.place(TOP + shift + y)),
      ],
    });
  });
  return first;
}

function heightOf(blocks: readonly FlowBlock[]): number {
  return blocks.reduce((sum, block, index) => sum + block.height + (index === 0 ? 0 : block.gap), 0);
}

/** The first answer that there is; what comes after it is not asked. */
function firstOf<T, A>(values: readonly T[], ask: (value: T) => A | undefined): A | undefined {
  for (const value of values) {
    const answer = ask(value);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
