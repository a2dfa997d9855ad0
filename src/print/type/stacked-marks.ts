/** Marks on marks: a breve on a circumflex or a horn, as Jrai and Bahnar write short vowels. */

const STACKED_BREVE = /[\u0302\u031B]\u0306/u;

/** Lines with such letters stand at least so far apart, as a share of the size. */
export const PITCH_OF_STACKED = 1.45;

/** Is there a letter with a breve on another mark? */
export function hasStackedMarks(text: string): boolean {
  return STACKED_BREVE.test(text.normalize('NFD'));
}
