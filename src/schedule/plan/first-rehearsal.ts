/** Where a rehearsal begins: with nothing to remember, every week would be planned like every other. */
import { fnv1a } from '../../model/index.js';
import type { Problem } from '../../planner/index.js';

/** Points that the longest remembered airings could have left. */
const MOST = 200;

/**
 * The problem with a start that is different in each week and the same on each machine: by the FNV-1a hash of week, item and
 * language, every reading has earned 0 to 199 points and may only use about half of its windows.
 */
export function firstRehearsal(problem: Problem): Problem {
  return {
    ...problem,
    readings: problem.readings.map((reading) => {
      const name = `${problem.week}/${reading.item}/${reading.language}`;
      return {
        ...reading,
        startReach: fnv1a(name) % MOST,
        windows: reading.windows.filter((window) => fnv1a(`${name}/${window}`) % 2 === 0),
      };
    }),
  };
}
