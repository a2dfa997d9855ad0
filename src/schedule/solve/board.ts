/** A problem laid out for search: the same facts as flat lists of numbers, by index of reading `r` and window `w`. */
import { firstTopic, type Goal, type Problem, relayedOf, shareOf } from '../plan/problem.js';
import { topicsAtEase } from '../plan/rates.js';
import { reachGain } from '../plan/reach.js';

/** A goal with its readings as a mask. */
export interface BoardGoal {
  readonly seconds: boolean;
  readonly heard: number;
  readonly atLeast: number;
  readonly price: number;
  /** It is about one reading, which is to be heard so often in the week. */
  readonly alone: boolean;
  /** The most that the station itself may add. */
  readonly room: number;
  /** 1 where the window counts. */
  readonly windows: Uint8Array;
}

/** Lists by reading have `R` entries, by window `W`; by both `R × W`, at `r * W + w`; by reading and day `R × D`. */
export interface Board {
  readonly problem: Problem;
  readonly R: number;
  readonly W: number;
  /** Days, sessions and topics. */
  readonly D: number;
  readonly S: number;
  readonly T: number;
  /** Of a reading: seconds with the gap behind it. */
  readonly seconds: Int32Array;
  readonly worth: Int32Array;
  /** Reach before the station's own airings: of earlier weeks, and of this week's relays. */
  readonly startReach: Int32Array;
  /** `earned[z]` = what `z` points of reach have earned; as long as anything can reach. */
  readonly earned: Float64Array;
  readonly topic: Int32Array;
  readonly separation: Float64Array;
  /** Own airings at most, and within the share. */
  readonly atMost: Int32Array;
  readonly share: Int32Array;
  /** Own airings that are wanted at least. */
  readonly least: Int32Array;
  readonly dayMost: number;
  readonly dayShare: number;
  /** Airings that relays bring on a day. */
  readonly relayedOn: Int32Array;
  /** 1 for readings that are to be heard every day. */
  readonly daily: Uint8Array;
  /** 1 for readings that could be heard at several times of day. */
  readonly sessions: Uint8Array;
  /** The reading that comes before it in a series, or -1. */
  readonly follows: Int32Array;
  /** Of a window: seconds with a gap behind the last item. */
  readonly room: Int32Array;
  readonly target: Int32Array;
  /** Items of one topic that it takes at no cost. */
  readonly topicsAtEase: Int32Array;
  readonly audience: Int32Array;
  readonly start: Float64Array;
  readonly day: Int32Array;
  readonly session: Int32Array;
  /** 1 where a reading may stand, at any place in the window. */
  readonly may: Uint8Array;
  /** 1 where it may stand at one place at least: the bound asks for no more. */
  readonly could: Uint8Array;
  /** 1 where it has to. */
  readonly pinned: Uint8Array;
  /** What an airing gains there beside reach: kept, less familiar. */
  readonly extra: Float64Array;
  /** Readings that may stand in a window. */
  readonly candidates: readonly Int32Array[];
  readonly goals: readonly BoardGoal[];
  /** Indexes of the goals in which a reading counts. */
  readonly goalsOf: readonly Int32Array[];
}

export function layOut(problem: Problem): Board {
  const { readings, windows, rates, framing } = problem;
  const R = readings.length;
  const W = windows.length;
  const dates = [...new Set(windows.map(({ date }) => date))];
  const sessions = [...new Set(windows.map(({ session }) => session))];
  const topics = [...new Set(readings.map(firstTopic))];
  const D = dates.length;
  const relayedOn = new Int32Array(R * D);
  const may = new Uint8Array(R * W);
  const could = new Uint8Array(R * W);
  const pinned = new Uint8Array(R * W);
  const extra = new Float64Array(R * W);
  const relayed = readings.map(relayedOf);
  const audience = Int32Array.from(windows, (window) => window.audience);

  for (const [r, reading] of readings.entries()) {
    for (const { date } of relayed[r] ?? []) {
      const d = dates.indexOf(date);
      if (d >= 0) relayedOn[r * D + d] = (relayedOn[r * D + d] ?? 0) + 1;
    }
    for (const w of reading.windows) {
      if (standsApart(problem, r, w, 'anywhere')) may[r * W + w] = 1;
      if (standsApart(problem, r, w, 'somewhere')) could[r * W + w] = 1;
    }
    for (const [w, points] of reading.familiar)
      extra[r * W + w] = -reading.worth * (audience[w] ?? 0) * points;
    for (const w of reading.kept)
      extra[r * W + w] = (extra[r * W + w] ?? 0) + reading.worth * (audience[w] ?? 0) * rates.kept;
  }
  for (const { reading, window } of problem.pins) pinned[reading * W + window] = 1;
  for (const [r, w] of beyondLimits(problem)) {
    may[r * W + w] = 0;
    could[r * W + w] = 0;
  }

  const ofRelays = (r: number) => relayed[r]?.length ?? 0;
  const reachBefore = readings.map(
    ({ startReach }, r) => startReach + (relayed[r] ?? []).reduce((sum, heard) => sum + heard.audience, 0),
  );
  const most = Math.max(0, ...reachBefore) + audience.reduce((sum, points) => sum + points, 0);
  const earned = new Float64Array(most + 1);
  for (let z = 1; z <= most; z += 1) earned[z] = (earned[z - 1] ?? 0) + reachGain(problem.reach, z - 1, 1);
  const indexOf = new Map(readings.map(({ item, language }, r) => [`${language}/${item}`, r]));

  return {
    problem,
    R,
    W,
    D,
    S: sessions.length,
    T: topics.length,
    seconds: Int32Array.from(readings, ({ seconds }) => seconds + framing.gap),
    worth: Int32Array.from(readings, ({ worth }) => worth),
    startReach: Int32Array.from(reachBefore),
    earned,
    topic: Int32Array.from(readings, (reading) => topics.indexOf(firstTopic(reading))),
    separation: Float64Array.from(readings, ({ separation }) => 1000 * separation),
    atMost: Int32Array.from(readings, ({ maxPerWeek }, r) => Math.max(0, maxPerWeek - ofRelays(r))),
    share: Int32Array.from(readings, ({ maxPerWeek }, r) =>
      shareOf(Math.max(0, maxPerWeek - ofRelays(r)), problem),
    ),
    least: leastOf(problem),
    dayMost: problem.caps.perItemPerDay,
    dayShare: shareOf(problem.caps.perItemPerDay, problem),
    relayedOn,
    daily: Uint8Array.from(readings, ({ urgency }) => (urgency === 'normal' ? 0 : 1)),
    sessions: Uint8Array.from(readings, (reading) =>
      new Set(reading.windows.map((w) => windows[w]?.session)).size > 1 ? 1 : 0,
    ),
    follows: Int32Array.from(readings, ({ follows, language }) =>
      follows === undefined ? -1 : (indexOf.get(`${language}/${follows}`) ?? -1),
    ),
    room: Int32Array.from(windows, ({ net }) => net + framing.gap),
    target: Int32Array.from(windows, ({ target }) => target),
    topicsAtEase: Int32Array.from(windows, ({ net }) => topicsAtEase(net)),
    audience,
    start: Float64Array.from(windows, ({ start }) => start),
    day: Int32Array.from(windows, ({ date }) => dates.indexOf(date)),
    session: Int32Array.from(windows, ({ session }) => sessions.indexOf(session)),
    may,
    could,
    pinned,
    extra,
    candidates: windows.map((_, w) =>
      Int32Array.from([...readings.keys()].filter((r) => may[r * W + w] === 1)),
    ),
    goals: problem.goals.map((goal) => ({
      seconds: goal.unit === 'seconds',
      heard: goal.heard,
      atLeast: goal.atLeast,
      price: goal.price,
      alone: isAlone(goal),
      room: goal.atMost === undefined ? Infinity : Math.max(0, goal.atMost - goal.heard),
      windows: Uint8Array.from(windows, (_, w) =>
        goal.windows === undefined || goal.windows.includes(w) ? 1 : 0,
      ),
    })),
    goalsOf: goalsByReading(problem),
  };
}

/** How many readings and windows could come together: the size of a week, by which its work is measured. */
export function pairsOf({ candidates }: Board): number {
  return candidates.reduce((sum, { length }) => sum + length, 0);
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
