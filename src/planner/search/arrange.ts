/** The order inside one window. */
import { compareNames, type Placement, type Reading } from '../problem/problem.js';

/** The order of the levels of Circular 39/2020 inside a window. */
export const URGENCY = { emergency: 0, priority: 1, normal: 2 } as const;

/**
 * Emergencies first, then priority items; then no two neighbours that share a topic where that can be avoided, and as far as that leaves a choice no two
 * of one agency: always an item that shares no topic with the one just heard, of these the one that shares a topic with most of
 * what is left, then one of another agency, of the agency with most items left; then the weightier, then the shorter, then by id.
 *
 * Where neighbours allow it, the last is the one that is worth least, a short one mostly: when an announcer is slow, a window ends with what may go unheard.
 */
export function arrange(placements: readonly Placement[]): Placement[] {
  const order = inTurn(placements);
  const least = clashesOf(order);
  for (const last of byWorth(placements)) {
    if (last === order.at(-1)) break;
    const landed = [...inTurn(placements.filter((placement) => placement !== last)), last];
    if (compareRanks(clashesOf(landed), least) <= 0) return landed;
  }
  return order;
}

/** What is not urgent, what is missed least first. */
function byWorth(placements: readonly Placement[]): Placement[] {
  return placements
    .filter(({ reading }) => reading.urgency === 'normal')
    .sort(
      ({ reading: a }, { reading: b }) =>
        a.worth - b.worth || a.seconds - b.seconds || compareNames(a.item, b.item),
    );
}

/** How many neighbours share a topic, and how many an agency. */
function clashesOf(order: readonly Placement[]): number[] {
  const count = (alike: (a: Reading, b: Reading) => boolean) =>
    order.slice(1).filter(({ reading }, index) => {
      const before = order[index];
      return before !== undefined && alike(before.reading, reading);
    }).length;
  return [count(shareTopic), count(shareAgency)];
}

function inTurn(placements: readonly Placement[]): Placement[] {
  const waiting = [...placements].sort(byImportance);
  const order: Placement[] = [];
  while (waiting.length > 0) {
    const next = pick(waiting, order.at(-1)?.reading);
    order.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return order;
}

function pick(waiting: readonly Placement[], last: Reading | undefined): Placement {
  const urgency = Math.min(...waiting.map(({ reading }) => URGENCY[reading.urgency]));
  const turn = waiting.filter(({ reading }) => URGENCY[reading.urgency] === urgency);
  const [best] = turn
    .map((placement) => ({ placement, rank: rankOf(placement.reading, turn, last) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  if (best === undefined) throw new RangeError('nothing is waiting');
  return best.placement;
}

/** Smaller is sooner; equal ranks keep the order of importance. */
function rankOf(reading: Reading, turn: readonly Placement[], last: Reading | undefined): number[] {
  const count = (alike: (a: Reading, b: Reading) => boolean) =>
    turn.filter((other) => alike(other.reading, reading)).length;
  return [
    last !== undefined && shareTopic(last, reading) ? 1 : 0,
    -count(shareTopic),
    last !== undefined && shareAgency(last, reading) ? 1 : 0,
    -count(shareAgency),
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function shareTopic(a: Reading, b: Reading): boolean {
  return a.topics.some((topic) => b.topics.includes(topic));
}

function shareAgency(a: Reading, b: Reading): boolean {
  return a.agency === b.agency;
}

function byImportance(a: Placement, b: Placement): number {
  return (
    URGENCY[a.reading.urgency] - URGENCY[b.reading.urgency] ||
    b.reading.weight - a.reading.weight ||
    a.reading.seconds - b.reading.seconds ||
    compareNames(a.reading.item, b.reading.item)
  );
}
