/** The week of one station: planned, posed and not yet solved, or polished by an exact solver. */
import { LoaphatError, UsageError } from '../../errors.js';
import {
  type Airing,
  type Campaign,
  type Instant,
  type InstantLike,
  instantOf,
  isWeek,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import { appraise, BUDGET, certify, loadHighs, polish, solve } from '../../planner/index.js';
import { assemble } from '../week/assemble.js';
import { beforeWeek } from '../week/before.js';
import { frozenOf } from '../week/frozen-week.js';
import { measureCampaign } from '../week/measured-campaign.js';
import { countedAirings } from '../week/past-airings.js';
import { type PosedWeek, poseWeek } from '../week/pose-week.js';
import { relayOrder } from '../week/relay-order.js';
import { planInOrder, rehearse } from './plan-in-order.js';

/** What `planWeek` may be handed, so that it need not plan it. */
export interface PlanWeekOptions {
  /** Plans of the same week of stations that this one relays. @default they are planned along with it */
  readonly relayed?: readonly WeekPlan[];
  /**
   * Plans of this week that were published: an airing stays in its window unless moving it gains more than listeners lose who
   * count on it. @default none
   */
  readonly published?: readonly WeekPlan[];
  /**
   * When a published week is planned again, ISO with offset: published windows that begin before keep their airings, and an emergency that
   * has come since takes the next window. @default nothing of the week has begun
   */
  readonly at?: InstantLike;
}

/**
 * A station's ISO week: which item is heard when, to the second. Every window holds only approved items that are live from its
 * first second to its last, meant for the station's place, in one of the window's languages (or the original, interpreted
 * by the announcer), inside the station's limits on repeats; relayed airings count in all of them. Choice: what is worth most to those who
 * listen (priority × what is said × audience × what one more airing still adds), less what soft rules cost; see `RULES`. Greedy start,
 * then local search with a seed. Whole numbers only: the same input gives the same plan everywhere.
 *
 * What could not be done is named in the plan: `unplaced` items, `cuts` of windows, `shortages` by language, `unused` seconds, and in
 * its `certificate` every soft rule that is not met, with the proof of how near the week is to the best one.
 *
 * @throws UsageError when the week does not exist, or `at` or an airing's start is no ISO instant.
 * @throws LoaphatError when stations relay each other in a circle.
 * @example
 * planWeek(campaign, station, '2020-W28', []).from; // '2020-07-06'
 */
export function planWeek(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  options: PlanWeekOptions = {},
): WeekPlan {
  checkWeek(week);
  const measured = measureCampaign(campaign);
  const order = relayOrder(campaign, [station]);
  const rehearsed = rehearse(measured, order, week, history);
  const given = options.relayed ?? [];
  const missing = order.filter(({ id }) => id === station.id || !given.some((plan) => plan.station === id));
  const weeks = planInOrder(measured, missing, week, history, {
    rehearsed,
    given,
    published: options.published ?? [],
    at: askedInstant(options.at),
  });
  const plan = weeks.get(station.id);
  if (plan === undefined) throw new RangeError(`${station.id} was not planned`);
  return plan;
}

/**
 * One station's week, posed with all that it depends on, and not yet solved. Plans what the station relays, and the weeks before where nothing is known of them; `published` as `poseWeek` takes it. With `at`,
 * what of it has begun by then is heard anyway and is asked no more.
 */
export function poseStation(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  published?: WeekPlan,
  at?: Instant,
): PosedWeek {
  checkWeek(week);
  const measured = measureCampaign(campaign);
  const order = relayOrder(campaign, [station]);
  const rehearsed = rehearse(measured, order, week, history);
  const weeks = planInOrder(
    measured,
    order.filter(({ id }) => id !== station.id),
    week,
    history,
    { rehearsed },
  );
  const before = beforeWeek(measured.campaign, station, week, countedAirings(history, week), rehearsed);
  const frozen =
    published === undefined || at === undefined ? undefined : frozenOf(measured.campaign, published, at);
  return poseWeek({ measured, station, week, before, sources: weeks }, published, frozen);
}

/** How long a polish may take. */
export interface PolishOptions {
  /** CPU seconds of the exact solver. @default 60 */
  readonly seconds?: number;
}

/**
 * What `planWeek` gives, or what HiGHS finds when that is worth more. The certificate keeps the bound of the planner, and the value itself
 * becomes the bound where HiGHS has proven that there is nothing better. The library is loaded when this is called.
 *
 * @throws LoaphatError when the optional library `highs` is not installed; as `planWeek` does
 * @example
 * (await polishWeek(campaign, station, '2020-W28', [], { seconds: 1 })).station; // 'dai-krong-pa'
 */
export async function polishWeek(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  { seconds = 60 }: PolishOptions = {},
): Promise<WeekPlan> {
  const posed = poseStation(campaign, station, week, history);
  const { problem } = posed;
  const own = solve(problem, BUDGET);
  const load = () =>
    loadHighs().catch((cause: unknown) => {
      throw notInstalled(cause);
    });
  const found = await polish(problem, seconds, load);
  if (found === undefined || own.certificate === undefined) return assemble(posed, own);
  const { value } = appraise(problem, found.placements);
  const better = value > own.certificate.value;
  const placements = better ? found.placements : own.placements;
  const best = Math.max(value, own.certificate.value);
  const bound = found.optimal ? best : own.certificate.bound;
  const certificate = certify(problem, placements, bound, own.certificate.moves);
  return assemble(posed, { placements, certificate });
}

function notInstalled(cause: unknown): LoaphatError {
  return new LoaphatError(
    {
      vi: 'Chưa cài thư viện highs nên không dùng được --polish. Hãy chạy: npm install highs.',
      en: 'The library highs is not installed, so --polish cannot be used. Run: npm install highs.',
    },
    { cause },
  );
}

/** @throws UsageError when there is no such ISO week. */
export function checkWeek(week: string): void {
  if (isWeek(week)) return;
  throw new UsageError({
    vi: `Không có tuần "${week}". Hãy viết tuần theo ISO 8601, ví dụ 2020-W28.`,
    en: `There is no week "${week}". Write an ISO 8601 week such as 2020-W28.`,
  });
}

/** The instant that a caller asks for. @throws UsageError for a text that is no ISO instant with offset. */
export function askedInstant(at: InstantLike | undefined): Instant | undefined {
  if (at === undefined) return undefined;
  try {
    return instantOf(at);
  } catch (cause) {
    throw new UsageError(
      {
        vi: `"${at}" không phải là thời điểm ISO. Hãy viết như 2020-07-08T09:00:00+07:00.`,
        en: `"${at}" is no ISO instant. Write it like 2020-07-08T09:00:00+07:00.`,
      },
      { cause },
    );
  }
}
