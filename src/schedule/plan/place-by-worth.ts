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
  const offers = new Map<Reading, Offer>();
  const renew = (reading: Reading) => {
    const offer = bestOffer(ledger, reading, (window) => wanted(reading, window));
    if (offer === undefined) offers.delete(reading);
    else offers.set(reading, offer);
    return offer;
  };
  let before: number;
  do {
    before = ledger.placed.length;
    for (const reading of problem.readings) renew(reading);
    while (offers.size > 0) {
      const first = [...offers.values()].reduce((a, b) => (comesBefore(problem, b, a) ? b : a));
      const now = renew(first.reading);
      if (now === undefined || now.worth < first.worth || now.window !== first.window) continue;
      ledger.place(now.reading, now.window);
      renew(now.reading);
    }
  } while (ledger.placed.length > before);
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

function comesBefore(problem: Problem, a: Offer, b: Offer): boolean {
  if (a.worth !== b.worth) return a.worth > b.worth;
  if (a.window !== b.window) return a.window < b.window;
  return problem.readings.indexOf(a.reading) < problem.readings.indexOf(b.reading);
}
