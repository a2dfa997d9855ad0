/** What a week does not meet, in words. */
import { type Bilingual, lengthText, type Unmet } from '../../model/index.js';
import { RULES } from '../plan/rules.js';

/**
 * A soft rule that is not met, as an officer would say it.
 *
 * @example
 * unmetWords({ rule: 'topic-quota', of: 'II.4.b', amount: 2520, unit: 'seconds', cost: 0 }).vi;
 * // 'Thời lượng ít nhất của một chủ đề: thiếu 42 phút (II.4.b)'
 */
export function unmetWords({ rule, of, amount, unit }: Unmet): Bilingual {
  const words = RULES.find(({ name }) => name === rule)?.words ?? { vi: rule, en: rule };
  const [vi, en] = AMOUNT[unit](amount);
  const about = of === '' ? '' : ` (${of})`;
  return { vi: `${words.vi}: ${vi}${about}`, en: `${words.en}: ${en}${about}` };
}

const AMOUNT: Readonly<Record<Unmet['unit'], (amount: number) => readonly [vi: string, en: string]>> = {
  seconds: (amount) => [`thiếu ${lengthText(amount)}`, `${amount} s short`],
  airings: (amount) => [`${amount} lần phát`, `${amount} airings`],
  windows: (amount) => [`${amount} khung`, `${amount} windows`],
  days: (amount) => [`thiếu ${amount} ngày`, `${amount} days short`],
};
