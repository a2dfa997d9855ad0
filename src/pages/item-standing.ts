/** How an item stands at an instant: what its page has to say first. */
import { expiryOf, type Item, startOf, withdrawalOf } from '../model/index.js';

export type Standing = 'live' | 'coming' | 'expired' | 'withdrawn';

/** Withdrawal is dated: until its instant the item stands as before. */
export function itemStanding(item: Item, instant: number, timeZone: string): Standing {
  const undated = item.status === 'withdrawn' && item.withdrawn === undefined;
  if (undated || withdrawalOf(item, timeZone) <= instant) return 'withdrawn';
  if (expiryOf(item, timeZone) <= instant) return 'expired';
  const begins = Math.max(startOf(item.validFrom, timeZone), startOf(item.published, timeZone));
  return begins > instant ? 'coming' : 'live';
}
