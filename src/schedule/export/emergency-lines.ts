/** Emergencies of a week in words. */
import { type Campaign, dateText, itemOf, plainLine, type WeekPlan } from '../../model/index.js';

/**
 * What emergencies do to a week, then what they have displaced and where that is made good, a line each.
 *
 * @throws Error when the plan names an item that is not in the campaign.
 * @example
 * emergencyLines(plan, campaign); // []
 */
export function emergencyLines(
  { emergencies = [], displaced = [] }: Pick<WeekPlan, 'emergencies' | 'displaced'>,
  campaign: Pick<Campaign, 'items'>,
): string[] {
  const title = (item: string) => plainLine(itemOf(campaign, item).versions[0].title);
  return [
    ...emergencies.map(({ item, reason }) => `Khẩn cấp “${title(item)}”: ${plainLine(reason.vi)}`),
    ...displaced.map(({ item, date, window, madeGood }) => {
      const good =
        madeGood === undefined
          ? 'chưa phát bù được trong tuần'
          : `phát bù ${dateText(madeGood.date)} khung ${plainLine(madeGood.window)}`;
      return `Nhường chỗ “${title(item)}” ${dateText(date)} khung ${plainLine(window)}: ${good}`;
    }),
  ];
}
