/** A week with an airing more or less, as week.json, for the checker that shares no code with the planner. */
import {
  type Campaign,
  mapWindows,
  type PlannedAiring,
  type RundownEntry,
  type WeekPlan,
  type WindowSlot,
} from '../../src/model/index.js';
import { renderWeekJson } from '../../src/schedule/index.js';
import { checkWeek } from './check-week.js';

export interface Trial {
  /** Airings that go: `date/window` and item. */
  readonly out: readonly { readonly window: string; readonly item: string }[];
  /** What comes, and where. */
  readonly into?: { readonly window: string; readonly item: string };
  /** The others in its window may change places too. */
  readonly anyOrder?: boolean;
}

interface Posed {
  readonly windows: readonly { readonly key: string; readonly opening: number; readonly net: number }[];
  readonly readings: readonly { readonly item: string; readonly language: string; readonly lead: number }[];
}

/** Faults and value of the week, once for each place in the window that the newcomer may take behind urgent items and before others. */
export function tried(
  campaign: Campaign,
  problemText: string,
  plan: WeekPlan,
  { out, into, anyOrder = false }: Trial,
): { readonly faults: string[]; readonly value: number }[] {
  const problem = JSON.parse(problemText);
  const { readings, windows } = problem;
  const without = refilled(plan, problem, (key, airings) =>
    airings.filter(({ item }) => !out.some((one) => one.item === item && one.window === key)),
  );
  if (into === undefined) return [checked(campaign, problemText, without)];
  const w = windows.findIndex(({ key }: { key: string }) => key === into.window);
  const reading = readings.find(
    (one: { item: string; chances: { window: number }[] }) =>
      one.item === into.item && one.chances.some(({ window }) => window === w),
  ) ?? { item: into.item, language: windows[w].languages[0], seconds: 30, interpret: false };
  const urgency = new Map<string, string>(
    readings.map((one: { item: string; urgency: string }) => [one.item, one.urgency]),
  );
  const urgent = ({ item }: { item: string }) => (urgency.get(item) ?? 'normal') !== 'normal';
  const airing = { ...reading, id: `${plan.station}/${into.window}/${into.item}`, start: '', repeat: false };
  let others: readonly PlannedAiring[] = [];
  refilled(without, problem, (key, airings) => {
    if (key === into.window) others = airings;
    return airings;
  });
  return (anyOrder ? permutations(others) : [others])
    .flatMap((order) => Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, airing)))
    .filter((order) => {
      const normal = order.findIndex((one) => !urgent(one));
      return normal < 0 || !order.slice(normal).some(urgent);
    })
    .map((order) =>
      checked(
        campaign,
        problemText,
        refilled(without, problem, (key, airings) => (key === into.window ? order : airings)),
      ),
    );
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, at) => permutations(list.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

function checked(campaign: Campaign, problemText: string, { certificate, ...plan }: WeekPlan) {
  return checkWeek(problemText, renderWeekJson(plan, campaign));
}

/** Each window with other airings, one after the other from its opening on, each behind what leads to it. */
function refilled(
  plan: WeekPlan,
  { windows, readings }: Posed,
  change: (key: string, airings: readonly PlannedAiring[]) => readonly PlannedAiring[],
): WeekPlan {
  return mapWindows(plan, (slot, date) => {
    const { opening = 0 } = windows.find(({ key }) => key === `${date}/${slot.window}`) ?? {};
    const leadTo = (airing: PlannedAiring) =>
      readings.find(({ item, language }) => item === airing.item && language === airing.language)?.lead ?? 0;
    let clock = Date.parse(slot.start) + 1000 * opening;
    const airings = change(`${date}/${slot.window}`, slot.airings).map((airing) => {
      clock += 1000 * leadTo(airing);
      const start = `${new Date(clock).toISOString().slice(0, 19)}+00:00`;
      clock += 1000 * airing.seconds;
      return { ...airing, start };
    });
    const rundown = silentRundown(slot, airings);
    const unused = rundown.find(({ part }) => part === 'spare')?.seconds ?? 0;
    return { ...slot, airings, unused, rundown };
  });
}

/** Items with silence around them; one that is too long for the window does not add up. */
function silentRundown({ start, seconds }: WindowSlot, airings: readonly PlannedAiring[]): RundownEntry[] {
  const end = Date.parse(start) + 1000 * seconds;
  let clock = Date.parse(start);
  const until = (instant: number, part: 'pause' | 'spare'): RundownEntry[] => {
    const from = `${new Date(clock).toISOString().slice(0, 19)}+00:00`;
    return instant > clock ? [{ start: from, seconds: (instant - clock) / 1000, part }] : [];
  };
  const items = airings.flatMap(({ item, start: begins, seconds: length }): RundownEntry[] => {
    const silence = until(Date.parse(begins), 'pause');
    clock = Date.parse(begins) + 1000 * length;
    return [...silence, { start: begins, seconds: length, part: 'item', item }];
  });
  return [...items, ...until(end, 'spare')];
}
