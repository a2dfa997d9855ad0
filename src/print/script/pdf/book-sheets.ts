/** The script book: what it is and how it is used, a rundown a day with the sheets of its interpreters, and every text once. */
import type { Mark } from '../../page.js';
import type { TextSetter } from '../../type/text-setter.js';
import { headLine } from '../text-script.js';
import { bookExplained, type ScriptDay, textsExplained, type WeekScript } from '../week-script.js';
import { interpreterBlocks } from './interpreter-blocks.js';
import { type FlowBlock, heightOf, paginate } from './paginate.js';
import { rundownBlocks } from './rundown-blocks.js';
import { DENSITIES, DENSITIES_OF_ONE_PAGE, type Density } from './rundown-rows.js';
import { masthead, startsBlock } from './script-contents.js';
import { continued } from './script-head.js';
import { CONTINUED, FRAME, firstOf, ROOM, type Sheet, TOP } from './sheet.js';
import { textBlocks, textsHead } from './text-blocks.js';

/** Line pitches of the texts, loosest first: closer where one more text comes to stand on the page. */
const PITCHES = [1.75, 1.65, 1.55, 1.45];
const TIGHTEST = 1.4;
/** Between what already stands on a page and a day that comes to stand there, too. */
const DAY_GAP = 20;

/** A page before its marks are placed: the numbers of pages in them are known once all pages are counted. */
interface Draft extends Omit<Sheet, 'marks'> {
  /** Days whose rundown begins on it. */
  readonly days: readonly ScriptDay[];
  /** No day may come to stand below. */
  readonly closed?: boolean;
  place(): Mark[];
}

export function bookSheets(week: WeekScript, setter: TextSetter): Sheet[] {
  const texts = textDrafts(week, setter);
  const lead = leadDrafts(week, (text) => lead.length + 1 + (texts.starts.get(text) ?? 0), setter);
  return [...lead, ...texts.drafts].map(({ slot, used, more, place }) => ({
    slot,
    used,
    more,
    marks: place(),
  }));
}

/** Everything before the texts. A first page that no day begins on says where they do. */
function leadDrafts(week: WeekScript, pageOf: (text: number) => number, setter: TextSetter): Draft[] {
  const silent = week.days
    .filter(({ windows }) => windows.length === 0)
    .map(({ heading, notes }) => `${heading}: ${notes}.`);
  const front = (large: boolean) =>
    masthead(week, [...bookExplained(week), ...week.notices, ...silent], setter, FRAME, { large });
  let drafts: Draft[] = [draftOf('how to', [front(false)])];
  for (const day of week.days.filter(({ windows }) => windows.length > 0)) {
    const rundown = (density: Density) => rundownBlocks(day, ROOM, { ...FRAME, setter, density, pageOf });
    drafts = [...withDay(drafts, day, rundown, setter), ...interpreterDrafts(day, pageOf, setter)];
  }
  const starts = drafts.flatMap(({ days }, index) =>
    days.map(({ heading }) => ({ heading, page: index + 1 })),
  );
  if (starts.length === 0 || starts[0]?.page === 1) return drafts;
  const last = week.texts.length;
  const rows = [...starts, { heading: `Các bài đọc, từ 1 đến ${last}`, page: drafts.length + 1 }];
  return [draftOf('how to', [front(true), startsBlock(rows, setter, FRAME)]), ...drafts.slice(1)];
}

/**
 * A day begins on a page of its own, unless it fits whole below the one before. The first one goes on from the first page where that
 * costs no page. A day that would take two pages is set smaller where that brings it to one.
 */
function withDay(
  drafts: readonly Draft[],
  day: ScriptDay,
  rundown: (density: Density) => readonly FlowBlock[],
  setter: TextSetter,
): Draft[] {
  const large = DENSITIES.map(rundown);
  const pagesOf = (flow: readonly FlowBlock[], below?: Draft) =>
    draftsOf(flow, `rundown ${day.date}`, day.heading, setter, { below, days: [day] });
  const fewest = (below?: Draft) =>
    large
      .map((flow) => pagesOf(flow, below))
      .filter(([first]) => below === undefined || (first?.used ?? 0) <= ROOM)
      .reduce<Draft[] | undefined>(
        (best, one) => (best === undefined || one.length < best.length ? one : best),
        undefined,
      ) ?? [];
  const onOne = (density: Density) => {
    const pages = pagesOf(rundown(density));
    return pages.length === 1 ? pages : undefined;
  };
  const loose = fewest();
  const apart = loose.length < 2 ? loose : (firstOf(DENSITIES_OF_ONE_PAGE, onOne) ?? loose);
  const last = drafts.at(-1);
  if (last === undefined || last.closed === true) return [...drafts, ...apart];
  const below = fewest(last);
  const most = drafts.length === 1 ? apart.length : 1;
  return below.length > 0 && below.length <= most
    ? [...drafts.slice(0, -1), ...below]
    : [...drafts, ...apart];
}

function interpreterDrafts(day: ScriptDay, pageOf: (text: number) => number, setter: TextSetter): Draft[] {
  return day.windows.flatMap(({ rundown }) => {
    const { interpreted, sheet, window } = rundown;
    if (interpreted === undefined || sheet.length === 0) return [];
    const blocks = interpreterBlocks(rundown, interpreted, ROOM, pageOf, setter, FRAME);
    return [{ ...draftOf(`interpreter ${day.date} ${window}`, blocks), closed: true }];
  });
}

/**
 * How a text is found, then the texts in the order of their numbers, as many on a page as fit there whole, and on which page each begins.
 */
function textDrafts(
  week: WeekScript,
  setter: TextSetter,
): { readonly drafts: readonly Draft[]; readonly starts: ReadonlyMap<number, number> } {
  const drafts: Draft[] = [];
  const starts = new Map<number, number>();
  let page: ((leading: number) => FlowBlock[])[] = [];
  const flow = (parts: readonly ((leading: number) => FlowBlock[])[], leading: number) =>
    parts.flatMap((part) => part(leading));
  const close = () => {
    const fitting = firstOf(PITCHES, (leading) => {
      const blocks = flow(page, leading);
      return heightOf(blocks) <= ROOM ? blocks : undefined;
    });
    if (page.length > 0) drafts.push(draftOf('texts', fitting ?? flow(page, TIGHTEST)));
    page = [];
  };
  const head = textsHead(textsExplained(week), setter, FRAME);
  for (const [index, text] of week.texts.entries()) {
    const of = textBlocks(text, setter, FRAME);
    const blocks = (leading: number) => [...(index === 0 ? [head] : []), ...of(leading)];
    if (heightOf(flow([...page, blocks], TIGHTEST)) > ROOM) close();
    starts.set(text.number, drafts.length);
    if (heightOf(blocks(TIGHTEST)) <= ROOM) page.push(blocks);
    else drafts.push(...draftsOf(blocks(TIGHTEST), 'texts', headLine(text), setter));
  }
  close();
  return { drafts, starts };
}

function draftOf(slot: string, blocks: readonly FlowBlock[]): Draft {
  const [page] = paginate(blocks, () => Number.POSITIVE_INFINITY);
  return {
    slot,
    used: page?.used ?? 0,
    more: false,
    days: [],
    place: () => (page?.blocks ?? []).flatMap(({ block, y }) => block.place(TOP + y)),
  };
}

/** Blocks over as many pages as they need, from below what stands on a page; the further ones say at their head what goes on. */
function draftsOf(
  blocks: readonly FlowBlock[],
  slot: string,
  running: string,
  setter: TextSetter,
  { below, days = [] }: { readonly below?: Draft | undefined; readonly days?: readonly ScriptDay[] } = {},
): Draft[] {
  const from = below === undefined ? 0 : below.used + DAY_GAP;
  const pages = paginate(blocks, (page) => ROOM - (page === 0 ? from : CONTINUED));
  return pages.map(({ blocks: placed, used }, index) => {
    const shift = index === 0 ? from : CONTINUED;
    return {
      slot: index === 0 && below !== undefined ? below.slot : slot,
      used: used + shift,
      more: index < pages.length - 1,
      days: index === 0 ? [...(below?.days ?? []), ...days] : [],
      place: () => [
        ...(index === 0 ? (below?.place() ?? []) : continued(running, setter)),
        ...placed.flatMap(({ block, y }) => block.place(TOP + shift + y)),
      ],
    };
  });
}
