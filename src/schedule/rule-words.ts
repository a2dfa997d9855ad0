/** Every rule of a week in words: where it comes from, what it asks, and how a week is told that does not meet it. */
import { type Bilingual, lengthText, plainLine, type Unmet, type WeekPlan } from '../model/index.js';
import { type PlanRuleName, RULE_STRENGTHS, type Strength } from '../planner/index.js';

/** A rule of planning. */
export interface PlanRule {
  readonly name: PlanRuleName;
  /** `hard`: no plan breaks it. `soft`: a plan may, at a cost, and says so. `worth`: what a plan is good for. */
  readonly strength: Strength;
  /** Where it comes from: a field of the content, or a text. */
  readonly source: string;
  readonly words: Bilingual;
}

const WORDS: Readonly<Record<PlanRuleName, Bilingual & { readonly source: string }>> = {
  live: {
    source: 'items: status, approvedAt, published, validFrom, validUntil, withdrawn',
    vi: 'Tin đã duyệt và còn hiệu lực từ giây đầu đến giây cuối của khung',
    en: 'approved, and live from the first second of the window to the last',
  },
  place: {
    source: 'items: areas',
    vi: 'Tin dành cho nơi có đài',
    en: 'meant for the place of the station',
  },
  listeners: {
    source: 'items: audiences; stations: audiences, windows.audiences',
    vi: 'Tin dành cho người nghe khung ấy',
    en: 'meant for those who listen to the window',
  },
  van: {
    source: 'items: radio.van',
    vi: 'Lời của xe loa không phát trên đài',
    en: 'no call of a loudspeaker van on a station',
  },
  'past-date': {
    source: 'items: when, timeless; ngày hẹn trong bài',
    vi: 'Tin dừng trước sự kiện, và khi ngày hẹn trong bài đã qua',
    en: 'nothing about an event that has begun, or a day in the text that has passed',
  },
  language: {
    source: 'stations: windows.languages; items: radio.interpret',
    vi: 'Đúng tiếng của khung, hoặc được phép dịch miệng',
    en: 'in a language of the window, or interpreted where that is allowed',
  },
  room: {
    source: 'stations: windows.length, words, notices, planning.spare',
    vi: 'Lời mở đầu, lời dẫn, các tin và lời kết vừa trong khung',
    en: 'opening, links, items and closing fit into the window',
  },
  'quiet-hours': {
    source: 'stations: quiet',
    vi: 'Không phát trong giờ yên tĩnh',
    en: 'nothing of ours in quiet hours',
  },
  'relay-time': {
    source: 'stations: relays',
    vi: 'Không phát chồng giờ tiếp âm hay khung khác',
    en: 'nothing of ours over a relay or another window',
  },
  'session-cap': {
    source: 'stations: caps.session',
    vi: 'Buổi phát không dài quá mức, tính cả tiếp âm',
    en: 'no session over its cap, relays included',
  },
  'off-air': {
    source: 'calendar: offAir',
    vi: 'Ngày nghỉ thì không phát',
    en: 'nothing on a day off air',
  },
  'once-a-window': {
    source: 'design',
    vi: 'Mỗi tin một lần trong một khung',
    en: 'an item once in a window',
  },
  'weekly-cap': {
    source: 'items: radio.maxPerWeek; stations: caps.perItemPerWeek',
    vi: 'Số lần nhiều nhất một tuần của một tin, theo từng tiếng',
    en: 'airings of an item a week, in each language',
  },
  'daily-cap': {
    source: 'stations: caps.perItemPerDay',
    vi: 'Số lần nhiều nhất một ngày của một tin',
    en: 'airings of an item a day',
  },
  'kind-cap': {
    source: 'stations: caps.perKindPerWeek',
    vi: 'Số lần nhiều nhất một tuần của một loại tin',
    en: 'airings of a kind a week',
  },
  separation: {
    source: 'items: radio.separation; stations: caps.separation',
    vi: 'Hai lần phát một tin cách nhau đủ lâu, kể cả với lần nghe qua tiếp âm và tuần trước',
    en: 'airings of an item far enough apart, also from relayed ones and the weeks before',
  },
  'quota-most': {
    source: 'stations: planning.quotas.atMost',
    vi: 'Chủ đề hay tiếng không quá thời lượng đã định',
    en: 'a topic or language within its time',
  },
  ban: {
    source: 'stations: planning.bans',
    vi: 'Biên tập không cho phát',
    en: 'kept out by the editor',
  },
  pin: {
    source: 'stations: planning.pins',
    vi: 'Biên tập đã ghim vào khung',
    en: 'pinned into a window by the editor',
  },
  series: {
    source: 'items: radio.series',
    vi: 'Các kỳ của một loạt theo thứ tự',
    en: 'parts of a series in order',
  },
  'urgent-first': {
    source: 'Thông tư 39/2020/TT-BTTTT',
    vi: 'Tin ưu tiên đứng đầu khung',
    en: 'urgent items first in their window',
  },
  'emergency-first': {
    source: 'Thông tư 39/2020/TT-BTTTT; stations: planning.emergency',
    vi: 'Tin khẩn cấp mới đứng đầu khung kế tiếp, ở đài đã bật',
    en: 'a new emergency item first in the next window, where the station has enabled it',
  },
  'aired-stays': {
    source: 'design',
    vi: 'Khung đã công bố và đã đến giờ thì giữ nguyên khi lập lại',
    en: 'published windows that have begun stay as they are when a week is planned again',
  },
  'make-good': {
    source: 'Thông tư 39/2020/TT-BTTTT; stations: planning.emergency',
    vi: 'Tin nhường chỗ cho tin khẩn cấp được phát bù trong tuần',
    en: 'what an emergency displaces is made good later in the week',
  },
  'monthly-column': {
    source: 'III.5; stations: planning.columns',
    vi: 'Chuyên mục của tháng; tuần cuối tháng thì bắt buộc',
    en: 'the column of the month; a duty in its last week',
  },
  'urgent-daily': {
    source: 'Thông tư 39/2020/TT-BTTTT; items: urgency',
    vi: 'Tin ưu tiên có mặt mỗi ngày',
    en: 'urgent items every day',
  },
  'weekly-minimum': {
    source: 'items: radio.minPerWeek',
    vi: 'Số lần ít nhất của một tin, tính trong bốn tuần, vừa sức đài',
    en: 'least airings of an item, over four weeks, as far as the station has room',
  },
  'topic-quota': {
    source: 'stations: planning.quotas',
    vi: 'Thời lượng ít nhất của một chủ đề',
    en: 'least time of a topic',
  },
  'language-quota': {
    source: 'stations: planning.quotas',
    vi: 'Thời lượng ít nhất của một tiếng',
    en: 'least time of a language',
  },
  'never-empty': {
    source: 'design',
    vi: 'Khung không để trống khi có tin phát được',
    en: 'no window empty that an item could fill',
  },
  fill: {
    source: 'stations: planning.fill',
    vi: 'Khung đầy đến mức đã định',
    en: 'windows filled to their target',
  },
  'share-below': {
    source: 'stations: relays.from',
    vi: 'Chừa phần cho đài tiếp âm bên dưới',
    en: 'leave their share to stations that relay this one',
  },
  'another-day': {
    source: 'design',
    vi: 'Phát lại vào ngày khác',
    en: 'repeats on another day',
  },
  'another-time': {
    source: 'design',
    vi: 'Phát lại vào buổi khác',
    en: 'repeats at another time of day',
  },
  'clock-place': {
    source: 'stations: clocks',
    vi: 'Mỗi chỗ của khung chương trình dành cho loại và độ dài đã định, không quá một tin mỗi phút',
    en: 'a place of the clock takes the kinds and lengths it is for; a text a minute at most',
  },
  clock: {
    source: 'stations: clocks',
    vi: 'Đủ các phần bắt buộc của khung chương trình',
    en: 'every required part of the clock',
  },
  mix: {
    source: 'campaign: mix',
    vi: 'Tỷ lệ thời lượng giữa các thể loại, tính trong bốn tuần',
    en: 'the share of time of each kind, over four weeks',
  },
  reach: {
    source: 'stations: windows.audience; items: priority',
    vi: 'Nhiều người nghe tin lần đầu',
    en: 'many hear an item for the first time',
  },
  fresh: {
    source: 'design',
    vi: 'Tin bốn tuần chưa phát thì được phát',
    en: 'what was not heard for four weeks is heard',
  },
  theme: {
    source: 'calendar: topics',
    vi: 'Trong mỗi khung giờ, hai tin theo chủ đề của ngày',
    en: 'two pieces of a window are on the topic of its day',
  },
  kept: {
    source: 'design',
    vi: 'Giữ giờ đã công bố',
    en: 'a published airing stays',
  },
  familiar: {
    source: 'design',
    vi: 'Không trùng khung với những tuần trước',
    en: 'not in the window of the weeks before',
  },
};

/**
 * The rules of a week. `unmet` in a plan's certificate names soft rules by these names.
 *
 * The two of both strengths: a monthly column is soft until the last week of its month; a pin gives way only to another hard rule. Where
 * that happens, it stands in the certificate as unmet.
 */
export const RULES: readonly PlanRule[] = (Object.keys(WORDS) as PlanRuleName[]).map((name) => {
  const { source, ...words } = WORDS[name];
  return { name, strength: RULE_STRENGTHS[name], source, words };
});

/** What a rule asks, by its name; the name itself where it is of another version. */
export function ruleWords(name: string): Bilingual {
  return RULES.find((rule) => rule.name === name)?.words ?? { vi: name, en: name };
}

/**
 * A soft rule that is not met, as an officer would say it.
 *
 * @example
 * unmetWords({ rule: 'topic-quota', of: 'II.4.b', amount: 2520, unit: 'seconds', cost: 0 }).vi;
 * // 'Thời lượng ít nhất của một chủ đề: thiếu 42 phút (II.4.b)'
 */
export function unmetWords({ rule, of, amount, unit }: Unmet): Bilingual {
  const words = ruleWords(rule);
  const [vi, en] = AMOUNT[unit](amount);
  const about = of === '' ? '' : ` (${of})`;
  return { vi: `${words.vi}: ${vi}${about}`, en: `${words.en}: ${en}${about}` };
}

/** What an officer can do something about; the others are told in week.json. */
const TOLD: ReadonlySet<string> = new Set([
  'monthly-column',
  'urgent-daily',
  'weekly-minimum',
  'topic-quota',
  'language-quota',
  'pin',
  'make-good',
]);

/**
 * What a week does not meet and an officer can do something about, a line each.
 *
 * @example
 * unmetLines(plan); // []
 */
export function unmetLines({ certificate }: Pick<WeekPlan, 'certificate'>): string[] {
  return (certificate?.unmet ?? [])
    .filter(({ rule }) => TOLD.has(rule))
    .map((unmet) => `Chưa đạt: ${plainLine(unmetWords(unmet).vi)}`);
}

const AMOUNT: Readonly<Record<Unmet['unit'], (amount: number) => readonly [vi: string, en: string]>> = {
  seconds: (amount) => [`thiếu ${lengthText(amount)}`, `${amount} s short`],
  airings: (amount) => [`${amount} lần phát`, `${amount} airings`],
  windows: (amount) => [`${amount} khung`, `${amount} windows`],
  days: (amount) => [`thiếu ${amount} ngày`, `${amount} days short`],
};
