/** Placements in terms of another problem about the same items. */
import type { Placement, Problem } from './problem.js';

/** The same with the readings of this problem: an answer may have been found for another station that asks the same. */
export function inProblem(
  { readings }: Pick<Problem, 'readings'>,
  placements: readonly Placement[],
): Placement[] {
  return placements.flatMap((placement) => {
    const { item, language } = placement.reading;
    const reading = readings.find((own) => own.item === item && own.language === language);
    return reading === undefined ? [] : [{ ...placement, reading }];
  });
}
