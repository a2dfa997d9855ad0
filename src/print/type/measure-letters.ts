/** How wide letters are: measured once, then multiplied for each size that is tried. */
import type { Face } from '../page.js';
import type { Typefaces } from './load-typefaces.js';

/** How letters are set: their size, points. */
export interface Setting {
  readonly typefaces: Typefaces;
  readonly size: number;
  /** Letter-spacing, as a share of the size. */
  readonly tracking?: number;
}

/** The measure of letters in one cut, whatever their size: their advance at one point, and how many take letter-spacing. */
export interface Measure {
  readonly width: number;
  /** Nought where there is no letter-spacing. */
  readonly clusters: number;
}

export const NOTHING: Measure = { width: 0, clusters: 0 };

/** Advance of letters in one cut, the spacing after each of them included, points. */
export function textWidth(text: string, face: Face, setting: Setting): number {
  return sized(measureOf(text, face, setting), setting);
}

/** The measure of letters in a cut. */
export function measureOf(text: string, face: Face, { typefaces, tracking = 0 }: Setting): Measure {
  const { width, clusters } = typefaces[face];
  return { width: width(text, 1), clusters: tracking === 0 ? 0 : clusters(text) };
}

/** What a measure comes to in a setting, points. */
export function sized({ width, clusters }: Measure, { size, tracking = 0 }: Setting): number {
  return width * size + tracking * size * clusters;
}
