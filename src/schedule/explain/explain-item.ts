/** Why one item is heard where it is heard in a week, and why nowhere else: window by window, or in a line. */
import { instantFrom, isoAt, type Station } from '../../model/index.js';
import {
  type Balance,
  bestEntry,
  bestInstead,
  differences,
  isPinned,
  type Placement,
  type Problem,
  type Reading,
  relayedOf,
  type Swap,
} from '../../planner/index.js';
import { type Bar, barOf } from '../week/candidates.js';
import type { DatedItem, MeasuredCampaign } from '../week/measured-campaign.js';
import type {
  AiringReason,
  Alternative,
  Hindrance,
  ItemLine,
  ToldObstacle,
  WindowVerdict,
} from './explanation.js';

/** A week, posed and answered. */
export interface Answered {
  readonly measured: MeasuredCampaign;
  readonly station: Station;
  readonly problem: Problem;
  readonly placements: readonly Placement[];
  readonly balance: Balance;
}

/** What stands between an item and each window that is open in the week, in time order. */
export function verdictsOn(answered: Answered, datedItem: DatedItem): WindowVerdict[] {
  const { problem, placements, balance } = answered;
  const readings = problem.readings.filter(({ item }) => item === datedItem.item.id);
  const entries = readings.flatMap((reading) => entriesOf(answered, reading));
  return problem.windows.map((open, window): WindowVerdict => {
    const reading = readingFor(readings, window);
    const about = { ...aboutWindow(problem, window), audience: open.audience };
    const here = placements.find((one) => one.window === window && one.reading === reading);
    if (here !== undefined) return { ...about, verdict: 'airs', airing: reasonFor(answered, here, entries) };
    const best = bestOf(entries.filter(({ into }) => into.window === window));
    const absent = absence(answered, datedItem, window, reading, best);
    if (absent.verdict === 'barred' || best === undefined) return { ...about, ...absent };
    return { ...about, ...absent, swap: alternativeOf(problem, placements, balance, best) };
  });
}

/** Why an item is not heard in a window. */
type Absence =
  | { readonly verdict: 'barred'; readonly bar: Bar }
  | { readonly verdict: 'forbidden' | 'worth-less' | 'missed'; readonly obstacles: readonly ToldObstacle[] };

/** Why an item is not heard in a window, where this is the best way in. */
function absence(
  { measured, station, problem, balance }: Answered,
  datedItem: DatedItem,
  window: number,
  reading: Reading | undefined,
  best: Swap | undefined,
): Absence {
  if (reading === undefined) {
    const open = problem.windows[window];
    const bar = open && barOf(measured, station, datedItem, open);
    if (bar === undefined) throw new RangeError(`nothing bars ${datedItem.item.id} from ${open?.key}`);
    return { verdict: 'barred', bar };
  }
  const obstacles = balance
    .obstacles({ reading, window })
    .map(
      (one): ToldObstacle =>
        one.rule === 'separation' ? { ...one, other: isoAt(instantFrom(one.other), problem.timeZone) } : one,
    );
  if (best !== undefined && best.change > 0) return { verdict: 'missed', obstacles };
  // Where only room or a place is lacking, something that is worth more has it.
  const forbidden =
    best === undefined || obstacles.some(({ rule }) => rule !== 'room' && rule !== 'clock-place');
  return { verdict: forbidden ? 'forbidden' : 'worth-less', obstacles };
}

/** The reading that may fill a window: a window has one language, so there is one at most. */
function readingFor(readings: readonly Reading[], window: number): Reading | undefined {
  return readings.find((one) => one.chances.some((chance) => chance.window === window));
}

function aboutWindow({ windows, timeZone }: Problem, window: number) {
  const { date = '', window: id = '', start = 0 } = windows[window] ?? {};
  return { date, window: id, start: isoAt(instantFrom(start), timeZone) };
}

/** For each window that a reading does not have, the best ways in: as one more airing, and instead of each that it has. */
function entriesOf({ problem, placements, balance }: Answered, reading: Reading): Swap[] {
  const own = placements.filter((one) => one.reading === reading);
  const gone = [[], ...own.map((one) => [one])];
  return reading.chances
    .map(({ window }) => window)
    .filter((window) => !own.some((one) => one.window === window))
    .flatMap((window) =>
      gone.flatMap((moved) => bestEntry(problem, placements, balance, { reading, window }, moved) ?? []),
    );
}

function reasonFor(
  { problem, placements, balance }: Answered,
  here: Placement,
  entries: readonly Swap[],
): AiringReason {
  const without = placements.filter((one) => one !== here);
  const instead = bestInstead(problem, placements, balance, here);
  const elsewhere = bestOf(entries.filter(({ out }) => out.includes(here)));
  return {
    start: isoAt(instantFrom(here.start), problem.timeZone),
    seconds: here.reading.seconds,
    pinned: isPinned(problem, here),
    gain: balance.loss([here]),
    terms: differences(problem, without, placements),
    ...(instead && { instead: alternativeOf(problem, placements, balance, instead) }),
    ...(elsewhere && { elsewhere: alternativeOf(problem, placements, balance, elsewhere) }),
  };
}

/** The best of several swaps; of equals the first. */
function bestOf(swaps: readonly Swap[]): Swap | undefined {
  return swaps.reduce<Swap | undefined>(
    (best, swap) => (best === undefined || swap.change > best.change ? swap : best),
    undefined,
  );
}

/** A swap in the names that people know. */
function alternativeOf(
  problem: Problem,
  placements: readonly Placement[],
  balance: Balance,
  { into, out, change, plan }: Swap,
): Alternative {
  const place = (index: number) => {
    const { key = '', start = 0 } = problem.windows[index] ?? {};
    return { window: key, start: isoAt(instantFrom(start), problem.timeZone) };
  };
  const given = out.filter((one) => one.reading !== into.reading);
  const moved = out.find((one) => one.reading === into.reading);
  const gives = balance.loss(out);
  return {
    item: into.reading.item,
    ...place(into.window),
    ...(moved === undefined ? {} : { from: place(moved.window) }),
    out: given.map(({ reading }) => reading.item),
    change,
    earns: change + gives,
    seconds: into.reading.seconds,
    gives,
    secondsGiven: out.reduce((sum, { reading }) => sum + reading.seconds, 0),
    terms: differences(problem, placements, plan),
  };
}

/** One item of a week in a line: how often it is heard, what that adds, what keeps it from being heard more often. */
export function itemLine(answered: Answered, datedItem: DatedItem): ItemLine {
  const { problem, placements, balance } = answered;
  const id = datedItem.item.id;
  const own = placements.filter(({ reading }) => reading.item === id);
  const readings = problem.readings.filter(({ item }) => item === id);
  const relayed = readings.flatMap(relayedOf);
  const ways = [...problem.windows.keys()]
    .filter((w) => !own.some(({ window }) => window === w))
    .map((window) => {
      const reading = readingFor(readings, window);
      const entry = reading && bestEntry(problem, placements, balance, { reading, window });
      return { entry, absent: absence(answered, datedItem, window, reading, entry) };
    });
  const nearest = bestOf(ways.flatMap(({ entry }) => entry ?? []));
  const audiences = [
    ...own.map(({ window }) => problem.windows[window]?.audience ?? 0),
    ...relayed.map(({ audience }) => audience),
  ];
  return {
    item: id,
    airings: own.length,
    relayed: relayed.length,
    reach: audiences.reduce((sum, audience) => sum + audience, 0),
    gain: balance.loss(own),
    hindrances: hindrancesIn(ways.map(({ absent }) => absent)),
    ...(nearest && { more: alternativeOf(problem, placements, balance, nearest) }),
  };
}

/** What keeps an item out of windows, by how many; where several rules forbid one, the first of them counts. */
export function hindrancesIn(verdicts: readonly (Absence | WindowVerdict)[]): ItemLine['hindrances'] {
  const windows = new Map<Hindrance, number>();
  for (const verdict of verdicts) {
    const hindrance = hindranceOf(verdict);
    if (hindrance !== undefined) windows.set(hindrance, (windows.get(hindrance) ?? 0) + 1);
  }
  return [...windows]
    .map(([hindrance, count]) => ({ hindrance, windows: count }))
    .sort((a, b) => b.windows - a.windows);
}

function hindranceOf(verdict: Absence | WindowVerdict): Hindrance | undefined {
  if (verdict.verdict === 'airs') return undefined;
  if (verdict.verdict === 'barred') return verdict.bar.rule;
  if (verdict.verdict !== 'forbidden') return verdict.verdict;
  const rules = verdict.obstacles.map(({ rule }) => rule);
  return rules.find((rule) => rule !== 'room') ?? 'room';
}
