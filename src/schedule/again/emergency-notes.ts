/** What emergencies do to a week, for its readers: notes, what was displaced and where it is made good, and all of it in lines. */
import {
  airingsOf,
  type Bilingual,
  type Campaign,
  clockText,
  compareText,
  type Displaced,
  dateText,
  type EmergencyNote,
  type Instant,
  instantFrom,
  isoAt,
  itemOf,
  mapWindows,
  plainLine,
  type WeekPlan,
} from '../../model/index.js';
import { keptIn, type Placement, type Problem } from '../../planner/index.js';
import { isForStation } from '../week/candidates.js';
import type { DatedItem } from '../week/measured-campaign.js';
import type { WeekToPlan } from '../week/pose-problem.js';
import type { PosedWeek } from '../week/pose-week.js';
import { liveInWeek, overlap, stretchOfWeek } from '../week/stretches.js';
import type { Preempted } from './preempt.js';

/** A note for each new emergency: where it pre-empts, or that no window may hold it. */
export function notesOf(
  { windows, timeZone }: Problem,
  { fixed, homeless }: Preempted,
  placements: readonly Placement[],
): EmergencyNote[] {
  const placed = fixed.map(({ reading, window, start }): EmergencyNote => {
    const open = windows[window];
    const read = placements.find((one) => one.reading === reading && one.window === window);
    const iso = isoAt(instantFrom(read?.start ?? start), timeZone);
    return {
      item: reading.item,
      language: reading.language,
      state: 'pre-empts',
      date: open?.date ?? '',
      window: open?.window ?? '',
      start: iso,
      reason: WHY.preempts(iso),
    };
  });
  return [
    ...placed,
    ...homeless.map(
      ({ item, language }): EmergencyNote => ({ item, language, state: 'no-window', reason: WHY.noWindow }),
    ),
  ];
}

/** Emergencies that are live behind `at` and that no window left could take in any language, where the station has enabled them. */
export function notReadable(posed: PosedWeek, published: WeekPlan, at: Instant): EmergencyNote[] {
  const { station, problem } = posed;
  if (station.planning?.emergency !== true) return [];
  const readable = new Set(problem.readings.map(({ item }) => item));
  const heard = new Set(airingsOf(published).map(({ item }) => item));
  const { end } = stretchOfWeek(problem.week, station.timeZone);
  return ofWeek(posed)
    .filter(({ span }) => at < end && overlap(span, { start: at, end }))
    .filter(({ item }) => !readable.has(item.id) && !heard.has(item.id))
    .map(({ item }) => ({ item: item.id, state: 'no-window', reason: WHY.noWindow }));
}

/** Emergency items that are meant for the station and live in the week, in an order that does not depend on that of the content. */
function ofWeek({ measured, station, week }: WeekToPlan): DatedItem[] {
  return measured.items
    .filter(
      (one) =>
        one.item.urgency === 'emergency' &&
        isForStation(measured, station, one) &&
        liveInWeek(one.span, week, station.timeZone),
    )
    .sort((a, b) => compareText(a.item.id, b.item.id));
}

/** Emergency items of the week that the station plans like priority items, because it has not said otherwise. */
export function notEnabled(about: WeekToPlan): EmergencyNote[] {
  if (about.station.planning?.emergency === true) return [];
  return ofWeek(about).map(({ item }) => ({
    item: item.id,
    state: 'like-priority',
    reason: WHY.likePriority,
  }));
}

/**
 * Published airings that are not where they stood. Each is matched with an airing of its item that is new in the week and comes after the
 * first emergency; one that has none is named without.
 */
export function displacedBy(
  published: Problem,
  { fixed }: Preempted,
  placements: readonly Placement[],
): Displaced[] {
  const since = Math.min(...fixed.map(({ window }) => window));
  const nameOf = (w: number) => ({
    date: published.windows[w]?.date ?? '',
    window: published.windows[w]?.window ?? '',
  });
  return published.readings.flatMap((reading) => {
    const now = placements
      .filter((one) => one.reading.item === reading.item && one.reading.language === reading.language)
      .map(({ window }) => window);
    const kept = keptIn(reading);
    const fresh = now.filter((w) => !kept.includes(w) && w > since).sort((a, b) => a - b);
    return kept
      .filter((w) => !now.includes(w))
      .map((w, index): Displaced => {
        const { item, language } = reading;
        const good = fresh[index];
        return { item, language, ...nameOf(w), ...(good === undefined ? {} : { madeGood: nameOf(good) }) };
      });
  });
}

/** The plan with its notes, and with the airings marked that make something good. */
export function withNotes(
  plan: WeekPlan,
  emergencies: readonly EmergencyNote[],
  displaced: readonly Displaced[],
): WeekPlan {
  const good = new Set(
    displaced.flatMap(({ item, language, madeGood }) =>
      madeGood === undefined ? [] : [JSON.stringify([madeGood.date, madeGood.window, item, language])],
    ),
  );
  const marked =
    good.size === 0
      ? plan
      : mapWindows(plan, (slot, date) => ({
          ...slot,
          airings: slot.airings.map((airing) =>
            good.has(JSON.stringify([date, slot.window, airing.item, airing.language]))
              ? { ...airing, madeGood: true }
              : airing,
          ),
        }));
  return {
    ...marked,
    ...(emergencies.length === 0 ? {} : { emergencies }),
    ...(displaced.length === 0 ? {} : { displaced }),
  };
}

/**
 * What the published week says of emergencies, in so far as it is still true: a note stays as long as the item does, a make-good as long as
 * its airing stands.
 */
export function notesKept(
  plan: WeekPlan,
  published: WeekPlan,
  items: ReadonlySet<string>,
): { emergencies: EmergencyNote[]; displaced: Displaced[] } {
  const standing = new Set(
    plan.days.flatMap(({ date, sessions }) =>
      sessions.flatMap(({ slots }) =>
        slots.flatMap((slot) =>
          slot.kind === 'relay'
            ? []
            : slot.airings.map(({ item, language }) => JSON.stringify([date, slot.window, item, language])),
        ),
      ),
    ),
  );
  const stands = (item: string, language: string, { date, window }: { date: string; window: string }) =>
    standing.has(JSON.stringify([date, window, item, language]));
  return {
    emergencies: (published.emergencies ?? []).filter(
      ({ item, language = '', state, date = '', window = '' }) =>
        items.has(item) && state === 'pre-empts' && stands(item, language, { date, window }),
    ),
    displaced: (published.displaced ?? [])
      .filter(({ item, language, ...from }) => items.has(item) && !stands(item, language, from))
      .map(({ madeGood, ...one }) =>
        madeGood !== undefined && stands(one.item, one.language, madeGood) ? { ...one, madeGood } : one,
      ),
  };
}

/**
 * What emergencies do to a week, then what they have displaced and where that is made good, a line each.
 *
 * @throws Error when the plan names an item that is not in the campaign.
 * @example
 * emergencyLines(plan, campaign); // []
 */
export function emergencyLines(
  { emergencies = [], displaced = [] }: Pick<WeekPlan, 'emergencies' | 'displaced'>,
  campaign: Pick<Campaign, 'items'>,
): string[] {
  const title = (item: string) => plainLine(itemOf(campaign, item).versions[0].title);
  return [
    ...emergencies.map(({ item, reason }) => `Khẩn cấp “${title(item)}”: ${plainLine(reason.vi)}`),
    ...displaced.map(({ item, date, window, madeGood }) => {
      const good =
        madeGood === undefined
          ? 'chưa phát bù được trong tuần'
          : `phát bù ${dateText(madeGood.date)} khung ${plainLine(madeGood.window)}`;
      return `Nhường chỗ “${title(item)}” ${dateText(date)} khung ${plainLine(window)}: ${good}`;
    }),
  ];
}

const WHY = {
  preempts: (start: string): Bilingual => ({
    vi: `Tin khẩn cấp chen vào khung kế tiếp, phát lúc ${clockText(start)} ngày ${dateText(start)}. Thông tư 39/2020 yêu cầu phát ngay: nếu không chờ được đến lúc ấy, hãy phát ngay ngoài lịch theo lời đọc kèm theo.`,
    en: `The emergency takes the next window, at ${start.slice(11, 16)} on ${start.slice(0, 10)}. Circular 39/2020 wants it played at once: if it cannot wait until then, play it now, outside the schedule, from its script.`,
  }),
  noWindow: {
    vi: 'Tin khẩn cấp không vào được khung nào còn lại trong tuần. Hãy phát ngay ngoài lịch theo lời đọc, hoặc xem lại độ dài, tiếng và thời hạn của tin.',
    en: 'No window that is left in the week may hold this emergency. Play it now, outside the schedule, or look at its length, language and validity again.',
  },
  likePriority: {
    vi: 'Tin khẩn cấp được xếp như tin ưu tiên, vì đài chưa bật planning.emergency trong stations.yaml.',
    en: 'The emergency is planned like a priority item, because the station has not set planning.emergency in stations.yaml.',
  },
} as const;
