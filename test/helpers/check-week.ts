/**
 * Checks a week from what anybody can have: the text of `--problem` and of week.json. Names every hard rule that is broken, and counts
 * the value again. It imports nothing: no line of it is shared with the planner.
 */

interface Heard {
  date: string;
  start: string;
  weeksAgo: number;
  audience: number;
  rehearsed: boolean;
}

interface Reading {
  item: string;
  language: string;
  seconds: number;
  urgency: string;
  topics: string[];
  worth: number;
  maxPerWeek: number;
  separation: number;
  startReach: number;
  heard: Heard[];
  windows: number[];
  familiar: [number, number][];
  kept: number[];
  follows?: string;
}

interface Problem {
  caps: { perItemPerDay: number; session?: number };
  levelsBelow: number;
  framing: { opening: number; gap: number; closing: number };
  rates: Record<string, number>;
  reach: { points: number; worth: number }[];
  windows: {
    key: string;
    date: string;
    session: string;
    start: string;
    seconds: number;
    net: number;
    target: number;
    audience: number;
  }[];
  readings: Reading[];
  goals: {
    rule: string;
    of: string;
    unit: string;
    readings: number[];
    windows?: number[];
    heard: number;
    atLeast: number;
    price: number;
    atMost?: number;
  }[];
  pins: { reading: number; window: number }[];
}

interface Airing {
  item: string;
  language: string;
  start: string;
  seconds: number;
}

interface Slot {
  kind: 'window' | 'relay';
  window: string;
  start: string;
  seconds: number;
  unused: number;
  airings: Airing[];
  rundown: { start: string; seconds: number; part: string; item?: string }[];
}

interface Week {
  days: { date: string; sessions: { session: string; slots: Slot[] }[] }[];
  certificate?: {
    value: number;
    bound: number;
    gap: number | null;
    unmet: { rule: string; of: string; amount: number; cost: number }[];
  };
}

interface Placed {
  reading: Reading;
  r: number;
  w: number;
  start: number;
}

/** The faults of a week, and its value as `loaphat plan --problem` defines it. */
export function checkWeek(problemText: string, weekText: string): { faults: string[]; value: number } {
  const problem: Problem = JSON.parse(problemText);
  const week: Week = JSON.parse(weekText);
  const { faults, placed } = readWeek(problem, week);
  faults.push(...limits(problem, placed), ...distances(placed), ...overlaps(problem, week));
  const value = worthOfWeek(problem, placed);
  const { certificate } = week;
  if (certificate !== undefined) {
    if (certificate.value !== value) faults.push(`value ${certificate.value}, counted ${value}`);
    if (certificate.bound < value) faults.push(`bound ${certificate.bound} below ${value}`);
    for (const pin of problem.pins) {
      if (placed.some(({ r, w }) => r === pin.reading && w === pin.window)) continue;
      if (!certificate.unmet.some(({ rule }) => rule === 'pin'))
        faults.push('a pin that is lost and not told');
    }
  }
  return { faults, value };
}

function readWeek(problem: Problem, week: Week): { faults: string[]; placed: Placed[] } {
  const faults: string[] = [];
  const placed: Placed[] = [];
  const { opening, gap } = problem.framing;
  const seen = new Set<number>();
  for (const { date, sessions } of week.days) {
    for (const { slots } of sessions) {
      for (const slot of slots) {
        if (slot.kind !== 'window') continue;
        const w = problem.windows.findIndex(({ key }) => key === `${date}/${slot.window}`);
        const open = problem.windows[w];
        if (open === undefined) {
          faults.push(`${date}/${slot.window} is no window of the problem`);
          continue;
        }
        seen.add(w);
        if (open.start !== slot.start || open.seconds !== slot.seconds) faults.push(`${open.key} moved`);
        let clock = Date.parse(slot.start) + opening * 1000;
        let normal = false;
        for (const airing of slot.airings) {
          const name = `${open.key}/${airing.item}`;
          const r = problem.readings.findIndex(
            (one) => one.item === airing.item && one.language === airing.language,
          );
          const reading = problem.readings[r];
          if (reading === undefined || !reading.windows.includes(w)) {
            faults.push(`${name} may not stand here`);
            continue;
          }
          const start = Date.parse(airing.start);
          // What is said before it may be shorter than what the planner has set aside, and is never longer.
          if (start > clock) faults.push(`${name} does not follow on`);
          if (airing.seconds !== reading.seconds) faults.push(`${name} has another length`);
          if (reading.urgency === 'normal') normal = true;
          else if (normal) faults.push(`${name} is urgent and not first`);
          placed.push({ reading, r, w, start: clock });
          clock += (airing.seconds + gap) * 1000;
        }
        const taken = slot.airings.reduce((sum, { seconds }) => sum + seconds + gap, -gap);
        if (taken > open.net || open.net > slot.seconds) faults.push(`${open.key} is too full`);
        if (slot.unused !== (slot.airings.length === 0 ? slot.seconds : open.net - taken))
          faults.push(`${open.key} has ${slot.unused} s to spare`);
        faults.push(...faultsOfRundown(open.key, slot));
      }
    }
  }
  if (seen.size !== problem.windows.length) faults.push('a window is missing');
  return { faults, placed };
}

/** The order in which a window is read out. */
const READ_OUT = /^(?:opening )?(?:notice )?(?:(?:pause )?(?:link )?item )+(?:closing )?(?:spare )?$/;

/** One stretch behind the other, to the second of the window's end; its items are the airings, in their order and at their times. */
function faultsOfRundown(key: string, { start, seconds, airings, rundown }: Slot): string[] {
  const faults: string[] = [];
  let clock = Date.parse(start);
  for (const entry of rundown) {
    if (Date.parse(entry.start) !== clock) faults.push(`${key} ${entry.part} does not follow on`);
    if (!Number.isInteger(entry.seconds) || entry.seconds <= 0) faults.push(`${key} ${entry.part} length`);
    if ((entry.part === 'item') !== (entry.item !== undefined)) faults.push(`${key} ${entry.part} names`);
    clock += 1000 * entry.seconds;
  }
  if (clock !== Date.parse(start) + 1000 * seconds) faults.push(`${key} does not add up`);
  const face = (list: readonly { item?: string; start: string; seconds: number }[]) =>
    list.map((one) => `${one.item} ${Date.parse(one.start)} ${one.seconds}`).join('\n');
  if (face(rundown.filter(({ part }) => part === 'item')) !== face(airings))
    faults.push(`${key} has other items in its rundown`);
  const order = rundown.map(({ part }) => `${part} `).join('');
  if (airings.length === 0 ? order !== 'spare ' : !READ_OUT.test(order)) faults.push(`${key} ${order}`);
  return faults;
}

function limits(problem: Problem, placed: readonly Placed[]): string[] {
  const faults: string[] = [];
  for (const reading of problem.readings) {
    const own = placed.filter((one) => one.reading === reading);
    if (own.length === 0) continue;
    const relayed = reading.heard.filter(({ weeksAgo }) => weeksAgo === 0);
    const name = `${reading.item} (${reading.language})`;
    if (new Set(own.map(({ w }) => w)).size !== own.length) faults.push(`${name} twice in a window`);
    if (own.length + relayed.length > reading.maxPerWeek) faults.push(`${name} too often in the week`);
    for (const date of new Set(own.map(({ w }) => problem.windows[w]?.date))) {
      const today = own.filter(({ w }) => problem.windows[w]?.date === date).length;
      const heard = relayed.filter((one) => one.date === date).length;
      if (today + heard > problem.caps.perItemPerDay) faults.push(`${name} too often on ${date}`);
    }
    const before = problem.readings.find(
      (one) => one.item === reading.follows && one.language === reading.language,
    );
    if (before === undefined) continue;
    const first = Math.min(...placed.filter((one) => one.reading === before).map(({ start }) => start));
    if (own.some(({ start }) => start <= first)) faults.push(`${name} before the part before it`);
  }
  for (const goal of problem.goals) {
    const own = placed.filter(({ r, w }) => goal.readings.includes(r) && (goal.windows?.includes(w) ?? true));
    const amount = own.reduce((sum, { reading }) => sum + (goal.unit === 'seconds' ? reading.seconds : 1), 0);
    if (amount > 0 && goal.atMost !== undefined && goal.heard + amount > goal.atMost)
      faults.push(`${goal.rule} ${goal.of}: ${goal.heard + amount} of ${goal.atMost}`);
  }
  return faults;
}

function distances(placed: readonly Placed[]): string[] {
  return placed.flatMap(({ reading, start }, index) => {
    const others = [
      ...reading.heard.filter(({ rehearsed }) => !rehearsed).map((heard) => Date.parse(heard.start)),
      ...placed.filter((one, other) => other !== index && one.reading === reading).map((one) => one.start),
    ];
    const near = others.some((other) => Math.abs(other - start) < reading.separation * 1000);
    return near ? [`${reading.item} too near another airing of it`] : [];
  });
}

function overlaps(problem: Problem, week: Week): string[] {
  const faults: string[] = [];
  const parts = week.days.flatMap(({ sessions }) => sessions.flatMap(({ slots }) => slots));
  const spans = parts.map(({ start, seconds, kind }) => ({
    from: Date.parse(start),
    to: Date.parse(start) + seconds * 1000,
    kind,
  }));
  for (const [index, a] of spans.entries()) {
    for (const b of spans.slice(index + 1)) {
      if ((a.kind === 'window' || b.kind === 'window') && a.from < b.to && b.from < a.to)
        faults.push('windows overlap');
    }
  }
  const longest = problem.caps.session ?? Infinity;
  for (const { sessions } of week.days) {
    for (const { session, slots } of sessions) {
      const sound = slots.reduce((sum, { seconds }) => sum + seconds, 0);
      if (sound > longest && slots.some(({ kind }) => kind === 'window'))
        faults.push(`${session} is too long`);
    }
  }
  return faults;
}

/** Every soft rule once more, from its words in `rates.ts`. */
export function worthOfWeek(problem: Problem, placed: readonly { r: number; w: number }[]): number {
  const { windows, readings, rates, reach, framing, levelsBelow, caps } = problem;
  const rate = (name: string) => rates[name] ?? Number.NaN;
  const share = (limit: number) => Math.ceil(Math.max(0, limit) / (levelsBelow + 1));
  const earn = (points: number) => {
    let rest = points;
    return reach.reduce((sum, piece) => {
      const part = Math.min(rest, piece.points);
      rest -= part;
      return sum + part * piece.worth;
    }, 0);
  };
  let value = 0;
  for (const [r, reading] of readings.entries()) {
    const own = placed.filter((one) => one.r === r).map(({ w }) => w);
    const relayed = reading.heard.filter(({ weeksAgo }) => weeksAgo === 0);
    const from = reading.startReach + relayed.reduce((sum, { audience }) => sum + audience, 0);
    let points = from;
    for (const w of own) {
      const audience = windows[w]?.audience ?? Number.NaN;
      points += audience;
      for (const [there, less] of reading.familiar) if (there === w) value -= less * audience * reading.worth;
      if (reading.kept.includes(w)) value += rate('kept') * audience * reading.worth;
    }
    value += reading.worth * (earn(points) - earn(from));
    value -=
      Math.max(0, own.length - share(reading.maxPerWeek - relayed.length)) *
      rate('beyondWeekShare') *
      reading.worth;
    for (const date of new Set(reading.windows.map((w) => windows[w]?.date))) {
      const heard = relayed.filter((one) => one.date === date).length;
      const today = own.filter((w) => windows[w]?.date === date).length;
      for (let nth = heard; nth < heard + today; nth += 1) {
        if (nth > 0) value -= rate('againOnDay') * reading.worth;
        if (nth >= share(caps.perItemPerDay)) value -= rate('beyondDayShare') * reading.worth;
      }
      if (reading.urgency !== 'normal' && heard + today === 0) value -= rate('missingDay');
    }
    const sessions = new Set(reading.windows.map((w) => windows[w]?.session));
    for (const session of sessions.size > 1 ? sessions : []) {
      const there = own.filter((w) => windows[w]?.session === session).length;
      value -= Math.max(0, there - 3) * rate('sameSession') * reading.worth;
    }
  }
  for (const [w, { target, net }] of windows.entries()) {
    if (!readings.some((reading) => reading.windows.includes(w))) continue;
    const inside = placed.filter((one) => one.w === w).map(({ r }) => readings[r]);
    const filled = inside.reduce((sum, reading) => sum + (reading?.seconds ?? Number.NaN) + framing.gap, 0);
    value -= Math.max(0, target - filled) * rate('unfilledSecond');
    if (inside.length === 0) value -= rate('emptyWindow');
    const atEase = Math.max(1, Math.ceil(net / 300));
    for (const topic of new Set(inside.map((reading) => reading?.topics[0]))) {
      const about = inside.filter((reading) => reading?.topics[0] === topic).length;
      value -= Math.max(0, about - atEase) * rate('sameTopic');
    }
  }
  for (const goal of problem.goals) {
    const own = placed.filter(({ r, w }) => goal.readings.includes(r) && (goal.windows?.includes(w) ?? true));
    const amount = own.reduce(
      (sum, { r }) => sum + (goal.unit === 'seconds' ? (readings[r]?.seconds ?? 0) : 1),
      0,
    );
    value -= Math.max(0, goal.atLeast - goal.heard - amount) * goal.price;
  }
  for (const pin of problem.pins) {
    if (!placed.some(({ r, w }) => r === pin.reading && w === pin.window)) value -= rate('missingDuty');
  }
  return value;
}
