/** What the editor has decided gives way to hard rules alone. */
import { atLeast } from '../problem/curve.js';
import type { Row } from '../problem/row.js';
import { type Numbering, once } from './numbering.js';

export function pins({ problem, ofReading }: Numbering): Row[] {
  return problem.pins.map(({ reading, window }) => {
    const stands = (ofReading[reading] ?? []).filter((stand) => stand.window === window);
    const of = `${problem.windows[window]?.key ?? ''}/${problem.readings[reading]?.item ?? ''}`;
    return {
      rule: 'pin',
      of,
      unit: 'airings',
      curve: atLeast(1, problem.rates.missingDuty),
      entries: once(stands),
    };
  });
}
