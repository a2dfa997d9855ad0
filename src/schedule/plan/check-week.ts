/** The name of a week, checked at the door. */
import { UsageError } from '../../errors.js';
import { isWeek } from '../../model/index.js';

/** @throws UsageError when there is no such ISO week. */
export function checkWeek(week: string): void {
  if (isWeek(week)) return;
  throw new UsageError({
    vi: `Không có tuần "${week}". Hãy viết tuần theo ISO 8601, ví dụ 2020-W28.`,
    en: `There is no week "${week}". Write an ISO 8601 week such as 2020-W28.`,
  });
}
