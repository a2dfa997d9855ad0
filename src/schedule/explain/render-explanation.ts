/** Why a week is as it is, for the station's officer. */
import {
  addDays,
  byId,
  type Campaign,
  type Certificate,
  dateText,
  type Locale,
  mondayOf,
  plainLine,
  shortDateText,
} from '../../model/index.js';
import { unmetWords } from '../rule-words.js';
import type { ItemExplanation, ItemLine, WeekExplanation } from './explanation.js';
import { hindranceName, hindrancesText } from './hindrance-words.js';
import { itemLines } from './item-text.js';
import {
  type Heading,
  isSlight,
  type Names,
  namesOf,
  pointsText,
  signedPoints,
  sinceLines,
  whenInSentence,
} from './say.js';
import { worthText } from './swap-words.js';

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

/** A whole week, explained in lines of text. */
function weekLines(
  { items, barred, certificate, ...explanation }: WeekExplanation,
  { station, week }: Heading,
  names: Names,
  locale: Locale,
): string[] {
  const words = WORDS[locale];
  const aired = items.filter(({ airings }) => airings > 0);
  const silent = items.filter(({ airings }) => airings === 0);
  const without = [
    ...silent.map((line) => `  “${names.item(line.item)}”: ${silentText(line, names, locale)}`),
    ...barred.map(({ item, reason }) => `  “${names.item(item)}”: ${reason[locale]}`),
  ];
  return [
    `${station}, ${week}`,
    ...sinceLines(explanation, locale),
    ...(certificate === undefined ? [] : ['', ...certificateLines(certificate, locale)]),
    ...(aired.length === 0 ? [] : ['', words.aired, words.columns]),
    ...aired.map((line) => airedLine(line, names, locale)),
    ...(without.length === 0 ? [] : ['', words.silent, ...without]),
    '',
    ...words.more,
  ];
}

const WORDS = {
  vi: {
    aired: 'Tin được phát, tin thêm nhiều cho lịch nhất đứng trước',
    columns: row('lần', 'lượt nghe', 'bỏ tin', 'thêm lần', 'tin'),
    silent: 'Tin không được phát',
    more: [
      'Lần: lần phát riêng + lần nghe qua tiếp âm. Lượt nghe: trên 100 người nghe đài. Bỏ tin, thêm lần: lịch hơn kém bao nhiêu điểm',
      'nếu bỏ mọi lần phát của tin, nếu phát thêm một lần; chữ thay cho số khi luật không cho. Từng khung của một tin: --explain MÃ-TIN.',
    ],
  },
  en: {
    aired: 'Items that air, those first that add most',
    columns: row('times', 'hearings', 'without', 'once more', 'item'),
    silent: 'Items that do not air',
    more: [
      'Times: own airings + those heard through relays. Hearings: for every 100 listeners. Without, once more: by how many points the week',
      'changes without the item, with one more airing; a word where a rule forbids it. Each window of an item: --explain ITEM.',
    ],
  },
} as const;

function row(times: string, hearings: string, without: string, more: string, item: string): string {
  return `  ${times.padStart(5)}  ${hearings.padStart(9)}  ${without.padStart(8)}  ${more.padStart(12)}  ${item}`;
}

function airedLine(line: ItemLine, names: Names, locale: Locale): string {
  const times = line.relayed === 0 ? `${line.airings}` : `${line.airings}+${line.relayed}`;
  const more = line.more === undefined ? hindranceName(line, locale) : change(line.more.change, locale);
  const title = `“${names.item(line.item)}”`;
  return row(times, String(line.reach), change(-line.gain, locale), more, title);
}

function change(value: number, locale: Locale): string {
  return isSlight(value) ? '0' : signedPoints(value, locale);
}

function silentText(line: ItemLine, names: Names, locale: Locale): string {
  const through = {
    vi: `nghe ${line.relayed} lần qua tiếp âm; `,
    en: `heard ${line.relayed} times through relays; `,
  };
  const relayed = line.relayed === 0 ? '' : through[locale];
  if (line.more === undefined) return `${relayed}${hindrancesText(line, locale)}.`;
  const { out, change, start } = line.more;
  const when = whenInSentence(start);
  const goes = out.map((item) => `“${names.item(item)}”`).join(', ');
  const best = {
    vi: `gần nhất là ${when.vi}${goes === '' ? '' : `, thay ${goes}`}: ${worthText(change, 'vi')}`,
    en: `nearest on ${when.en}${goes === '' ? '' : `, in place of ${goes}`}: ${worthText(change, 'en')}`,
  };
  return `${relayed}${best[locale]}.`;
}

function certificateLines({ value, bound, gap, unmet }: Certificate, locale: Locale): string[] {
  const [worth, most] = [signed(value, locale), signed(bound, locale)];
  const percent = gap === null ? undefined : (gap / 100).toFixed(2);
  const head = {
    vi:
      percent === undefined
        ? `Lịch được ${worth} điểm; không lịch hợp luật nào quá ${most} điểm.`
        : `Lịch được ${worth} điểm; không lịch hợp luật nào quá ${most} điểm, nên nhiều nhất chỉ còn thiếu ${percent.replace('.', ',')} %.`,
    en:
      percent === undefined
        ? `The week is worth ${worth} points; no legal one is worth more than ${most}.`
        : `The week is worth ${worth} points; no legal one is worth more than ${most}, so at most ${percent} % is missing.`,
  };
  const costs = unmet.map((one) => {
    const cost = pointsText(one.cost, locale);
    return locale === 'vi'
      ? `  ${unmetWords(one).vi}, mất ${cost} điểm`
      : `  ${unmetWords(one).en}, costs ${cost} points`;
  });
  const title = {
    vi: 'Điểm đã trừ vì những yêu cầu mềm chưa đạt:',
    en: 'Taken off for soft rules that are not met:',
  };
  return [head[locale], ...(costs.length === 0 ? [] : [title[locale], ...costs])];
}

function signed(value: number, locale: Locale): string {
  return `${value < 0 ? '−' : ''}${pointsText(value, locale)}`;
}
