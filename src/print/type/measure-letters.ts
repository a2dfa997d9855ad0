/** How wide and how high letters are: measured once, whatever the sizes that are tried. */
import { memoryBy } from '../../model/index.js';
import type { Typeface } from './load-typefaces.js';

/** Marks on marks: a breve on a circumflex or a horn, as Jrai and Bahnar write short vowels. */

const STACKED_BREVE = /[\u0302\u031B]\u0306/u;

/** Lines with such letters stand at least so far apart, as a share of the size. */
export const PITCH_OF_STACKED = 1.45;

/** Is there a letter with a breve on another mark? */
export function hasStackedMarks(text: string): boolean {
  return STACKED_BREVE.test(text.normalize('NFD'));
}

/** How far ink reaches above and below the baseline, both positive, and whether marks stand on marks. */
export interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly stacked: boolean;
}

/** Letters in one cut, as shares of their size: how far they advance, with the letter-spacing after each of them, and their ink. */
interface Measure extends Ink {
  readonly advance: number;
}

const measures = memoryBy<Typeface, Measure>(20_000);

/** The measure of letters in a cut; without `tracking`, of such as have no letter-spacing. */
export function measureOf(text: string, typeface: Typeface, tracking = 0): Measure {
  const plain = measures(typeface, text, () => ({
    advance: typeface.width(text, 1),
    ...typeface.bounds(text, 1),
    stacked: hasStackedMarks(text),
  }));
  return tracking === 0 ? plain : { ...plain, advance: plain.advance + tracking * typeface.clusters(text) };
}

/** The ink of all of them together; of none, none. */
export function inkOfAll(inks: readonly Ink[]): Ink {
  let [top, bottom, stacked] = [0, 0, false];
  for (const ink of inks) {
    top = Math.max(top, ink.top);
    bottom = Math.max(bottom, ink.bottom);
    stacked ||= ink.stacked;
  }
  return { top, bottom, stacked };
}
