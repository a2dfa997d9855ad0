/** Caps of kinds, duties, quotas, columns: amounts over several readings. */
import { atLeast, atMost } from '../problem/curve.js';
import type { Row } from '../problem/row.js';
import type { Numbering } from './numbering.js';

export function goals({ problem, ofReading }: Numbering): Row[] {
  return problem.goals.flatMap((goal): Row[] => {
    const { of, unit, readings, windows, heard } = goal;
    const entries = readings
      .flatMap((r) => ofReading[r] ?? [])
      .filter(({ window }) => windows?.includes(window) ?? true)
      .map(({ index, reading }) => [index, unit === 'seconds' ? reading.seconds : 1] as const);
    const wanted = goal.atLeast - heard;
    const rows: Row[] = [];
    if (goal.price > 0 && wanted > 0)
      rows.push({ rule: goal.rule, of, unit, curve: atLeast(wanted, goal.price), entries });
    if (goal.atMost !== undefined) {
      const rule = goal.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
      rows.push({ rule, of, unit, curve: atMost(goal.atMost - heard), entries });
    }
    return rows;
  });
}
