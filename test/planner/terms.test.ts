/** Every term of the objective, and every hard rule on amounts, by values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/planner/problem/appraise.js';
import { FORBIDDEN, IMPOSSIBLE } from '../../src/planner/problem/curve.js';
import type { OpenWindow, Problem, Reading } from '../../src/planner/problem/problem.js';
import { RATES } from '../../src/planner/problem/rates.js';
import type { PlanRuleName } from '../../src/planner/problem/rules.js';
import { aProblem, aReading, aWindow, MONDAY } from '../helpers/small-problem.js';

const HOUR = 3_600_000;

/** Windows by the hours of the week at which they begin; one item, or several, that may stand in all of them. */
function week(hours: readonly number[], readings: readonly Partial<Reading>[] = [{}], more = {}): Problem {
  const windows = hours.map((hour, w): OpenWindow => {
    const date = `2020-07-${String(6 + Math.floor(hour / 24)).padStart(2, '0')}`;
    return aWindow({ key: `w${w}`, date, session: `s${hour % 24}`, start: MONDAY + hour * HOUR });
  });
  const chances = windows.map((_, window) => ({ window, points: 80, familiar: 0, kept: false }));
  return aProblem({ windows, readings: readings.map((one) => aReading({ chances, ...one })), ...more });
}

/** What a rule adds when reading r stands in window w, for each pair. */
function worth(problem: Problem, rule: PlanRuleName, ...pairs: readonly (readonly [number, number])[]) {
  const plan = pairs.flatMap(([r, window]) => {
    const reading = problem.readings[r];
    return reading === undefined ? [] : [{ reading, window }];
  });
  return appraise(problem, plan).byRule.get(rule) ?? 0;
}

const heardAt = (hour: number, fields = {}) => ({
  date: `2020-07-0${6 + Math.floor(hour / 24)}`,
  start: MONDAY + hour * HOUR,
  weeksAgo: 0,
  audience: 60,
  rehearsed: false,
  ...fields,
});

describe('reach', () => {
  it('is worth less with every airing', () => {
    const problem = week([6, 30, 54], [{ worth: 150 }]);
    // 80 points at 100; then 20 more at 100 and 60 at 60; then 40 at 60 and 40 at 35.
    expect(worth(problem, 'reach', [0, 0])).toBe(150 * 8000);
    expect(worth(problem, 'reach', [0, 0], [0, 1])).toBe(150 * (8000 + 2000 + 3600));
    expect(worth(problem, 'reach', [0, 0], [0, 1], [0, 2])).toBe(150 * (13_600 + 2400 + 1400));
  });

  it('goes on from what earlier weeks and relays have left', () => {
    const problem = week([6], [{ worth: 150, startReach: 70, heard: [heardAt(40)] }]);
    // 130 points are there: 70 are left at 60, and 10 at 35.
    expect(worth(problem, 'reach', [0, 0])).toBe(150 * (70 * 60 + 10 * 35));
  });
});

describe('merits', () => {
  it('what was not heard for four weeks is worth more once', () => {
    const problem = week([6, 30], [{ fresh: true }]);
    expect(worth(problem, 'fresh', [0, 0], [0, 1])).toBe(RATES.fresh);
    expect(worth(week([6]), 'fresh', [0, 0])).toBe(0);
    expect(worth(week([6], [{ fresh: true, heard: [heardAt(40)] }]), 'fresh', [0, 0])).toBe(0);
  });

  it('a piece on what the day is about', () => {
    const plain = week([6, 30], [{ item: 'a' }, { item: 'b' }, { item: 'c' }]);
    expect(worth(plain, 'theme', [0, 0])).toBe(0);
    const windows = plain.windows.map((open) => ({ ...open, topics: ['II.1', 'II.2'] }));
    const problem = { ...plain, windows };
    expect(worth(problem, 'theme', [0, 0])).toBe(RATES.theme);
    // Two of a window count, the third does not; the next window begins anew.
    expect(worth(problem, 'theme', [0, 0], [1, 0], [2, 0])).toBe(2 * RATES.theme);
    expect(worth(problem, 'theme', [0, 0], [1, 0], [2, 0], [0, 1])).toBe(3 * RATES.theme);
  });

  it('what is published stays, what stood in this window lately had better not', () => {
    const chances = [{ window: 0, points: 80, familiar: 30, kept: true }];
    const problem = week([6], [{ worth: 150, chances }]);
    expect(worth(problem, 'kept', [0, 0])).toBe(150 * 80 * RATES.kept);
    expect(worth(problem, 'familiar', [0, 0])).toBe(-150 * 80 * 30);
  });

  it('what is urgent is heard every day, unless it is through a relay', () => {
    const problem = week([6, 30], [{ urgency: 'priority' }]);
    expect(worth(problem, 'urgent-daily')).toBe(-2 * RATES.missingDay);
    expect(worth(problem, 'urgent-daily', [0, 1])).toBe(-RATES.missingDay);
    const relayed = week([6, 30], [{ urgency: 'priority', heard: [heardAt(10)] }]);
    expect(worth(relayed, 'urgent-daily')).toBe(-RATES.missingDay);
  });
});

it('the mix: seconds below a share cost, beyond it three times as much', () => {
  const mix = [{ of: 'guide', kinds: ['guide'], atLeast: 100, atMost: 120 }];
  const problem = week([6, 30], [{ seconds: 70 }], { mix });
  expect(worth(problem, 'mix')).toBe(-100 * RATES.mixSecond);
  expect(worth(problem, 'mix', [0, 0])).toBe(-30 * RATES.mixSecond);
  expect(worth(problem, 'mix', [0, 0], [0, 1])).toBe(-3 * 20 * RATES.mixSecond);
});

it('goals: what is missing has its price, what is too much is forbidden, in airings or in seconds', () => {
  const duty = {
    rule: 'weekly-minimum',
    of: 'tin',
    unit: 'airings',
    readings: [0],
    heard: 1,
    atLeast: 3,
  } as const;
  const quota = {
    rule: 'topic-quota',
    of: 'II.1',
    unit: 'seconds',
    readings: [0],
    heard: 10,
    atLeast: 100,
  } as const;
  const cap = {
    rule: 'kind-cap',
    of: 'vi/guide',
    unit: 'airings',
    readings: [0],
    heard: 1,
    atLeast: 0,
  } as const;
  const goals = [
    { ...duty, price: 500 },
    { ...quota, price: 7, windows: [0], atMost: 90 },
    { ...cap, price: 0, atMost: 2 },
  ];
  const problem = week([6, 30], [{}], { goals });
  expect(worth(problem, 'weekly-minimum')).toBe(-1000);
  expect(worth(problem, 'weekly-minimum', [0, 0], [0, 1])).toBe(0);
  expect(worth(problem, 'topic-quota', [0, 1])).toBe(-90 * 7);
  expect(worth(problem, 'topic-quota', [0, 0])).toBe(-30 * 7);
  expect(worth(problem, 'quota-most', [0, 0])).toBe(0);
  expect(worth(problem, 'kind-cap', [0, 0], [0, 1])).toBe(FORBIDDEN);
});

it('a pin that is not kept costs a duty', () => {
  const problem = week([6, 30], [{}], { pins: [{ reading: 0, window: 1 }] });
  expect(worth(problem, 'pin', [0, 0])).toBe(-RATES.missingDuty);
  expect(worth(problem, 'pin', [0, 1])).toBe(0);
});

describe('repeats', () => {
  it('no more than the limits of a week and of a day, with what relays bring', () => {
    const thrice = week([6, 11, 17], [{ maxPerWeek: 2 }]);
    expect(worth(thrice, 'weekly-cap', [0, 0], [0, 1])).toBe(0);
    expect(worth(thrice, 'weekly-cap', [0, 0], [0, 1], [0, 2])).toBe(FORBIDDEN);
    expect(worth(thrice, 'daily-cap', [0, 0], [0, 1], [0, 2])).toBe(FORBIDDEN);
    const relayed = week([6, 11], [{ heard: [heardAt(20)], maxPerWeek: 2 }]);
    expect(worth(relayed, 'weekly-cap', [0, 0], [0, 1])).toBe(FORBIDDEN);
    expect(worth(relayed, 'daily-cap', [0, 0], [0, 1])).toBe(FORBIDDEN);
  });

  it('stations that relay this one have their share of a week and a day', () => {
    const problem = week([6, 11, 30], [{ worth: 150, maxPerWeek: 4 }], { levelsBelow: 1 });
    expect(worth(problem, 'share-below', [0, 0], [0, 2])).toBe(0);
    expect(worth(problem, 'share-below', [0, 0], [0, 1])).toBe(-150 * RATES.beyondDayShare);
    const all = -150 * (RATES.beyondDayShare + RATES.beyondWeekShare);
    expect(worth(problem, 'share-below', [0, 0], [0, 1], [0, 2])).toBe(all);
    expect(worth({ ...problem, levelsBelow: 0 }, 'share-below', [0, 0], [0, 1], [0, 2])).toBe(0);
  });

  it('another airing on a day costs, also behind one through a relay', () => {
    const twice = week([6, 11], [{ worth: 150 }]);
    expect(worth(twice, 'another-day', [0, 0])).toBe(0);
    expect(worth(twice, 'another-day', [0, 0], [0, 1])).toBe(-150 * RATES.againOnDay);
    const relayed = week([6], [{ worth: 150, heard: [heardAt(20)] }]);
    expect(worth(relayed, 'another-day', [0, 0])).toBe(-150 * RATES.againOnDay);
  });

  it('so does the second at one time of day, where there is another time', () => {
    const all = [0, 1].map((w) => [0, w] as const);
    const problem = week([6, 30, 84], [{ worth: 150 }]);
    expect(worth(problem, 'another-time', ...all)).toBe(-150 * RATES.sameSession);
    expect(worth(week([6, 30], [{ worth: 150 }]), 'another-time', ...all)).toBe(0);
  });
});

describe('apart', () => {
  it('an item waits for its separation, from the last second at which it could begin', () => {
    const problem = week([6, 9, 12], [{ separation: 3 * 3600 }]);
    expect(worth(problem, 'separation', [0, 0], [0, 1])).toBe(FORBIDDEN);
    expect(worth(problem, 'separation', [0, 0], [0, 2])).toBe(0);
  });

  it('in another language it waits for two hours, whatever stands between', () => {
    const item = [{ language: 'vi' }, { language: 'jra' }].map((one) => ({ ...one, separation: 5 * 3600 }));
    const problem = week([6, 7, 9, 10], item);
    expect(worth(problem, 'separation', [0, 0], [1, 1])).toBeLessThan(IMPOSSIBLE);
    expect(worth(problem, 'separation', [0, 0], [1, 2])).toBe(0);
    // Four hours apart in one language: too near, though an airing in the other language, which is far enough from both, may stand between.
    expect(worth(problem, 'separation', [0, 0], [0, 3])).toBe(FORBIDDEN);
    expect(worth(problem, 'separation', [1, 0], [0, 2])).toBe(0);
  });

  it('what really sounded counts; what was only rehearsed does not', () => {
    const last = heardAt(4, { weeksAgo: 1 });
    expect(worth(week([6], [{ heard: [last] }]), 'separation', [0, 0])).toBe(FORBIDDEN);
    expect(worth(week([6], [{ heard: [{ ...last, rehearsed: true }] }]), 'separation', [0, 0])).toBe(0);
    expect(worth(week([8], [{ heard: [last] }]), 'separation', [0, 0])).toBe(0);
  });

  it('a part of a series comes in a later window than the part before it', () => {
    const problem = week([6, 30], [{ item: 'p1' }, { item: 'p2', follows: 'p1' }]);
    expect(worth(problem, 'series', [1, 0], [0, 1])).toBe(FORBIDDEN);
    expect(worth(problem, 'series', [0, 0], [1, 0])).toBe(FORBIDDEN);
    expect(worth(problem, 'series', [0, 0], [1, 1])).toBe(0);
    expect(worth(problem, 'series', [1, 1])).toBe(FORBIDDEN);
  });
});

describe('a window by itself', () => {
  const problem = week([6], [{ seconds: 60 }, { seconds: 96 }]);

  it('costs for what is below its target, with what leads to each piece', () => {
    expect(worth(problem, 'fill')).toBe(-250 * RATES.unfilledSecond);
    expect(worth(problem, 'fill', [0, 0])).toBe(-(250 - 64) * RATES.unfilledSecond);
    expect(worth(problem, 'fill', [0, 0], [1, 0])).toBe(-(250 - 164) * RATES.unfilledSecond);
  });

  it('costs when it is empty, and without the piece that its clock requires', () => {
    expect([worth(problem, 'never-empty'), worth(problem, 'clock')]).toEqual([
      -RATES.emptyWindow,
      -RATES.missingPlace,
    ]);
    expect([worth(problem, 'never-empty', [0, 0]), worth(problem, 'clock', [0, 0])]).toEqual([0, 0]);
    const news = week([6], [{ kind: 'question' }]);
    expect(worth(news, 'clock', [0, 0])).toBe(0);
  });

  it('asks for nothing when nothing can fill it', () => {
    expect(appraise({ ...problem, readings: [] }, []).value).toBe(0);
  });
});
