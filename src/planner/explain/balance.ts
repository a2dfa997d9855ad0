/** A plan that is weighed and asked about: what a change is worth, and what forbids it. */
import { IMPOSSIBLE, soft, worthAt } from '../problem/curve.js';
import { groupFor, groupsOf } from '../problem/places.js';
import { type Problem, type Reading, relayedOf, type Stand, takes } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { type NumberedStand, numberStands } from '../terms/numbering.js';
import { rowsOf } from '../terms/terms.js';

/** A hard rule that an airing would break as the plan stands, with what a person needs to know of it. */
export type Obstacle =
  | { readonly rule: 'once-a-window' }
  /** Seconds that it needs, with what leads to it, and that are free. */
  | { readonly rule: 'room'; readonly needs: number; readonly left: number }
  /** The clock has so many places for pieces like it, and they are taken. */
  | { readonly rule: 'clock-place'; readonly part: string; readonly most: number }
  | {
      readonly rule: 'weekly-cap' | 'daily-cap';
      readonly aired: number;
      readonly relayed: number;
      readonly most: number;
    }
  /** Start of the airing that is too near, and the seconds asked between the two. */
  | { readonly rule: 'separation'; readonly other: number; readonly asked: number }
  | {
      readonly rule: 'kind-cap' | 'quota-most';
      readonly of: string;
      readonly unit: Row['unit'];
      readonly amount: number;
      readonly most: number;
    }
  /** The part that has to be heard before. */
  | { readonly rule: 'series'; readonly after: string };

/** Weighs changes of one plan. */
export interface Balance {
  /** What the week is worth more, or less, when these go and those come. */
  change(out: readonly Stand[], into: readonly Stand[]): number;
  /** What the week is worth less without these; that a later part of a series could not stay without them is not counted. */
  loss(out: readonly Stand[]): number;
  /** Whether these may go and that one come: no hard rule is broken that was kept. */
  allows(out: readonly Stand[], into: Stand): boolean;
  /** What forbids one more airing. Empty when it may simply be added. */
  obstacles(into: Stand): Obstacle[];
}

/**
 * The rows of a problem with a plan on them.
 *
 * @example
 * const [gone] = placements;
 * openBalance(problem, placements).change([gone], [gone]); // 0
 */
export function openBalance(problem: Problem, plan: readonly Stand[]): Balance {
  const layout = numberStands(problem);
  const rows = rowsOf(layout);
  const rowsAt: { readonly row: Row; readonly amount: number; readonly index: number }[][] =
    layout.stands.map(() => []);
  for (const [index, row] of rows.entries())
    for (const [stand, amount] of row.entries) rowsAt[stand]?.push({ row, amount, index });
  const totals = new Float64Array(rows.length);
  const stands = new Map(problem.readings.map((reading, r) => [reading, layout.ofReading[r] ?? []]));
  const numberedOf = ({ reading, window }: Stand) =>
    stands.get(reading)?.find((one) => one.window === window);
  const move = (stand: NumberedStand | undefined, sign: 1 | -1): number => {
    let change = 0;
    for (const { row, amount, index } of rowsAt[stand?.index ?? -1] ?? []) {
      const before = totals[index] ?? 0;
      totals[index] = before + sign * amount;
      change += worthAt(row.curve, before + sign * amount) - worthAt(row.curve, before);
    }
    return change;
  };
  for (const one of plan) move(numberedOf(one), 1);
  const change = (out: readonly Stand[], into: readonly Stand[]): number => {
    let sum = 0;
    for (const one of out) sum += move(numberedOf(one), -1);
    for (const one of into) sum += move(numberedOf(one), 1);
    for (const one of into) move(numberedOf(one), -1);
    for (const one of out) move(numberedOf(one), 1);
    return sum;
  };
  const insideBut = (window: number, out: readonly Stand[]) =>
    plan.filter((one) => one.window === window && !out.includes(one)).map(({ reading }) => reading);
  return {
    change,
    loss: (out) => -soft(change(out, [])),
    allows: (out, into) =>
      ofWindow(problem, insideBut(into.window, out), into).length === 0 && change(out, [into]) > IMPOSSIBLE,
    obstacles(into) {
      const stand = numberedOf(into);
      const broken = (rowsAt[stand?.index ?? -1] ?? []).flatMap(({ row, amount, index }) => {
        const total = totals[index] ?? 0;
        const change = worthAt(row.curve, total + amount) - worthAt(row.curve, total);
        return change > IMPOSSIBLE ? [] : [told(problem, plan, into, row, total)];
      });
      const found = [...ofWindow(problem, insideBut(into.window, []), into), ...broken];
      // Several rows of one rule on one thing are one obstacle to people.
      return [...new Map(found.map((one) => [`${one.rule}/${'of' in one ? one.of : ''}`, one])).values()];
    },
  };
}

/** What the window itself has against one more. */
function ofWindow(problem: Problem, inside: readonly Reading[], { reading, window }: Stand): Obstacle[] {
  if (inside.includes(reading)) return [{ rule: 'once-a-window' }];
  const open = problem.windows[window];
  if (open === undefined) return [];
  const left = open.net - inside.reduce((sum, one) => sum + takes(one), 0);
  const pinned = problem.pins.flatMap((pin) =>
    pin.window === window ? (problem.readings[pin.reading] ?? []) : [],
  );
  const groups = groupsOf(open, pinned);
  const groupIn = (one: Reading) => groupFor(open, groups, one, pinned.includes(one));
  const group = groups[groupIn(reading)];
  const taken = inside.filter((one) => groups[groupIn(one)] === group).length;
  const full = group === undefined || taken >= group.most;
  return [
    ...(takes(reading) > left ? [{ rule: 'room' as const, needs: takes(reading), left }] : []),
    ...(full ? [{ rule: 'clock-place' as const, part: group?.part ?? '', most: group?.most ?? 0 }] : []),
  ];
}

/** A row that one more airing breaks, as people are told of it. */
function told(
  problem: Problem,
  plan: readonly Stand[],
  { reading, window }: Stand,
  row: Row,
  amount: number,
): Obstacle {
  const date = problem.windows[window]?.date;
  const own = plan.filter((one) => one.reading === reading);
  const relayed = relayedOf(reading);
  const most = row.curve.steps.reduce((sum, { length }) => sum + length, 0);
  switch (row.rule) {
    case 'weekly-cap':
      return { rule: 'weekly-cap', aired: own.length, relayed: relayed.length, most: reading.maxPerWeek };
    case 'daily-cap': {
      const aired = own.filter((one) => problem.windows[one.window]?.date === date).length;
      const heard = relayed.filter((one) => one.date === date).length;
      return { rule: 'daily-cap', aired, relayed: heard, most: problem.caps.perItemPerDay };
    }
    case 'separation': {
      const start = problem.windows[window]?.start ?? 0;
      const heard = reading.heard.filter(({ rehearsed }) => !rehearsed);
      const others = plan.filter((one) => one.reading.item === reading.item);
      const near = [
        ...heard.map((one) => ({ other: one.start, asked: reading.separation })),
        ...(reading.heardInOthers ?? []).map((other) => ({ other, asked: problem.caps.betweenLanguages })),
        ...others.map((one) => ({
          other: problem.windows[one.window]?.start ?? 0,
          asked: one.reading === reading ? reading.separation : problem.caps.betweenLanguages,
        })),
      ];
      const over = ({ other, asked }: (typeof near)[number]) => Math.abs(other - start) - 1000 * asked;
      const [nearest] = near.sort((a, b) => over(a) - over(b));
      return { rule: 'separation', ...(nearest ?? { other: start, asked: reading.separation }) };
    }
    case 'series':
      return { rule: 'series', after: reading.follows ?? '' };
    default: {
      const rule = row.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
      const goal = problem.goals.find(
        (one) =>
          one.of === row.of &&
          one.atMost !== undefined &&
          (one.rule === 'kind-cap') === (rule === 'kind-cap'),
      );
      const heard = goal?.heard ?? 0;
      return { rule, of: row.of, unit: row.unit, amount: heard + amount, most: heard + most };
    }
  }
}
