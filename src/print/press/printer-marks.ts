/** What a print shop cuts, folds and registers by, outside the bleed. */
import { MM, type Page } from '../page.js';

/** A straight line in all inks, points from the top left of the trimmed sheet. */
export interface PrinterLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly dash?: readonly [number, number];
}

/** A cross in a ring: when the inks lie on each other, it is one. */
export interface RegistrationMark {
  readonly x: number;
  readonly y: number;
}

/** The marks of one page. */
export interface PrinterMarks {
  readonly lines: readonly PrinterLine[];
  readonly registers: readonly RegistrationMark[];
}

/** Width of the lines, points. */
export const PRINTER_LINE = 0.25;
/** Radius of the ring of a registration mark, and length of an arm of its cross. */
export const REGISTER = { ring: 1.25 * MM, arm: 2.25 * MM } as const;
/** Marks begin so far outside the bleed, are so long, and so much paper is left around them. */
const [GAP, LENGTH, RIM] = [1 * MM, 5 * MM, 1.5 * MM];
/** And never nearer to the trimmed edge than this. */
const OFFSET = 3 * MM;

/** Paper between the trimmed sheet and the edge of the page, points: bleed and marks. @example printMargin(3 * MM) / MM; // 10.5 */
export function printMargin(bleed: number): number {
  return start(bleed) + LENGTH + RIM;
}

function start(bleed: number): number {
  return Math.max(OFFSET, bleed + GAP);
}

/** Crop marks at the corners, fold marks at the ends of each fold, registration marks in the middle of each side. */
export function printerMarks(
  { width, height, folds = [], foldsAcross = [] }: Page,
  bleed: number,
): PrinterMarks {
  const near = start(bleed);
  const far = near + LENGTH;
  const crops = [0, width].flatMap((x) => [
    { x1: x, y1: -far, x2: x, y2: -near },
    { x1: x, y1: height + near, x2: x, y2: height + far },
  ]);
  const sides = [0, height].flatMap((y) => [
    { x1: -far, y1: y, x2: -near, y2: y },
    { x1: width + near, y1: y, x2: width + far, y2: y },
  ]);
  const folding = folds.flatMap((x) => [
    { x1: x, y1: -far, x2: x, y2: -near, dash: [2, 1.5] as const },
    { x1: x, y1: height + near, x2: x, y2: height + far, dash: [2, 1.5] as const },
  ]);
  const foldingAcross = foldsAcross.flatMap((y) => [
    { x1: -far, y1: y, x2: -near, y2: y, dash: [2, 1.5] as const },
    { x1: width + near, y1: y, x2: width + far, y2: y, dash: [2, 1.5] as const },
  ]);
  const middle = near + LENGTH / 2;
  // Beside the middle where the sheet is folded there.
  const clearOf = (all: readonly number[], side: number) =>
    all.some((fold) => Math.abs(fold - side / 2) < 2 * REGISTER.arm) ? side / 2 + 4 * REGISTER.arm : side / 2;
  const [across, down] = [clearOf(folds, width), clearOf(foldsAcross, height)];
  return {
    lines: [...crops, ...sides, ...folding, ...foldingAcross],
    registers: [
      { x: across, y: -middle },
      { x: across, y: height + middle },
      { x: -middle, y: down },
      { x: width + middle, y: down },
    ],
  };
}
