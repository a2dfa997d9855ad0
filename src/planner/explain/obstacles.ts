/** Every hard rule that keeps an airing from standing beside others, each with what a person needs to know of it. */
import { amountOf } from '../problem/appraise.js';
import {
  type Goal,
  type Placement,
  type Problem,
  type Reading,
  relayedOf,
  type Stand,
} from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';
import { pushedBy, seatsIn } from './seats.js';

/** A hard rule that an airing would break as the plan stands. */
export type Obstacle =
  | { readonly rule: 'once-a-window' }
  | {
      readonly rule: 'room';
      /** Seconds that it needs, with the gap before it, and that are free. */
      readonly needs: number;
      readonly left: number;
    }
  | { readonly rule: 'weekly-cap'; readonly aired: number; readonly relayed: number; readonly most: number }
  | { readonly rule: 'daily-cap'; readonly aired: number; readonly relayed: number; readonly most: number }
  | {
      readonly rule: 'separation';
      /** Start of the airing that is too near, and the seconds asked between the two. */
      readonly other: number;
      readonly asked: number;
    }
  | {
      readonly rule: 'kind-cap' | 'quota-most';
      readonly of: string;
      readonly unit: Goal['unit'];
      readonly amount: number;
      readonly most: number;
    }
  | {
      readonly rule: 'series';
      /** The part that has to be heard before. */
      readonly after: string;
    }
  | {
      readonly rule: 'order';
      /** In no order of the window: this item, which stands there, would break that rule. */
      readonly pushes: string;
      readonly breaks: PlanRuleName;
    };

/**
 * What forbids a reading in a window wherever in it it would stand, as the plan stands. Empty when it may simply be added. The readings that
 * may stand in a window at all are decided before, in `Reading.windows`.
 *
 * @example
 * const [{ reading, window }] = placements;
 * obstaclesTo(problem, placements, { reading, window }); // [{ rule: 'once-a-window' }]
 */
export function obstaclesTo(problem: Problem, placements: readonly Placement[], into: Stand): Obstacle[] {
  if (placements.some((one) => one.reading === into.reading && one.window === into.window))
    return [{ rule: 'once-a-window' }];
  const found = [...amountsAgainst(problem, placements, into), ...places(problem, placements, into)];
  if (found.length > 0) return found;
  const pushed = pushedBy(problem, placements, into);
  return pushed === undefined ? [] : [{ rule: 'order', pushes: pushed.by.reading.item, breaks: pushed.rule }];
}

/** The obstacles that are the same wherever in the window it stands: room, caps and quotas. */
export function amountsAgainst(
  problem: Problem,
  placements: readonly Placement[],
  { reading, window }: Stand,
): Obstacle[] {
  const same = placements.filter((one) => one.reading === reading);
  return [
    ...room(problem, placements, { reading, window }),
    ...caps(problem, same, { reading, window }),
    ...goals(problem, placements, { reading, window }),
  ];
}

function room(
  { windows, framing }: Problem,
  placements: readonly Placement[],
  { reading, window }: Stand,
): Obstacle[] {
  const inside = placements.filter((one) => one.window === window);
  const used = inside.reduce((sum, one) => sum + one.reading.seconds + framing.gap, 0);
  const needs = reading.seconds + (inside.length === 0 ? 0 : framing.gap);
  const left = (windows[window]?.net ?? 0) - Math.max(0, used - framing.gap);
  return needs > left ? [{ rule: 'room', needs, left }] : [];
}

function caps(
  { windows, caps }: Problem,
  same: readonly Placement[],
  { reading, window }: Stand,
): Obstacle[] {
  const date = windows[window]?.date;
  const relayed = relayedOf(reading);
  const week = { aired: same.length, relayed: relayed.length, most: reading.maxPerWeek };
  const day = {
    aired: same.filter((one) => windows[one.window]?.date === date).length,
    relayed: relayed.filter((one) => one.date === date).length,
    most: caps.perItemPerDay,
  };
  const full = ({ aired, relayed: heard, most }: typeof week) => aired + heard >= most;
  return [
    ...(full(week) ? [{ rule: 'weekly-cap' as const, ...week }] : []),
    ...(full(day) ? [{ rule: 'daily-cap' as const, ...day }] : []),
  ];
}

function goals(problem: Problem, placements: readonly Placement[], { reading, window }: Stand): Obstacle[] {
  const r = problem.readings.indexOf(reading);
  return problem.goals.flatMap((goal): Obstacle[] => {
    if (goal.atMost === undefined || !goal.readings.includes(r)) return [];
    if (goal.windows !== undefined && !goal.windows.includes(window)) return [];
    const amount = goal.heard + amountOf(problem, goal, placements);
    const more = goal.unit === 'seconds' ? reading.seconds : 1;
    if (amount + more <= goal.atMost) return [];
    const rule = goal.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
    return [{ rule, of: goal.of, unit: goal.unit, amount, most: goal.atMost }];
  });
}

/** Rules that ask where in the window it stands; one counts when no place in the window satisfies it. */
function places(problem: Problem, placements: readonly Placement[], into: Stand): Obstacle[] {
  const { reading, window } = into;
  const others = placements.filter((one) => one.window !== window);
  const part = problem.readings.find(
    ({ item, language }) => item === reading.follows && language === reading.language,
  );
  let near: number | undefined;
  let farEnough = false;
  let inTurn = part === undefined;
  for (const seat of seatsIn(problem, placements, into)) {
    const start = seat.find((one) => one.reading === reading)?.start ?? 0;
    const other = tooNear(reading, others, start);
    near ??= other;
    farEnough ||= other === undefined;
    inTurn ||= [...others, ...seat].some((one) => one.reading === part && one.start < start);
    if (farEnough && inTurn) return [];
  }
  const other = farEnough || near === undefined ? undefined : near;
  return [
    ...(other === undefined ? [] : [{ rule: 'separation' as const, other, asked: reading.separation }]),
    ...(inTurn || part === undefined ? [] : [{ rule: 'series' as const, after: part.item }]),
  ];
}

function tooNear(reading: Reading, others: readonly Placement[], start: number): number | undefined {
  const heard = [
    ...reading.heard.filter(({ rehearsed }) => !rehearsed).map((one) => one.start),
    ...others.filter((one) => one.reading === reading).map((one) => one.start),
  ];
  const near = heard.filter((other) => Math.abs(other - start) < 1000 * reading.separation);
  const [nearest] = near.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return nearest;
}
