/** Lays a problem out on a board. */
import { firstTopic, type Goal, type Heard, type Problem, relayedOf, shareOf } from '../problem/problem.js';
import { reachGain, topicsAtEase } from '../problem/value.js';
import type { Board, BoardGoal } from './board.js';

/** Each list has a function of its own: an engine that finds all of it in one compiles that for longer than it runs. */
export function layOut(problem: Problem): Board {
  const { readings, windows, rates, framing, caps } = problem;
  const dates = [...new Set(windows.map(({ date }) => date))];
  const sessions = [...new Set(windows.map(({ session }) => session))];
  const topics = [...new Set(readings.map(firstTopic))];
  const relayed = readings.map(relayedOf);
  const audience = Int32Array.from(windows, (window) => window.audience);
  const startReach = reachBefore(problem, relayed);
  const atMost = Int32Array.from(readings, ({ maxPerWeek }, r) =>
    Math.max(0, maxPerWeek - (relayed[r]?.length ?? 0)),
  );
  const [may, could] = places(problem);
  return {
    problem,
    rates,
    curve: problem.reach,
    gap: framing.gap,
    R: readings.length,
    W: windows.length,
    D: dates.length,
    S: sessions.length,
    T: topics.length,
    seconds: Int32Array.from(readings, ({ seconds }) => seconds + framing.gap),
    worth: Int32Array.from(readings, ({ worth }) => worth),
    startReach,
    earned: earnedBy(problem, Math.max(0, ...startReach) + audience.reduce((sum, points) => sum + points, 0)),
    topic: Int32Array.from(readings, (reading) => topics.indexOf(firstTopic(reading))),
    separation: Float64Array.from(readings, ({ separation }) => 1000 * separation),
    atMost,
    share: atMost.map((most) => shareOf(most, problem)),
    least: leastOf(problem),
    dayMost: caps.perItemPerDay,
    dayShare: shareOf(caps.perItemPerDay, problem),
    relayedOn: relaysByDay(relayed, dates),
    daily: Uint8Array.from(readings, ({ urgency }) => (urgency === 'normal' ? 0 : 1)),
    sessions: inSessions(problem),
    follows: partsBefore(problem),
    room: Int32Array.from(windows, ({ net }) => net + framing.gap),
    target: Int32Array.from(windows, ({ target }) => target),
    topicsAtEase: Int32Array.from(windows, ({ net }) => topicsAtEase(net)),
    audience,
    start: Float64Array.from(windows, ({ start }) => start),
    day: Int32Array.from(windows, ({ date }) => dates.indexOf(date)),
    session: Int32Array.from(windows, ({ session }) => sessions.indexOf(session)),
    may,
    could,
    pinned: pinnedOn(problem),
    extra: gainsBesideReach(problem),
    candidates: candidatesOf(problem, may),
    goals: problem.goals.map((goal) => goalOn(problem, goal)),
    goalsOf: goalsByReading(problem),
  };
}

function reachBefore({ readings }: Problem, relayed: readonly Heard[][]): Int32Array {
  const audienceOf = (r: number) => (relayed[r] ?? []).reduce((sum, { audience }) => sum + audience, 0);
  return Int32Array.from(readings, ({ startReach }, r) => startReach + audienceOf(r));
}

function earnedBy({ reach }: Problem, most: number): Float64Array {
  const earned = new Float64Array(most + 1);
  for (let z = 1; z <= most; z += 1) earned[z] = (earned[z - 1] ?? 0) + reachGain(reach, z - 1, 1);
  return earned;
}

/** Where readings may stand, at any place in the window, and where they could at one at least. */
function places(problem: Problem): [may: Uint8Array, could: Uint8Array] {
  const { readings, windows } = problem;
  const W = windows.length;
  const may = new Uint8Array(readings.length * W);
  const could = new Uint8Array(may.length);
  for (const [r, reading] of readings.entries()) {
    for (const w of reading.windows) {
      if (standsApart(problem, r, w, 'anywhere')) may[r * W + w] = 1;
      if (standsApart(problem, r, w, 'somewhere')) could[r * W + w] = 1;
    }
  }
  for (const [r, w] of beyondLimits(problem)) {
    may[r * W + w] = 0;
    could[r * W + w] = 0;
  }
  return [may, could];
}

function relaysByDay(relayed: readonly Heard[][], dates: readonly string[]): Int32Array {
  const D = dates.length;
  const relayedOn = new Int32Array(relayed.length * D);
  for (const [r, heard] of relayed.entries()) {
    for (const { date } of heard) {
      const d = dates.indexOf(date);
      if (d >= 0) relayedOn[r * D + d] = (relayedOn[r * D + d] ?? 0) + 1;
    }
  }
  return relayedOn;
}

function inSessions({ readings, windows }: Problem): Uint8Array {
  const several = (among: readonly number[]) => new Set(among.map((w) => windows[w]?.session)).size > 1;
  return Uint8Array.from(readings, (reading) => (several(reading.windows) ? 1 : 0));
}

function partsBefore({ readings }: Problem): Int32Array {
  const indexOf = new Map(readings.map(({ item, language }, r) => [`${language}/${item}`, r]));
  return Int32Array.from(readings, ({ follows, language }) =>
    follows === undefined ? -1 : (indexOf.get(`${language}/${follows}`) ?? -1),
  );
}

function pinnedOn({ readings, windows, pins }: Problem): Uint8Array {
  const pinned = new Uint8Array(readings.length * windows.length);
  for (const { reading, window } of pins) pinned[reading * windows.length + window] = 1;
  return pinned;
}

function gainsBesideReach({ readings, windows, rates }: Problem): Float64Array {
  const W = windows.length;
  const extra = new Float64Array(readings.length * W);
  for (const [r, { worth, familiar, kept }] of readings.entries()) {
    const of = (w: number) => worth * (windows[w]?.audience ?? 0);
    for (const [w, points] of familiar) extra[r * W + w] = -of(w) * points;
    for (const w of kept) extra[r * W + w] = (extra[r * W + w] ?? 0) + of(w) * rates.kept;
  }
  return extra;
}

function candidatesOf({ readings, windows }: Problem, may: Uint8Array): Int32Array[] {
  const all = [...readings.keys()];
  const W = windows.length;
  return windows.map((_, w) => Int32Array.from(all.filter((r) => may[r * W + w] === 1)));
}

function goalOn({ windows }: Problem, goal: Goal): BoardGoal {
  const among = goal.windows;
  return {
    seconds: goal.unit === 'seconds',
    heard: goal.heard,
    atLeast: goal.atLeast,
    price: goal.price,
    alone: isAlone(goal),
    room: goal.atMost === undefined ? Infinity : Math.max(0, goal.atMost - goal.heard),
    windows: Uint8Array.from(windows, (_, w) => (among === undefined || among.includes(w) ? 1 : 0)),
  };
}

/** Readings, each with the windows in which a single airing would already be more than a limit allows: relays have used it up. */
function beyondLimits({ goals, readings, windows }: Problem): [r: number, w: number][] {
  return goals.flatMap(({ atMost, heard, unit, readings: counted, windows: among }) => {
    const room = atMost === undefined ? Infinity : atMost - heard;
    const over = counted.filter((r) => (unit === 'seconds' ? (readings[r]?.seconds ?? 0) : 1) > room);
    const inside = among ?? [...windows.keys()];
    return over.flatMap((r) => inside.map((w): [number, number] => [r, w]));
  });
}

function isAlone({ rule, readings }: Goal): boolean {
  return rule === 'weekly-minimum' && readings.length === 1;
}

function leastOf({ goals, readings }: Problem): Int32Array {
  const least = new Int32Array(readings.length);
  for (const goal of goals) {
    const [r] = goal.readings;
    if (isAlone(goal) && r !== undefined) least[r] = Math.max(0, goal.atLeast - goal.heard);
  }
  return least;
}

function goalsByReading({ goals, readings }: Problem): Int32Array[] {
  const of: number[][] = readings.map(() => []);
  for (const [g, goal] of goals.entries()) for (const r of goal.readings) of[r]?.push(g);
  return of.map((list) => Int32Array.from(list));
}

/** Is a window so far from what is heard anyway that the reading may stand anywhere, or somewhere, in it? */
function standsApart(
  { readings, windows }: Problem,
  r: number,
  w: number,
  where: 'anywhere' | 'somewhere',
): boolean {
  const reading = readings[r];
  const window = windows[w];
  if (reading === undefined || window === undefined) return false;
  const first = window.start;
  const last = first + 1000 * (window.seconds - reading.seconds);
  const [early, late] = where === 'anywhere' ? [first, last] : [last, first];
  return reading.heard.every(
    ({ start, rehearsed }) =>
      rehearsed || early - start >= 1000 * reading.separation || start - late >= 1000 * reading.separation,
  );
}
