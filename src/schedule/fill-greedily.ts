/** The plain answer to a problem: the worthiest legal airing first, until nothing legal is left. */
import { compareText } from '../model/index.js';
import { type Ledger, openLedger } from './ledger.js';
import { orderWindows } from './order-windows.js';
import type { Candidate, Placement, Problem, ProblemItem } from './problem.js';

/**
 * Places airings until no window can take a legal one more. Items with a weekly minimum, and urgent items once a day, come first
 * (Circular 39/2020/TT-BTTTT); then whatever adds most for its time, within
 * the share that is left after the stations that relay this one; last, beyond that share, whatever keeps a window from
 * staying empty. Ties fall to the earlier window, then to the id.
 */
export function fillGreedily(problem: Problem): Placement[] {
  const ledger = openLedger(problem);
  placeMinimums(problem, ledger);
  placeByWorth(problem, ledger, ledger.isFair);
  placeByWorth(problem, ledger, (_, { window }) => ledger.isEmpty(window));
  return orderWindows(problem, ledger.placed);
}

function placeMinimums(problem: Problem, ledger: Ledger): void {
  const days = (item: ProblemItem) =>
    new Set(item.candidates.map(({ window }) => problem.windows[window]?.date)).size;
  const floors = problem.items
    .map((item) => ({
      item,
      floor: isUrgent(item) ? Math.max(item.minPerWeek, days(item)) : item.minPerWeek,
    }))
    .sort(
      ({ item: a }, { item: b }) =>
        b.weight - a.weight || a.candidates.length - b.candidates.length || compareText(a.item, b.item),
    );
  placeInRounds(
    problem,
    ledger,
    floors.filter(({ item }) => isUrgent(item)),
  );
  placeInRounds(
    problem,
    ledger,
    floors.filter(({ item }) => !isUrgent(item)),
  );
}

function isUrgent(item: ProblemItem): boolean {
  return item.urgency !== 'normal';
}

interface Floor {
  readonly item: ProblemItem;
  readonly floor: number;
}

/** One airing each, then the next round, so that no item takes the best windows of all the others. */
function placeInRounds(problem: Problem, ledger: Ledger, floors: readonly Floor[]): void {
  let waiting = floors;
  while (waiting.length > 0) {
    waiting = waiting.filter(({ item, floor }) => {
      if (ledger.count(item) >= floor) return false;
      const choice = onQuietestDay(problem, ledger, item);
      if (choice === undefined) return false;
      ledger.place(item, choice);
      return true;
    });
  }
}

/** The best legal window among those on the days that have heard the item least. */
function onQuietestDay(problem: Problem, ledger: Ledger, item: ProblemItem): Candidate | undefined {
  const times = (candidate: Candidate) => ledger.countOn(item, problem.windows[candidate.window]?.date ?? '');
  const legal = item.candidates.filter((candidate) => ledger.may(item, candidate));
  const least = Math.min(...legal.map(times));
  const quietest = legal.filter((candidate) => times(candidate) === least);
  return best(ledger, item, quietest)?.candidate;
}

interface Offer {
  readonly item: ProblemItem;
  readonly candidate: Candidate;
  readonly worth: number;
}

/**
 * Offers only lose worth while the ledger fills, so an offer that still stands when it comes first is the best there is. Filling a
 * window moves its end, and so can bring an item out of another airing's separation: hence again until nothing is placed.
 */
function placeByWorth(
  problem: Problem,
  ledger: Ledger,
  wanted: (item: ProblemItem, candidate: Candidate) => boolean,
): void {
  const offers = new Map<ProblemItem, Offer>();
  const renew = (item: ProblemItem) => {
    const candidates = item.candidates.filter((candidate) => wanted(item, candidate));
    const offer = best(ledger, item, candidates);
    if (offer === undefined) offers.delete(item);
    else offers.set(item, offer);
    return offer;
  };
  let before: number;
  do {
    before = ledger.placed.length;
    for (const item of problem.items) renew(item);
    while (offers.size > 0) {
      const first = [...offers.values()].reduce((a, b) => (comesBefore(b, a) ? b : a));
      const now = renew(first.item);
      if (now === undefined || now.worth < first.worth || now.candidate !== first.candidate) continue;
      ledger.place(now.item, now.candidate);
      renew(now.item);
    }
  } while (ledger.placed.length > before);
}

function best(ledger: Ledger, item: ProblemItem, candidates: readonly Candidate[]): Offer | undefined {
  let offer: Offer | undefined;
  for (const candidate of candidates) {
    if (!ledger.may(item, candidate)) continue;
    const worth = ledger.worth(item, candidate);
    if (offer === undefined || worth > offer.worth) offer = { item, candidate, worth };
  }
  return offer;
}

function comesBefore(a: Offer, b: Offer): boolean {
  if (a.worth !== b.worth) return a.worth > b.worth;
  if (a.candidate.window !== b.candidate.window) return a.candidate.window < b.candidate.window;
  return compareText(a.item.item, b.item.item) < 0;
}
