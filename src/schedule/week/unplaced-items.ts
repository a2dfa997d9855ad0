/** Items that were on the table and are not heard in the station's own windows this week, each with its reason. */
import {
  type Bilingual,
  byId,
  concerns,
  type Item,
  type ItemKind,
  instantFrom,
  kindTitle,
  lengthText,
  momentText,
  NEVER,
  startOf,
  versionIn,
  type WeekPlan,
} from '../../model/index.js';
import {
  type OpenWindow,
  type Placement,
  type Problem,
  type Reading,
  relayedOf,
} from '../../planner/index.js';
import { renditionIn, shareIn } from './candidates.js';
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
  const { item, span, airs } = datedItem;
  if (item.radio === undefined) return WHY.noRadio;
  if (item.sample) return WHY.sample;
  if (item.radio.van) return WHY.van;
  if (problem.windows.length === 0) return WHY.noWindow;
  const live = windowsInside(problem.windows, span);
  if (live.length === 0) return whyNotLive(problem, item, measured.campaign.timeZone);
  const readable = windowsInside(live, airs);
  if (readable.length === 0) {
    return windowsInside(live, { ...airs, end: NEVER }).length === 0 ? WHY.notApproved : WHY.past(item);
  }
  const own = readable.filter((window) => shareIn(station, datedItem, window) > 0);
  if (own.length === 0) {
    const { audiences } = measured.campaign;
    return WHY.listeners(item.audiences.map((id) => byId(audiences, id)?.title ?? id));
  }
  const lengths = own.flatMap((window) => renditionIn(measured, station, datedItem, window)?.seconds ?? []);
  if (lengths.length === 0) {
    const written = own.some(({ languages }) => languages.some((language) => versionIn(item, language)));
    return written ? WHY.notApproved : WHY.notInterpreted;
  }
  const shortest = Math.min(...lengths);
  if (shortest === 0) return WHY.nothingToRead;
  const readings = problem.readings.filter((reading) => reading.item === item.id);
  if (readings.length === 0) {
    if (own.some((window) => shortest <= window.net)) return WHY.noPlace;
    return WHY.tooLong(shortest, Math.max(...own.map((window) => window.seconds)));
  }
  const relayed = Math.max(...readings.map((reading) => relayedOf(reading).length));
  if (readings.every(({ maxPerWeek }) => relayed >= maxPerWeek)) return WHY.relayed(relayed);
  const limit = station.caps.perKindPerWeek[item.kind];
  const capped = readings.every((reading) => isCapped(problem, placements, reading));
  if (limit !== undefined && capped) return WHY.kind(item.kind, limit);
  return relayed > 0 ? WHY.tooClose : WHY.noRoom;
}

function windowsInside(windows: readonly OpenWindow[], span: Stretch): OpenWindow[] {
  return windows.filter(({ start, seconds }) => inside(stretchFrom(instantFrom(start), seconds), span));
}

function whyNotLive(problem: Problem, item: Item, timeZone: string): Bilingual {
  if (windowsInside(problem.windows, validSpan(item, timeZone)).length === 0) return WHY.notLive;
  const published = startOf(item.published, timeZone);
  if (windowsInside(problem.windows, { start: published, end: NEVER }).length === 0) {
    return WHY.notPublished;
  }
  return item.withdrawn === undefined ? WHY.notLive : WHY.withdrawn;
}

/** Has the kind of a reading had its airings of the week? */
function isCapped({ goals, readings }: Problem, placements: readonly Placement[], reading: Reading): boolean {
  const r = readings.indexOf(reading);
  return goals.some(({ rule, readings: counted, heard, atMost }) => {
    if (rule !== 'kind-cap' || atMost === undefined || !counted.includes(r)) return false;
    const own = placements.filter((one) => counted.includes(readings.indexOf(one.reading)));
    return heard + own.length >= atMost;
  });
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
  van: {
    vi: 'Đây là lời của xe loa (radio.van: true), không phát trên đài.',
    en: 'It is the call of a loudspeaker van (radio.van: true) and not for a station.',
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
  notApproved: {
    vi: 'Tin được duyệt muộn, không kịp khung nào trong tuần.',
    en: 'It is approved too late for every window of the week.',
  },
  past: ({ when, appointment = '' }: Item): Bilingual =>
    when === undefined
      ? {
          vi: `Bài hẹn ngày ${momentText(appointment)}, ngày ấy đã qua. Hãy ghi validUntil; bài vẫn đúng thì ghi timeless: true.`,
          en: `Its text looks forward to ${appointment}, which has passed. Write validUntil; or timeless: true when it stays true.`,
        }
      : {
          vi: `Sự kiện đã bắt đầu hoặc đã qua (${momentText(when.until ?? when.date)}).`,
          en: `The event has begun or is over (${when.until ?? when.date}).`,
        },
  listeners: (audiences: readonly string[]): Bilingual => ({
    vi: `Tin dành cho: ${audiences.join('; ')}. Đài không có khung nào dành cho họ (audiences của khung).`,
    en: `It is for: ${audiences.join('; ')}. The station has no window for them (audiences of a window).`,
  }),
  notInterpreted: {
    vi: 'Khung nào cũng dành cho tiếng khác, mà tin không ghi là dịch miệng được (radio.interpret: true).',
    en: 'Every window is in another language, and the item is not marked as fit for interpreting (radio.interpret: true).',
  },
  nothingToRead: {
    vi: 'Tin chưa có lời đọc, hoặc bỏ phần mẫu ra thì không còn lời nào. Hãy viết radio.script hoặc phần thân.',
    en: 'It has no words to read, or none without its samples. Write radio.script or a body.',
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
  noPlace: {
    vi: 'Khung chương trình (clock) của các khung không có chỗ cho loại hay độ dài này.',
    en: 'The clocks of the windows have no place for its kind or its length.',
  },
  tooClose: {
    vi: 'Khung còn chỗ đều quá gần một lần nghe qua tiếp âm, hoặc đã dành cho mục cần hơn.',
    en: 'Every window with room is too near a relayed airing of it, or went to items that add more.',
  },
  noRoom: {
    vi: 'Các khung đã dành cho những mục cần hơn.',
    en: 'The windows went to items that add more.',
  },
} as const;
