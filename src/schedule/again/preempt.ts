/**
 * Emergencies (Circular 39/2020: “khẩn cấp”, to be played at once). The plan holds windows and nothing else, so “at once” is the next
 * window: no window is made up at the instant of planning, which would be over before anybody reads the week. Whoever cannot wait plays
 * the item outside the plan, and the note of the week says so.
 */
import { compareText } from '../../model/index.js';
import { openBalance, type Placement, type Problem, type Reading, takes } from '../../planner/index.js';

/** A problem in which emergencies have their place. */
export interface Preempted {
  /** What is left to decide: the windows without the time that emergencies take. */
  readonly problem: Problem;
  /** The emergencies, each first in its window, in terms of the problem that was given. */
  readonly fixed: readonly Placement[];
  /** Emergencies that no window of the week may hold. */
  readonly homeless: readonly Reading[];
}

/**
 * Gives each new emergency the first place of the next window that may hold it: in its language, long enough, outside bans, and as far
 * from other airings of it as every item has to be. Several come one behind the other, the weightier first.
 */
export function preempt(problem: Problem, isNew: (reading: Reading) => boolean): Preempted {
  const newcomers = problem.readings
    .filter(isNew)
    .sort((a, b) => b.worth - a.worth || compareText(a.item, b.item) || compareText(a.language, b.language));
  const fixed: Placement[] = [];
  const homeless: Reading[] = [];
  for (const reading of newcomers) {
    const balance = openBalance(problem, fixed);
    // A clock holds for what is planned; an emergency comes before all of it.
    const free = reading.chances.find(({ window }) =>
      balance.obstacles({ reading, window }).every(({ rule }) => rule === 'clock-place'),
    );
    const place = free && {
      reading,
      window: free.window,
      start: startIn(problem, fixed, reading, free.window),
    };
    if (place === undefined) homeless.push(reading);
    else fixed.push(place);
  }
  return { problem: fixed.length === 0 ? problem : without(problem, fixed), fixed, homeless };
}

function startIn(
  { windows }: Problem,
  fixed: readonly Placement[],
  { lead }: Reading,
  window: number,
): number {
  const { start = 0, opening = 0 } = windows[window] ?? {};
  return start + 1000 * (opening + takenIn(fixed, window) + lead);
}

/** Seconds that emergencies take of a window, with what leads to each. */
function takenIn(fixed: readonly Placement[], window: number): number {
  return fixed.filter((one) => one.window === window).reduce((sum, { reading }) => sum + takes(reading), 0);
}

/** The problem behind its emergencies: their windows begin later and are shorter, and they are heard anyway. */
function without(problem: Problem, fixed: readonly Placement[]): Problem {
  const windows = problem.windows.map((open, w) => {
    const taken = takenIn(fixed, w);
    const less = (seconds: number) => Math.max(0, seconds - taken);
    return taken === 0
      ? open
      : {
          ...open,
          seconds: less(open.seconds),
          opening: open.opening + taken,
          net: less(open.net),
          target: less(open.target),
        };
  });
  const readings = problem.readings.map((reading): Reading => {
    const own = fixed.filter((one) => one.reading === reading);
    const others = fixed.filter((one) => one.reading.item === reading.item && one.reading !== reading);
    return {
      ...reading,
      heardInOthers: [...(reading.heardInOthers ?? []), ...others.map(({ start }) => start)],
      chances: reading.chances.filter(
        ({ window: w }) =>
          takes(reading) <= (windows[w]?.net ?? 0) && own.every(({ window }) => window !== w),
      ),
      heard: [...reading.heard, ...own.map((one) => heardAt(problem, one))],
    };
  });
  const goals = problem.goals.map((goal) => {
    const counted = fixed.filter(
      ({ reading, window }) =>
        goal.readings.some((r) => problem.readings[r] === reading) &&
        (goal.windows?.includes(window) ?? true),
    );
    const more = counted.reduce(
      (sum, { reading }) => sum + (goal.unit === 'seconds' ? reading.seconds : 1),
      0,
    );
    return { ...goal, heard: goal.heard + more };
  });
  const pins = problem.pins.filter(
    (pin) => !fixed.some((one) => one.window === pin.window && one.reading === problem.readings[pin.reading]),
  );
  return { ...problem, windows, readings, goals, pins };
}

function heardAt({ windows }: Problem, { window, start }: Placement): Reading['heard'][number] {
  const { date = '', window: name = '', audience = 0 } = windows[window] ?? {};
  return { date, start, window: name, weeksAgo: 0, audience, rehearsed: false };
}
