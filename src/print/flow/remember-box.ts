/** Contact boxes that were laid: an agency's is the same on all its sheets. */
import { memoryBy } from '../../model/index.js';
import type { Placed } from '../sheet/place-slots.js';
import type { FlowSlot } from '../template/slot.js';
import type { Typefaces } from '../type/load-typefaces.js';
import type { LaidSlot } from './lay-flow.js';

type Laid = ReadonlyMap<string, LaidSlot>;

const memory = new WeakMap<Typefaces, ReturnType<typeof memoryBy<Placed<FlowSlot>, Laid>>>();

/** Most boxes of a slot that are remembered. */
const REMEMBERED = 500;

/** What `lay` gave before for the same slot, typefaces and `shown`, which is plain data: all that it depends on besides them. */
export function rememberBox(
  placed: Placed<FlowSlot>,
  typefaces: Typefaces,
  shown: readonly unknown[],
  lay: () => Laid,
): Laid {
  const boxes = memory.get(typefaces) ?? memoryBy<Placed<FlowSlot>, Laid>(REMEMBERED);
  memory.set(typefaces, boxes);
  return boxes(placed, JSON.stringify(shown), lay);
}
