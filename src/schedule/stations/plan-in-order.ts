/** One week of several stations, and the rehearsal of the weeks before it. */
import { type Airing, addWeeks, fnv1a, type Station, type WeekPlan } from '../../model/index.js';
import {
  BUDGET,
  type Elsewhere,
  openSolver,
  type Problem,
  REHEARSAL,
  type SearchBudget,
} from '../../planner/index.js';
import { notEnabled, withNotes } from '../again/emergency-notes.js';
import { type AgainOptions, planAgain } from '../again/plan-again.js';
import { assemble } from '../week/assemble.js';
import { beforeWeek, hasHistory } from '../week/before.js';
import type { MeasuredCampaign } from '../week/measured-campaign.js';
import { countedAirings } from '../week/past-airings.js';
import { type PosedWeek, poseWeek } from '../week/pose-week.js';
import { relayWaves } from '../week/relay-order.js';
import { type PlannedWeeks, type StationWeeks, stationWeeks, twinKey } from './twins.js';

interface InOrderOptions {
  /** Plans of the two weeks before, where no history is known. */
  readonly rehearsed?: readonly StationWeeks[];
  /** Plans of the same week made elsewhere. */
  readonly given?: readonly WeekPlan[];
  /** Plans of this week that toldWeek know already: what stands in them stays where it can. */
  readonly published?: readonly WeekPlan[];
  /** When they are planned again, milliseconds since 1970. */
  readonly at?: number | undefined;
  /** What is spent on each week. @default that of a week to be published */
  readonly budget?: SearchBudget;
  /** Changes what is asked before it is answered. */
  readonly pose?: (problem: Problem) => Problem;
  /** Where several weeks can be solved at the same time. @default nowhere */
  readonly elsewhere?: Elsewhere | undefined;
}

/**
 * Plans stations wave by wave, each with the plans of those before it to relay. Of a wave only as many are posed as are solved at once: a
 * country is not to stand in memory.
 */
export function planInOrder(
  measured: MeasuredCampaign,
  order: readonly Station[],
  week: string,
  history: readonly Airing[],
  {
    rehearsed = [],
    given = [],
    published = [],
    at,
    budget = BUDGET,
    pose = (problem) => problem,
    elsewhere,
  }: InOrderOptions = {},
): PlannedWeeks {
  const aired = countedAirings(history, week);
  const plans = new Map(given.map((plan) => [plan.station, plan]));
  const solver = openSolver(elsewhere);
  const firstBorn = new Map<string, string>();
  const twins = new Map<string, string>();
  const weeks = stationWeeks(plans, twins, order);
  const known = new Map(published.filter((plan) => plan.week === week).map((plan) => [plan.station, plan]));
  /** Nobody is asked what another of the same key is asked. */
  const isFirst = (station: Station) => {
    const key = known.has(station.id) ? station.id : twinKey(measured, station, week, aired);
    const first = firstBorn.get(key) ?? station.id;
    firstBorn.set(key, first);
    if (first !== station.id) twins.set(station.id, first);
    return first === station.id;
  };
  /** What is asked of a station's week, and what makes the week of it; a published one asks for itself. */
  const taskOf = (station: Station): Task => {
    const before = beforeWeek(measured.campaign, station, week, aired, rehearsed);
    const toldWeek = known.get(station.id);
    const common = { measured, station, week, before, budget, solveOnce: solver.once };
    if (toldWeek !== undefined)
      return { station, plan: () => planAgain({ ...common, sources: weeks, published: toldWeek, at, pose }) };
    const asked = poseWeek(measured, station, week, before, weeks);
    const posed = { ...asked, problem: pose(asked.problem) };
    return { station, problem: posed.problem, plan: () => planPosed(common, posed) };
  };
  for (const wave of relayWaves(order)) {
    const first = wave.filter(isFirst);
    const atOnce = elsewhere?.atOnce ?? 1;
    for (let from = 0; from < first.length; from += atOnce) {
      const tasks = first.slice(from, from + atOnce).map(taskOf);
      solver.ahead(
        tasks.flatMap(({ problem }) => problem ?? []),
        budget,
      );
      for (const { station, plan } of tasks) plans.set(station.id, plan());
    }
  }
  return weeks;
}

interface Task {
  readonly station: Station;
  readonly problem?: Problem;
  readonly plan: () => WeekPlan;
}

type Asked = Pick<AgainOptions, 'measured' | 'station' | 'week' | 'before' | 'budget' | 'solveOnce'>;

function planPosed(
  { measured, station, week, before, budget, solveOnce }: Asked,
  posed: PosedWeek,
): WeekPlan {
  const plan = assemble(measured, station, posed, solveOnce(posed.problem, budget), before);
  return withNotes(plan, notEnabled(measured, station, week), []);
}

/**
 * The two weeks before, planned the same way, for stations that reported nothing in them: so that no two weeks are alike even
 * where nobody keeps a log. Empty when every station has a history.
 */
export function rehearse(
  measured: MeasuredCampaign,
  order: readonly Station[],
  week: string,
  history: readonly Airing[],
): StationWeeks[] {
  const aired = countedAirings(history, week);
  if (order.every((station) => hasHistory(station, week, aired))) return [];
  const first = planInOrder(measured, order, addWeeks(week, -2), history, {
    budget: REHEARSAL,
    pose: firstRehearsal,
  });
  const second = planInOrder(measured, order, addWeeks(week, -1), history, {
    budget: REHEARSAL,
    rehearsed: [first],
  });
  return [first, second];
}

/** Points that the longest remembered airings could have left. */
const MOST = 200;

/**
 * The problem with a start that is different in each week and the same on each machine: by the FNV-1a hash of week, item and
 * language, every reading has earned 0 to 199 points and may only use about half of its windows.
 */
function firstRehearsal(problem: Problem): Problem {
  return {
    ...problem,
    readings: problem.readings.map((reading) => {
      const name = `${problem.week}/${reading.item}/${reading.language}`;
      return {
        ...reading,
        startReach: fnv1a(name) % MOST,
        windows: reading.windows.filter((window) => fnv1a(`${name}/${window}`) % 2 === 0),
      };
    }),
  };
}
