/** Where a slot stands on its page, and whether two slots can be on one sheet. */
import type { Slot } from './slot.js';
import type { PrintTemplate } from './template.js';

/** Edges from the top left of the page, millimetres. */
export interface SlotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The place of a slot on its page; a panel's origin is added. */
export function slotBox(slot: Slot, template: PrintTemplate): SlotBox {
  const left = slot.x + (template.panels.find(({ id }) => id === slot.panel)?.x ?? 0);
  return { left, top: slot.y, right: left + slot.width, bottom: slot.y + slot.height };
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

const EXCLUDES = {
  image: 'no-image',
  'no-image': 'image',
  action: 'no-action',
  'no-action': 'action',
} as const;

/** Is there a subject for which both slots are on the sheet? */
export function canMeet(one: Slot, other: Slot): boolean {
  const [condition, otherCondition] = [conditionOf(one), conditionOf(other)];
  const excluded = condition !== undefined && EXCLUDES[condition] === otherCondition;
  return !excluded && one.unless !== other.id && other.unless !== one.id;
}

/** Is `companion` on every sheet on which `slot` is? */
export function alwaysWith(companion: Slot, slot: Slot): boolean {
  const when = conditionOf(companion);
  return (
    (when === undefined || when === conditionOf(slot)) &&
    (companion.unless === undefined || companion.unless === slot.unless)
  );
}

/** A picture without a condition is there when the subject has one. */
function conditionOf(slot: Slot): Slot['when'] {
  return slot.when ?? (slot.kind === 'image' ? 'image' : undefined);
}

/** Is it there to be read, by people or by their phones? */
export function isReadable(slot: Slot): boolean {
  return !['band', 'rule', 'brocade', 'image', 'icon', 'eyelets'].includes(slot.kind);
}
