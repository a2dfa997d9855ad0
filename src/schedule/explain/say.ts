/** Times, lengths, worth and names as people say them, in both languages. */
import {
  type Bilingual,
  byId,
  type Campaign,
  clockText,
  itemOf,
  type Locale,
  languageTitle,
  lengthText,
  original,
  plainLine,
  shortDateText,
  WEEKDAYS,
  weekdayOf,
  weekdayText,
} from '../../model/index.js';
import type { ItemExplanation, WeekExplanation } from './explanation.js';

/**
 * A point, the unit that people are shown: what the week gains when one percent of the listeners of the busiest hour hear an item of
 * priority 2 and one minute for the first time. So many units of value.
 */
const POINT = 10_000;

/** Below so much, a difference is none. */
const LEAST = POINT / 20;

/** A worth in points; a decimal where there are few. */
export function pointsText(value: number, locale: Locale): string {
  const points = Math.abs(value) / POINT;
  return groupedText(points < 10 ? Math.round(points * 10) / 10 : Math.round(points), locale);
}

/** A number with its thousands apart: `1.234,5`, in English `1,234.5`. */
export function groupedText(number: number, locale: Locale): string {
  const [whole = '0', part] = String(number).split('.');
  const [thousands, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

/** What a week is called at the head of its explanation. */
export interface Heading {
  readonly station: string;
  readonly week: string;
}

/** Is a difference too small to be shown in points? */
export function isSlight(value: number): boolean {
  return Math.abs(value) < LEAST;
}

/** Points with their sign, for a list of terms. */
export function signedPoints(value: number, locale: Locale): string {
  return `${value < 0 ? '−' : '+'}${pointsText(value, locale)}`;
}

/** `Thứ Hai 06/7 5h45`, `Mon 6/7 05:45`: when a window begins, short enough for a column. */
export function whenText(iso: string): Bilingual {
  const date = iso.slice(0, 10);
  return {
    vi: `${weekdayText(date)} ${shortDateText(date)} ${clockText(iso)}`,
    en: `${englishDay(date)} ${date.slice(5)} ${iso.slice(11, 16)}`,
  };
}

/** The same inside a sentence. */
export function whenInSentence(iso: string): Bilingual {
  const { vi, en } = whenText(iso);
  return { vi: `${vi.charAt(0).toLowerCase()}${vi.slice(1)}`, en };
}

function englishDay(date: string): string {
  const day = WEEKDAYS.indexOf(weekdayOf(date));
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day] ?? '';
}

/** A length that may be hours or days: `3 giờ`, `1 ngày`, `1 phút 30 giây`. */
export function spanText(seconds: number): Bilingual {
  if (seconds > 0 && seconds % 86_400 === 0) return counted(seconds / 86_400, 'ngày', 'day');
  if (seconds > 0 && seconds % 3600 === 0) return counted(seconds / 3600, 'giờ', 'hour');
  return { vi: lengthText(seconds), en: englishLength(seconds) };
}

function counted(count: number, vi: string, en: string): Bilingual {
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

function englishLength(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** `a, b và c`. */
export function enumerated(parts: readonly string[], locale: Locale): string {
  const last = parts.at(-1) ?? '';
  const and = locale === 'vi' ? ' và ' : ' and ';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`;
}

/** Names of items, languages and audiences, as people know them. */
export interface Names {
  readonly item: (id: string) => string;
  readonly language: (tag: string) => string;
  readonly audience: (id: string) => string;
  /** Is there more than one language to tell apart? */
  readonly several: boolean;
}

/** The names of a campaign; asking for an item that it does not have throws. */
export function namesOf(campaign: Campaign): Names {
  return {
    item: (id) => plainLine(original(itemOf(campaign, id)).title),
    language: (tag) => languageTitle(campaign, tag),
    audience: (id) => byId(campaign.audiences, id)?.title ?? id,
    several: campaign.languages.length > 1,
  };
}

/** From when on a week is explained that was planned again while it ran. */
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
