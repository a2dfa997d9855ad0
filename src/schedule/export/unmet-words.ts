/** What a week does not meet, in words. */
import { type Bilingual, lengthText, plainLine, type Unmet, type WeekPlan } from '../../model/index.js';
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

/** What an officer can do something about; the others are told in week.json. */
const TOLD: ReadonlySet<string> = new Set([
  'monthly-column',
  'urgent-daily',
  'weekly-minimum',
  'topic-quota',
  'language-quota',
  'pin',
  'make-good',
]);

/**
 * What a week does not meet and an officer can do something about, a line each.
 *
 * @example
 * unmetLines(plan); // []
 */
export function unmetLines({ certificate }: Pick<WeekPlan, 'certificate'>): string[] {
  return (certificate?.unmet ?? [])
    .filter(({ rule }) => TOLD.has(rule))
    .map((unmet) => `Chưa đạt: ${plainLine(unmetWords(unmet).vi)}`);
}

const AMOUNT: Readonly<Record<Unmet['unit'], (amount: number) => readonly [vi: string, en: string]>> = {
  seconds: (amount) => [`thiếu ${lengthText(amount)}`, `${amount} s short`],
  airings: (amount) => [`${amount} lần phát`, `${amount} airings`],
  windows: (amount) => [`${amount} khung`, `${amount} windows`],
  days: (amount) => [`thiếu ${amount} ngày`, `${amount} days short`],
};
