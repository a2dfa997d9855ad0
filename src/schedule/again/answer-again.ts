/** The answer for a week that people know already. */
import { type WeekPlan, windowsOf } from '../../model/index.js';
import {
  appraise,
  certify,
  type Goal,
  inProblem,
  keptIn,
  type Pin,
  type Placement,
  type Problem,
  type Solution,
  type SolveOnce,
} from '../../planner/index.js';
import type { Preempted } from './preempt.js';

/** Of all that a week could gain, in hundredths of a percent: for less, nothing that was published moves. */
const WORTH_MOVING = 300;

/**
 * A search from nothing seldom ends where it ended before, though what was published is worth more where it stands. So a week that was
 * published is answered around what still stands of it; more moves only where that gains three percent of the week. The certificate
 * speaks of the week as if it were new: when nothing changed, all is as it was published.
 */
export function answerAgain(problem: Problem, solveOnce: SolveOnce): Solution {
  const kept = keptPins(problem);
  const fresh = asIfNew(problem);
  const anew = solveOnce(fresh);
  if (kept.length === 0 || anew.certificate === undefined || isPublished(problem, anew)) return anew;
  const { bound, empty, moves } = anew.certificate;
  const worth = (placements: readonly Placement[]) => appraise(fresh, placements).value;
  const around = inProblem(fresh, solveOnce({ ...fresh, pins: [...problem.pins, ...kept] }).placements);
  const counted = inProblem(fresh, solveOnce(problem).placements);
  const gained = worth(counted) - worth(around);
  const placements = gained * 10_000 > WORTH_MOVING * (bound - empty) ? counted : around;
  return { placements, certificate: certify(fresh, placements, bound, moves) };
}

/** The published airings that may still stand. */
function keptPins({ readings }: Problem): Pin[] {
  return readings.flatMap((one, reading) => keptIn(one).map((window) => ({ reading, window })));
}

function asIfNew(problem: Problem): Problem {
  const readings = problem.readings.map((reading) => ({
    ...reading,
    chances: reading.chances.map((chance) => ({ ...chance, kept: false })),
  }));
  return { ...problem, readings };
}

function isPublished(problem: Problem, { placements }: Solution): boolean {
  const published = new Set(keptPins(problem).map(({ reading, window }) => `${reading}/${window}`));
  const found = inProblem(problem, placements);
  return (
    found.length === published.size &&
    found.every(({ reading, window }) => published.has(`${problem.readings.indexOf(reading)}/${window}`))
  );
}

/** The problem with nothing counted as published but what stands in this plan, too. */
export function keeping(problem: Problem, plan: WeekPlan): Problem {
  const standing = new Set(
    windowsOf(plan).flatMap(({ date, slot }) =>
      slot.airings.map(({ item, language }) => `${date}/${slot.window} ${item} ${language}`),
    ),
  );
  const readings = problem.readings.map((reading) => ({
    ...reading,
    chances: reading.chances.map((chance) => ({
      ...chance,
      kept:
        chance.kept &&
        standing.has(`${problem.windows[chance.window]?.key} ${reading.item} ${reading.language}`),
    })),
  }));
  return { ...problem, readings };
}

/**
 * The problem with a duty for each published airing of a window that an emergency has entered: it stays there, or the item is heard once
 * more in a later window of the week. `published` is the problem before the emergencies came.
 */
export function withDuties(published: Problem, { problem, fixed }: Preempted): Problem {
  const entered = new Set(fixed.map(({ window }) => window));
  const duties = published.readings.flatMap((reading, r): Goal[] => {
    const { item, language } = reading;
    const kept = keptIn(reading).filter(
      (w) => !fixed.some((one) => one.reading === reading && one.window === w),
    );
    const first = kept.filter((w) => entered.has(w)).sort((a, b) => a - b)[0];
    if (first === undefined) return [];
    return [
      {
        rule: 'make-good',
        of: `${item}/${language}`,
        unit: 'airings',
        readings: [r],
        windows: [...problem.windows.keys()].filter((w) => w >= first),
        heard: 0,
        atLeast: kept.filter((w) => w >= first).length,
        price: problem.rates.missingDuty,
      },
    ];
  });
  return { ...problem, goals: [...problem.goals, ...duties] };
}

/**
 * The best week by what stays where it was published. It is looked for three times: as if nothing were published, with what is
 * published counted, and with nothing moved but what has to make room, which is taken unless more is worth three percent of the week. The certificate speaks of reach and of
 * duties, as that of every week. `entered` are the windows that emergencies have entered.
 */
export function answerAround(problem: Problem, entered: ReadonlySet<number>, solveOnce: SolveOnce): Solution {
  const fresh = asIfNew(problem);
  const anew = solveOnce(fresh);
  const counted = inProblem(problem, solveOnce(problem).placements);
  const pins = [...problem.pins, ...leastMoves(problem, entered, counted)];
  const around = solveOnce({ ...fresh, pins });
  const worth = (placements: readonly Placement[]) => appraise(problem, inProblem(problem, placements)).value;
  const [best = counted] = [counted, anew.placements].sort((a, b) => worth(b) - worth(a));
  if (anew.certificate === undefined) return { placements: inProblem(fresh, best) };
  const { bound, empty, moves } = anew.certificate;
  const gained = worth(best) - worth(around.placements);
  const chosen = gained * 10_000 > WORTH_MOVING * (bound - empty) ? best : around.placements;
  const placements = inProblem(fresh, chosen);
  return { placements, certificate: certify(fresh, placements, bound, moves) };
}

/** What was published, but for windows that an emergency has entered, or that an airing enters in which one is made good. */
function leastMoves(problem: Problem, entered: ReadonlySet<number>, placements: readonly Placement[]): Pin[] {
  const { readings, goals } = problem;
  const owed = new Set(goals.filter(({ rule }) => rule === 'make-good').flatMap((goal) => goal.readings));
  const asPins = placements.map(({ reading, window }) => ({ reading: readings.indexOf(reading), window }));
  const isKept = ({ reading, window }: Pin) => keptIn(readings[reading] ?? { chances: [] }).includes(window);
  const comes = (pin: Pin) =>
    !isKept(pin) && (owed.has(pin.reading) || readings[pin.reading]?.urgency === 'emergency');
  const moved = new Set([...entered, ...asPins.filter(comes).map(({ window }) => window)]);
  const made = asPins.filter((pin) => moved.has(pin.window) && (isKept(pin) || comes(pin)));
  const still = keptPins(problem).filter(({ window }) => !moved.has(window));
  return [...made, ...still];
}
