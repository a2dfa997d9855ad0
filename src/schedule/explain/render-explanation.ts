/** Why a week is as it is, for the station's officer. */
import {
  addDays,
  byId,
  type Campaign,
  dateText,
  type Locale,
  mondayOf,
  plainLine,
  shortDateText,
} from '../../model/index.js';
import type { ItemExplanation, WeekExplanation } from './explanation.js';
import { itemLines } from './item-text.js';
import { namesOf } from './names.js';
import { weekLines } from './week-text.js';

/**
 * An explanation as text: one or two sentences, then a line for each window, or for each item of the week. Worth is told in points, which
 * the last lines explain. No colours; ends with a line feed.
 *
 * @throws Error when the explanation names an item that is not in the campaign
 * @example
 * const week = planWeek(campaign, station, '2020-W28', []);
 * renderExplanation(explainItem(campaign, week, 'mot-cua'), campaign).split('\n')[0]; // '“Tin mot-cua”'
 */
export function renderExplanation(
  explanation: ItemExplanation | WeekExplanation,
  campaign: Campaign,
  locale: Locale = 'vi',
): string {
  const names = namesOf(campaign);
  const station = plainLine(byId(campaign.stations, explanation.station)?.name ?? explanation.station);
  const head = { station, week: weekText(explanation.week, locale) };
  const lines =
    'items' in explanation
      ? weekLines(explanation, head, names, locale)
      : itemLines(explanation, head, names, locale);
  const legend = lines.some((line) => POINTS.test(line)) ? ['', ...LEGEND[locale]] : [];
  return `${[...lines, ...legend].join('\n')}\n`;
}

function weekText(week: string, locale: Locale): string {
  const [from, until] = [mondayOf(week), addDays(mondayOf(week), 6)];
  return locale === 'vi'
    ? `tuần ${week} (${shortDateText(from)}–${dateText(until)})`
    : `week ${week} (${from} to ${until})`;
}

/** Where worth is told, a point is explained. */
const POINTS = /điểm|points/;

const LEGEND: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Một điểm: một phần trăm người nghe đài được nghe lần đầu một tin ưu tiên 2, dài một phút; nghe lại thì ít điểm hơn.',
    'Người nghe đài: số người nghe vào giờ đông nhất trong ngày; phần trăm của từng khung do đài khai.',
  ],
  en: [
    'A point: one percent of the listeners hear an item of priority 2 and one minute for the first time; hearing it again counts less.',
    'Listeners: those of the busiest hour of the day; the percentage of each window is what the station says of it.',
  ],
};
