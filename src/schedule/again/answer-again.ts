/** The answer for a week that people know already. */
import {
  appraise,
  certify,
  type Goal,
  inProblem,
  type Pin,
  type Placement,
  type Problem,
  type Solution,
  type SolveOnce,
} from '../../planner/index.js';
import type { Preempted } from './preempt.js';

/**
 * A search from nothing seldom ends where it ended before, though what was published is worth more where it stands. So a week that was
 * published is answered twice, as if it were not and around what still stands of it, and the answer is taken that is worth more with what
 * stays counted. The certificate speaks of reach alone, as before the publication: when nothing changed, all is as it was published.
 */
export function answerAgain(problem: Problem, solveOnce: SolveOnce): Solution {
  const kept = problem.readings.flatMap(({ kept: windows }, reading) =>
    windows.map((window) => ({ reading, window })),
  );
  const fresh = {
    ...problem,
    readings: problem.readings.map((reading) => ({ ...reading, kept: [] })),
  };
  const anew = solveOnce(fresh);
  if (kept.length === 0) return anew;
  const around = solveOnce({ ...fresh, pins: [...problem.pins, ...kept] });
  const worth = ({ placements }: Solution) => appraise(problem, inProblem(problem, placements)).value;
  if (anew.certificate === undefined || worth(around) < worth(anew)) return anew;
  const { bound, moves } = anew.certificate;
  const placements = inProblem(fresh, around.placements);
  return { placements, certificate: certify(fresh, placements, bound, moves) };
}

/**
 * The problem with a duty for each published airing of a window that an emergency has entered: it stays there, or the item is heard once
 * more in a later window of the week. `published` is the problem before the emergencies came.
 */
export function withDuties(published: Problem, { problem, fixed }: Preempted): Problem {
  const entered = new Set(fixed.map(({ window }) => window));
  const duties = published.readings.flatMap((reading, r): Goal[] => {
    const { item, language } = reading;
    const kept = reading.kept.filter(
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
 * published counted, and with nothing moved but what has to make room; the worthiest is taken. The certificate speaks of reach and of
 * duties, as that of every week. `entered` are the windows that emergencies have entered.
 */
export function answerAround(problem: Problem, entered: ReadonlySet<number>, solveOnce: SolveOnce): Solution {
  const fresh = { ...problem, readings: problem.readings.map((reading) => ({ ...reading, kept: [] })) };
  const anew = solveOnce(fresh);
  const counted = inProblem(problem, solveOnce(problem).placements);
  const pins = [...problem.pins, ...leastMoves(problem, entered, counted)];
  const around = solveOnce({ ...fresh, pins });
  const worth = (placements: readonly Placement[]) => appraise(problem, inProblem(problem, placements)).value;
  const [best] = [counted, around.placements, anew.placements]
    .map((placements) => ({ placements, value: worth(placements) }))
    .sort((a, b) => b.value - a.value);
  const placements = inProblem(fresh, best?.placements ?? anew.placements);
  if (anew.certificate === undefined) return { placements };
  const { bound, moves } = anew.certificate;
  return { placements, certificate: certify(fresh, placements, bound, moves) };
}

/** What was published, but for windows that an emergency has entered, or that an airing enters in which one is made good. */
function leastMoves(problem: Problem, entered: ReadonlySet<number>, placements: readonly Placement[]): Pin[] {
  const { readings, goals } = problem;
  const owed = new Set(goals.filter(({ rule }) => rule === 'make-good').flatMap((goal) => goal.readings));
  const asPins = placements.map(({ reading, window }) => ({ reading: readings.indexOf(reading), window }));
  const isKept = ({ reading, window }: Pin) => readings[reading]?.kept.includes(window) ?? false;
  const comes = (pin: Pin) =>
    !isKept(pin) && (owed.has(pin.reading) || readings[pin.reading]?.urgency === 'emergency');
  const moved = new Set([...entered, ...asPins.filter(comes).map(({ window }) => window)]);
  const made = asPins.filter((pin) => moved.has(pin.window) && (isKept(pin) || comes(pin)));
  const still = readings.flatMap(({ kept }, reading) =>
    kept.filter((window) => !moved.has(window)).map((window) => ({ reading, window })),
  );
  return [...made, ...still];
}
