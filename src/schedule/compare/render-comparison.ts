/** A comparison of two plans, for people. */
import { dateText, type Locale, lengthText, mondayOf, plainLine } from '../../model/index.js';
import {
  groupedText,
  isSlight,
  pointsText,
  signedPoints,
  spanText,
  whenInSentence,
  whenText,
} from '../explain/say.js';
import { unmetWords } from '../rule-words.js';
import type { AmountOf, BeforeAfter, QuotaChange, UnmetChange, WeekComparison } from './compare-weeks.js';

/** Items named in the table of hearings before the rest is only counted. */
const NAMED = 20;

/**
 * A comparison as text: what it comes to first, then airings, hearings, time, and soft rules. No colours; ends with a line feed.
 *
 * @example
 * const week = parseWeek(renderWeekJson(plan, campaign));
 * renderComparison(compareWeeks(week, week)).includes('Hai lịch giống nhau'); // true
 */
export function renderComparison(comparison: WeekComparison, locale: Locale = 'vi'): string {
  const words = WORDS[locale];
  const { weeks, stationName } = comparison;
  const title = (item: string) => `“${plainLine(comparison.titles[item] ?? item)}”`;
  const { gained, lost, moved } = comparison.airings;
  const same = gained.length + lost.length + moved.length === 0;
  const lines = [
    `${plainLine(stationName)}, ${weeksText(weeks, locale)}`,
    '',
    same ? words.same(comparison.airings.after) : words.counts(comparison),
    ...worth(comparison, locale),
    `${words.reach}: ${changed(comparison.reach, countText(locale))}`,
    ...(comparison.relayed.before + comparison.relayed.after === 0
      ? []
      : [`${words.relayed}: ${changed(comparison.relayed, countText(locale))}`]),
    ...(comparison.unused.before + comparison.unused.after === 0
      ? []
      : [`${words.unused}: ${changed(comparison.unused, timeText(locale))}`]),
    ...named(words.newItems, comparison.items.gained.map(title)),
    ...named(words.goneItems, comparison.items.lost.map(title)),
    ...listOf(
      words.gained,
      gained.map(({ item, start }) => placed(start, title(item), locale)),
    ),
    ...listOf(
      words.lost,
      lost.map(({ item, start }) => placed(start, title(item), locale)),
    ),
    ...listOf(
      words.moved,
      moved.map(({ item, from, to }) =>
        placed(from.start, `→ ${whenInSentence(to.start)[locale]}  ${title(item)}`, locale),
      ),
    ),
    ...listOf(words.byItem, hearings(comparison.reachByItem, title, locale)),
    ...listOf(words.topics, times(comparison.topics, locale)),
    ...listOf(words.languages, times(comparison.languages, locale)),
    ...listOf(words.audiences, times(comparison.audiences, locale)),
    ...listOf(
      words.quotas,
      comparison.quotas.map((one) => quotaText(one, locale)),
    ),
    ...listOf(
      words.unmet,
      comparison.unmet.map((one) => unmetText(one, locale)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const WORDS = {
  vi: {
    same: (count: number) => `Hai lịch giống nhau: ${count} lần phát, không lần nào đổi.`,
    counts: ({ airings: { before, after, kept, gained, lost, moved } }: WeekComparison) =>
      `${before} lần phát trước, ${after} lần phát sau: giữ ${kept}, thêm ${gained.length}, bớt ${lost.length}, dời ${moved.length}.`,
    reach: 'Lượt nghe trên 100 người nghe đài',
    relayed: 'Lần nghe qua tiếp âm',
    unused: 'Thời gian còn trống',
    newItems: 'Tin nay mới phát',
    goneItems: 'Tin nay không phát nữa',
    gained: 'Lần phát thêm',
    lost: 'Lần phát bớt',
    moved: 'Lần phát dời',
    byItem: 'Lượt nghe của từng tin',
    topics: 'Thời lượng theo chủ đề, kể cả qua tiếp âm',
    languages: 'Thời lượng theo tiếng, kể cả qua tiếp âm',
    audiences: 'Thời lượng theo đối tượng, kể cả qua tiếp âm',
    quotas: 'Thời lượng so với yêu cầu',
    unmet: 'Yêu cầu đạt và chưa đạt',
  },
  en: {
    same: (count: number) => `The two plans are the same: ${count} airings, none of them changed.`,
    counts: ({ airings: { before, after, kept, gained, lost, moved } }: WeekComparison) =>
      `${before} airings before, ${after} after: ${kept} kept, ${gained.length} gained, ${lost.length} lost, ${moved.length} moved.`,
    reach: 'Hearings for every 100 listeners',
    relayed: 'Heard through relays',
    unused: 'Time left empty',
    newItems: 'Items newly aired',
    goneItems: 'Items no longer aired',
    gained: 'Airings gained',
    lost: 'Airings lost',
    moved: 'Airings moved',
    byItem: 'Hearings by item',
    topics: 'Time by topic, relays included',
    languages: 'Time by language, relays included',
    audiences: 'Time by audience, relays included',
    quotas: 'Time against quotas',
    unmet: 'Rules met and missed',
  },
} as const;

function weeksText({ before, after }: WeekComparison['weeks'], locale: Locale): string {
  const monday = (week: string) => (locale === 'vi' ? dateText(mondayOf(week)) : mondayOf(week));
  if (before === after)
    return locale === 'vi' ? `tuần ${after} (từ ${monday(after)})` : `week ${after} (from ${monday(after)})`;
  return locale === 'vi'
    ? `tuần ${before} so với tuần ${after}: hai tuần khác nhau, so theo thứ và khung`
    : `week ${before} against week ${after}: two different weeks, compared by weekday and window`;
}

function worth({ value, bound, gap, weeks }: WeekComparison, locale: Locale): string[] {
  if (value === undefined || bound === undefined) {
    return [
      locale === 'vi'
        ? 'Một trong hai lịch không có giấy chứng nhận, nên không so được điểm.'
        : 'One of the plans has no certificate, so their worth cannot be compared.',
    ];
  }
  const points = (one: number) => `${one < 0 ? '−' : ''}${pointsText(one, locale)}`;
  const percent = (one: number) => {
    const text = (one / 100).toFixed(2);
    return `${locale === 'vi' ? text.replace('.', ',') : text} %`;
  };
  const difference = value.after - value.before;
  const other =
    weeks.before === weeks.after
      ? ''
      : locale === 'vi'
        ? ' (hai tuần có thể có tin khác nhau)'
        : ' (the two weeks may have other items)';
  const words =
    locale === 'vi'
      ? { value: 'Điểm của lịch', bound: 'Nhiều nhất có thể', gap: 'Còn thiếu nhiều nhất' }
      : { value: 'Worth in points', bound: 'At most possible', gap: 'Missing at most' };
  const change = isSlight(difference) ? '=' : signedPoints(difference, locale);
  return [
    `${words.value}: ${points(value.before)} → ${points(value.after)} (${change})${other}`,
    `${words.bound}: ${points(bound.before)} → ${points(bound.after)}`,
    ...(gap === undefined ? [] : [`${words.gap}: ${percent(gap.before)} → ${percent(gap.after)}`]),
  ];
}

function named(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join(', ')}`];
}

function listOf(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['', title, ...rows];
}

function placed(start: string, text: string, locale: Locale): string {
  return `  ${whenText(start)[locale].padEnd(20)}  ${text}`;
}

function hearings(amounts: readonly AmountOf[], title: (item: string) => string, locale: Locale): string[] {
  const rows = amounts
    .slice(0, NAMED)
    .map((one) => `  ${changed(one, countText(locale)).padEnd(20)}  ${title(one.of)}`);
  const rest = amounts.length - rows.length;
  const more =
    locale === 'vi'
      ? `  … và ${rest} tin nữa (--json cho tất cả)`
      : `  … and ${rest} more (--json gives all)`;
  return rest > 0 ? [...rows, more] : rows;
}

/** Only what changed: what stays is in either plan. */
function times(amounts: readonly AmountOf[], locale: Locale): string[] {
  return amounts
    .filter(({ before, after }) => before !== after)
    .map((one) => `  ${plainLine(one.title)}: ${changed(one, timeText(locale))}`);
}

function countText(locale: Locale) {
  return (count: number) => groupedText(count, locale);
}

function timeText(locale: Locale) {
  return (seconds: number) => (locale === 'vi' ? lengthText(seconds) : spanText(seconds).en);
}

/** `120 → 200 (+80)`; an amount alone where it stays. */
function changed({ before, after }: BeforeAfter, text: (amount: number) => string): string {
  if (before === after) return text(after);
  const sign = after > before ? '+' : '−';
  return `${text(before)} → ${text(after)} (${sign}${text(Math.abs(after - before))})`;
}

function quotaText({ of, atLeast, atMost, ...amount }: QuotaChange, locale: Locale): string {
  const time = timeText(locale);
  const asked = [
    ...(atLeast === undefined
      ? []
      : [locale === 'vi' ? `ít nhất ${time(atLeast)}` : `at least ${time(atLeast)}`]),
    ...(atMost === undefined
      ? []
      : [locale === 'vi' ? `nhiều nhất ${time(atMost)}` : `at most ${time(atMost)}`]),
  ];
  const short = Math.max(0, (atLeast ?? 0) - amount.after);
  const met = locale === 'vi' ? 'đủ' : 'met';
  const missing = locale === 'vi' ? `còn thiếu ${time(short)}` : `${time(short)} short`;
  return `  ${of} (${asked.join(', ')}): ${changed(amount, time)}, ${short === 0 ? met : missing}`;
}

function unmetText(one: UnmetChange, locale: Locale): string {
  const { rule, of, unit } = one;
  const missing = (amount: number) => unmetWords({ rule, of, amount, unit, cost: 0 })[locale];
  const cost = signedPoints(one.costBefore - one.costAfter, locale);
  const points = locale === 'vi' ? `${cost} điểm` : `${cost} points`;
  const words = {
    vi:
      one.after === 0
        ? `nay đã đạt; trước: ${missing(one.before)}`
        : one.before === 0
          ? `nay chưa đạt: ${missing(one.after)}`
          : `${missing(one.after)}; trước: ${amountText(one.before, unit, locale)}`,
    en:
      one.after === 0
        ? `now met; before: ${missing(one.before)}`
        : one.before === 0
          ? `no longer met: ${missing(one.after)}`
          : `${missing(one.after)}; before: ${amountText(one.before, unit, locale)}`,
  };
  return `  ${words[locale]} (${points})`;
}

function amountText(amount: number, unit: UnmetChange['unit'], locale: Locale): string {
  if (unit === 'seconds') return timeText(locale)(amount);
  const [vi, en] = {
    airings: ['lần phát', 'airings'],
    windows: ['khung', 'windows'],
    days: ['ngày', 'days'],
  }[unit];
  return `${amount} ${locale === 'vi' ? vi : en}`;
}
