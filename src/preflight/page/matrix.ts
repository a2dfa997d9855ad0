/** Affine maps and boxes. `[a b c d e f]` as PDF writes them (ISO 32000-1, 8.3.3). */
import type { PdfValue } from '../file/pdf-value.js';

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A rectangle; on a page in millimetres from the trim's top left corner, y downwards. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a mapped rectangle. Asked for every letter of a file, so nothing is made but the box. */
export function boxThrough(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): Rect {
  const [a, b, c, d, e, f] = matrix;
  const [ax1, ax2, cy1, cy2] = [a * x1, a * x2, c * y1, c * y2];
  const [bx1, bx2, dy1, dy2] = [b * x1, b * x2, d * y1, d * y2];
  return {
    left: e + Math.min(ax1, ax2) + Math.min(cy1, cy2),
    top: f + Math.min(bx1, bx2) + Math.min(dy1, dy2),
    right: e + Math.max(ax1, ax2) + Math.max(cy1, cy2),
    bottom: f + Math.max(bx1, bx2) + Math.max(dy1, dy2),
  };
}

/** How much longer a length becomes. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** The part that two boxes share; its sides may be negative. */
export function intersect(one: Rect, other: Rect): Rect {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function union(one: Rect, other: Rect): Rect {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

export function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function rectWidth({ left, right }: Rect): number {
  return right - left;
}

export function rectHeight({ top, bottom }: Rect): number {
  return bottom - top;
}

/** Does it have no inside? */
export function isEmpty(box: Rect): boolean {
  return !(box.right > box.left && box.bottom > box.top);
}

/** Does `inner` lie inside `outer`, give or take? */
export function isInside(inner: Rect, outer: Rect, tolerance: number): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

/** A length to a tenth, and never less than nothing of it: -0 is 0. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}

export function matrixOf(values: readonly PdfValue[]): Matrix {
  const numbers = values.map((value) => (typeof value === 'number' ? value : Number.NaN));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return values.length === 6 && numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : IDENTITY;
}
