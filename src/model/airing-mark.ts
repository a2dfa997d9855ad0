/** What an announcer has to know of an airing at a glance. */
import type { PlannedAiring } from './week.js';

/**
 * The mark of an airing where room is short: `KC` an emergency (khẩn cấp), `BÙ` a make-good (phát bù), `PL` a repeat (phát lại).
 *
 * @example
 * airingMark({ repeat: true, madeGood: true }); // 'BÙ'
 * airingMark({ repeat: false }); // undefined
 */
export function airingMark({
  emergency,
  madeGood,
  repeat,
}: Pick<PlannedAiring, 'emergency' | 'madeGood' | 'repeat'>): 'KC' | 'BÙ' | 'PL' | undefined {
  if (emergency) return 'KC';
  if (madeGood) return 'BÙ';
  return repeat ? 'PL' : undefined;
}
