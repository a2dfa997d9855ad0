import { UsageError } from './errors.js';
import { type Campaign, dateAt, instantOf, isoAt, isWeek, mondayOf, startOf, weekOf } from './model/index.js';

/** What a caller may say of the time of an edition; `now` is the clock at the edge, ISO with offset. */
export interface EditionTimeOptions {
  readonly week?: string | undefined;
  readonly at?: string | undefined;
  readonly now?: string | undefined;
}

/**
 * The week and the instant of an edition. `at` defaults to Monday 00:00 of `week` in the campaign's zone; without `week`, to `now`; the
 * week defaults to the one that holds `at`.
 *
 * @param options `week` as `2020-W28`; `at` and `now` as a date or an ISO instant with offset
 * @throws UsageError for a week or an instant that does not exist, or when nothing says the time
 * @example
 * editionTime({ timeZone: 'Asia/Ho_Chi_Minh' }, { week: '2020-W28' });
 * // { week: '2020-W28', at: '2020-07-06T00:00:00+07:00' }
 */
export function editionTime(
  campaign: Pick<Campaign, 'timeZone'>,
  { week, at, now }: EditionTimeOptions,
): { week: string; at: string } {
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
  const instant = instantFrom(moment, timeZone);
  return { week: week ?? weekOf(dateAt(instant, timeZone)), at: isoAt(instant, timeZone) };
}

function instantFrom(moment: string, timeZone: string): number {
  try {
    return moment.includes('T') ? instantOf(moment) : startOf(moment, timeZone);
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
