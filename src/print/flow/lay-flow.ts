/** A text that runs through one slot or a chain of them, at the largest size at which all of it fits. */
import { memoryBy } from '../../model/index.js';
import { partsNamed } from '../mark/move-mark.js';
import type { Mark, SlotReport } from '../page.js';
import type { FlowSlot } from '../template/slot.js';
import type { Placed } from '../template/slot-places.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import type { Typefaces } from '../type/load-typefaces.js';
import type { FlowRow } from './flow-row.js';
import {
  bodyParts,
  type FlowContext,
  flowLetters,
  flowStyle,
  rowsOfSlot,
  shownContact,
} from './flow-text.js';
import { flowOverflow, noList, refuseHopeless } from './overflow.js';
import { pourPages } from './pour-pages.js';
import type { Poured, PouredRow } from './pour-rows.js';
import { topIn } from './text-box.js';
import { withWholeLists } from './torn-lists.js';
import { allowances, type Holding, holdings, smallerSizes } from './type-choices.js';

/** What a slot became. */
export interface LaidSlot {
  readonly marks: readonly Mark[];
  readonly report: SlotReport;
}

/** One way to set a flow. */
type SettingContext = FlowContext & Holding;

/**
 * Lays the text of a chain's first slot into its slots; those in reserve stay empty, and are not in the result, when the text is
 * comfortable without them.
 *
 * @throws LayoutError `text-overflow` when it does not fit even at the smallest size.
 */
export function layFlow(
  chain: readonly Placed<FlowSlot>[],
  context: FlowContext,
): ReadonlyMap<string, LaidSlot> {
  const [first] = chain;
  if (first === undefined) return new Map();
  const lay = () => layChain(first, chain, context);
  const { slot } = first;
  if (slot.kind !== 'contact') return lay();
  const { subject, typefaces } = context;
  const into = chain.map((placed) => placed.slot.id);
  const shown = [subject.language, holdings(subject.title).length, into, shownContact(slot, subject)];
  return rememberBox(first, typefaces, shown, lay);
}

type Laid = ReadonlyMap<string, LaidSlot>;

/** Contact boxes that were laid with some typefaces: an agency's is the same on all its sheets. */
const memory = new WeakMap<Typefaces, ReturnType<typeof memoryBy<Placed<FlowSlot>, Laid>>>();

/** Most boxes of a slot that are remembered. */
const REMEMBERED = 500;

/** What `lay` gave before for the same slot, typefaces and `shown`, which is plain data: all that it depends on besides them. */
function rememberBox(
  placed: Placed<FlowSlot>,
  typefaces: Typefaces,
  shown: readonly unknown[],
  lay: () => Laid,
): Laid {
  const boxes = memory.get(typefaces) ?? memoryBy<Placed<FlowSlot>, Laid>(REMEMBERED);
  memory.set(typefaces, boxes);
  return boxes(placed, JSON.stringify(shown), lay);
}

function layChain(
  first: Placed<FlowSlot>,
  chain: readonly Placed<FlowSlot>[],
  context: FlowContext,
): ReadonlyMap<string, LaidSlot> {
  const { slot } = first;
  const text = flowLetters(slot, context.subject);
  if (slot.part !== undefined && bodyParts(context.subject.body) === undefined) throw noList(context.where);
  refuseHopeless(slot.kind === 'contact' ? 0 : text.length, chain, slot.size.min, context.where);
  const usual = chain.filter((placed) => !placed.slot.reserve);
  const comfortable = (slot.size.min + slot.size.max) / 2;
  const choices = holdings(`${context.subject.title}${text}`);
  for (const holding of context.strict === true && slot.kind === 'body' ? choices.slice(0, 1) : choices) {
    const how = { ...context, ...holding };
    const fit =
      (usual.length < chain.length
        ? pour(usual, allowances({ ...slot, overflow: 'shrink' }), comfortable, how)
        : undefined) ?? pour(chain, allowances(continuing(slot, context)), slot.size.min, how);
    if (fit !== undefined) return place(fit.chain, fit.poured, fit.size);
  }
  const last = allowances(continuing(slot, context)).at(-1) ?? { face: slot.face, min: slot.size.min };
  const boxes = { width: widthOf(chain), heights: chain.map(({ height }) => height) };
  const style = flowStyle(slot, last.face, last.min, { ...context, keepJoined: false, tight: true });
  throw flowOverflow(rowsOfSlot(slot, boxes.width, style, context.subject), boxes, last.min, context.where);
}

/** The width that every slot of a chain has. */
function widthOf(chain: readonly Placed<FlowSlot>[]): number {
  return Math.min(...chain.map((placed) => placed.width));
}

type Way = ReturnType<typeof allowances>[number] & { readonly whole?: boolean };

/** The largest setting, no smaller than `least`, at which the whole text goes into a chain. */
function pour(
  chain: readonly Placed<FlowSlot>[],
  tries: ReturnType<typeof allowances>,
  least: number,
  context: SettingContext,
): { chain: readonly Placed<FlowSlot>[]; poured: Poured; size: number } | undefined {
  const [first] = chain;
  if (first === undefined) return undefined;
  const { strict = false } = context;
  const width = widthOf(chain);
  // A step stays whole even where that makes it smaller; it is parted only when no size of the slot could hold it whole.
  const ways = [
    ...(first.slot.kind === 'steps' ? tries.map((one) => ({ ...one, whole: true })) : []),
    ...tries,
  ];
  for (const { face, min, max, whole = false } of ways as readonly Way[]) {
    const smallest = Math.max(min, least);
    const setAt = (size: number) => {
      const style = flowStyle(first.slot, face, size, context);
      const rows = rowsOfSlot(first.slot, width, style, context.subject);
      if (rows.some((row) => row.width > width + 0.02)) return undefined;
      const poured = pourPages(rows, chain);
      if (poured === undefined || (poured.parted && (whole || strict)) || (poured.lone && strict))
        return undefined;
      return { chain, poured, size };
    };
    const fit = largestThatFits({ min: smallest, max }, setAt);
    if (fit === undefined) continue;
    const { step } = first.slot.size;
    return withWholeLists(fit, smallerSizes(fit.size, { min: smallest, step }), setAt);
  }
  return undefined;
}

/** A slot that continues elsewhere shrinks first, like any other. */
function continuing(slot: FlowSlot, { strict = false }: FlowContext): FlowSlot {
  if (strict && slot.kind === 'body') return { ...slot, overflow: 'shrink' };
  return typeof slot.overflow === 'object' ? { ...slot, overflow: 'condense' } : slot;
}

function place(
  chain: readonly Placed<FlowSlot>[],
  poured: Poured,
  size: number,
): ReadonlyMap<string, LaidSlot> {
  let paragraph = 0;
  const named = poured.rows.map((row) => {
    if (row.row.starts) paragraph += 1;
    return { ...row, block: `${chain[0]?.slot.id}:${paragraph}` };
  });
  const stretch = stretchOf(chain, named, poured.used, size);
  const laid = chain.map((placed, box): [string, LaidSlot] => {
    const { slot, x, y, width, height, page } = placed;
    const rows = named.filter((row) => row.box === box);
    const used = poured.used[box] ?? 0;
    const gaps = gapsOf(rows);
    const slack = height - used - stretch * gaps;
    const top = y + topIn(slack, slot.valign);
    let shift = 0;
    const tops = rows.map(({ row, y: rowY }) => {
      if (rowY > 0 && row.space > 0) shift += stretch;
      return top + rowY + shift;
    });
    const lastEntry = rows.findLastIndex(({ row }) => row.opens === true);
    const marks = rows.flatMap(({ row, block }, index) => {
      const rowTop = tops[index] ?? top;
      const after = {
        gap: Math.max(0, (tops[index + 1] ?? rowTop + row.height) - rowTop - row.height),
        onward: index < lastEntry,
      };
      return row.marks(x, rowTop, after).map((mark) => inBlock(mark, block, row));
    });
    const filled = height === 0 ? 0 : (used + stretch * gaps) / height;
    return [slot.id, { marks, report: { slot: slot.id, page, x, y, width, height, size, filled } }];
  });
  return new Map(laid);
}

/** How much wider than they have to be gaps may become, as a share of the size. */
export const MOST_STRETCH = { steps: 0.6, body: 0.4, contact: 0 } as const;
/** The same of a list that has a slot of its own. */
const MOST_STRETCH_OF_LIST = 1.5;

/** A short text breathes: a part of the empty room goes between its paragraphs and steps, as much in each box of a chain. */
function stretchOf(
  chain: readonly Placed<FlowSlot>[],
  rows: readonly PouredRow[],
  used: readonly number[],
  size: number,
): number {
  const rooms = chain.flatMap(({ slot, height }, box) => {
    const gaps = gapsOf(rows.filter((row) => row.box === box));
    const room = (height - (used[box] ?? 0)) / gaps;
    return gaps === 0 ? [] : [Math.min(room, mostStretch(slot) * size)];
  });
  return rooms.length === 0 ? 0 : Math.max(0, Math.min(...rooms));
}

function mostStretch({ kind, part }: FlowSlot): number {
  return part === 'list' ? MOST_STRETCH_OF_LIST : MOST_STRETCH[kind];
}

/** Gaps between paragraphs and steps that may grow. */
function gapsOf(rows: readonly PouredRow[]): number {
  return rows.filter(({ row, y }) => y > 0 && row.space > 0).length;
}

/** A mark of a row, as part of its paragraph. */
export function inBlock(mark: Mark, block: string, row: FlowRow): Mark {
  if (mark.kind !== 'text') return mark;
  const slot = block.slice(0, block.lastIndexOf(':'));
  return { ...mark, block, ...partsNamed(mark, slot), ...(row.role && { role: row.role }) };
}
