/**
 * Checks a week from what anybody can have: the text of `--problem` and of week.json. Names every hard rule that is broken, counted from the
 * problem's facts, and counts the value twice. It imports nothing of the planner: no line of it is shared.
 */
import {
  breaksOrder,
  type Certificate,
  groupsOf,
  type OpenWindow,
  type Problem,
  type Reading,
  relayedOf,
  type Slot,
  type Stand,
  suits,
  type Week,
} from './posed-week.js';
import { amountOf, groupIn, takes, worthByRows, worthOfWeek } from './worth-of-week.js';

interface Placed extends Stand {
  reading: Reading;
  open: OpenWindow;
  /** As it is in the week. */
  start: number;
}

/** The faults of a week, and its value as `loaphat plan --problem` defines it. */
export function checkWeek(problemText: string, weekText: string): { faults: string[]; value: number } {
  const problem: Problem = JSON.parse(problemText);
  const week: Week = JSON.parse(weekText);
  if (problem.version !== 2) throw new Error(`version ${problem.version}`);
  const { faults, placed } = readWeek(problem, week);
  faults.push(
    ...repeats(problem, placed),
    ...amounts(problem, placed),
    ...distances(problem, placed),
    ...series(problem, placed),
    ...overlaps(week),
  );
  const { value } = worthOfWeek(problem, placed);
  // Rows know hard rules, too, at a price that no plan pays.
  if (faults.length === 0) faults.push(...rowsThatDiffer(problem, placed));
  if (week.certificate !== undefined) faults.push(...certified(problem, placed, week.certificate));
  return { faults, value };
}

/** Rules of which the rows say another worth than the facts. */
function rowsThatDiffer(problem: Problem, placed: readonly Stand[]): string[] {
  const counted = worthOfWeek(problem, placed).byRule;
  const summed = worthByRows(problem, placed);
  return [...new Set([...counted.keys(), ...summed.keys()])].flatMap((rule) => {
    const [facts, rows] = [counted.get(rule) ?? 0, summed.get(rule) ?? 0];
    return facts === rows ? [] : [`${rule} is worth ${facts}, by rows ${rows}`];
  });
}

function certified(
  problem: Problem,
  placed: readonly Stand[],
  { value, bound, empty, gap, unmet }: Certificate,
): string[] {
  const counted = worthOfWeek(problem, placed);
  const nothing = worthOfWeek(problem, []).value;
  const faults = rowsThatDiffer(problem, []).map((fault) => `empty: ${fault}`);
  if (value !== counted.value) faults.push(`value ${value}, counted ${counted.value}`);
  if (empty !== nothing) faults.push(`empty ${empty}, counted ${nothing}`);
  if (bound < counted.value) faults.push(`bound ${bound} below ${counted.value}`);
  const missed = bound > nothing ? Math.ceil((10_000 * (bound - counted.value)) / (bound - nothing)) : 0;
  if (gap !== missed) faults.push(`gap ${gap}, counted ${missed}`);
  for (const rule of new Set([...counted.costs.keys(), ...unmet.map((one) => one.rule)])) {
    const told = unmet.filter((one) => one.rule === rule).reduce((sum, { cost }) => sum + cost, 0);
    const cost = counted.costs.get(rule) ?? 0;
    if (told !== cost) faults.push(`${rule} costs ${cost}, told ${told}`);
  }
  return faults;
}

function readWeek(problem: Problem, week: Week): { faults: string[]; placed: Placed[] } {
  const faults: string[] = [];
  const placed: Placed[] = [];
  const seen = new Set<number>();
  for (const { date, sessions } of week.days) {
    for (const slot of sessions.flatMap(({ slots }) => slots)) {
      if (slot.kind !== 'window') continue;
      const w = problem.windows.findIndex(({ key }) => key === `${date}/${slot.window}`);
      const open = problem.windows[w];
      if (open === undefined) {
        faults.push(`${date}/${slot.window} is no window of the problem`);
        continue;
      }
      seen.add(w);
      const inside = readWindow(problem, open, w, slot);
      faults.push(
        ...inside.faults,
        ...faultsOfRundown(open.key, slot),
        ...ofClock(problem, open, inside.placed),
      );
      placed.push(...inside.placed);
    }
  }
  if (seen.size !== problem.windows.length) faults.push('a window is missing');
  return { faults, placed };
}

/** What is read here when, and whether there is room for it. */
function readWindow(
  { readings }: Problem,
  open: OpenWindow,
  w: number,
  slot: Slot,
): { faults: string[]; placed: Placed[] } {
  const faults: string[] = [];
  const placed: Placed[] = [];
  const { key, seconds, opening, closing, net } = open;
  if (open.start !== slot.start || seconds !== slot.seconds) faults.push(`${key} moved`);
  const begin = Date.parse(slot.start) + 1000 * opening;
  let clock = begin;
  for (const airing of slot.airings) {
    const name = `${key}/${airing.item}`;
    const r = readings.findIndex((one) => one.item === airing.item && one.language === airing.language);
    const reading = readings[r];
    if (reading === undefined || !reading.chances.some(({ window }) => window === w)) {
      faults.push(`${name} may not stand here`);
      continue;
    }
    clock += 1000 * reading.lead;
    const start = Date.parse(airing.start);
    // What is said before it may be shorter than what the planner has set aside, and is never longer.
    if (start > clock || start < begin) faults.push(`${name} does not follow on`);
    if (airing.seconds !== reading.seconds) faults.push(`${name} has another length`);
    placed.push({ reading, open, r, w, start });
    clock += 1000 * airing.seconds;
  }
  const taken = placed.reduce((sum, { reading }) => sum + takes(reading), 0);
  if (taken > net || net > Math.max(0, seconds - opening - closing)) faults.push(`${key} is too full`);
  const left = slot.rundown.reduce(
    (sum, { part, seconds: length }) => sum + (part === 'spare' ? length : 0),
    0,
  );
  if (slot.unused !== left || (slot.airings.length === 0 && left !== seconds))
    faults.push(`${key} has ${slot.unused} s to spare`);
  return { faults, placed };
}

const URGENCY = ['emergency', 'priority', 'normal'];

/** Each piece has a place, there are no more than places, nor than minutes; urgent ones first, then in the order of the places. */
function ofClock(problem: Problem, open: OpenWindow, placed: readonly Placed[]): string[] {
  const faults: string[] = [];
  const pieces = placed.map(({ reading }) => reading);
  const ranks = pieces.map(({ urgency }) => URGENCY.indexOf(urgency));
  for (const [nth, { item }] of pieces.entries())
    if (ranks.slice(0, nth).some((rank) => rank > (ranks[nth] ?? 0)))
      faults.push(`${open.key}/${item} is urgent and not first`);
  const normal = placed.filter(({ reading }) => reading.urgency === 'normal');
  for (const { reading, r, w } of normal) {
    if (problem.pins.some((pin) => pin.reading === r && pin.window === w)) continue;
    if (!open.places.some((place) => suits(reading, place)))
      faults.push(`${open.key}/${reading.item} has no place in the clock`);
  }
  if (
    breaksOrder(
      open.places,
      normal.map(({ reading }) => reading),
    )
  )
    faults.push(`${open.key} is in another order than its clock`);
  const groups = groupsOf(open);
  for (const group of groups) {
    const there = placed.filter(({ reading }) => groupIn(groups, reading) === group);
    const pinned = there.filter(({ r, w }) =>
      problem.pins.some((pin) => pin.reading === r && pin.window === w),
    );
    if (there.length > Math.max(group.most, pinned.length))
      faults.push(`${open.key} has more pieces than places: ${group.part}`);
  }
  if (pieces.length > Math.max(1, Math.floor(open.seconds / 60)))
    faults.push(`${open.key} has more pieces than minutes`);
  return faults;
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

function repeats(problem: Problem, placed: readonly Placed[]): string[] {
  const faults: string[] = [];
  for (const reading of problem.readings) {
    const own = placed.filter((one) => one.reading === reading);
    if (own.length === 0) continue;
    const relayed = relayedOf(reading);
    const name = `${reading.item} (${reading.language})`;
    if (new Set(own.map(({ w }) => w)).size !== own.length) faults.push(`${name} twice in a window`);
    if (own.length + relayed.length > reading.maxPerWeek) faults.push(`${name} too often in the week`);
    for (const date of new Set(own.map(({ open }) => open.date))) {
      const today = own.filter(({ open }) => open.date === date).length;
      const heard = relayed.filter((one) => one.date === date).length;
      if (today + heard > problem.caps.perItemPerDay) faults.push(`${name} too often on ${date}`);
    }
  }
  return faults;
}

/** Of what the station airs itself: what it does not choose leaves less room, and is no fault. */
function amounts(problem: Problem, placed: readonly Placed[]): string[] {
  return problem.goals.flatMap((goal) => {
    const amount = amountOf(problem, goal, placed);
    const left = Math.max(0, (goal.atMost ?? Infinity) - goal.heard);
    return amount > left ? [`${goal.rule} ${goal.of}: ${amount} of ${left}`] : [];
  });
}

/** A part of a series is heard in a later window than the part before it. */
function series({ readings }: Problem, placed: readonly Placed[]): string[] {
  return placed.flatMap(({ reading, w }) => {
    const before = readings.find((one) => one.item === reading.follows && one.language === reading.language);
    if (before === undefined || placed.some((one) => one.reading === before && one.w < w)) return [];
    return [`${reading.item} (${reading.language}) before the part before it`];
  });
}

/**
 * An item in one language is heard again after its separation, in another after the station's hours between languages: as the week has it,
 * and in whatever order its windows are read.
 */
function distances({ caps, readings }: Problem, placed: readonly Placed[]): string[] {
  const faults: string[] = [];
  for (const [nth, one] of placed.entries()) {
    const { reading, w } = one;
    const [first, last] = spanOf(one);
    for (const other of placed.slice(0, nth)) {
      if (other.reading.item !== reading.item) continue;
      const asked = 1000 * (other.reading === reading ? reading.separation : caps.betweenLanguages);
      const [earlier, later] = other.w <= w ? [other, one] : [one, other];
      if (Math.abs(one.start - other.start) < asked || spanOf(later)[0] - spanOf(earlier)[1] < asked)
        faults.push(`${reading.item} too near another airing of it`);
    }
    const isNear = (start: string, asked: number) =>
      last > Date.parse(start) - asked && first < Date.parse(start) + asked;
    if (reading.heardInOthers.some((start) => isNear(start, 1000 * caps.betweenLanguages)))
      faults.push(`${reading.item} too near what is heard of it in another language`);
    for (const { item, language, heard } of readings) {
      if (item !== reading.item) continue;
      const asked = 1000 * (language === reading.language ? reading.separation : caps.betweenLanguages);
      for (const { rehearsed, start, language: said } of heard) {
        if (rehearsed || (said ?? reading.language) !== language) continue;
        if (isNear(start, asked)) faults.push(`${item} too near what is heard of it anyway`);
      }
    }
  }
  return faults;
}

/** The first and the last instant at which an airing may begin in its window. */
function spanOf({ reading, open }: Placed): [number, number] {
  const first = Date.parse(open.start) + 1000 * open.opening;
  return [first, Math.max(first, first + 1000 * (open.net - reading.seconds))];
}

function overlaps(week: Week): string[] {
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
  return faults;
}
