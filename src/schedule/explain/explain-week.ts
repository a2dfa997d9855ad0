/** Why a week is as it is: for one item window by window, for all of them in a line each. */
import { UsageError } from '../../errors.js';
import {
  type Airing,
  type Campaign,
  compareText,
  type InstantLike,
  instantFrom,
  isoAt,
  type WeekPlan,
} from '../../model/index.js';
import { openBalance, relayedOf } from '../../planner/index.js';
import { stationOf } from '../export/week-facts.js';
import { askedInstant, poseStation } from '../stations/plan-week.js';
import { placementsOf } from '../week/assemble.js';
import type { PosedWeek } from '../week/pose-week.js';
import { type Answered, itemLine, verdictsOn } from './explain-item.js';
import type { ItemExplanation, WeekExplanation, WindowVerdict } from './explanation.js';

/** What a week that is to be explained was planned from. */
export interface ExplainOptions {
  /** What was broadcast before; see `planWeek`. @default nothing is known */
  readonly history?: readonly Airing[];
  /** Plans of this week that were published; see `planWeek`. @default none */
  readonly published?: readonly WeekPlan[];
  /** When the published week was planned again; see `planWeek`. @default nothing of the week had begun */
  readonly at?: InstantLike;
}

/**
 * Why an item is heard where it is heard in a week, and why nowhere else: for each window what its airing gains, term by term, and what could
 * have stood there instead; or the hard rule that forbids it, the airings that would have to go, and what the week would be worth then.
 * Alternatives are whole legal plans, counted as the plan itself is; they differ from it by one airing that comes and at most four that go.
 *
 * @throws UsageError when the campaign has no such item, or the plan was made from other content
 * @example
 * const plan = planWeek(campaign, station, '2020-W28', []);
 * explainItem(campaign, plan, 'mot-cua').windows.length; // 14
 */
export function explainItem(
  campaign: Campaign,
  plan: WeekPlan,
  item: string,
  options: ExplainOptions = {},
): ItemExplanation {
  const { answered, posed } = answer(campaign, plan, options);
  const datedItem = answered.measured.items.find((one) => one.item.id === item);
  if (datedItem === undefined) throw unknownItem(item);
  const heard = answered.problem.readings
    .filter((reading) => reading.item === item)
    .flatMap(relayedOf)
    .sort((a, b) => a.start - b.start);
  const told = (some: typeof heard) =>
    some.map(({ start, audience }) => ({ start: isoAt(instantFrom(start), plan.timeZone), audience }));
  const windows = [...verdictsOn(answered, datedItem), ...closedWindows(posed, plan)];
  return {
    station: plan.station,
    week: plan.week,
    item,
    relayed: told(heard.filter(({ window }) => window === undefined)),
    begun: begunAirings(posed, item),
    ...sinceOf(posed, plan),
    windows: windows.sort((a, b) => compareText(a.date, b.date) || compareText(a.start, b.start)),
  };
}

/**
 * Why a week is as it is: each item that is heard or could be, how often, what it adds, and what keeps it from being heard more often.
 *
 * @throws UsageError when the plan was made from other content
 * @example
 * const plan = planWeek(campaign, station, '2020-W28', []);
 * explainWeek(campaign, plan).items.map(({ item }) => item).sort(); // ['buu-chinh', 'mot-cua']
 */
export function explainWeek(
  campaign: Campaign,
  plan: WeekPlan,
  options: ExplainOptions = {},
): WeekExplanation {
  const { answered, posed } = answer(campaign, plan, options);
  const known = new Set(answered.problem.readings.map(({ item }) => item));
  const lines = answered.measured.items
    .filter(({ item }) => known.has(item.id))
    .map((datedItem) => itemLine(answered, datedItem));
  return {
    station: plan.station,
    week: plan.week,
    items: lines.sort((a, b) => b.gain - a.gain || compareText(a.item, b.item)),
    ...sinceOf(posed, plan),
    barred: plan.unplaced.filter(({ item }) => !known.has(item)),
    ...(plan.certificate === undefined ? {} : { certificate: plan.certificate }),
  };
}

function answer(
  campaign: Campaign,
  plan: WeekPlan,
  { history = [], published = [], at }: ExplainOptions,
): { readonly answered: Answered; readonly posed: PosedWeek } {
  const station = stationOf(campaign, plan);
  const known = published.find((one) => one.station === plan.station && one.week === plan.week);
  const posed = poseStation(campaign, station, plan.week, history, known, askedInstant(at));
  const { measured, problem, frozen } = posed;
  const begun = new Set(frozen?.windows.map(({ date, slot }) => `${date}/${slot.window}`));
  const placements = placementsOf(problem, plan, begun);
  return {
    posed,
    answered: { measured, station, problem, placements, balance: openBalance(problem, placements) },
  };
}

function begunAirings({ frozen }: PosedWeek, item: string): ItemExplanation['begun'] {
  return (frozen?.windows ?? []).flatMap(({ slot }) =>
    slot.airings
      .filter((airing) => airing.item === item)
      .map(({ start }) => ({ start, audience: slot.audience })),
  );
}

function sinceOf({ frozen }: PosedWeek, { timeZone }: WeekPlan): { readonly since?: string } {
  return frozen === undefined || frozen.windows.length === 0 ? {} : { since: isoAt(frozen.at, timeZone) };
}

/** Windows of the grid that are not open at all: quiet hours, relays, days on which the station is not there. */
function closedWindows({ problem }: PosedWeek, { cuts }: WeekPlan): WindowVerdict[] {
  const open = new Set(problem.windows.map(({ key }) => key));
  return cuts
    .filter(({ date, window }) => !open.has(`${date}/${window}`))
    .map(({ date, window, start, reason }) => ({ date, window, start, verdict: 'closed', reason }));
}

function unknownItem(item: string): UsageError {
  return new UsageError({
    vi: `Không có tin «${item}» trong nội dung.`,
    en: `The content has no item “${item}”.`,
  });
}
