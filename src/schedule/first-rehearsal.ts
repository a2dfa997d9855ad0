/** Where a rehearsal begins: with nothing to remember, every week would be planned like every other. */
import type { Problem, Reading } from './problem.js';

/** Points that the longest remembered airings could have left. */
const MOST = 200;

/**
 * The problem with a start that is different in each week and the same on each machine: every reading has earned 0 to 199 points,
 * by the FNV-1a hash of week, item and language.
 */
export function firstRehearsal(problem: Problem): Problem {
  const points = ({ item, language }: Reading) => fnv1a(`${problem.week}/${item}/${language}`) % MOST;
  return {
    ...problem,
    readings: problem.readings.map((reading) => ({ ...reading, startReach: points(reading) })),
  };
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The low bits alone mix poorly for texts that differ in one letter.
  return (hash ^ (hash >>> 15)) >>> 0;
}
