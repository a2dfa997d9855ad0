/** What a published folder knows of a station's week, and of the weeks that it relays. */
import { UsageError } from '../errors.js';
import type { Campaign, Station, WeekPlan } from '../model/index.js';
import { readPublishedWeek } from '../publish/index.js';
import { relayOrder } from '../schedule/index.js';

/** @throws UsageError when the station's week was not published there; PublishError when it is damaged */
export async function publishedWeeks(
  folder: string,
  campaign: Campaign,
  station: Station,
  week: string,
): Promise<WeekPlan[]> {
  const weeks = await Promise.all(
    relayOrder(campaign, [station]).map(({ id }) =>
      readPublishedWeek(folder, `schedule/${week}/${id}/week.json`),
    ),
  );
  const found = weeks.flatMap((plan) => plan ?? []);
  if (found.some((plan) => plan.station === station.id)) return found;
  throw new UsageError({
    vi: `${folder} không có lịch tuần ${week} của ${station.name}. --previous cần thư mục kết quả đã dựng tuần ấy.`,
    en: `${folder} has no week ${week} of ${station.name}. --previous takes the folder that this week was built into.`,
  });
}
