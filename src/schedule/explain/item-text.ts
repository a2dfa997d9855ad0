/** One item of a week, explained in lines of text. */
import type { Bilingual, Locale } from '../../model/index.js';
import { hindrancesIn } from './explain-item.js';
import type { ItemExplanation, WindowVerdict } from './explanation.js';
import { barWords, hindrancesText, obstacleWords } from './hindrance-words.js';
import {
  enumerated,
  type Heading,
  type Names,
  pointsText,
  sinceLines,
  whenInSentence,
  whenText,
} from './say.js';
import { elsewhereWords, entryWords, insteadWords, termsText } from './swap-words.js';

export function itemLines(
  explanation: ItemExplanation,
  { station, week }: Heading,
  names: Names,
  locale: Locale,
): string[] {
  const { windows } = explanation;
  const airs = windows.filter((one) => one.verdict === 'airs');
  const absent = windows.flatMap((verdict) =>
    verdict.verdict === 'airs' ? [] : [{ verdict, text: reasonText(verdict, names, locale) }],
  );
  const reasons = new Set(absent.map(({ text }) => text));
  // What is the same in every window needs no table.
  const [only] = airs.length === 0 && reasons.size === 1 ? reasons : [];
  const titles = HEADINGS[locale];
  const why = airs.flatMap((one) => airingLines(one, names, locale));
  const whyNot = only === undefined ? absentLines(absent, locale) : [];
  return [
    `“${names.item(explanation.item)}”`,
    `${station}, ${week}`,
    ...sinceLines(explanation, locale),
    '',
    ...summary(explanation, only, locale),
    ...(why.length === 0 ? [] : ['', titles.why, ...why]),
    ...(whyNot.length === 0 ? [] : ['', airs.length === 0 ? titles.silent : titles.whyNot, ...whyNot]),
  ];
}

const HEADINGS = {
  vi: {
    why: 'Vì sao phát ở những khung này',
    whyNot: 'Vì sao không phát ở các khung khác',
    silent: 'Từng khung',
  },
  en: { why: 'Why in these windows', whyNot: 'Why not in the others', silent: 'Window by window' },
} as const;

type Airs = Extract<WindowVerdict, { verdict: 'airs' }>;

function summary(
  { windows, relayed, begun, since }: ItemExplanation,
  onlyReason: string | undefined,
  locale: Locale,
): string[] {
  const airs = windows.filter((one) => one.verdict === 'airs');
  const reach = [...airs, ...relayed, ...begun].reduce((sum, { audience }) => sum + audience, 0);
  const heard = heardText(
    airs.map(({ start }) => whenInSentence(start)[locale]),
    otherwise(begun.length, relayed.length),
    since === undefined ? WEEK : REST,
    reach,
    locale,
  );
  const hindrances = hindrancesIn(windows);
  if (onlyReason !== undefined) return [heard, onlyReason];
  const why = hindrancesText({ hindrances }, locale);
  if (why === '') return [heard];
  if (locale === 'vi') return [heard, airs.length > 0 ? `Không phát thêm, vì ${why}.` : `Vì ${why}.`];
  return [heard, airs.length > 0 ? `Not more often, because ${why}.` : `Because ${why}.`];
}

const WEEK: Bilingual = { vi: 'Tuần này', en: 'this week' };
const REST: Bilingual = { vi: 'Trong các khung còn lại', en: 'in the windows that are left' };

/** How an item is heard beside the airings that are explained. */
function otherwise(begun: number, relayed: number): Bilingual | undefined {
  if (begun + relayed === 0) return undefined;
  const times = (count: number) => `${count} time${count === 1 ? '' : 's'}`;
  return {
    vi: enumerated(
      [
        ...(begun === 0 ? [] : [`${begun} lần trước đó`]),
        ...(relayed === 0 ? [] : [`${relayed} lần qua tiếp âm`]),
      ],
      'vi',
    ),
    en: enumerated(
      [
        ...(begun === 0 ? [] : [`${times(begun)} before that`]),
        ...(relayed === 0 ? [] : [`${times(relayed)} through relays`]),
      ],
      'en',
    ),
  };
}

function heardText(
  times: readonly string[],
  other: Bilingual | undefined,
  when: Bilingual,
  reach: number,
  locale: Locale,
): string {
  const count = times.length;
  const total = {
    vi: `Tính ra, cứ 100 người nghe đài thì có ${reach} lượt nghe.`,
    en: `That makes ${reach} hearings for every 100 listeners.`,
  };
  if (count === 0 && other === undefined)
    return { vi: `${when.vi} tin không phát.`, en: `It does not air ${when.en}.` }[locale];
  if (count === 0)
    return {
      vi: `${when.vi} đài không phát riêng tin này, chỉ nghe ${other?.vi}. ${total.vi}`,
      en: `It has no airing of its own ${when.en} and is heard ${other?.en}. ${total.en}`,
    }[locale];
  const more = { vi: `; ngoài ra nghe ${other?.vi}`, en: `; besides, it is heard ${other?.en}` };
  const besides = other === undefined ? '' : more[locale];
  return {
    vi: `${when.vi} tin phát ${count} lần: ${enumerated(times, 'vi')}${besides}. ${total.vi}`,
    en: `It airs ${count} time${count === 1 ? '' : 's'} ${when.en}: ${enumerated(times, 'en')}${besides}. ${total.en}`,
  }[locale];
}

function airingLines({ start, audience, airing }: Airs, names: Names, locale: Locale): string[] {
  const points = pointsText(airing.gain, locale);
  const terms = termsText(airing.terms, locale);
  const others = [
    ...(airing.instead ? [insteadWords(airing.instead, names)[locale]] : []),
    ...(airing.elsewhere ? [elsewhereWords(airing.elsewhere, names)[locale]] : []),
  ].join('; ');
  const words = {
    vi: `Không có nó thì lịch kém ${points} điểm`,
    en: `Without it the week is worth ${points} points less`,
  };
  const pinned = { vi: 'Biên tập đã ghim. ', en: 'Pinned by the editor. ' };
  const next = { vi: 'Cách khác tốt nhất: ', en: 'Next best: ' };
  return [
    row(start, `${audience} %`, `${airing.pinned ? pinned[locale] : ''}${words[locale]}: ${terms}.`, locale),
    ...(others === '' ? [] : [row('', '', `${next[locale]}${others}.`, locale)]),
  ];
}

/** So many windows with one and the same reason share a line. */
const SHARED = 3;

function absentLines(
  absent: readonly { readonly verdict: WindowVerdict; readonly text: string }[],
  locale: Locale,
): string[] {
  const times = new Map<string, number>();
  for (const { text } of absent) times.set(text, (times.get(text) ?? 0) + 1);
  const own = absent.filter(({ text }) => (times.get(text) ?? 0) < SHARED);
  const shared = [...times].filter(([, count]) => count >= SHARED);
  return [
    ...own.map(({ verdict, text }) => {
      const audience = 'audience' in verdict ? `${verdict.audience} %` : '';
      return row(verdict.start, audience, text, locale);
    }),
    ...shared.map(([text, count]) =>
      locale === 'vi' ? `  ${count} khung: ${text}` : `  ${count} windows: ${text}`,
    ),
  ];
}

function reasonText(verdict: WindowVerdict, names: Names, locale: Locale): string {
  if (verdict.verdict === 'airs') return '';
  if (verdict.verdict === 'closed') return verdict.reason[locale];
  if (verdict.verdict === 'barred') return barWords(verdict.bar, names)[locale];
  const { obstacles, swap } = verdict;
  const way = swap === undefined ? [] : [entryWords(swap, names)[locale]];
  // The weekly limit is told once, above; that a window is full says little beside another rule, or what would have to go.
  const others = obstacles.filter(({ rule }) => rule !== 'room' && rule !== 'weekly-cap');
  const shown = others.length > 0 || swap !== undefined ? others : obstacles;
  return [...shown.map((one) => obstacleWords(one, names)[locale]), ...way].join(' ');
}

function row(start: string, audience: string, text: string, locale: Locale): string {
  const when = start === '' ? '' : whenText(start)[locale];
  return `  ${when.padEnd(20)} ${audience.padStart(5)}  ${text}`.trimEnd();
}
