/** When an item left the feeds, and why. */
import { expiryOf, type Item, startOf, withdrawalOf } from '../../model/index.js';

export interface Ending {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** People took it back, or its validity was over. */
  readonly why: 'withdrawn' | 'expired';
}

/**
 * How an item that people could read came to its end by `at` (milliseconds since 1970); `undefined` for one that did not, or that
 * ended before it was ever published. What is withdrawn after its last day counts as withdrawn: somebody may still hold it for true.
 *
 * @example
 * endingOf(item, Date.UTC(2020, 6, 6), 'Asia/Ho_Chi_Minh'); // undefined
 */
export function endingOf(item: Item, at: number, timeZone: string): Ending | undefined {
  if (item.status === 'draft') return undefined;
  const begun = Math.max(startOf(item.published, timeZone), startOf(item.validFrom, timeZone));
  const withdrawn = withdrawalOf(item, timeZone);
  const expired = expiryOf(item, timeZone);
  if (begun >= Math.min(withdrawn, expired)) return undefined;
  if (withdrawn <= at) return { at: withdrawn, why: 'withdrawn' };
  return expired <= at ? { at: expired, why: 'expired' } : undefined;
}
