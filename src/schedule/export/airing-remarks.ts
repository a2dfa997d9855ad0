/** What a programme that knows no marks of ours is told of an airing in words. */
import type { PlannedAiring } from '../../model/index.js';

/**
 * Why an airing stands where no editor expects it: an emergency that came in between, or what one displaced.
 *
 * @example
 * airingRemarks(airing); // []
 */
export function airingRemarks({
  emergency,
  madeGood,
}: Pick<PlannedAiring, 'emergency' | 'madeGood'>): string[] {
  return [...(emergency ? ['tin khẩn cấp'] : []), ...(madeGood ? ['phát bù'] : [])];
}
