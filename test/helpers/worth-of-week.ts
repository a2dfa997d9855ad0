/**
 * What a week is worth by the text of its problem, counted twice: every soft rule from its words (docs/planner.md) and the problem's facts,
 * and the sum of the problem's rows. Shares nothing with the planner.
 */
import { type Group, groupsOf, type Problem, type Reading, relayedOf, type Stand } from './posed-week.js';

/** By rule: what it adds to the value, and what of that it takes away because it is not met. */
export interface Worth {
  value: number;
  byRule: Map<string, number>;
  costs: Map<string, number>;
}

/** From facts and rates. */
export function worthOfWeek(problem: Problem, placed: readonly Stand[]): Worth {
  const { windows, readings, rates } = problem;
  const byRule = new Map<string, number>();
  const costs = new Map<string, number>();
  const earn = (rule: string, worth: number) => byRule.set(rule, (byRule.get(rule) ?? 0) + worth);
  const pay = (rule: string, amount: number, price: number) => {
    const cost = Math.max(0, amount) * price;
    earn(rule, -cost);
    if (cost > 0) costs.set(rule, (costs.get(rule) ?? 0) + cost);
  };
  const rate = (name: string) => rates[name] ?? Number.NaN;
  const count = <T>(list: readonly T[], amount: (one: T) => number) =>
    list.reduce((sum, one) => sum + amount(one), 0);

  for (const [r, reading] of readings.entries()) {
    const own = placed.filter((one) => one.r === r);
    worthOfReading(problem, reading, own, { earn, pay });
  }
  for (const [w, open] of windows.entries()) {
    const mayCome = readings.filter(({ chances }) => chances.some(({ window }) => window === w));
    if (mayCome.length === 0) continue;
    const inside = placed.filter((one) => one.w === w).flatMap(({ r }) => readings[r] ?? []);
    pay('fill', open.target - count(inside, takes), rate('unfilledSecond'));
    pay('never-empty', 1 - inside.length, rate('emptyWindow'));
    const onTopic = inside.filter(({ topics }) => topics.some((one) => open.topics.includes(one)));
    earn('theme', rate('theme') * Math.min(2, onTopic.length));
    const groups = groupsOf(open);
    for (const group of groups) {
      const within = (list: readonly Reading[]) =>
        list.filter((one) => groupIn(groups, one) === group).length;
      pay('clock', Math.min(group.required, within(mayCome)) - within(inside), rate('missingPlace'));
    }
  }
  for (const { kinds, atLeast, atMost } of problem.mix) {
    const heard = count(placed, ({ r }) => {
      const { kind = '', seconds = 0 } = readings[r] ?? {};
      return kinds.includes(kind) ? seconds : 0;
    });
    pay('mix', atLeast - heard, rate('mixSecond'));
    pay('mix', heard - Math.max(atLeast, atMost), 3 * rate('mixSecond'));
  }
  for (const goal of problem.goals)
    pay(goal.rule, goal.atLeast - goal.heard - amountOf(problem, goal, placed), goal.price);
  for (const pin of problem.pins) {
    const stands = placed.some(({ r, w }) => r === pin.reading && w === pin.window);
    pay('pin', stands ? 0 : 1, rate('missingDuty'));
  }
  return { value: count([...byRule.values()], (worth) => worth), byRule, costs };
}

interface Account {
  earn(rule: string, worth: number): void;
  pay(rule: string, amount: number, price: number): void;
}

function worthOfReading(
  { windows, rates, reach, caps, levelsBelow }: Problem,
  reading: Reading,
  own: readonly Stand[],
  { earn, pay }: Account,
): void {
  const { worth, maxPerWeek, chances } = reading;
  const rate = (name: string) => rates[name] ?? Number.NaN;
  const relayed = relayedOf(reading);
  const stood = chances.filter(({ window }) => own.some(({ w }) => w === window));
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

  const before = reading.startReach + sum(relayed.map(({ audience }) => audience));
  const after = before + sum(stood.map(({ points }) => points));
  earn('reach', worth * (hearing(reach, after) - hearing(reach, before)));
  if (reading.fresh && relayed.length === 0 && own.length > 0) earn('fresh', rate('fresh'));
  for (const { points, familiar, kept } of stood) {
    earn('familiar', -familiar * points * worth);
    if (kept) earn('kept', rate('kept') * points * worth);
  }

  const share = (limit: number) =>
    levelsBelow === 0 ? Infinity : Math.ceil(Math.max(0, limit) / (levelsBelow + 1));
  pay('share-below', own.length - share(maxPerWeek - relayed.length), rate('beyondWeekShare') * worth);
  const dateOf = (w: number) => windows[w]?.date;
  for (const date of new Set(chances.map(({ window }) => dateOf(window)))) {
    const today = own.filter(({ w }) => dateOf(w) === date).length;
    const heard = relayed.filter((one) => one.date === date).length;
    pay('another-day', today - (heard > 0 ? 0 : 1), rate('againOnDay') * worth);
    pay(
      'share-below',
      today - Math.max(0, share(caps.perItemPerDay) - heard),
      rate('beyondDayShare') * worth,
    );
    if (reading.urgency !== 'normal') pay('urgent-daily', 1 - today - heard, rate('missingDay'));
  }
  const sessionOf = (w: number) => windows[w]?.session;
  const sessions = new Set(chances.map(({ window }) => sessionOf(window)));
  for (const session of sessions.size > 1 ? sessions : [])
    pay(
      'another-time',
      own.filter(({ w }) => sessionOf(w) === session).length - 1,
      rate('sameSession') * worth,
    );
}

/** What so many points of audience have heard: the first points most. */
function hearing(reach: Problem['reach'], points: number): number {
  let left = points;
  let heard = 0;
  for (const piece of reach) {
    heard += Math.min(left, piece.points) * piece.worth;
    left -= Math.min(left, piece.points);
  }
  return heard;
}

/** Seconds of a piece and of what leads to it. */
export function takes({ lead, seconds }: Reading): number {
  return Math.max(1, lead + seconds);
}

/** Airings or seconds that a goal counts. */
export function amountOf(
  { readings }: Problem,
  goal: Problem['goals'][number],
  placed: readonly Stand[],
): number {
  return placed
    .filter(({ r, w }) => goal.readings.includes(r) && (goal.windows?.includes(w) ?? true))
    .reduce((sum, { r }) => sum + (goal.unit === 'seconds' ? (readings[r]?.seconds ?? 0) : 1), 0);
}

/** Where a piece counts: where it fits; an urgent or pinned one that fits nowhere, with its kind, or else in the largest. */
export function groupIn(groups: readonly Group[], piece: Reading): Group | undefined {
  const own = groups.find((group) => group.takes(piece)) ?? groups.find(({ kinds }) => kinds.has(piece.kind));
  if (own !== undefined) return own;
  return groups.find(({ most }) => groups.every((other) => other.most <= most));
}

/** By rule, the sum of the problem's rows. */
export function worthByRows({ rows }: Problem, placed: readonly Stand[]): Map<string, number> {
  const taken = new Set(placed.map(({ r, w }) => `${r}/${w}`));
  const byRule = new Map<string, number>();
  for (const { rule, curve, entries } of rows) {
    let left = entries.reduce((sum, [r, w, amount]) => sum + (taken.has(`${r}/${w}`) ? amount : 0), 0);
    let worth = curve.at0;
    if (left < 0) worth = Number.NEGATIVE_INFINITY;
    for (const { length, slope } of curve.steps) {
      const part = Math.max(0, Math.min(left, length));
      worth += part * slope;
      left -= part;
    }
    byRule.set(rule, (byRule.get(rule) ?? 0) + worth + Math.max(0, left) * curve.beyond);
  }
  return byRule;
}
