/** The name of a week, and an instant, checked at the door. */
import { UsageError } from '../../errors.js';
import { instantOf, isWeek } from '../../model/index.js';

/** @throws UsageError when there is no such ISO week. */
export function checkWeek(week: string): void {
  if (isWeek(week)) return;
  throw new UsageError({
    vi: `Không có tuần "${week}". Hãy viết tuần theo ISO 8601, ví dụ 2020-W28.`,
    en: `There is no week "${week}". Write an ISO 8601 week such as 2020-W28.`,
  });
}

/** Milliseconds since 1970. @throws UsageError when it is no ISO instant with offset. */
export function instantFrom(at: string | undefined): number | undefined {
  if (at === undefined) return undefined;
  try {
    return instantOf(at);
  } catch (cause) {
    throw new UsageError(
      {
        vi: `"${at}" không phải là thời điểm ISO. Hãy viết như 2020-07-08T09:00:00+07:00.`,
        en: `"${at}" is no ISO instant. Write it like 2020-07-08T09:00:00+07:00.`,
      },
      { cause },
    );
  }
}
