/** Weeks of no station, from a seed: the instances of the literature's size, to be solved and bounded like any other. */

const HOUR = 3_600_000;
const MONDAY = Date.parse('2020-07-06T00:00:00Z');
const CLOCKS = [5.5, 8, 11, 14, 17, 19.5];
const AUDIENCES = [90, 50, 60, 35, 80, 70];
const MINUTES = [10, 15, 20, 30];
/** Any pieces, as many as a minute has room for: the literature knows no clocks. */
const PLACES = (kinds) => [{ part: 'any', kinds, from: 0, to: 3600, required: false, most: 60 }];
const KINDS = ['news', 'spot', 'guide', 'question', 'dialogue', 'document'];

/** Numbers from a seed (mulberry32). */
export function numbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
  };
}

/**
 * Windows of 10–30 minutes, `perDay` a day; items of 30–600 s in steps of five, priorities 1–5, six topics with a quota each, a quarter
 * with a validity of two to six days, four hours of separation, 14 airings a week, 95 % to be filled. A quota is a tenth of the week, or half
 * of what the items of its topic could fill at most: what no plan can meet says nothing of a plan.
 *
 * @param {{ items: number, windows: number, seed: number }} size
 * @param {{ worthOf: Function, RATES: object, REACH: object }} model
 */
export function anyProblem({ items, windows: count, seed }, { worthOf, RATES, REACH }) {
  const { below, chance } = numbers(seed * 1000 + items * 7 + count);
  const perDay = Math.ceil(count / 7);
  const windows = Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / perDay);
    const slot = Math.floor(((index % perDay) * CLOCKS.length) / perDay);
    const date = new Date(MONDAY + day * 24 * HOUR).toISOString().slice(0, 10);
    const seconds = 60 * MINUTES[below(MINUTES.length)];
    return {
      key: `${date}/w${slot}`,
      date,
      session: `s${slot}`,
      window: `w${slot}`,
      start: MONDAY + day * 24 * HOUR + CLOCKS[slot] * HOUR,
      seconds,
      opening: 0,
      closing: 0,
      net: seconds,
      target: Math.floor((seconds * 95) / 100),
      languages: ['vi'],
      audience: AUDIENCES[slot] - below(15),
      topics: [],
      places: PLACES(KINDS),
    };
  });
  const readings = Array.from({ length: items }, (_, index) => {
    const seconds = 30 + 5 * below(115);
    const weight = 1 + below(5);
    const first = chance(0.25) ? below(5) : 0;
    const last = first === 0 ? 7 : first + 2 + below(5);
    return {
      item: `i${String(index).padStart(4, '0')}`,
      language: 'vi',
      interpret: false,
      seconds,
      lead: 0,
      kind: KINDS[below(KINDS.length)],
      topics: [`II.${1 + below(6)}`],
      agency: `a${below(5)}`,
      urgency: 'normal',
      worth: worthOf(weight, seconds),
      maxPerWeek: 14,
      separation: 4 * 3600,
      startReach: 10 * below(12),
      fresh: false,
      heard: [],
      chances: windows.flatMap((window, w) => {
        const day = Math.floor(w / perDay);
        const live = first <= day && day < last && seconds <= window.net;
        return live ? [{ window: w, points: window.audience, familiar: 0, kept: false }] : [];
      }),
    };
  }).filter((reading) => reading.chances.length > 0);
  const total = windows.reduce((sum, { net }) => sum + net, 0);
  const supply = (topic) =>
    readings
      .filter(({ topics }) => topics[0] === topic)
      .reduce((sum, { seconds, chances }) => sum + seconds * Math.min(14, chances.length), 0);
  return {
    station: 'any',
    week: '2020-W28',
    timeZone: 'UTC',
    caps: { perItemPerDay: 3, betweenLanguages: 2 * 3600 },
    levelsBelow: 0,
    rates: RATES,
    reach: REACH,
    windows,
    readings,
    goals: [1, 2, 3, 4, 5, 6].map((topic) => ({
      rule: 'topic-quota',
      of: `II.${topic}`,
      unit: 'seconds',
      readings: readings.flatMap(({ topics }, r) => (topics[0] === `II.${topic}` ? [r] : [])),
      heard: 0,
      atLeast: Math.floor(Math.min(total / 10, supply(`II.${topic}`) / 2)),
      price: RATES.missingQuotaSecond,
    })),
    mix: [],
    pins: [],
  };
}
