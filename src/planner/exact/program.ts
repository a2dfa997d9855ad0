/** A problem as a mixed integer program, in the LP format of CPLEX that every solver reads. */
import { firstTopic, type Goal, type Problem, type Reading, relayedOf, shareOf } from '../problem/problem.js';
import { SESSIONS_AT_EASE, topicsAtEase } from '../problem/value.js';

interface Program {
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
  const { readings, windows, goals } = problem;
  const free = readings.map((reading) => reading.windows.filter((w) => somewhere(problem, reading, w)));
  const model: Model = { problem, free, lines: new ProgramLines() };
  const columns = new Map<string, { reading: number; window: number }>();
  for (const [r, reading] of readings.entries()) {
    for (const window of free[r] ?? []) columns.set(x(r, window), { reading: r, window });
    gainsOfAirings(model, r, reading);
    gainsOfReach(model, r, reading);
    repeats(model, r, reading);
    easeOfSessions(model, r, reading);
    for (const clique of cliquesOf(problem, reading, free[r] ?? []))
      model.lines.row(times(model, r, clique), '<= 1');
    orderOfSeries(model, r, reading);
  }
  for (const w of windows.keys()) fillingOf(model, w);
  for (const goal of goals) amountOfGoal(model, goal);
  return { text: model.lines.text([...columns.keys()]), columns };
}

/** What the rows are made from. */
interface Model {
  readonly problem: Problem;
  /** By reading: the windows in which it could stand at one place at least. */
  readonly free: readonly (readonly number[])[];
  readonly lines: ProgramLines;
}

/** The column of an airing. */
function x(r: number, w: number): string {
  return `x${r}_${w}`;
}

/** Airings of a reading in some windows, as the terms of a row. */
function times({ free }: Model, r: number, among: readonly number[]): string[] {
  return among.filter((w) => free[r]?.includes(w)).map((w) => `+ ${x(r, w)}`);
}

/** What an airing gains beside reach: it stays where it was published, is pinned, stood there last week. */
function gainsOfAirings({ problem, free, lines }: Model, r: number, reading: Reading): void {
  const { windows, pins, rates } = problem;
  for (const w of free[r] ?? []) {
    const audience = windows[w]?.audience ?? 0;
    const points = reading.familiar.find(([window]) => window === w)?.[1] ?? 0;
    const extra = reading.worth * audience * ((reading.kept.includes(w) ? rates.kept : 0) - points);
    const pinned = pins.some((pin) => pin.reading === r && pin.window === w);
    const gain = extra + (pinned ? rates.missingDuty : 0);
    if (gain !== 0) lines.gain(gain, x(r, w));
  }
}

/** One column for each piece of the curve that is not passed yet. It is concave, so the steeper pieces fill first. */
function gainsOfReach({ problem, free, lines }: Model, r: number, reading: Reading): void {
  const relayed = relayedOf(reading);
  let before = reading.startReach + relayed.reduce((sum, { audience }) => sum + audience, 0);
  const pieces: string[] = [];
  for (const [k, { points, worth: steep }] of problem.reach.entries()) {
    const passed = Math.min(points, before);
    before -= passed;
    if (points === passed) continue;
    lines.gain(reading.worth * steep, `u${r}_${k}`);
    lines.bound(`u${r}_${k}`, Math.min(points - passed, 1_000_000));
    pieces.push(`- u${r}_${k}`);
  }
  const audiences = (free[r] ?? []).map((w) => `+ ${problem.windows[w]?.audience ?? 0} ${x(r, w)}`);
  lines.row([...audiences, ...pieces], '= 0');
}

/** What it may be heard in the week, and on each day: the limit, the share of it, and what a day wants. */
function repeats(model: Model, r: number, reading: Reading): void {
  const { problem, free, lines } = model;
  const { windows, caps, rates } = problem;
  const own = free[r] ?? [];
  const all = times(model, r, own);
  const limit = Math.max(0, reading.maxPerWeek - relayedOf(reading).length);
  lines.row(all, `<= ${limit}`);
  lines.beyond(all, shareOf(limit, problem), reading.worth * rates.beyondWeekShare);
  for (const date of new Set(own.map((w) => windows[w]?.date))) {
    const onDate = own.filter((w) => windows[w]?.date === date);
    const today = times(model, r, onDate);
    const heard = relayedOf(reading).filter((one) => one.date === date).length;
    const share = Math.max(0, shareOf(caps.perItemPerDay, problem) - heard);
    lines.row(today, `<= ${Math.max(0, caps.perItemPerDay - heard)}`);
    lines.beyond(today, heard > 0 ? 0 : 1, reading.worth * rates.againOnDay);
    lines.beyond(today, share, reading.worth * rates.beyondDayShare);
    if (reading.urgency !== 'normal' && heard === 0) lines.upTo(today, 1, rates.missingDay);
  }
}

function easeOfSessions(model: Model, r: number, reading: Reading): void {
  const { problem, free, lines } = model;
  const { windows, rates } = problem;
  const sessions = new Set(reading.windows.map((w) => windows[w]?.session));
  if (sessions.size < 2) return;
  for (const session of sessions) {
    const inSession = (free[r] ?? []).filter((w) => windows[w]?.session === session);
    lines.beyond(times(model, r, inSession), SESSIONS_AT_EASE, reading.worth * rates.sameSession);
  }
}

/** No part of a series without an earlier window for the part before it. */
function orderOfSeries(model: Model, r: number, reading: Reading): void {
  const { problem, free, lines } = model;
  const part = problem.readings.findIndex(
    ({ item, language }) => item === reading.follows && language === reading.language,
  );
  if (part < 0) return;
  for (const w of free[r] ?? []) {
    const sooner = (free[part] ?? []).filter((other) => other < w);
    lines.row([`+ ${x(r, w)}`, ...times(model, part, sooner).map(negated)], '<= 0');
  }
}

/** A window's room, its fill target, what keeps it from being empty, and its mixture of topics. */
function fillingOf({ problem, free, lines }: Model, w: number): void {
  const { windows, readings, rates, framing } = problem;
  const window = windows[w];
  const inside = [...readings.entries()].filter(([r]) => free[r]?.includes(w));
  if (window === undefined || inside.length === 0) return;
  const filled = inside.map(([r, { seconds }]) => `+ ${seconds + framing.gap} ${x(r, w)}`);
  lines.row(filled, `<= ${window.net + framing.gap}`);
  if (window.target > 0) lines.upTo(filled, window.target, rates.unfilledSecond);
  const items = (some: typeof inside) => some.map(([r]) => `+ ${x(r, w)}`);
  lines.upTo(items(inside), 1, rates.emptyWindow);
  const atEase = topicsAtEase(window.net);
  for (const topic of new Set(inside.map(([, reading]) => firstTopic(reading)))) {
    const about = inside.filter(([, reading]) => firstTopic(reading) === topic);
    if (about.length > atEase) lines.beyond(items(about), atEase, rates.sameTopic);
  }
}

function amountOfGoal({ problem, free, lines }: Model, goal: Goal): void {
  const terms = goal.readings.flatMap((r) =>
    (free[r] ?? [])
      .filter((w) => goal.windows === undefined || goal.windows.includes(w))
      .map((w) => `+ ${goal.unit === 'seconds' ? (problem.readings[r]?.seconds ?? 0) : 1} ${x(r, w)}`),
  );
  if (terms.length === 0) return;
  if (goal.atMost !== undefined) lines.row(terms, `<= ${Math.max(0, goal.atMost - goal.heard)}`);
  if (goal.price > 0 && goal.atLeast > goal.heard) lines.upTo(terms, goal.atLeast - goal.heard, goal.price);
}

/** A program as it is written down, line by line. */
class ProgramLines {
  readonly #gains: string[] = [];
  readonly #rows: string[] = [];
  readonly #bounds: string[] = [];
  #made = 0;

  gain(amount: number, column: string): void {
    this.#gains.push(`${amount < 0 ? '-' : '+'} ${Math.abs(amount)} ${column}`);
  }

  bound(column: string, most: number): void {
    this.#bounds.push(`0 <= ${column} <= ${most}`);
  }

  row(terms: readonly string[], relation: string): void {
    if (terms.length > 0) this.#rows.push(`${terms.join(' ')} ${relation}`);
  }

  /** A column from 0 to `most` that is worth `gain` each and not above the terms. */
  upTo(terms: readonly string[], most: number, gain: number): void {
    const column = `m${this.#made++}`;
    this.gain(gain, column);
    this.bound(column, most);
    this.row([column, ...terms.map(negated)], '<= 0');
  }

  /** What the terms have above `most` costs so much each. */
  beyond(terms: readonly string[], most: number, cost: number): void {
    if (terms.length === 0) return;
    const column = `e${this.#made++}`;
    this.gain(-cost, column);
    this.row([...terms, `- ${column}`], `<= ${most}`);
  }

  text(binaries: readonly string[]): string {
    const rows = this.#rows.map((row, index) => ` r${index}: ${row}`);
    return [
      'Maximize',
      ` gain: ${this.#gains.join('\n  ') || '0 x0_0'}`,
      'Subject To',
      ...(rows.length === 0 ? [' r0: x0_0 <= 0'] : rows),
      'Bounds',
      ...this.#bounds.map((bound) => ` ${bound}`),
      'Binary',
      ...binaries.map((name) => ` ${name}`),
      'End',
      '',
    ].join('\n');
  }
}

function negated(term: string): string {
  return term.startsWith('-') ? `+${term.slice(1)}` : `-${term.slice(1)}`;
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
  for (const [index, first] of own.entries()) {
    let end = index + 1;
    while (end < own.length && tooNear(first, own[end] ?? first)) end += 1;
    if (end - index > 1 && end > reached) cliques.push(own.slice(index, end));
    reached = Math.max(reached, end);
  }
  return cliques;
}
