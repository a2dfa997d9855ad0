/** The order inside one window. */
import { compareText } from '../model/index.js';
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
    const next = pick(waiting, order.at(-1)?.item.topic);
    order.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return order;
}

function pick(waiting: readonly Placement[], lastTopic: string | undefined): Placement {
  const urgency = Math.min(...waiting.map(({ item }) => URGENCY[item.urgency]));
  const turn = waiting.filter(({ item }) => URGENCY[item.urgency] === urgency);
  const fresh = turn.filter(({ item }) => item.topic !== lastTopic);
  const left = (placement: Placement) =>
    turn.filter(({ item }) => item.topic === placement.item.topic).length;
  const [first, ...rest] = fresh.length > 0 ? fresh : turn;
  if (first === undefined) throw new RangeError('nothing is waiting');
  return rest.reduce((a, b) => (left(b) > left(a) ? b : a), first);
}

function byImportance(a: Placement, b: Placement): number {
  return (
    URGENCY[a.item.urgency] - URGENCY[b.item.urgency] ||
    b.item.weight - a.item.weight ||
    a.candidate.seconds - b.candidate.seconds ||
    compareText(a.item.item, b.item.item)
  );
}
