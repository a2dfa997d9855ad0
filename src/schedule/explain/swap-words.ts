/** What the week would be worth otherwise, and what an airing gains or loses by, in the words of the station's officer. */
import type { Bilingual, Locale } from '../../model/index.js';
import type { Difference, PlanRuleName } from '../../planner/index.js';
import { ruleWords } from '../rule-words.js';
import type { Alternative } from './explanation.js';
import { enumerated, isSlight, type Names, pointsText, signedPoints, whenInSentence } from './say.js';

/** A way into a window for an item: what would go, and what the week would be worth then. */
export function entryWords(swap: Alternative, names: Names): Bilingual {
  const { from, out, change } = swap;
  if (from === undefined && out.length === 0) return added(swap);
  const say = (locale: Locale) => {
    const goes = out.length === 0 ? '' : quoted(out.map(names.item), locale);
    const how = from === undefined ? replacing(goes, swap, locale) : moving(from.start, goes, locale);
    return `${how}: ${worthText(change, locale)}.`;
  };
  return { vi: say('vi'), en: say('en') };
}

function replacing(goes: string, { earns, gives }: Alternative, locale: Locale): string {
  const [one, other] = [pointsText(Math.max(0, earns), locale), pointsText(Math.max(0, gives), locale)];
  return locale === 'vi'
    ? `Thay ${goes} (${other} điểm) bằng tin này (${one})`
    : `This one (${one} points) in place of ${goes} (${other})`;
}

function moving(start: string, goes: string, locale: Locale): string {
  const when = whenInSentence(start)[locale];
  if (locale === 'vi') return `Dời lần ${when} sang đây${goes === '' ? '' : `, bớt ${goes}`}`;
  return `The airing of ${when} moved here${goes === '' ? '' : `, without ${goes}`}`;
}

/** Another item in the time of one that stands there. */
export function insteadWords({ item, change }: Alternative, names: Names): Bilingual {
  const title = names.item(item);
  return {
    vi: `thay bằng “${title}” thì ${worthText(change, 'vi')}`,
    en: `with “${title}” in its place ${worthText(change, 'en')}`,
  };
}

/** The same item in another window. */
export function elsewhereWords({ start, out, change }: Alternative, names: Names): Bilingual {
  const to = whenInSentence(start);
  const goes = (locale: Locale) => quoted(out.map(names.item), locale);
  const without =
    out.length === 0 ? { vi: '', en: '' } : { vi: `, bớt ${goes('vi')}`, en: `, without ${goes('en')}` };
  return {
    vi: `dời sang ${to.vi}${without.vi} thì ${worthText(change, 'vi')}`,
    en: `moved to ${to.en}${without.en} ${worthText(change, 'en')}`,
  };
}

/** `lịch kém 12 điểm`. */
export function worthText(change: number, locale: Locale): string {
  const points = pointsText(change, locale);
  if (isSlight(change)) return locale === 'vi' ? 'lịch ngang điểm' : 'the week is worth the same';
  const more = change > 0;
  return locale === 'vi'
    ? `lịch ${more ? 'hơn' : 'kém'} ${points} điểm`
    : `the week is worth ${points} points ${more ? 'more' : 'less'}`;
}

/** There is room, but what it takes away is more than it brings. */
function added({ change, terms }: Alternative): Bilingual {
  const [against] = terms.filter(({ gain }) => gain < 0);
  const why = against === undefined ? undefined : termWords(against.rule);
  return {
    vi: `Còn chỗ, nhưng thêm vào thì ${worthText(change, 'vi')}${why === undefined ? '' : `: ${why.vi}`}.`,
    en: `There is room, but with it ${worthText(change, 'en')}${why === undefined ? '' : `: ${why.en}`}.`,
  };
}

function quoted(titles: readonly string[], locale: Locale): string {
  return enumerated(
    titles.map((title) => `“${title}”`),
    locale,
  );
}

/** `người nghe +168, lấp đầy khung +27`; what is too small to be shown is left out. */
export function termsText(terms: readonly Difference[], locale: Locale): string {
  return terms
    .filter(({ gain }) => !isSlight(gain))
    .map(({ rule, gain }) => `${termWords(rule)[locale]} ${signedPoints(gain, locale)}`)
    .join(', ');
}

/** A term by its name. */
function termWords(rule: PlanRuleName): Bilingual {
  return WORDS[rule] ?? ruleWords(rule);
}

const WORDS: Readonly<Partial<Record<PlanRuleName, Bilingual>>> = {
  reach: { vi: 'người nghe', en: 'listeners' },
  kept: { vi: 'giữ giờ đã công bố', en: 'stays as announced' },
  familiar: { vi: 'trùng giờ những tuần trước', en: 'same time as in past weeks' },
  'never-empty': { vi: 'khung khỏi trống', en: 'no empty window' },
  fill: { vi: 'lấp đầy khung', en: 'fills the window' },
  'urgent-daily': { vi: 'tin ưu tiên có mặt mỗi ngày', en: 'urgent every day' },
  'weekly-minimum': { vi: 'đủ số lần ít nhất', en: 'its least airings' },
  'topic-quota': { vi: 'đủ thời lượng chủ đề', en: 'the topic’s quota' },
  'language-quota': { vi: 'đủ thời lượng tiếng', en: 'the language’s quota' },
  'monthly-column': { vi: 'chuyên mục của tháng', en: 'the monthly column' },
  pin: { vi: 'biên tập đã ghim', en: 'pinned by the editor' },
  'share-below': { vi: 'lấn phần của đài tiếp âm', en: 'share of stations that relay' },
  'another-day': { vi: 'phát lại trong ngày', en: 'again on one day' },
  'another-time': { vi: 'lặp lại cùng buổi', en: 'again at one time of day' },
  fresh: { vi: 'lâu nay chưa phát', en: 'not heard for long' },
  theme: { vi: 'đúng chủ đề trong ngày', en: 'the topic of the day' },
  clock: { vi: 'đủ chỗ của khung chương trình', en: 'a place of the clock' },
  mix: { vi: 'cân đối thể loại', en: 'the mix of kinds' },
};
