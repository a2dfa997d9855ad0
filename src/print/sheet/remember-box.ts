/** Contact boxes that were laid: an agency's is the same on all its sheets. */
import type { Typefaces } from '../type/load-typefaces.js';
import type { LaidSlot } from './lay-flow.js';
import type { Placed } from './place-slots.js';
import type { FlowSlot } from './slot.js';

type Laid = ReadonlyMap<string, LaidSlot>;

const memory = new WeakMap<Typefaces, WeakMap<Placed<FlowSlot>, Map<string, Laid>>>();

/** Most boxes of a slot that are remembered. */
const REMEMBERED = 500;

/** What `lay` gave before for the same slot, typefaces and `shown`, which is plain data: all that it depends on besides them. */
export function rememberBox(
  placed: Placed<FlowSlot>,
  typefaces: Typefaces,
  shown: readonly unknown[],
  lay: () => Laid,
): Laid {
  const slots = memory.get(typefaces) ?? new WeakMap<Placed<FlowSlot>, Map<string, Laid>>();
  memory.set(typefaces, slots);
  const boxes = slots.get(placed) ?? new Map<string, Laid>();
  slots.set(placed, boxes);
  const key = JSON.stringify(shown);
  const known = boxes.get(key);
  if (known !== undefined) return known;
  const box = lay();
  if (boxes.size >= REMEMBERED) boxes.clear();
  boxes.set(key, box);
  return box;
}
