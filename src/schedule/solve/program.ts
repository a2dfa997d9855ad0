/** A problem as a mixed integer program, in the LP format of CPLEX that every solver reads. */
import { firstTopic, type Problem, type Reading, relayedOf, shareOf } from '../plan/problem.js';
import { SESSIONS_AT_EASE, topicsAtEase } from '../plan/rates.js';

export interface Program {
  /** Maximise what a plan gains over an empty week. */
  readonly text: string;
  /** The airing that a column stands for: `x<r>_<w>`. */
  readonly columns: ReadonlyMap<string, { readonly reading: number; readonly window: number }>;
}

/**
 * Every rule as a row, every soft rule with a column that costs. Separation is one row for each set of windows that are all too near
 * each other (an interval graph: with these rows the linear relaxation is as tight as it gets). Airings that a reading
 * may have at one place of a window only are let in, so the relaxation is never too small.
 *
 * Written from the rules and not from the search, with which it shares no code: each is a check on the other.
 */
export function programOf(problem: Problem): Program {
  const { windows, readings, rates, framing, caps } = problem;
  const columns = new Map<string, { reading: number; window: number }>();
  const gains: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const row = (terms: readonly string[], relation: string) => {
    if (terms.length > 0) rows.push(`${terms.join(' ')} ${relation}`);
  };
  const free = readings.map((reading) => reading.windows.filter((w) => somewhere(problem, reading, w)));
  const x = (r: number, w: number) => `x${r}_${w}`;
  const times = (r: number, among: readonly number[]) =>
    among.filter((w) => free[r]?.includes(w)).map((w) => `+ ${x(r, w)}`);
  /** A column from 0 to `most` that is worth `gain` each and not above the terms. */
  let made = 0;
  const upTo = (terms: readonly string[], most: number, gain: number) => {
    const name = `m${made++}`;
    gains.push(`+ ${gain} ${name}`);
    bounds.push(`0 <= ${name} <= ${most}`);
    rows.push(`${name} ${terms.map(negated).join(' ')} <= 0`);
  };
  /** What the terms have above `most` costs so much each. */
  const beyond = (terms: readonly string[], most: number, cost: number) => {
    if (terms.length === 0) return;
    const name = `e${made++}`;
    gains.push(`- ${cost} ${name}`);
    rows.push(`${terms.join(' ')} - ${name} <= ${most}`);
  };

  for (const [r, reading] of readings.entries()) {
    const own = free[r] ?? [];
    const { worth } = reading;
    const relayed = relayedOf(reading);
    const all = times(r, own);
    for (const w of own) {
      columns.set(x(r, w), { reading: r, window: w });
      const audience = windows[w]?.audience ?? 0;
      const points = reading.familiar.find(([window]) => window === w)?.[1] ?? 0;
      const extra = worth * audience * ((reading.kept.includes(w) ? rates.kept : 0) - points);
      const pinned = problem.pins.some((pin) => pin.reading === r && pin.window === w);
      const gain = extra + (pinned ? rates.missingDuty : 0);
      if (gain !== 0) gains.push(`${gain < 0 ? '-' : '+'} ${Math.abs(gain)} ${x(r, w)}`);
    }
    let before = reading.startReach + relayed.reduce((sum, { audience }) => sum + audience, 0);
    const pieces: string[] = [];
    for (const [k, { points, worth: steep }] of problem.reach.entries()) {
      const passed = Math.min(points, before);
      before -= passed;
      if (points === passed) continue;
      gains.push(`+ ${worth * steep} u${r}_${k}`);
      bounds.push(`0 <= u${r}_${k} <= ${Math.min(points - passed, 1_000_000)}`);
      pieces.push(`- u${r}_${k}`);
    }
    row([...own.map((w) => `+ ${windows[w]?.audience ?? 0} ${x(r, w)}`), ...pieces], '= 0');

    row(all, `<= ${Math.max(0, reading.maxPerWeek - relayed.length)}`);
    beyond(
      all,
      shareOf(Math.max(0, reading.maxPerWeek - relayed.length), problem),
      worth * rates.beyondWeekShare,
    );

    for (const date of new Set(own.map((w) => windows[w]?.date))) {
      const today = times(
        r,
        own.filter((w) => windows[w]?.date === date),
      );
      const heard = relayed.filter((one) => one.date === date).length;
      row(today, `<= ${Math.max(0, caps.perItemPerDay - heard)}`);
      beyond(today, heard > 0 ? 0 : 1, worth * rates.againOnDay);
      beyond(today, Math.max(0, shareOf(caps.perItemPerDay, problem) - heard), worth * rates.beyondDayShare);
      if (reading.urgency !== 'normal' && heard === 0) upTo(today, 1, rates.missingDay);
    }
    const sessions = new Set(reading.windows.map((w) => windows[w]?.session));
    if (sessions.size > 1) {
      for (const session of sessions) {
        const there = times(
          r,
          own.filter((w) => windows[w]?.session === session),
        );
        beyond(there, SESSIONS_AT_EASE, worth * rates.sameSession);
      }
    }
    for (const clique of cliquesOf(problem, reading, own)) row(times(r, clique), '<= 1');
    const part = readings.findIndex(
      ({ item, language }) => item === reading.follows && language === reading.language,
    );
    if (part < 0) continue;
    for (const w of own) {
      const earlier = times(
        part,
        (free[part] ?? []).filter((other) => other < w),
      );
      row([`+ ${x(r, w)}`, ...earlier.map(negated)], '<= 0');
    }
  }

  for (const [w, window] of windows.entries()) {
    const inside = [...readings.keys()].filter((r) => free[r]?.includes(w));
    if (inside.length === 0) continue;
    const filled = inside.map((r) => `+ ${(readings[r]?.seconds ?? 0) + framing.gap} ${x(r, w)}`);
    row(filled, `<= ${window.net + framing.gap}`);
    if (window.target > 0) upTo(filled, window.target, rates.unfilledSecond);
    upTo(
      inside.map((r) => `+ ${x(r, w)}`),
      1,
      rates.emptyWindow,
    );
    for (const topic of new Set(inside.map((r) => topicOf(readings[r])))) {
      const about = inside.filter((r) => topicOf(readings[r]) === topic).map((r) => `+ ${x(r, w)}`);
      const atEase = topicsAtEase(window.net);
      if (about.length > atEase) beyond(about, atEase, rates.sameTopic);
    }
  }

  for (const goal of problem.goals) {
    const terms = goal.readings.flatMap((r) =>
      (free[r] ?? [])
        .filter((w) => goal.windows === undefined || goal.windows.includes(w))
        .map((w) => `+ ${goal.unit === 'seconds' ? (readings[r]?.seconds ?? 0) : 1} ${x(r, w)}`),
    );
    if (terms.length === 0) continue;
    if (goal.atMost !== undefined) row(terms, `<= ${Math.max(0, goal.atMost - goal.heard)}`);
    if (goal.price > 0 && goal.atLeast > goal.heard) upTo(terms, goal.atLeast - goal.heard, goal.price);
  }

  const numbered = rows.map((text, index) => ` r${index}: ${text}`);
  const text = [
    'Maximize',
    ` gain: ${gains.join('\n  ') || '0 x0_0'}`,
    'Subject To',
    ...(numbered.length === 0 ? [' r0: x0_0 <= 0'] : numbered),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ...[...columns.keys()].map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n');
  return { text, columns };
}

function negated(term: string): string {
  return term.startsWith('-') ? `+${term.slice(1)}` : `-${term.slice(1)}`;
}

function topicOf(reading: Reading | undefined): string {
  return reading === undefined ? '' : firstTopic(reading);
}

/** Is there a place in the window at which it would be far enough from everything that is heard anyway? */
function somewhere({ windows }: Problem, { heard, separation, seconds }: Reading, w: number): boolean {
  const window = windows[w];
  if (window === undefined) return false;
  const last = window.start + 1000 * (window.seconds - seconds);
  return heard.every(
    ({ start, rehearsed }) =>
      rehearsed || last - start >= 1000 * separation || start - window.start >= 1000 * separation,
  );
}

/** Sets of windows, each as large as it can be, of which no two are far enough apart wherever in them the item stands. */
function cliquesOf(
  { windows }: Problem,
  { separation, seconds }: Reading,
  own: readonly number[],
): number[][] {
  const tooNear = (a: number, b: number) => {
    const [one, other] = [windows[a], windows[b]];
    if (one === undefined || other === undefined) return false;
    return other.start + 1000 * (other.seconds - seconds) - one.start < 1000 * separation;
  };
  const cliques: number[][] = [];
  let reached = 0;
  for (const [at, first] of own.entries()) {
    let end = at + 1;
    while (end < own.length && tooNear(first, own[end] ?? first)) end += 1;
    if (end - at > 1 && end > reached) cliques.push(own.slice(at, end));
    reached = Math.max(reached, end);
  }
  return cliques;
}
