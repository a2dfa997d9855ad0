/** What a plan is worth, and which soft rules it does not meet: the definition that search and bound are held to. */
import {
  firstTopic,
  type Goal,
  type Placement,
  type Problem,
  type Reading,
  relayedOf,
  shareOf,
} from './problem.js';
import type { PlanRuleName } from './rules.js';
import { reachGain, SESSIONS_AT_EASE, topicsAtEase } from './value.js';

/** A soft rule that is not met, or a duty. */
export interface Cost {
  readonly rule: PlanRuleName;
  /** What it is about: an item, a topic, a language, a window, a column; empty when it is summed over the week. */
  readonly of: string;
  readonly amount: number;
  readonly unit: 'airings' | 'seconds' | 'windows' | 'days';
  readonly cost: number;
}

/** What a plan is worth. */
export interface Appraisal {
  /** Reach and what stays where it was published, less all costs. */
  readonly value: number;
  readonly costs: readonly Cost[];
}

/**
 * The value of placements as `value.ts` and `rules.ts` define it, counted from nothing.
 *
 * @example
 * appraise(problem, placements).value > appraise(problem, []).value; // true
 */
export function appraise(problem: Problem, placements: readonly Placement[]): Appraisal {
  const costs = [
    ...problem.readings.flatMap((reading) => ofReading(problem, reading, placements)),
    ...ofWindows(problem, placements),
    ...problem.goals.flatMap((goal) => ofGoal(problem, goal, placements)),
    ...ofPins(problem, placements),
  ].filter(({ amount }) => amount > 0);
  const gained = problem.readings.reduce((sum, reading) => sum + reachOf(problem, reading, placements), 0);
  return { value: gained - costs.reduce((sum, { cost }) => sum + cost, 0), costs };
}

/** What an empty week would be worth: below zero. */
export function emptyWeek(problem: Problem): number {
  return appraise(problem, []).value;
}

function own(reading: Reading, placements: readonly Placement[]): number[] {
  return placements.filter((placement) => placement.reading === reading).map(({ window }) => window);
}

function reachOf(
  { windows, reach, rates }: Problem,
  reading: Reading,
  placements: readonly Placement[],
): number {
  const before = reading.startReach + relayedOf(reading).reduce((sum, { audience }) => sum + audience, 0);
  const taken = own(reading, placements);
  const audience = (w: number) => windows[w]?.audience ?? 0;
  const points = taken.reduce((sum, w) => sum + audience(w), 0);
  const extra = taken.reduce((sum, w) => {
    const familiar = reading.familiar.find(([window]) => window === w)?.[1] ?? 0;
    return sum + audience(w) * ((reading.kept.includes(w) ? rates.kept : 0) - familiar);
  }, 0);
  return reading.worth * (reachGain(reach, before, points) + extra);
}

function ofReading(problem: Problem, reading: Reading, placements: readonly Placement[]): Cost[] {
  const { windows, rates, caps } = problem;
  const taken = own(reading, placements);
  const relayed = relayedOf(reading);
  const limit = Math.max(0, reading.maxPerWeek - relayed.length);
  const cost = (rule: PlanRuleName, amount: number, each: number, unit: Cost['unit'] = 'airings'): Cost => ({
    rule,
    of: reading.item,
    amount,
    unit,
    cost: amount * each,
  });
  const dates = [...new Set(reading.windows.map((w) => windows[w]?.date ?? ''))];
  const days = dates.map((date) => ({
    aired: taken.filter((w) => windows[w]?.date === date).length,
    heard: relayed.filter((one) => one.date === date).length,
  }));
  const dayShare = shareOf(caps.perItemPerDay, problem);
  const again = days.reduce((sum, { aired, heard }) => sum + Math.max(0, aired - (heard > 0 ? 0 : 1)), 0);
  const overDay = days.reduce(
    (sum, { aired, heard }) => sum + Math.max(0, aired - Math.max(0, dayShare - heard)),
    0,
  );
  const overWeek = Math.max(0, taken.length - shareOf(limit, problem));
  const silent = days.filter(({ aired, heard }) => aired + heard === 0).length;
  const sessions = new Set(reading.windows.map((w) => windows[w]?.session));
  const often = [...sessions].reduce((sum, session) => {
    const there = taken.filter((w) => windows[w]?.session === session).length;
    return sum + Math.max(0, there - SESSIONS_AT_EASE);
  }, 0);
  return [
    cost('urgent-daily', reading.urgency === 'normal' ? 0 : silent, rates.missingDay, 'days'),
    cost('another-day', again, reading.worth * rates.againOnDay),
    cost('another-time', sessions.size > 1 ? often : 0, reading.worth * rates.sameSession),
    cost('share-below', overWeek, reading.worth * rates.beyondWeekShare),
    cost('share-below', overDay, reading.worth * rates.beyondDayShare),
  ];
}

function ofWindows({ windows, readings, rates, framing }: Problem, placements: readonly Placement[]): Cost[] {
  return windows.flatMap((window, w): Cost[] => {
    if (!readings.some((reading) => reading.windows.includes(w))) return [];
    const inside = placements.filter((placement) => placement.window === w).map(({ reading }) => reading);
    const filled = inside.reduce((sum, { seconds }) => sum + seconds + framing.gap, 0);
    const missing = Math.max(0, window.target - filled);
    const empty = inside.length === 0 ? 1 : 0;
    const topics = [...new Set(inside.map(firstTopic))];
    const crowded = topics.reduce((sum, topic) => {
      const about = inside.filter((reading) => firstTopic(reading) === topic).length;
      return sum + Math.max(0, about - topicsAtEase(window.net));
    }, 0);
    const of = window.key;
    return [
      { rule: 'never-empty', of, amount: empty, unit: 'windows', cost: empty * rates.emptyWindow },
      { rule: 'fill', of, amount: missing, unit: 'seconds', cost: missing * rates.unfilledSecond },
      { rule: 'mixed-topics', of, amount: crowded, unit: 'airings', cost: crowded * rates.sameTopic },
    ];
  });
}

/** What the station adds to a goal. */
export function amountOf(problem: Problem, goal: Goal, placements: readonly Placement[]): number {
  const counts = new Set(goal.readings.map((r) => problem.readings[r]));
  return placements
    .filter(({ reading, window }) => counts.has(reading) && (goal.windows?.includes(window) ?? true))
    .reduce((sum, { reading }) => sum + (goal.unit === 'seconds' ? reading.seconds : 1), 0);
}

function ofGoal(problem: Problem, goal: Goal, placements: readonly Placement[]): Cost[] {
  if (goal.price === 0) return [];
  const amount = Math.max(0, goal.atLeast - goal.heard - amountOf(problem, goal, placements));
  return [{ rule: goal.rule, of: goal.of, amount, unit: goal.unit, cost: amount * goal.price }];
}

function ofPins(problem: Problem, placements: readonly Placement[]): Cost[] {
  return problem.pins.flatMap(({ reading, window }): Cost[] => {
    const wanted = problem.readings[reading];
    if (wanted === undefined || placements.some((one) => one.reading === wanted && one.window === window))
      return [];
    const of = `${problem.windows[window]?.key ?? ''}/${wanted.item}`;
    return [{ rule: 'pin', of, amount: 1, unit: 'airings', cost: problem.rates.missingDuty }];
  });
}
