/** A text that runs through one slot or a chain of them, at the largest size at which all of it fits. */

import { type Body, bodyParagraphs } from '../../model/index.js';
import type { Face, Mark, SlotReport } from '../page.js';
import { allowances, refuseHopeless } from '../sheet/fit-text.js';
import type { Placed } from '../sheet/place-slots.js';
import type { ContactLine, PrintSubject } from '../subject/subject.js';
import type { FlowSlot } from '../template/slot.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import type { Where } from '../type/layout-issue.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { bodyParts, stepsOf } from './body-part.js';
import { contactRows } from './contact-rows.js';
import { flowOverflow, noList, widthOf } from './flow-faults.js';
import { gapsOf, stretchOf } from './flow-gaps.js';
import type { FlowRow, FlowStyle } from './flow-row.js';
import { entryRows, flowRows, openingRows } from './flow-rows.js';
import { type Holding, holdings } from './holding.js';
import { pourPages } from './pour-pages.js';
import type { Poured } from './pour-rows.js';
import { rememberBox } from './remember-box.js';
import { smallerSizes } from './size-steps.js';
import { topIn } from './text-box.js';
import { withWholeLists } from './torn-lists.js';

/** What a slot became. */
export interface LaidSlot {
  readonly marks: readonly Mark[];
  readonly report: SlotReport;
}

export interface FlowContext {
  readonly subject: PrintSubject;
  readonly typefaces: Typefaces;
  readonly hatch: string;
  readonly where: Where;
  /** A body rather does not fit than be set in a narrower cut, part joined words, or leave an entry of a list alone. */
  readonly strict?: boolean;
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
  const shown = [subject.language, holdings(subject.title).length, into, contactOf(slot, subject)];
  return rememberBox(first, typefaces, shown, lay);
}

function layChain(
  first: Placed<FlowSlot>,
  chain: readonly Placed<FlowSlot>[],
  context: FlowContext,
): ReadonlyMap<string, LaidSlot> {
  const { slot } = first;
  const text = textOf(slot, context.subject);
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
  const width = widthOf(chain);
  const style = flowStyle(slot, last.face, last.min, { ...context, keepJoined: false, tight: true });
  throw flowOverflow(rowsOf(slot, width, style, context.subject), last.min, chain, context.where);
}

/** The letters of a flow. */
function textOf(slot: FlowSlot, subject: PrintSubject): string {
  if (slot.kind === 'contact')
    return contactOf(slot, subject)
      .map(({ value }) => value)
      .join(' ');
  return bodyParagraphs(subjectBody(slot, subject)).join(' ');
}

function subjectBody(slot: FlowSlot, subject: PrintSubject): Body {
  if (slot.kind === 'steps') return stepsOf(subject.body).entries.flat();
  return slot.part === undefined ? subject.body : (bodyParts(subject.body)?.[slot.part] ?? []);
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
      const rows = rowsOf(first.slot, width, style, context.subject);
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

export function flowStyle(slot: FlowSlot, face: Face, size: number, context: SettingContext): FlowStyle {
  return {
    face,
    size,
    leading: slot.leading,
    tracking: slot.tracking,
    document: slot.manner === 'document',
    colour: slot.colour,
    accent: slot.accent,
    onAccent: slot.onAccent,
    ...(slot.tint === undefined ? {} : { tint: slot.tint }),
    hatch: context.hatch,
    language: context.subject.language,
    keepJoined: context.keepJoined,
    tight: context.tight,
    typefaces: context.typefaces,
    where: context.where,
  };
}

function rowsOf(slot: FlowSlot, width: number, style: FlowStyle, subject: PrintSubject): FlowRow[] {
  if (slot.kind === 'body') {
    const opening = slot.opening === 'title' ? openingRows(subject.title, width, style) : [];
    const rows = flowRows(subjectBody(slot, subject), width, style);
    return opening.length === 0
      ? rows
      : [...opening, ...rows.map((row, index) => (index === 0 ? { ...row, space: 0.7 * style.size } : row))];
  }
  if (slot.kind === 'contact') return dropFirstSpace(contactRows(contactOf(slot, subject), width, style));
  const { kind, entries } = stepsOf(subject.body);
  if (kind === 'paragraphs') return flowRows(entries.flat(), width, style);
  return dropFirstSpace(
    entries.flatMap((entry, index) =>
      entryRows(entry, kind === 'numbers' ? index + 1 : undefined, width, style, {
        space: 0.7,
        marker: slot.marker,
        icon: subject.icons[index],
      }),
    ),
  );
}

/** The contact lines that a slot shows. */
function contactOf({ fields }: FlowSlot, { contact }: PrintSubject): readonly ContactLine[] {
  return fields === undefined ? contact : contact.filter(({ field }) => fields.includes(field));
}

function dropFirstSpace(rows: readonly FlowRow[]): FlowRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, space: 0 } : row));
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

/** A mark of a row, as part of its paragraph. */
export function inBlock(mark: Mark, block: string, row: FlowRow): Mark {
  return mark.kind === 'text' ? { ...mark, block, ...(row.role && { role: row.role }) } : mark;
}
