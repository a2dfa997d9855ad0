/** Slots of a template that a subject uses, in points on their pages, with colours looked up. */
import { MM } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import { COLOUR_FIELDS, type SheetSlot } from './slot.js';
import { middleOf } from './slot-box.js';
import type { Panel, PrintTemplate } from './template.js';

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
