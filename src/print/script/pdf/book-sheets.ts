/** The script book: what it is and how it is used, a rundown a day with the sheets of its interpreters, and every text once. */
import type { TextSetter } from '../../type/text-setter.js';
import { headLine, type TextScript } from '../text-script.js';
import { BOOK_EXPLAINED, type ScriptDay, type WeekScript } from '../week-script.js';
import { interpreterBlocks } from './interpreter-blocks.js';
import { type FlowBlock, heightOf, paginate } from './paginate.js';
import { DENSITIES, rundownBlocks } from './rundown-blocks.js';
import { masthead } from './script-contents.js';
import { continued } from './script-head.js';
import { CONTINUED, FRAME, firstOf, ROOM, type Sheet, TOP } from './sheet.js';
import { textBlocks } from './text-blocks.js';

/** Line pitches of the texts, loosest first: closer where one more text comes to stand on the page. */
const PITCHES = [1.75, 1.65, 1.55, 1.45];
const TIGHTEST = 1.45;
/** Between what already stands on a page and a day that comes to stand there whole. */
const DAY_GAP = 26;

export function bookSheets(week: WeekScript, setter: TextSetter): Sheet[] {
  const texts = textSheets(week.texts, setter);
  // How many pages come before the texts does not hang on the numbers of the pages in them.
  const before = leadSheets(week, () => 1, setter).length;
  const pageOf = (text: number) => before + 1 + (texts.starts.get(text) ?? 0);
  return [...leadSheets(week, pageOf, setter), ...texts.sheets];
}

/** Everything before the texts. A day begins on a page of its own, unless it fits whole below the one before. */
function leadSheets(week: WeekScript, pageOf: (text: number) => number, setter: TextSetter): Sheet[] {
  const silent = week.days
    .filter(({ windows }) => windows.length === 0)
    .map(({ heading, notes }) => `${heading}: ${notes}.`);
  const front = masthead(week, [...BOOK_EXPLAINED, ...week.notices, ...silent], setter, FRAME);
  const sheets = [sheetOf('how to', [front])];
  let open = true;
  for (const day of week.days.filter(({ windows }) => windows.length > 0)) {
    open = addDay(sheets, open, day, pageOf, setter);
  }
  return sheets;
}

/** Adds a day and the sheets of its interpreters; tells whether the next day may stand below it. */
function addDay(
  sheets: Sheet[],
  open: boolean,
  day: ScriptDay,
  pageOf: (text: number) => number,
  setter: TextSetter,
): boolean {
  const flows = DENSITIES.map((density) => rundownBlocks(day, ROOM, { ...FRAME, setter, density, pageOf }));
  const last = sheets.at(-1);
  const below = flows.find((flow) => last && last.used + DAY_GAP + heightOf(flow) <= ROOM);
  if (open && last !== undefined && below !== undefined) {
    const added = sheetOf(last.slot, below, last.used + DAY_GAP);
    sheets[sheets.length - 1] = { ...added, marks: [...last.marks, ...added.marks] };
  } else {
    const drafts = flows.map((flow) => pagesOf(flow, `rundown ${day.date}`, day.heading, setter));
    sheets.push(...drafts.reduce((best, one) => (one.length < best.length ? one : best)));
  }
  const interpreted = day.windows.flatMap(({ rundown }) =>
    rundown.interpreted === undefined || rundown.sheet.length === 0
      ? []
      : [
          sheetOf(
            `interpreter ${day.date} ${rundown.window}`,
            interpreterBlocks(rundown, rundown.interpreted, ROOM, setter, FRAME),
          ),
        ],
  );
  sheets.push(...interpreted);
  return interpreted.length === 0;
}

/** The texts in the order of their numbers, as many on a page as fit there whole, and on which sheet each begins. */
function textSheets(
  texts: readonly TextScript[],
  setter: TextSetter,
): { readonly sheets: readonly Sheet[]; readonly starts: ReadonlyMap<number, number> } {
  const sheets: Sheet[] = [];
  const starts = new Map<number, number>();
  let page: ((leading: number) => FlowBlock[])[] = [];
  const flow = (parts: readonly ((leading: number) => FlowBlock[])[], leading: number) =>
    parts.flatMap((part) => part(leading));
  const close = () => {
    const fitting = firstOf(PITCHES, (leading) => {
      const blocks = flow(page, leading);
      return heightOf(blocks) <= ROOM ? blocks : undefined;
    });
    if (page.length > 0) sheets.push(sheetOf('texts', fitting ?? flow(page, TIGHTEST)));
    page = [];
  };
  for (const text of texts) {
    const blocks = textBlocks(text, setter, FRAME);
    if (heightOf(flow([...page, blocks], TIGHTEST)) > ROOM) close();
    starts.set(text.number, sheets.length);
    if (heightOf(blocks(TIGHTEST)) <= ROOM) page.push(blocks);
    else sheets.push(...pagesOf(blocks(TIGHTEST), 'texts', headLine(text), setter));
  }
  close();
  return { sheets, starts };
}

function sheetOf(slot: string, blocks: readonly FlowBlock[], from = 0): Sheet {
  const [page] = paginate(blocks, () => Number.POSITIVE_INFINITY);
  return {
    slot,
    used: from + (page?.used ?? 0),
    more: false,
    marks: (page?.blocks ?? []).flatMap(({ block, y }) => block.place(TOP + from + y)),
  };
}

/** Blocks over as many pages as they need; the further ones say at their head what goes on. */
function pagesOf(blocks: readonly FlowBlock[], slot: string, running: string, setter: TextSetter): Sheet[] {
  const pages = paginate(blocks, (page) => ROOM - (page === 0 ? 0 : CONTINUED));
  return pages.map(({ blocks: placed, used }, index) => {
    const shift = index === 0 ? 0 : CONTINUED;
    return {
      slot,
      used: used + shift,
      more: index < pages.length - 1,
      marks: [
        ...(index === 0 ? [] : continued(running, setter)),
        ...placed.flatMap(({ block, y }) => block.place(TOP + shift + y)),
      ],
    };
  });
}
