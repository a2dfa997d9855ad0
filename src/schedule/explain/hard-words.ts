/** Hard rules that keep an item out of a window, in the words of the station's officer. */
import { type Bilingual, dateText, ITEM_KINDS, kindTitle } from '../../model/index.js';
import type { Bar } from './bars.js';
import type { ToldObstacle } from './explanation.js';
import type { Names } from './names.js';
import { spanText, whenInSentence } from './say.js';

/** Why an item may not come into a window, whatever else stands there. */
export function barWords(bar: Bar, names: Names): Bilingual {
  switch (bar.rule) {
    case 'live':
      return 'date' in bar ? DATED[bar.cause](bar.date) : UNDATED[bar.cause];
    case 'place':
      return { vi: 'Tin dành cho nơi khác.', en: 'It is meant for other places.' };
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
  wordless: { vi: 'Tin chưa có lời đọc.', en: 'It has no words to read.' },
  withdrawn: { vi: 'Tin đã được thu hồi.', en: 'It is withdrawn.' },
} as const satisfies Record<string, Bilingual>;

const DATED = {
  early: (date: string): Bilingual => ({
    vi: `Tin chưa có hiệu lực (từ ${moment(date)}).`,
    en: `It is not valid yet (from ${date}).`,
  }),
  unpublished: (date: string): Bilingual => ({
    vi: `Tin chưa được công bố (${moment(date)}).`,
    en: `It is not published yet (${date}).`,
  }),
  over: (date: string): Bilingual => ({
    vi: `Tin hết hiệu lực trước khi khung kết thúc (${moment(date)}).`,
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
    case 'order':
      return pushedWords(names.item(obstacle.pushes), obstacle.breaks);
  }
}

function pushedWords(item: string, breaks: string): Bilingual {
  return breaks === 'series'
    ? {
        vi: `Thêm vào đây thì “${item}” không còn đứng sau kỳ trước của nó.`,
        en: `With it, “${item}” would no longer come after the part before it.`,
      }
    : {
        vi: `Thêm vào đây thì giờ của “${item}” bị xê dịch, quá gần một lần phát khác của nó.`,
        en: `With it, “${item}” would move too near another airing of its own.`,
      };
}

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

/** A date, or an instant of an item, as people read it. */
function moment(text: string): string {
  const clock = text.includes('T') ? `${text.slice(11, 16)} ` : '';
  return `${clock}${dateText(text.slice(0, 10))}`;
}

/** “Tiếng Jrai” inside a sentence. */
function lower(title: string): string {
  return title.replace(/^T/, 't');
}
