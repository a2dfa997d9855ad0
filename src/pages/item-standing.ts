/** How an item stands at an instant: what its page has to say first. */
import { endOf, type Item, startOf } from '../model/index.js';

export type Standing = 'live' | 'coming' | 'expired' | 'withdrawn';

/** Withdrawal is dated: until its instant the item stands as before. */
export function itemStanding(item: Item, instant: number, timeZone: string): Standing {
  const withdrawn =
    item.withdrawn === undefined
      ? item.status === 'withdrawn'
      : startOf(item.withdrawn.at, timeZone) <= instant;
  if (withdrawn) return 'withdrawn';
  if (item.validUntil !== undefined && endOf(item.validUntil, timeZone) <= instant) return 'expired';
  const begins = Math.max(startOf(item.validFrom, timeZone), startOf(item.published, timeZone));
  return begins > instant ? 'coming' : 'live';
}
