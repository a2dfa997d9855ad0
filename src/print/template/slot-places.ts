/** Where slots stand on their pages: in millimetres whatever the subject, then in points those that a subject fills. */
import { MM } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import { COLOUR_FIELDS, type SheetSlot } from './slot.js';
import type { Panel, PrintTemplate } from './template.js';

/** Edges from the top left of the page, millimetres. */
export interface SlotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The place of a slot on its page: a panel's origin is added, and on a panel that stands upside down the slot is turned with it. */
export function slotBox(slot: SheetSlot, template: PrintTemplate): SlotBox {
  const panel = template.panels.find(({ id }) => id === slot.panel);
  const [left, top] = [slot.x + (panel?.x ?? 0), slot.y + (panel?.y ?? 0)];
  const box = { left, top, right: left + slot.width, bottom: top + slot.height };
  if (panel?.turned !== true) return box;
  const { x, y } = middleOf(panel, template);
  return { left: 2 * x - box.right, top: 2 * y - box.bottom, right: 2 * x - left, bottom: 2 * y - top };
}

/** The middle of a panel, millimetres from the top left of its page. */
function middleOf(panel: Panel, template: PrintTemplate): { x: number; y: number } {
  return { x: panel.x + panel.width / 2, y: panel.y + (panel.height ?? template.page.height) / 2 };
}

/** What two boxes share, millimetres; nothing when a side is 0 or less. */
export function shared(one: SlotBox, other: SlotBox): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(one.right, other.right) - Math.max(one.left, other.left),
    height: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  };
}

/** Distances between folds and the left edge of a page, millimetres. */
export function foldsOf(template: PrintTemplate, page: number): number[] {
  return template.panels.filter((panel) => panel.page === page && panel.x > 0).map(({ x }) => x);
}

/** Distances between folds and the top edge of a page, millimetres. */
export function foldsAcrossOf(template: PrintTemplate, page: number): number[] {
  return template.panels.filter((panel) => panel.page === page && panel.y > 0).map(({ y }) => y);
}

const EXCLUDES = {
  image: 'no-image',
  'no-image': 'image',
  action: 'no-action',
  'no-action': 'action',
} as const;

/** Is there a subject for which both slots are on the sheet? */
export function canMeet(one: SheetSlot, other: SheetSlot): boolean {
  const [condition, otherCondition] = [conditionOf(one), conditionOf(other)];
  const excluded = condition !== undefined && EXCLUDES[condition] === otherCondition;
  const apart =
    one.in !== undefined && other.in !== undefined && !one.in.some((name) => other.in?.includes(name));
  return !excluded && !apart && one.unless !== other.id && other.unless !== one.id;
}

/** Is `companion` on every sheet on which `slot` is? */
export function alwaysWith(companion: SheetSlot, slot: SheetSlot): boolean {
  const when = conditionOf(companion);
  return (
    (when === undefined || when === conditionOf(slot)) &&
    (companion.in === undefined || (slot.in?.every((name) => companion.in?.includes(name)) ?? false)) &&
    (companion.unless === undefined || companion.unless === slot.unless)
  );
}

/** A picture without a condition is there when the subject has one. */
function conditionOf(slot: SheetSlot): SheetSlot['when'] {
  return slot.when ?? (slot.kind === 'image' ? 'image' : undefined);
}

/** Is it there to be read, by people or by their phones? */
export function isReadable(slot: SheetSlot): boolean {
  return !['band', 'rule', 'brocade', 'image', 'icon', 'eyelets'].includes(slot.kind);
}

/** A slot with its place on its page, points; the slot's own lengths are millimetres still. */
export interface Placed<S extends SheetSlot = SheetSlot> {
  readonly slot: S;
  /** Counts from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What is laid there is turned half round about this point, points. */
  readonly about?: { readonly x: number; readonly y: number };
}

/** Templates whose slots were placed: hundreds of sheets are made with each. */
const memory = new WeakMap<PrintTemplate, readonly Placed[]>();

/** The slots to fill, in the order in which they are drawn and read. A slot of a template is one object, whatever it is filled with. */
export function placeSlots(template: PrintTemplate, subject: PrintSubject): Placed[] {
  const placed = memory.get(template) ?? placeAll(template);
  memory.set(template, placed);
  return placed.filter(({ slot }) => isWanted(slot, subject));
}

function placeAll(template: PrintTemplate): Placed[] {
  return template.pages.flatMap(({ slots }, index) =>
    slots.map((slot): Placed => {
      const panel = template.panels.find((candidate) => candidate.id === slot.panel);
      return {
        slot: resolveColours(slot, template),
        page: index + 1,
        x: ((panel?.x ?? 0) + slot.x) * MM,
        y: ((panel?.y ?? 0) + slot.y) * MM,
        width: slot.width * MM,
        height: slot.height * MM,
        ...(panel?.turned === true && { about: middlePoint(panel, template) }),
      };
    }),
  );
}

function middlePoint(panel: Panel, template: PrintTemplate): { x: number; y: number } {
  const { x, y } = middleOf(panel, template);
  return { x: x * MM, y: y * MM };
}

function isWanted(slot: SheetSlot, subject: PrintSubject): boolean {
  switch (slot.when) {
    case undefined:
      return slot.kind !== 'image' || subject.image !== undefined;
    case 'image':
      return subject.image !== undefined;
    case 'no-image':
      return subject.image === undefined;
    case 'action':
      return subject.action !== undefined;
    case 'no-action':
      return subject.action === undefined;
  }
}

function resolveColours<S extends SheetSlot>(slot: S, { colours }: PrintTemplate): S {
  const fields = Object.entries(slot).flatMap(([field, value]) =>
    COLOUR_FIELDS.includes(field) && typeof value === 'string' ? [[field, colours[value] ?? value]] : [],
  );
  return { ...slot, ...Object.fromEntries(fields) };
}
