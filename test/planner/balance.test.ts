/** A plan that is weighed: what changes gain, and what forbids an airing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBalance } from '../../src/planner/explain/balance.js';
import { appraise } from '../../src/planner/problem/appraise.js';
import type { Goal, Problem, Reading, Stand } from '../../src/planner/problem/problem.js';
import { REHEARSAL, solve } from '../../src/planner/search/solve.js';
import { brokenBy } from '../helpers/expect-allowed.js';
import { runs } from '../helpers/runs.js';
import { aProblem, aReading, aWindow, MONDAY, smallProblem } from '../helpers/small-problem.js';

const HOUR = 3_600_000;

function everyStand({ readings }: Problem): Stand[] {
  return readings.flatMap((reading) => reading.chances.map(({ window }) => ({ reading, window })));
}

describe('a change', () => {
  it('is the difference of two values, and nothing is left of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (seed, one, other) => {
        const problem = smallProblem(seed);
        const { placements: plan } = solve(problem, REHEARSAL);
        const free = everyStand(problem).filter(
          (stand) => !plan.some((own) => own.reading === stand.reading && own.window === stand.window),
        );
        const gone = plan[one % plan.length];
        const into = free[other % free.length];
        if (gone === undefined || into === undefined) return;
        const balance = openBalance(problem, plan);
        const after = [...plan.filter((own) => own !== gone), into];
        const change = appraise(problem, after).value - appraise(problem, plan).value;
        expect(balance.change([gone], [into])).toBe(change);
        expect(balance.change([gone], [gone])).toBe(0);
        expect(balance.allows([gone], into)).toBe(brokenBy(problem, after).length === 0);
        expect(balance.obstacles(into).length === 0).toBe(brokenBy(problem, [...plan, into]).length === 0);
      }),
      runs(200),
    );
  });
});

/** Windows at these hours of Monday, and the readings of one item; the first stands in the first window. */
function obstacles(fields: Partial<Reading>, more: Partial<Problem> = {}, hours = [6, 14]) {
  const windows = hours.map((hour, w) => aWindow({ key: `w${w}`, start: MONDAY + hour * HOUR }));
  const chances = windows.map((_, window) => ({ window, points: 80, familiar: 0, kept: false }));
  const reading = aReading({ chances, ...fields });
  const problem = aProblem({ windows, readings: [reading], ...more });
  return openBalance(problem, [{ reading, window: 0 }]).obstacles({ reading, window: 1 });
}

describe('what forbids an airing', () => {
  const cap = {
    of: 'vi/guide',
    unit: 'airings',
    readings: [0],
    heard: 1,
    atLeast: 0,
    price: 0,
    atMost: 2,
  } as const;

  it('is nothing where it may be added', () => {
    expect(obstacles({})).toEqual([]);
  });

  it('is the week, the day, with what relays bring', () => {
    expect(obstacles({ maxPerWeek: 1 })).toEqual([{ rule: 'weekly-cap', aired: 1, relayed: 0, most: 1 }]);
    const caps = { perItemPerDay: 1, betweenLanguages: 0 };
    expect(obstacles({}, { caps })).toEqual([{ rule: 'daily-cap', aired: 1, relayed: 0, most: 1 }]);
  });

  it('is the separation, and which airing is too near', () => {
    const start = MONDAY + 6 * HOUR;
    expect(obstacles({ separation: 9 * 3600 })).toEqual([
      { rule: 'separation', other: start, asked: 9 * 3600 },
    ]);
  });

  it('is the other language two hours around', () => {
    const windows = [6, 7].map((hour, w) => aWindow({ key: `w${w}`, start: MONDAY + hour * HOUR }));
    const chances = windows.map((_, window) => ({ window, points: 80, familiar: 0, kept: false }));
    const readings = ['jra', 'vi'].map((language) => aReading({ language, chances }));
    const [jrai = aReading(), vietnamese = aReading()] = readings;
    const balance = openBalance(aProblem({ windows, readings }), [{ reading: jrai, window: 0 }]);
    expect(balance.obstacles({ reading: vietnamese, window: 1 })).toEqual([
      { rule: 'separation', other: MONDAY + 6 * HOUR, asked: 7200 },
    ]);
  });

  it('is the cap of a kind, or of a quota: each that is full, once', () => {
    const quota: Goal = { ...cap, rule: 'topic-quota', of: 'II.1' };
    expect(
      obstacles(
        {},
        { goals: [{ ...cap, rule: 'kind-cap' }, quota, { ...quota, of: 'vi', rule: 'language-quota' }] },
      ),
    ).toEqual([
      { rule: 'kind-cap', of: 'vi/guide', unit: 'airings', amount: 2, most: 2 },
      { rule: 'quota-most', of: 'II.1', unit: 'airings', amount: 2, most: 2 },
      { rule: 'quota-most', of: 'vi', unit: 'airings', amount: 2, most: 2 },
    ]);
  });

  it('is the series: the part before has to be heard', () => {
    const parts = ['p1', 'p2'].map((item, r) => aReading({ item, ...(r === 1 ? { follows: 'p1' } : {}) }));
    const [, second = aReading()] = parts;
    expect(openBalance(aProblem({ readings: parts }), []).obstacles({ reading: second, window: 0 })).toEqual([
      { rule: 'series', after: 'p1' },
    ]);
  });

  it('is the window: it stands there, there is no room, no place of the clock is free', () => {
    const readings = ['a', 'b', 'c', 'd'].map((item) => aReading({ item }));
    const [a = aReading(), b = aReading(), c = aReading(), d = aReading()] = readings;
    const three = [a, b, c].map((reading) => ({ reading, window: 0 }));
    const balance = openBalance(aProblem({ readings }), three);
    expect(balance.obstacles({ reading: a, window: 0 })).toEqual([{ rule: 'once-a-window' }]);
    expect(balance.obstacles({ reading: d, window: 0 })).toEqual([
      { rule: 'clock-place', part: 'main', most: 3 },
    ]);
    const short = aProblem({ readings, windows: [aWindow({ net: 100 })] });
    expect(openBalance(short, [{ reading: a, window: 0 }]).obstacles({ reading: d, window: 0 })).toEqual([
      { rule: 'room', needs: 64, left: 36 },
    ]);
  });
});
