/** Slots that say nothing: bands, rules, icons, woven cloth, rings. */
import { iconMark } from '../mark/icons.js';
import { type Box, type Colour, type Mark, MM } from '../page.js';
import type { Placed } from '../template/slot-places.js';

/** Ornaments that were laid: they are alike on every sheet of a template. */
const memory = new WeakMap<Placed, readonly Mark[]>();

/** The marks of a slot that says nothing; undefined for one that is filled with a subject. */
export function ornamentOf(placed: Placed): readonly Mark[] | undefined {
  const known = memory.get(placed);
  if (known !== undefined) return known;
  const drawn = drawOrnament(placed);
  const isGuide = 'guide' in placed.slot && placed.slot.guide === true;
  const marks = isGuide ? drawn?.map((mark): Mark => ({ ...mark, guide: true })) : drawn;
  if (marks !== undefined) memory.set(placed, marks);
  return marks;
}

function drawOrnament(placed: Placed): readonly Mark[] | undefined {
  const { slot, x, y, width, height } = placed;
  switch (slot.kind) {
    case 'band': {
      const { fill, stroke, strokeWidth, radius } = slot;
      const look = { ...(fill && { fill }), ...(stroke && { stroke }), ...(strokeWidth && { strokeWidth }) };
      return [{ kind: 'rect', x, y, width, height, ...look, radius: (radius ?? 0) * MM }];
    }
    case 'rule': {
      const { stroke, strokeWidth, dash } = slot;
      const line = { x1: x, y1: y, x2: x + width, y2: y + height, stroke, strokeWidth };
      return [{ kind: 'line', ...line, ...(dash && { dash }) }];
    }
    case 'eyelets':
      return eyeletMarks(placed, slot);
    case 'icon':
      return [iconMark(slot.name, placed, slot.colour)];
    case 'brocade':
      return brocadeMarks(placed, slot);
    default:
      return undefined;
  }
}

interface Threads {
  readonly fill: Colour;
  readonly diamond: Colour;
  readonly heart: Colour;
  readonly accent: Colour;
}

/**
 * A woven border, after the thổ cẩm of the Central Highlands: diamonds with hearts, triangles between them. The repeat is stretched a little
 * so that whole diamonds fill the strip.
 */
function brocadeMarks({ x, y, width, height }: Box, threads: Threads): Mark[] {
  const across = width >= height;
  const long = across ? width : height;
  const deep = across ? height : width;
  const edge = 0.09 * deep;
  const row = deep - 2 * edge;
  const count = Math.max(1, Math.round(long / (row * 1.25)));
  const repeat = long / count;
  const point = (along: number, into: number) =>
    across ? `${fix(along)} ${fix(into)}` : `${fix(into)} ${fix(along)}`;
  const diamonds = (share: number) =>
    Array.from({ length: count }, (_, index) => {
      const middle = (index + 0.5) * repeat;
      const half = (repeat / 2) * share;
      const tall = (row / 2) * share;
      return `M${point(middle - half, deep / 2)}L${point(middle, deep / 2 - tall)}L${point(middle + half, deep / 2)}L${point(middle, deep / 2 + tall)}Z`;
    }).join('');
  const triangles = Array.from({ length: count + 1 }, (_, index) => {
    const middle = index * repeat;
    const left = Math.max(0, middle - repeat * 0.3);
    const right = Math.min(long, middle + repeat * 0.3);
    const tall = row * 0.32;
    return `M${point(left, edge)}L${point(right, edge)}L${point(middle, edge + tall)}ZM${point(left, deep - edge)}L${point(right, deep - edge)}L${point(middle, deep - edge - tall)}Z`;
  }).join('');
  const path = (data: string, fill: Colour): Mark => ({
    kind: 'path',
    x,
    y,
    scale: 1,
    data,
    fill,
    boxWidth: width,
    boxHeight: height,
  });
  const line = (into: number): Mark =>
    across
      ? { kind: 'rect', x, y: y + into, width, height: edge * 0.4, fill: threads.accent }
      : { kind: 'rect', x: x + into, y, width: edge * 0.4, height, fill: threads.accent };
  return [
    { kind: 'rect', x, y, width, height, fill: threads.fill },
    path(triangles, threads.accent),
    path(diamonds(0.86), threads.diamond),
    path(diamonds(0.56), threads.fill),
    path(diamonds(0.34), threads.heart),
    line(edge * 0.3),
    line(deep - edge * 0.7),
  ];
}

function fix(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

interface Eyelets {
  /** Greatest distance between two rings, and the diameter of one; millimetres. */
  readonly every: number;
  readonly diameter: number;
  readonly colour: Colour;
}

/** The rings of a panel or a banner: their middles lie on the edges of a box, in every corner, and evenly between. */
function eyeletMarks({ x, y, width, height }: Box, { every, diameter, colour }: Eyelets): Mark[] {
  const across = stops(width, every * MM);
  const down = stops(height, every * MM);
  const places = [
    ...across.flatMap((along) => [
      [x + along, y],
      [x + along, y + height],
    ]),
    ...down.slice(1, -1).flatMap((along) => [
      [x, y + along],
      [x + width, y + along],
    ]),
  ];
  const side = diameter * MM;
  return places.map(
    ([left = 0, top = 0]): Mark => ({
      kind: 'rect',
      x: left - side / 2,
      y: top - side / 2,
      width: side,
      height: side,
      stroke: colour,
      strokeWidth: 0.5,
      radius: side / 2,
    }),
  );
}

function stops(length: number, every: number): number[] {
  const count = Math.max(1, Math.ceil(length / every - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => (index * length) / count);
}
