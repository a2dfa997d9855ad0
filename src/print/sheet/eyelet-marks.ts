/** Where the rings of a panel or a banner go: in every corner, and evenly between. */
import { type Colour, type Mark, MM } from '../page.js';

interface Eyelets {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Greatest distance between two rings, and the diameter of one; millimetres. */
  readonly every: number;
  readonly diameter: number;
  readonly colour: Colour;
}

/** Rings whose middles lie on the edges of a box, points. */
export function eyeletMarks({ x, y, width, height, every, diameter, colour }: Eyelets): Mark[] {
  const across = stops(width, every * MM);
  const down = stops(height, every * MM);
  const places = [
    ...across.flatMap((at) => [
      [x + at, y],
      [x + at, y + height],
    ]),
    ...down.slice(1, -1).flatMap((at) => [
      [x, y + at],
      [x + width, y + at],
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
