/** The mix: seconds of each kind, near the share that they should have over the weeks. */
import type { Row } from '../problem/row.js';
import type { Numbering } from './numbering.js';

export function mix({ problem: { mix: shares, rates }, stands }: Numbering): Row[] {
  return shares.map(({ of, kinds, atLeast, atMost }) => ({
    rule: 'mix',
    of,
    unit: 'seconds',
    curve: {
      at0: -atLeast * rates.mixSecond,
      steps: [
        { length: atLeast, slope: rates.mixSecond },
        { length: Math.max(0, atMost - atLeast), slope: 0 },
      ],
      beyond: -3 * rates.mixSecond,
    },
    entries: stands
      .filter(({ reading }) => kinds.includes(reading.kind))
      .map(({ index, reading }) => [index, reading.seconds] as const),
  }));
}
