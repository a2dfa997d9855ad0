/** What keeps an item from being heard more often, in one sentence. */
import type { Locale } from '../../model/index.js';
import type { Hindrance, ItemLine } from './explanation.js';

/** Reasons named in a sentence; the rest stands in the table. */
const NAMED = 2;

/** `ở 9 khung, thêm tin này thì lịch kém đi; ở 7 khung, quá gần một lần nghe khác`: the reasons that count for most windows. */
export function hindrancesText({ hindrances }: Pick<ItemLine, 'hindrances'>, locale: Locale): string {
  const counted = hindrances.filter(({ hindrance }) => hindrance !== 'closed');
  if (counted.some(({ hindrance }) => hindrance === 'weekly-cap')) return CAPPED[locale];
  return counted
    .slice(0, NAMED)
    .map(({ hindrance, windows }) => {
      const [vi, en] = WORDS[hindrance] ?? [`vướng luật ${hindrance}`, `the rule ${hindrance} forbids it`];
      return locale === 'vi'
        ? `ở ${windows} khung, ${vi}`
        : `in ${windows} window${windows === 1 ? '' : 's'} ${en}`;
    })
    .join('; ');
}

const CAPPED = {
  vi: 'tin đã đủ số lần nhiều nhất một tuần',
  en: 'it has had as many airings as a week allows',
};

/** The rule that stands most in the way, in a word or two. */
export function hindranceName({ hindrances }: Pick<ItemLine, 'hindrances'>, locale: Locale): string {
  const [first] = hindrances.filter(({ hindrance }) => hindrance !== 'closed');
  if (first === undefined) return '';
  const [vi, en] = SHORT[first.hindrance] ?? [first.hindrance, first.hindrance];
  return locale === 'vi' ? vi : en;
}

type Words = Readonly<Partial<Record<Hindrance, readonly [vi: string, en: string]>>>;

const WORDS: Words = {
  live: ['tin chưa hoặc không còn hiệu lực', 'it is not live'],
  place: ['tin dành cho nơi khác', 'it is meant for other places'],
  language: ['đài phát bằng tiếng khác', 'another language is spoken'],
  ban: ['biên tập không cho phát', 'the editor keeps it out'],
  room: ['không đủ chỗ', 'there is no room'],
  'daily-cap': ['trong ngày đã đủ số lần', 'the day has had enough of it'],
  'kind-cap': ['loại tin này đã đủ số lần một tuần', 'its kind has had enough airings'],
  'quota-most': ['chủ đề hay tiếng này đã đủ giờ một tuần', 'its topic or language has had its time'],
  separation: ['quá gần một lần nghe khác', 'another airing of it is too near'],
  series: ['kỳ trước của loạt chưa phát', 'the part before it comes later'],
  order: ['xếp cách nào cũng đẩy tin khác quá gần nhau', 'it would push other items too near each other'],
  'worth-less': ['thêm tin này thì lịch kém đi', 'the week would be worth less with it'],
  missed: [
    'thêm tin này thì lịch hơn lên, máy chưa tìm ra',
    'it would be worth more: the search has missed it',
  ],
};

const SHORT: Words = {
  live: ['hết hạn', 'not live'],
  language: ['khác tiếng', 'language'],
  ban: ['không cho', 'banned'],
  room: ['hết chỗ', 'no room'],
  'weekly-cap': ['đủ lần', 'week cap'],
  'daily-cap': ['đủ lần', 'day cap'],
  'kind-cap': ['đủ loại', 'kind cap'],
  'quota-most': ['đủ giờ', 'quota'],
  separation: ['quá gần', 'too near'],
  series: ['chờ kỳ trước', 'series'],
  order: ['vướng giờ', 'order'],
};
