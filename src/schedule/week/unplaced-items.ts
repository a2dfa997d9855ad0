/** Items that were on the table and are not heard in the station's own windows this week, each with its reason. */
import {
  type Bilingual,
  concerns,
  type Item,
  type ItemKind,
  instantFrom,
  kindTitle,
  lengthText,
  NEVER,
  startOf,
  type WeekPlan,
} from '../../model/index.js';
import { kindKey, type OpenWindow, type Placement, type Problem, relayedOf } from '../../planner/index.js';
import { renditionIn } from './candidates.js';
import type { DatedItem } from './measured-campaign.js';
import type { PosedWeek } from './pose-week.js';
import { inside, liveInWeek, type Stretch, stretchFrom, validSpan } from './stretches.js';

/**
 * In the order of the campaign. Drafts, and items meant for other places, are not on the table; items that are live at no moment of
 * the week – not yet, no more, withdrawn – are only counted: nothing is to be done about them in this week. `aired` are items of
 * windows that cannot be changed any more.
 */
export function unplacedItems(
  posed: PosedWeek,
  placements: readonly Placement[],
  aired: readonly string[],
): Pick<WeekPlan, 'unplaced' | 'notLive'> {
  const { measured, station, problem } = posed;
  const placed = new Set([...aired, ...placements.map(({ reading }) => reading.item)]);
  const left = measured.items
    .filter(({ item }) => item.status !== 'draft' && !placed.has(item.id))
    .filter(({ item }) => concerns(measured.campaign, item, station.place));
  const live = left.filter(({ span }) => liveInWeek(span, problem.week, problem.timeZone));
  return {
    unplaced: live.map((datedItem) => ({
      item: datedItem.item.id,
      reason: reasonFor(posed, placements, datedItem),
    })),
    notLive: left.length - live.length,
  };
}

function reasonFor(
  { measured, station, problem }: PosedWeek,
  placements: readonly Placement[],
  datedItem: DatedItem,
): Bilingual {
  const { item, span } = datedItem;
  if (item.radio === undefined) return WHY.noRadio;
  if (item.sample) return WHY.sample;
  if (problem.windows.length === 0) return WHY.noWindow;
  const live = windowsInside(problem, span);
  if (live.length === 0) return whyNotLive(problem, item, measured.campaign.timeZone);
  const lengths = live.flatMap(
    (window) => renditionIn(measured, station, datedItem, window.languages)?.seconds ?? [],
  );
  if (lengths.length === 0) return WHY.notInterpreted;
  const shortest = Math.min(...lengths);
  if (shortest === 0) return WHY.nothingToRead;
  const readings = problem.readings.filter((reading) => reading.item === item.id);
  if (readings.length === 0) {
    return WHY.tooLong(shortest, Math.max(...live.map((window) => window.seconds)));
  }
  const relayed = Math.max(...readings.map((reading) => relayedOf(reading).length));
  if (readings.every(({ maxPerWeek }) => relayed >= maxPerWeek)) return WHY.relayed(relayed);
  const limit = problem.caps.perKindPerWeek[item.kind];
  if (
    limit !== undefined &&
    readings.every(({ language }) => ofKind(problem, placements, language, item) >= limit)
  ) {
    return WHY.kind(item.kind, limit);
  }
  return relayed > 0 ? WHY.tooClose : WHY.noRoom;
}

function windowsInside(problem: Problem, span: Stretch): OpenWindow[] {
  return problem.windows.filter(({ start, seconds }) =>
    inside(stretchFrom(instantFrom(start), seconds), span),
  );
}

function whyNotLive(problem: Problem, item: Item, timeZone: string): Bilingual {
  if (windowsInside(problem, validSpan(item, timeZone)).length === 0) return WHY.notLive;
  const published = startOf(item.published, timeZone);
  if (windowsInside(problem, { start: published, end: NEVER }).length === 0) {
    return WHY.notPublished;
  }
  return item.withdrawn === undefined ? WHY.notLive : WHY.withdrawn;
}

function ofKind(
  problem: Problem,
  placements: readonly Placement[],
  language: string,
  { kind }: Item,
): number {
  const own = placements.filter(({ reading }) => reading.kind === kind && reading.language === language);
  return own.length + (problem.kindsHeard[kindKey(language, kind)] ?? 0);
}

const WHY = {
  noRadio: {
    vi: 'Tin không có phần radio nên không lên sóng. Hãy thêm "radio: {}" nếu muốn phát.',
    en: 'It has no radio part and does not go on air. Add "radio: {}" to broadcast it.',
  },
  sample: {
    vi: 'Tin còn là mẫu, chưa có nguồn, nên không lên sóng.',
    en: 'It is still a sample without a source and does not go on air.',
  },
  noWindow: { vi: 'Tuần này đài không mở khung nào.', en: 'The station has no open window this week.' },
  notLive: {
    vi: 'Thời hạn của tin không trùm trọn khung nào trong tuần.',
    en: 'It is not valid through any whole window of the week.',
  },
  notPublished: {
    vi: 'Tin đăng muộn, không kịp khung nào trong tuần. Muốn phát sớm hơn, hãy sửa published.',
    en: 'It is published too late for every window of the week. Change "published" to air it earlier.',
  },
  withdrawn: {
    vi: 'Tin đã được thu hồi trước khi trọn một khung.',
    en: 'It is withdrawn before a whole window of it.',
  },
  notInterpreted: {
    vi: 'Tin không dịch miệng (radio.interpret: false), mà khung nào cũng dành cho tiếng khác.',
    en: 'It is not to be interpreted (radio.interpret: false), and every window is in another language.',
  },
  nothingToRead: {
    vi: 'Tin chưa có lời đọc. Hãy viết radio.script hoặc phần thân.',
    en: 'It has no words to read. Write radio.script or a body.',
  },
  tooLong: (seconds: number, longest: number): Bilingual => ({
    vi: `Tin dài ${lengthText(seconds)}, khung dài nhất là ${lengthText(longest)}. Hãy rút gọn radio.script.`,
    en: `It takes ${seconds} s and the longest window is ${longest} s. Shorten radio.script.`,
  }),
  relayed: (times: number): Bilingual => ({
    vi: `Tin đã nghe ${times} lần qua tiếp âm trong tuần, đủ số lần tối đa.`,
    en: `It is heard ${times} times through relays this week, which is its limit.`,
  }),
  kind: (kind: ItemKind, limit: number): Bilingual => ({
    vi: `Loại “${kindTitle(kind)}” đã đủ ${limit} lần phát trong tuần.`,
    en: `Its kind “${kind}” has reached its limit of ${limit} airings a week.`,
  }),
  tooClose: {
    vi: 'Khung còn chỗ đều quá gần một lần nghe qua tiếp âm, hoặc đã dành cho mục cần hơn.',
    en: 'Every window with room is too near a relayed airing of it, or went to items that add more.',
  },
  noRoom: {
    vi: 'Các khung đã dành cho những mục cần hơn.',
    en: 'The windows went to items that add more.',
  },
} as const;
