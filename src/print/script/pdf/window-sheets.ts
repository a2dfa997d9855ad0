/** The scripts of a week, window by window: a contents list by day and time, then one script after another. */
import type { TextSetter } from '../../type/text-setter.js';
import type { RepeatedScript, WeekScript } from '../week-script.js';
import { type FlowBlock, heightOf, paginate } from './paginate.js';
import { scriptBlocks } from './script-blocks.js';
import { contentsBlocks } from './script-contents.js';
import { againBlock, continued, headBlock } from './script-head.js';
import { CONTINUED, FRAME, firstOf, ROOM, type Sheet, TOP } from './sheet.js';

const SCRIPT_GAP = 30;
/** Line pitches of what is read, loosest first: double spacing, and less only where that saves a page turn. */
const LOOSER = [2, 1.85];
const TIGHTEST = 1.7;
/** Sizes of the contents list: smaller where that saves a page. */
const CONTENTS_SIZES = [11, 10, 9];

/** A script begins on the last sheet when it fits there whole, otherwise on one of its own. */
export function windowSheets(week: WeekScript, setter: TextSetter): Sheet[] {
  const contentsAt = (size: number, pageOf: (script: number) => number) =>
    paginate(contentsBlocks(week, pageOf, setter, { ...FRAME, size }), () => ROOM);
  const drafts = CONTENTS_SIZES.map((size) => ({ size, pages: contentsAt(size, () => 1).length }));
  const draft = drafts.reduce((best, one) => (one.pages < best.pages ? one : best));
  const lead = draft.pages;
  const sheets: Sheet[] = [];
  const starts = week.scripts.map((script) => {
    const head = [headBlock(script, setter), ...againBlock(script, setter)];
    const blocksAt = scriptBlocks(script, setter, FRAME);
    const flowAt = (leading: number) => [...head, ...blocksAt(leading)];
    return lead + 1 + addScript(sheets, script, flowAt, setter);
  });
  return [
    ...contentsAt(draft.size, (script) => starts[script] ?? 0).map(({ blocks, used }) => ({
      slot: 'contents',
      used,
      more: false,
      marks: blocks.flatMap(({ block, y }) => block.place(TOP + y)),
    })),
    ...sheets,
  ];
}

/**
 * Adds a script to the sheets: on the last one when it fits there whole, otherwise from a new one, at the loosest pitch that
 * needs no page more than the tightest. Gives the number of its first sheet, from 0. Most scripts are laid out at two pitches only.
 */
function addScript(
  sheets: Sheet[],
  script: RepeatedScript,
  flowAt: (leading: number) => readonly FlowBlock[],
  setter: TextSetter,
): number {
  const tightest = flowAt(TIGHTEST);
  const last = sheets.at(-1);
  const left = last === undefined ? 0 : ROOM - last.used - SCRIPT_GAP;
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
    paginate(flow, (page) => ROOM - (page === 0 ? 0 : CONTINUED));
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
        ...(index === 0 ? [] : continued(script.running, setter)),
        ...blocks.flatMap(({ block, y }) => block.place(TOP + shift + y)),
      ],
    });
  });
  return first;
}
