/** Weeks small enough to be solved by hand, or by trying everything. */
import type { OpenWindow, Problem, Reading } from '../../src/planner/problem/problem.js';
import { RATES, REACH, worthOf } from '../../src/planner/problem/value.js';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2020-07-06T00:00:00Z');

/** Two windows a day, on three days if nothing else is said, and eight items: different for each seed. */
export function smallProblem(seed: number, { days = 3, items = 8 } = {}): Problem {
  let state = seed;
  const below = (count: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
  const windows = Array.from({ length: 2 * days }, (_, w): OpenWindow => {
    const date = `2020-07-${String(6 + (w >> 1)).padStart(2, '0')}`;
    const seconds = 300 + 60 * below(6);
    return {
      key: `${date}/w${w % 2}`,
      date,
      session: `s${w % 2}`,
      window: `w${w % 2}`,
      start: MONDAY + (24 * (w >> 1) + 6 + 11 * (w % 2)) * HOUR,
      seconds,
      net: seconds,
      target: Math.floor((seconds * 95) / 100),
      languages: ['vi'],
      audience: 50 + below(50),
    };
  });
  const readings = Array.from({ length: items }, (_, index): Reading => {
    const seconds = 45 + 5 * below(30);
    const weight = 1 + below(5);
    return {
      item: `tin-${index}`,
      language: 'vi',
      interpret: false,
      seconds,
      kind: index % 3 === 0 ? 'spot' : 'guide',
      topics: [`II.${1 + below(4)}`],
      agency: 'so-noi-vu',
      urgency: index === 7 && seed % 3 === 0 ? 'priority' : 'normal',
      weight,
      worth: worthOf(weight, seconds),
      minPerWeek: 0,
      maxPerWeek: 1 + below(4),
      separation: (3 + 20 * below(2)) * 3600,
      startReach: 10 * below(20),
      heard: [],
      windows: [...windows.keys()].filter(() => below(5) > 0),
      familiar: [],
      kept: [],
      ...(index === 5 ? { follows: 'tin-4' } : {}),
    };
  });
  const spots = [...readings.keys()].filter((r) => readings[r]?.kind === 'spot');
  return {
    station: 'dai',
    week: '2020-W28',
    timeZone: 'UTC',
    caps: { perItemPerDay: 2, perItemPerWeek: 7, perKindPerWeek: {}, separation: 0 },
    levelsBelow: seed % 2,
    framing: { opening: 0, gap: 2, closing: 0 },
    rates: RATES,
    reach: REACH,
    windows,
    readings,
    kindsHeard: {},
    goals: [
      {
        rule: 'kind-cap',
        of: 'vi/spot',
        unit: 'airings',
        readings: spots,
        heard: 0,
        atLeast: 0,
        price: 0,
        atMost: 4,
      },
    ],
    pins: [],
  };
}
