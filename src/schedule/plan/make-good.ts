/** A published week around its emergencies: what they displace is made good later in the week, and the rest stays where it can. */

import type {
  Goal,
  Pin,
  Placement,
  Problem,
  SearchBudget,
  Solution,
  SolveOnce,
} from '../../planner/index.js';
import { appraise, certify, inProblem } from '../../planner/index.js';
import type { Preempted } from './preempt.js';

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
export function answerAround(
  problem: Problem,
  entered: ReadonlySet<number>,
  budget: SearchBudget,
  solveOnce: SolveOnce,
): Solution {
  const fresh = { ...problem, readings: problem.readings.map((reading) => ({ ...reading, kept: [] })) };
  const anew = solveOnce(fresh, budget);
  const counted = inProblem(problem, solveOnce(problem, budget).placements);
  const pins = [...problem.pins, ...leastMoves(problem, entered, counted)];
  const around = solveOnce({ ...fresh, pins }, budget);
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
