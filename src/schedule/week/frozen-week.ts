/** What of a published week has begun and cannot be changed any more. */
import {
  type Campaign,
  type Instant,
  instantOf,
  isoAt,
  type PlannedAiring,
  type WeekPlan,
  type WindowCut,
  type WindowSlot,
} from '../../model/index.js';
import type { Heard } from '../../planner/index.js';
import type { Before } from './before.js';
import { CUT } from './cut-reasons.js';
import type { DatedWindow, StationGrid } from './grid.js';
import { overlap, type Stretch, stretchFrom } from './stretches.js';

/** A window as it was published, that began before the week was planned again. */
export interface FrozenWindow extends Stretch {
  readonly date: string;
  readonly session: string;
  readonly sessionTitle: string;
  readonly slot: WindowSlot;
}

export interface Frozen {
  /** The instant at which the week is planned again. */
  readonly at: Instant;
  readonly windows: readonly FrozenWindow[];
  /** Airings that no longer can be named. */
  readonly cuts: readonly WindowCut[];
}

/**
 * Windows of a published week that start before `at`, to the letter, whatever has become of their items and of the grid since. A window
 * that is on air at `at` is among them. Only an item whose file is gone cannot be shown any more; that is told.
 */
export function frozenOf(campaign: Pick<Campaign, 'items'>, published: WeekPlan, at: Instant): Frozen {
  const known = new Set(campaign.items.map(({ id }) => id));
  const cuts: WindowCut[] = [];
  const windows = published.days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ session, title, slots }) =>
      slots.flatMap((slot): FrozenWindow[] => {
        if (slot.kind === 'relay' || instantOf(slot.start) >= at) return [];
        const lost = slot.airings.filter(({ item }) => !known.has(item));
        for (const { item, start, seconds } of lost)
          cuts.push({ date, window: slot.window, start, seconds, reason: CUT.forgotten(item) });
        const left = lost.length === 0 ? slot : without(slot, lost);
        const stretch = stretchFrom(instantOf(slot.start), slot.seconds);
        return [{ date, session, sessionTitle: title, slot: left, ...stretch }];
      }),
    ),
  );
  return { at, windows, cuts };
}

/** A window without airings that cannot be named: the time in which they were heard stays. */
function without(slot: WindowSlot, lost: readonly PlannedAiring[]): WindowSlot {
  const items = new Set(lost.map(({ item }) => item));
  return {
    ...slot,
    airings: slot.airings.filter((one) => !lost.includes(one)),
    rundown: slot.rundown.map(({ item, ...entry }) => {
      if (item === undefined) return entry;
      return items.has(item) ? { ...entry, part: 'pause' } : { ...entry, item };
    }),
  };
}

/** The rest of a grid: windows that begin at `at` or later and are not on air already by the published week. */
export function restOf(
  grid: StationGrid,
  { at, windows: frozen, cuts }: Frozen,
  timeZone: string,
): StationGrid {
  const keyOf = ({ date, window }: { date: string; window: string }) => `${date}/${window}`;
  const aired = new Map(frozen.map((one) => [keyOf({ date: one.date, window: one.slot.window }), one]));
  const dropped: WindowCut[] = [];
  const windows = grid.windows.filter((one) => {
    const same = aired.get(keyOf({ date: one.date, window: one.window.id }));
    if (same !== undefined) {
      if (one.start >= at) dropped.push(cutOf(one, timeZone, CUT.aired(same.slot.start)));
      return false;
    }
    if (one.start < at) {
      dropped.push(cutOf(one, timeZone, CUT.past));
      return false;
    }
    const other = frozen.find((stretch) => overlap(stretch, one));
    if (other !== undefined) dropped.push(cutOf(one, timeZone, CUT.window(other.slot.window)));
    return other === undefined;
  });
  const stillCut = grid.cuts.filter((cut) => !aired.has(keyOf(cut)));
  return { ...grid, windows, cuts: [...cuts, ...stillCut, ...dropped] };
}

function cutOf(
  { date, window, start, room }: DatedWindow,
  timeZone: string,
  reason: WindowCut['reason'],
): WindowCut {
  return { date, window: window.id, start: isoAt(start, timeZone), seconds: room, reason };
}

/** What listeners have heard of the week, by item, with what is heard anyway. */
export function heardWith(
  heard: ReadonlyMap<string, readonly Heard[]>,
  { windows }: Frozen,
): Map<string, readonly Heard[]> {
  const all = new Map(heard);
  for (const { date, slot } of windows) {
    for (const { item, language, start } of slot.airings) {
      const { window, audience } = slot;
      const one = {
        date,
        start: instantOf(start),
        window,
        weeksAgo: 0,
        audience,
        rehearsed: false,
        language,
      };
      all.set(item, [...(all.get(item) ?? []), one]);
    }
  }
  return all;
}

/** The weeks before, and what of this one is over: a series goes on with the part that comes next. */
export function beforeWith(before: Before, { windows }: Frozen): Before {
  const items = windows.flatMap(({ slot }) => slot.airings.map(({ item }) => item));
  return { ...before, everHeard: new Set([...before.everHeard, ...items]) };
}
