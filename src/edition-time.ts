import { UsageError } from './errors.js';
import {
  type Campaign,
  dateAt,
  type Instant,
  type InstantLike,
  instantOf,
  isoAt,
  isWeek,
  mondayOf,
  startOf,
  weekOf,
} from './model/index.js';

/** What a caller may say of the time of an edition; `now` is the clock at the edge. Both are instants, ISO text with offset, or dates. */
export interface EditionTimeOptions {
  readonly week?: string | undefined;
  readonly at?: InstantLike | undefined;
  readonly now?: InstantLike | undefined;
}

/**
 * The week and the instant of an edition. `at` defaults to Monday 00:00 of `week` in the campaign's zone; without `week`, to `now`; the
 * week defaults to the one that holds `at`.
 *
 * @param options `week` as `2020-W28`; `at` and `now` as a date, as ISO text with offset, or as an instant
 * @throws UsageError for a week or an instant that does not exist, or when nothing says the time
 * @example
 * editionTime({ timeZone: 'Asia/Ho_Chi_Minh' }, { week: '2020-W28' });
 * // { week: '2020-W28', at: 1593968400000 }
 */
export function editionTime(
  campaign: Pick<Campaign, 'timeZone'>,
  { week, at, now }: EditionTimeOptions,
): { week: string; at: Instant } {
  const { timeZone } = campaign;
  if (week !== undefined && !isWeek(week)) {
    throw new UsageError({
      vi: `Không có tuần «${week}». Hãy viết tuần theo ISO, ví dụ 2020-W28.`,
      en: `There is no week “${week}”. Write an ISO week, as in 2020-W28.`,
    });
  }
  const moment = at ?? (week === undefined ? now : mondayOf(week));
  if (moment === undefined) {
    throw new UsageError({
      vi: 'Chưa biết làm cho lúc nào. Hãy cho biết tuần (week), thời điểm (at) hoặc giờ hiện tại (now).',
      en: 'The time is not known. Give `week`, `at` or `now`.',
    });
  }
  const instant = instantNamed(moment, timeZone);
  // Whole seconds: files write no others.
  return { week: week ?? weekOf(dateAt(instant, timeZone)), at: instantOf(isoAt(instant, timeZone)) };
}

function instantNamed(moment: InstantLike, timeZone: string): Instant {
  try {
    return typeof moment === 'string' ? startOf(moment, timeZone) : moment;
  } catch (cause) {
    throw new UsageError(
      {
        vi: `«${moment}» không phải là thời điểm. Hãy viết 2020-07-06 hoặc 2020-07-06T08:00+07:00.`,
        en: `“${moment}” is not an instant. Write 2020-07-06 or 2020-07-06T08:00+07:00.`,
      },
      { cause },
    );
  }
}
