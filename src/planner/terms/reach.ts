/** Reach: what listeners hear for the first time is worth most, and every repeat less. */
import { after } from '../problem/curve.js';
import { relayedOf } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import type { Numbering } from './numbering.js';

export function reach({ problem: { readings, reach: segments }, ofReading }: Numbering): Row[] {
  return readings.map((reading, r) => {
    const { worth, startReach } = reading;
    const before = startReach + relayedOf(reading).reduce((sum, { audience }) => sum + audience, 0);
    const steps = segments.slice(0, -1).map((one) => ({ length: one.points, slope: worth * one.worth }));
    const curve = after({ steps, beyond: worth * (segments.at(-1)?.worth ?? 0) }, before);
    const entries = (ofReading[r] ?? []).map(({ index, points }) => [index, points] as const);
    return { rule: 'reach', of: `${reading.item}/${reading.language}`, unit: 'points', curve, entries };
  });
}
