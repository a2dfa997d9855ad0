/** Weeks small enough to be solved by hand, or by trying everything. */
import type { ClockPart, Goal, OpenWindow, Problem, Reading } from '../../src/planner/problem/problem.js';
import { RATES, REACH, worthOf } from '../../src/planner/problem/rates.js';

const HOUR = 3_600_000;
export const MONDAY = Date.parse('2020-07-06T00:00:00Z');

/** Places for a main piece, others that tell, and a slogan. */
export const CLOCK: readonly ClockPart[] = [
  { part: 'main', kinds: ['guide'], from: 60, to: 300, required: true, most: 1 },
  { part: 'brief', kinds: ['guide', 'news'], from: 0, to: 180, required: false, most: 2 },
  { part: 'question', kinds: ['question'], from: 0, to: 240, required: false, most: 1 },
  { part: 'slogan', kinds: ['spot'], from: 0, to: 90, required: false, most: 1 },
];

/** A window of five minutes on Monday at six. */
export function aWindow(fields: Partial<OpenWindow> = {}): OpenWindow {
  return {
    key: '2020-07-06/w0',
    date: '2020-07-06',
    session: 's0',
    window: 'w0',
    start: MONDAY + 6 * HOUR,
    seconds: 300,
    opening: 10,
    closing: 10,
    net: 275,
    target: 250,
    languages: ['vi'],
    audience: 80,
    topics: [],
    places: CLOCK,
    ...fields,
  };
}

/** A guide of a minute, new, which may stand in the first window. */
export function aReading(fields: Partial<Reading> = {}): Reading {
  const { seconds = 60 } = fields;
  return {
    item: 'tin',
    language: 'vi',
    interpret: false,
    seconds,
    lead: 4,
    kind: 'guide',
    topics: ['II.1'],
    agency: 'so-noi-vu',
    urgency: 'normal',
    worth: worthOf(3, seconds),
    maxPerWeek: 7,
    separation: 3 * 3600,
    startReach: 0,
    fresh: false,
    heard: [],
    chances: [{ window: 0, points: 80, familiar: 0, kept: false }],
    ...fields,
  };
}

/** A week with nothing in it but what is given. */
export function aProblem(fields: Partial<Problem> = {}): Problem {
  return {
    station: 'dai',
    week: '2020-W28',
    timeZone: 'UTC',
    caps: { perItemPerDay: 2, betweenLanguages: 7200 },
    levelsBelow: 0,
    rates: RATES,
    reach: REACH,
    windows: [aWindow()],
    readings: [aReading()],
    goals: [],
    mix: [],
    pins: [],
    ...fields,
  };
}

const KINDS = ['spot', 'guide', 'guide', 'question', 'news'] as const;

/** A quota of a minute that nothing can fill, at so much a second. */
export function hopelessQuota(price: number): Goal {
  return { rule: 'topic-quota', of: 'II.9', unit: 'seconds', readings: [], heard: 0, atLeast: 60, price };
}

/**
 * Two windows a day, on three days if nothing else is said, and eight items, some in two languages: different for each seed, with every term of
 * the objective at work.
 */
export function smallProblem(seed: number, { days = 3, items = 8 } = {}): Problem {
  let state = seed;
  const below = (count: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
  const windows = Array.from({ length: 2 * days }, (_, w): OpenWindow => {
    const date = `2020-07-${String(6 + (w >> 1)).padStart(2, '0')}`;
    const seconds = 240 + 60 * below(5);
    const net = seconds - 25;
    return aWindow({
      key: `${date}/w${w % 2}`,
      date,
      session: `s${w % 2}`,
      window: `w${w % 2}`,
      start: MONDAY + (24 * (w >> 1) + 6 + 11 * (w % 2)) * HOUR,
      seconds,
      net,
      target: Math.floor((net * 93) / 100),
      languages: ['vi', 'jra'],
      audience: 50 + below(50),
      topics: [`II.${1 + below(4)}`],
    });
  });
  const readings = Array.from({ length: items }, (_, index): Reading[] => {
    const seconds = 35 + 5 * below(24);
    const heard = below(3) === 0 ? [{ date: '2020-07-06', start: MONDAY + 9 * HOUR }] : [];
    const vietnamese = aReading({
      item: `tin-${index}`,
      seconds,
      kind: KINDS[index % KINDS.length] ?? 'guide',
      topics: [`II.${1 + below(4)}`],
      urgency: index === 6 && seed % 3 === 0 ? 'priority' : 'normal',
      worth: worthOf(1 + below(5), seconds),
      maxPerWeek: 1 + below(4),
      separation: (3 + 20 * below(2)) * 3600,
      startReach: 10 * below(20),
      fresh: below(3) === 0,
      heard: heard.map((one) => ({ ...one, weeksAgo: 0, audience: 60, rehearsed: false, language: 'vi' })),
      chances: windows.flatMap(({ audience }, window) =>
        below(5) === 0 ? [] : [{ window, points: audience, familiar: 10 * below(3), kept: below(6) === 0 }],
      ),
      ...(index === 5 ? { follows: 'tin-4' } : {}),
    });
    const jrai = { ...vietnamese, language: 'jra', heard: [], chances: vietnamese.chances.slice(0, 3) };
    return index % 4 === 2 ? [jrai, vietnamese] : [vietnamese];
  }).flat();
  const spots = [...readings.keys()].filter((r) => readings[r]?.kind === 'spot');
  const first = [...readings.keys()].filter((r) => readings[r]?.item === 'tin-0');
  const cap = { rule: 'kind-cap', of: 'vi/spot', unit: 'airings', readings: spots } as const;
  const duty = { rule: 'weekly-minimum', of: 'tin-0', unit: 'airings', readings: first } as const;
  const total = windows.reduce((sum, { net }) => sum + net, 0);
  return aProblem({
    levelsBelow: seed % 2,
    windows,
    readings,
    goals: [
      { ...cap, heard: 0, atLeast: 0, price: 0, atMost: 3 },
      { ...duty, heard: 0, atLeast: 1, price: RATES.missingAiring },
    ],
    mix: [{ of: 'guide', kinds: ['guide'], atLeast: total >> 1, atMost: Math.floor(total * 0.6) }],
  });
}
