/** The order inside one window. */
import { compareText } from '../../model/index.js';
import type { Placement } from './problem.js';

const URGENCY = { emergency: 0, priority: 1, normal: 2 } as const;

/**
 * Urgent items first; then no two neighbours of one topic where that can be avoided: always the topic with most items left that
 * was not just heard, within it the weightier item, then the shorter, then by id.
 */
export function arrange(placements: readonly Placement[]): Placement[] {
  const waiting = [...placements].sort(byImportance);
  const order: Placement[] = [];
  while (waiting.length > 0) {
    const next = pick(waiting, order.at(-1)?.reading.topic);
    order.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return order;
}

function pick(waiting: readonly Placement[], lastTopic: string | undefined): Placement {
  const urgency = Math.min(...waiting.map(({ reading }) => URGENCY[reading.urgency]));
  const turn = waiting.filter(({ reading }) => URGENCY[reading.urgency] === urgency);
  const fresh = turn.filter(({ reading }) => reading.topic !== lastTopic);
  const left = (placement: Placement) =>
    turn.filter(({ reading }) => reading.topic === placement.reading.topic).length;
  const [first, ...rest] = fresh.length > 0 ? fresh : turn;
  if (first === undefined) throw new RangeError('nothing is waiting');
  return rest.reduce((a, b) => (left(b) > left(a) ? b : a), first);
}

function byImportance(a: Placement, b: Placement): number {
  return (
    URGENCY[a.reading.urgency] - URGENCY[b.reading.urgency] ||
    b.reading.weight - a.reading.weight ||
    a.reading.seconds - b.reading.seconds ||
    compareText(a.reading.item, b.reading.item)
  );
}
