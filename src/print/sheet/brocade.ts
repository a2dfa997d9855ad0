/** A woven border, after the thổ cẩm of the Central Highlands: diamonds with hearts, triangles between them. */
import type { Colour, Mark } from '../page.js';

interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Threads {
  readonly fill: Colour;
  readonly diamond: Colour;
  readonly heart: Colour;
  readonly accent: Colour;
}

/** The marks of a strip of border; the repeat is stretched a little so that whole diamonds fill it. */
export function brocadeMarks(strip: Strip, threads: Threads): Mark[] {
  const { x, y, width, height } = strip;
  const across = width >= height;
  const long = across ? width : height;
  const deep = across ? height : width;
  const edge = 0.09 * deep;
  const row = deep - 2 * edge;
  const count = Math.max(1, Math.round(long / (row * 1.25)));
  const repeat = long / count;
  const at = (along: number, into: number) =>
    across ? `${fix(along)} ${fix(into)}` : `${fix(into)} ${fix(along)}`;
  const diamonds = (share: number) =>
    Array.from({ length: count }, (_, index) => {
      const middle = (index + 0.5) * repeat;
      const half = (repeat / 2) * share;
      const tall = (row / 2) * share;
      return `M${at(middle - half, deep / 2)}L${at(middle, deep / 2 - tall)}L${at(middle + half, deep / 2)}L${at(middle, deep / 2 + tall)}Z`;
    }).join('');
  const triangles = Array.from({ length: count + 1 }, (_, index) => {
    const middle = index * repeat;
    const left = Math.max(0, middle - repeat * 0.3);
    const right = Math.min(long, middle + repeat * 0.3);
    const tall = row * 0.32;
    return `M${at(left, edge)}L${at(right, edge)}L${at(middle, edge + tall)}ZM${at(left, deep - edge)}L${at(right, deep - edge)}L${at(middle, deep - edge - tall)}Z`;
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
