/** What keeps an item out of a window, and from being heard more often, in the words of the station's officer. */
import { type Bilingual, ITEM_KINDS, kindTitle, type Locale, momentText } from '../../model/index.js';
import type { Bar } from '../week/candidates.js';
import type { Hindrance, ItemLine, ToldObstacle } from './explanation.js';
import { type Names, spanText, whenInSentence } from './say.js';

/** Why an item may not come into a window, whatever else stands there. */
export function barWords(bar: Bar, names: Names): Bilingual {
  switch (bar.rule) {
    case 'live':
      return 'date' in bar ? DATED[bar.cause](bar.date) : UNDATED[bar.cause];
    case 'place':
      return { vi: 'Tin dành cho nơi khác.', en: 'It is meant for other places.' };
    case 'van':
      return {
        vi: 'Đây là lời của xe loa, không phát trên đài.',
        en: 'It is the call of a loudspeaker van and not for a station.',
      };
    case 'listeners': {
      const audiences = bar.audiences.map(names.audience).join('; ');
      return {
        vi: `Khung dành cho: ${audiences}; tin không dành cho họ.`,
        en: `The window is for: ${audiences}; the item is not.`,
      };
    }
    case 'past-date':
      return {
        vi: `Điều tin hẹn đã qua (${momentText(bar.date)}).`,
        en: `What it speaks of is over (${bar.date}).`,
      };
    case 'language': {
      const languages = bar.languages.map(names.language).join(', ');
      return {
        vi: `Khung dành cho ${lower(languages)}, mà tin không dịch miệng.`,
        en: `The window is in ${languages}, and the item is not to be interpreted.`,
      };
    }
    case 'room': {
      const [needs, left] = [spanText(bar.needs), spanText(bar.left)];
      return {
        vi: `Tin dài ${needs.vi}, khung chỉ có ${left.vi}.`,
        en: `It takes ${needs.en}, and the window has ${left.en}.`,
      };
    }
    case 'clock-place':
      return CLOCK_WITHOUT;
    case 'ban':
      return {
        vi: 'Biên tập không cho phát ở khung này.',
        en: 'The editor keeps it out of this window.',
      };
  }
}

const UNDATED = {
  draft: { vi: 'Tin còn là bản nháp, chưa duyệt.', en: 'It is a draft, not approved yet.' },
  silent: {
    vi: 'Tin không có phần radio nên không lên sóng.',
    en: 'It has no radio part and does not go on air.',
  },
  sample: { vi: 'Tin còn là mẫu, chưa có nguồn.', en: 'It is still a sample without a source.' },
  wordless: {
    vi: 'Tin chưa có lời đọc, hoặc bỏ phần mẫu ra thì không còn lời nào.',
    en: 'It has no words to read, or none without its samples.',
  },
  withdrawn: { vi: 'Tin đã được thu hồi.', en: 'It is withdrawn.' },
} as const satisfies Record<string, Bilingual>;

const DATED = {
  early: (date: string): Bilingual => ({
    vi: `Tin chưa có hiệu lực (từ ${momentText(date)}).`,
    en: `It is not valid yet (from ${date}).`,
  }),
  unpublished: (date: string): Bilingual => ({
    vi: `Tin chưa được công bố (${momentText(date)}).`,
    en: `It is not published yet (${date}).`,
  }),
  unapproved: (date: string): Bilingual => ({
    vi: `Tin chưa được duyệt (duyệt lúc ${momentText(date)}).`,
    en: `It is not approved yet (approved ${date}).`,
  }),
  over: (date: string): Bilingual => ({
    vi: `Tin hết hiệu lực trước khi khung kết thúc (${momentText(date)}).`,
    en: `Its validity ends before the window does (${date}).`,
  }),
} as const;

/** A rule that forbids one more airing as the plan stands. */
export function obstacleWords(obstacle: ToldObstacle, names: Names): Bilingual {
  switch (obstacle.rule) {
    case 'once-a-window':
      return { vi: 'Tin đã có trong khung này.', en: 'It stands in this window already.' };
    case 'room': {
      const [needs, left] = [spanText(obstacle.needs), spanText(obstacle.left)];
      return obstacle.left === 0
        ? { vi: 'Khung đã kín.', en: 'The window is full.' }
        : {
            vi: `Khung chỉ còn ${left.vi}, tin cần ${needs.vi}.`,
            en: `The window has ${left.en} left, and the item needs ${needs.en}.`,
          };
    }
    case 'weekly-cap':
      return capWords(obstacle, { vi: 'một tuần', en: 'a week' });
    case 'daily-cap':
      return capWords(obstacle, { vi: 'một ngày', en: 'a day' });
    case 'separation': {
      const [other, asked] = [whenInSentence(obstacle.other), spanText(obstacle.asked)];
      return {
        vi: `Quá gần lần nghe ${other.vi}: phải cách nhau ít nhất ${asked.vi}.`,
        en: `Too near the airing of ${other.en}: at least ${asked.en} have to lie between.`,
      };
    }
    case 'kind-cap': {
      const [language = '', kind = ''] = obstacle.of.split('/');
      const known = ITEM_KINDS.find((one) => one === kind);
      const title = known === undefined ? kind : kindTitle(known);
      const inVi = names.several ? ` bằng ${lower(names.language(language))}` : '';
      const inEn = names.several ? ` in ${names.language(language)}` : '';
      return {
        vi: `Loại “${title}”${inVi} đã đủ ${obstacle.most} lần, mức nhiều nhất một tuần.`,
        en: `Items of its kind (${kind})${inEn} have had ${obstacle.most} airings, the most a week.`,
      };
    }
    case 'quota-most': {
      const [amount, most] = [spanText(obstacle.amount), spanText(obstacle.most)];
      return {
        vi: `${obstacle.of}: đã có ${amount.vi}, nhiều nhất ${most.vi} một tuần.`,
        en: `${obstacle.of}: ${amount.en} of at most ${most.en} a week.`,
      };
    }
    case 'series': {
      const part = names.item(obstacle.after);
      return {
        vi: `Phải phát sau kỳ trước: “${part}”.`,
        en: `It has to come after the part before it: “${part}”.`,
      };
    }
    case 'clock-place':
      return obstacle.most === 0
        ? CLOCK_WITHOUT
        : {
            vi: `Khung chương trình chỉ dành ${obstacle.most} chỗ cho loại này, đã có tin khác.`,
            en: `The clock of the window has ${obstacle.most} place${obstacle.most === 1 ? '' : 's'} for its kind, and they are taken.`,
          };
  }
}

const CLOCK_WITHOUT: Bilingual = {
  vi: 'Khung chương trình không có chỗ cho loại hay độ dài này.',
  en: 'The clock of the window has no place for its kind or its length.',
};

function capWords(
  { aired, relayed, most }: { readonly aired: number; readonly relayed: number; readonly most: number },
  per: Bilingual,
): Bilingual {
  const through = {
    vi: relayed === 0 ? '' : `, trong đó ${relayed} lần qua tiếp âm`,
    en: relayed === 0 ? '' : `, ${relayed} of them through relays`,
  };
  const limit = { vi: `nhiều nhất ${most} lần ${per.vi}`, en: `the most is ${most} ${per.en}` };
  return {
    vi: `Đã đủ ${aired + relayed} lần${through.vi} (${limit.vi}).`,
    en: `It has had ${aired + relayed}${through.en} (${limit.en}).`,
  };
}

/** “Tiếng Jrai” inside a sentence. */
function lower(title: string): string {
  return title.replace(/^T/, 't');
}

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
  listeners: ['khung dành cho người nghe khác', 'the window is for other listeners'],
  van: ['đây là lời của xe loa', 'it is for a loudspeaker van'],
  'past-date': ['điều tin hẹn đã qua', 'what it speaks of is over'],
  language: ['đài phát bằng tiếng khác', 'another language is spoken'],
  ban: ['biên tập không cho phát', 'the editor keeps it out'],
  room: ['không đủ chỗ', 'there is no room'],
  'daily-cap': ['trong ngày đã đủ số lần', 'the day has had enough of it'],
  'kind-cap': ['loại tin này đã đủ số lần một tuần', 'its kind has had enough airings'],
  'quota-most': ['chủ đề hay tiếng này đã đủ giờ một tuần', 'its topic or language has had its time'],
  separation: ['quá gần một lần nghe khác', 'another airing of it is too near'],
  series: ['kỳ trước của loạt chưa phát', 'the part before it comes later'],
  'clock-place': ['chỗ dành cho loại này đã có tin khác', 'the places for its kind are taken'],
  'worth-less': ['thêm tin này thì lịch kém đi', 'the week would be worth less with it'],
  missed: [
    'thêm tin này thì lịch hơn lên, máy chưa tìm ra',
    'it would be worth more: the search has missed it',
  ],
};

const SHORT: Words = {
  live: ['hết hạn', 'not live'],
  listeners: ['khác người nghe', 'listeners'],
  van: ['xe loa', 'van'],
  'past-date': ['đã qua', 'past'],
  language: ['khác tiếng', 'language'],
  ban: ['không cho', 'banned'],
  room: ['hết chỗ', 'no room'],
  'weekly-cap': ['đủ lần', 'week cap'],
  'daily-cap': ['đủ lần', 'day cap'],
  'kind-cap': ['đủ loại', 'kind cap'],
  'quota-most': ['đủ giờ', 'quota'],
  separation: ['quá gần', 'too near'],
  series: ['chờ kỳ trước', 'series'],
  'clock-place': ['hết chỗ loại này', 'clock'],
};
