/** History as planning counts it: what really sounded before the week, by station. */
import { UsageError } from '../../errors.js';
import { type Airing, instantOf, mondayOf } from '../../model/index.js';

/** An airing with its start as an instant. */
export interface PastAiring {
  readonly airing: Airing;
  readonly start: number;
}

const SOUNDED: ReadonlySet<string> = new Set(['aired', 'late', 'short', 'made-good']);

/**
 * Airings by station, dated before the week, oldest first, each id once. Missed and pre-empted ones did not sound. What is dated in
 * the week or later is left out, so that planning a week again after it was aired gives the same plan.
 *
 * @throws UsageError when a start is no ISO instant with offset.
 */
export function countedAirings(history: readonly Airing[], week: string): ReadonlyMap<string, Airing[]> {
  const monday = mondayOf(week);
  const byId = new Map<string, Airing>();
  for (const airing of history) {
    if (SOUNDED.has(airing.status) && airing.date < monday) byId.set(airing.id, airing);
  }
  const byStation = new Map<string, Airing[]>();
  const inOrder = [...byId.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const airing of inOrder) {
    const list = byStation.get(airing.station) ?? [];
    list.push(airing);
    byStation.set(airing.station, list);
  }
  return byStation;
}

/** The airing with its instant. @throws UsageError when its start is no ISO instant with offset. */
export function timed(airing: Airing): PastAiring {
  try {
    return { airing, start: instantOf(airing.start) };
  } catch (cause) {
    throw new UsageError(
      {
        vi: `Lịch sử phát sóng: "${airing.id}" có start "${airing.start}" không phải thời điểm ISO. Hãy viết như 2020-07-06T05:45:00+07:00.`,
        en: `History: the start "${airing.start}" of "${airing.id}" is no ISO instant. Write it like 2020-07-06T05:45:00+07:00.`,
      },
      { cause },
    );
  }
}
