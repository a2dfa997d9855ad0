/** One week of several stations, and the rehearsal of the weeks before it. */
import {
  type Airing,
  addWeeks,
  fnv1a,
  type Instant,
  type Station,
  type WeekPlan,
} from '../../model/index.js';
import { BUDGET, openSolver, type Problem, REHEARSAL, type Solver } from '../../planner/index.js';
import { answerAgain } from '../again/answer-again.js';
import { notEnabled, withNotes } from '../again/emergency-notes.js';
import { planAgain } from '../again/plan-again.js';
import { assemble } from '../week/assemble.js';
import { beforeWeek, hasHistory } from '../week/before.js';
import type { MeasuredCampaign } from '../week/measured-campaign.js';
import { countedAirings, type StationWeeks } from '../week/past-airings.js';
import type { WeekToPlan } from '../week/pose-problem.js';
import { type PosedWeek, poseWeek } from '../week/pose-week.js';
import { relayWaves } from '../week/relay-order.js';
import { type PlannedWeeks, stationWeeks, twinsAmong } from './twins.js';

interface InOrderOptions {
  /** Plans of the two weeks before, where no history is known. */
  readonly rehearsed?: readonly StationWeeks[];
  /** Plans of the same week made elsewhere. */
  readonly given?: readonly WeekPlan[];
  /** Plans of this week that people know already: what stands in them stays where it can. */
  readonly published?: readonly WeekPlan[];
  /** When they are planned again. */
  readonly at?: Instant | undefined;
  /** This week as nobody but its editor has seen it: what still fits stays in its place. */
  readonly draft?: StationWeeks | undefined;
  /** @default one for weeks to be published, that solves each itself */
  readonly solver?: Solver;
  /** Changes what is asked of a week that is not published. @default nothing */
  readonly pose?: (problem: Problem) => Problem;
}

/**
 * Plans stations wave by wave, each with the plans of those before it to relay. Nobody is asked what another is asked. Of a wave only as
 * many are posed as are solved at once: a country is not to stand in memory.
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
    draft,
    solver = openSolver(BUDGET),
    pose = (problem) => problem,
  }: InOrderOptions = {},
): PlannedWeeks {
  const aired = countedAirings(history, week);
  const known = new Map(published.filter((plan) => plan.week === week).map((plan) => [plan.station, plan]));
  const waves = relayWaves(order);
  const twins = twinsAmong(measured, waves.flat(), week, aired, known);
  const plans = new Map(given.map((plan) => [plan.station, plan]));
  const sources = stationWeeks(plans, twins, order);
  for (const wave of waves) {
    const asked = wave.filter(({ id }) => !twins.has(id));
    for (let from = 0; from < asked.length; from += solver.atOnce) {
      const some = asked.slice(from, from + solver.atOnce).map((station): WeekToPlan => {
        const before = beforeWeek(measured.campaign, station, week, aired, rehearsed);
        return { measured, station, week, before, sources };
      });
      const fresh = some
        .filter(({ station }) => !known.has(station.id) && !draft?.get(station.id))
        .map((about) => posed(about, pose));
      solver.ahead(fresh.map(({ problem }) => problem));
      for (const about of fresh) plans.set(about.station.id, planFresh(about, solver));
      for (const about of some) {
        const { id } = about.station;
        const plan = known.get(id);
        const drafted = draft?.get(id);
        if (plan !== undefined) plans.set(id, planAgain(about, plan, at, solver.once));
        else if (drafted !== undefined) plans.set(id, planAround(about, drafted, solver));
      }
    }
  }
  return sources;
}

function posed(about: WeekToPlan, pose: (problem: Problem) => Problem): PosedWeek {
  const week = poseWeek(about);
  return { ...week, problem: pose(week.problem) };
}

function planFresh(week: PosedWeek, solver: Solver): WeekPlan {
  return withNotes(assemble(week, solver.once(week.problem)), notEnabled(week), []);
}

function planAround(about: WeekToPlan, draft: WeekPlan, solver: Solver): WeekPlan {
  const whole = poseWeek(about, draft);
  return withNotes(assemble(whole, answerAgain(whole.problem, solver.once)), notEnabled(about), []);
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
): PlannedWeeks[] {
  const aired = countedAirings(history, week);
  if (order.every((station) => hasHistory(station, week, aired))) return [];
  // What is an emergency now was not heard in the weeks before.
  const items = measured.items.filter(({ item }) => item.urgency !== 'emergency');
  const known: MeasuredCampaign = {
    ...measured,
    items,
    seconds: (version, pace, interpret) => roughly(measured.seconds(version, pace, interpret)),
  };
  const first = planInOrder(known, order, addWeeks(week, -2), history, {
    solver: openSolver(REHEARSAL),
    pose: firstRehearsal,
  });
  const second = planInOrder(known, order, addWeeks(week, -1), history, {
    solver: openSolver(REHEARSAL),
    rehearsed: [first],
  });
  return [first, second];
}

/**
 * 12, 24, 48, 96 seconds and so on, whichever is nearest: with lengths to the second, a text that grows by one would have made another
 * past, and with it another week.
 */
function roughly(seconds: number): number {
  return seconds === 0 ? 0 : 12 * 2 ** Math.max(0, Math.round(Math.log2(seconds / 12)));
}

/** Points that the longest remembered airings could have left. */
const MOST = 200;

/**
 * Where a rehearsal begins: with nothing to remember, every week would be planned like every other. The problem with a start that is
 * different in each week and the same on each machine: by the FNV-1a hash of week, item and language, every reading has earned 0 to 199
 * points and may only use about half of its windows.
 */
function firstRehearsal(problem: Problem): Problem {
  return {
    ...problem,
    readings: problem.readings.map((reading) => {
      const name = `${problem.week}/${reading.item}/${reading.language}`;
      return {
        ...reading,
        startReach: fnv1a(name) % MOST,
        chances: reading.chances.filter(({ window }) => fnv1a(`${name}/${window}`) % 2 === 0),
      };
    }),
  };
}
