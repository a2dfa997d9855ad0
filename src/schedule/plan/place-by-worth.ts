/** The worthiest airing first, again and again. */
import type { Ledger } from './ledger.js';
import type { Problem, Reading } from './problem.js';

interface Offer {
  readonly reading: Reading;
  readonly window: number;
  readonly worth: number;
}

/**
 * Places until nothing legal and wanted is left. Ties fall to the earlier window, then to the reading that comes first.
 *
 * Offers only lose worth while the ledger fills, so one that still stands when it comes first is the best there is. Filling a
 * window moves its end, which can bring an item out of another airing's separation: hence again until nothing is placed.
 */
export function placeByWorth(
  problem: Problem,
  ledger: Ledger,
  wanted: (reading: Reading, window: number) => boolean,
): void {
  const rank = new Map(problem.readings.map((reading, index) => [reading, index]));
  const offerOf = (reading: Reading) => bestOffer(ledger, reading, (window) => wanted(reading, window));
  let before: number;
  do {
    before = ledger.placed.length;
    const offers = problem.readings.flatMap((reading) => offerOf(reading) ?? []);
    offers.sort((a, b) => (comesBefore(rank, a, b) ? 1 : -1));
    for (let first = offers.pop(); first !== undefined; first = offers.pop()) {
      const now = offerOf(first.reading);
      if (now === undefined) continue;
      if (now.worth < first.worth || now.window !== first.window) {
        insert(offers, now, rank);
        continue;
      }
      ledger.place(now.reading, now.window);
      const next = offerOf(now.reading);
      if (next !== undefined) insert(offers, next, rank);
    }
  } while (ledger.placed.length > before);
}

/** Puts an offer where it belongs; the best stands last. */
function insert(offers: Offer[], offer: Offer, rank: ReadonlyMap<Reading, number>): void {
  let low = 0;
  let high = offers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = offers[middle];
    if (other !== undefined && comesBefore(rank, offer, other)) low = middle + 1;
    else high = middle;
  }
  offers.splice(low, 0, offer);
}

/** The worthiest legal window of a reading among those that are wanted; the earlier of equals. */
export function bestOffer(
  ledger: Ledger,
  reading: Reading,
  wanted: (window: number) => boolean,
): Offer | undefined {
  let offer: Offer | undefined;
  for (const window of reading.windows) {
    if (!wanted(window) || !ledger.may(reading, window)) continue;
    const worth = ledger.worth(reading, window);
    if (offer === undefined || worth > offer.worth) offer = { reading, window, worth };
  }
  return offer;
}

function comesBefore(rank: ReadonlyMap<Reading, number>, a: Offer, b: Offer): boolean {
  if (a.worth !== b.worth) return a.worth > b.worth;
  if (a.window !== b.window) return a.window < b.window;
  return (rank.get(a.reading) ?? 0) < (rank.get(b.reading) ?? 0);
}
