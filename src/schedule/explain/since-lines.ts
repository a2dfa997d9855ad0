/** From when on a week is explained that was planned again while it ran. */
import type { Locale } from '../../model/index.js';
import type { ItemExplanation, WeekExplanation } from './explanation.js';
import { whenInSentence } from './say.js';

export function sinceLines(
  { since }: Pick<ItemExplanation | WeekExplanation, 'since'>,
  locale: Locale,
): string[] {
  if (since === undefined) return [];
  const when = whenInSentence(since)[locale];
  return [
    locale === 'vi'
      ? `Lập lại lúc ${when}: khung đã đến giờ thì giữ nguyên, ở đây nói về các khung còn lại.`
      : `Planned again at ${when}: windows that had begun stay; this is about those that are left.`,
  ];
}
