/** What is due of each item in a week, of which a station is never owed more than it has room for. */
import { compareText, type Item } from '../../model/index.js';
import {
  type Goal,
  groupFor,
  groupsOf,
  type Problem,
  RATES,
  type Reading,
  takes,
} from '../../planner/index.js';

/** Of a week's time for items, so much at most is owed to minimums: the rest is the editor's. */
const DUTY_SHARE = 0.6;

/** Weeks over which minimums are counted, this one included. */
const WEEKS = 4;

/**
 * What is due of each item that has a least number of airings a week, and of each dialogue, which is to be heard once in four weeks: over
 * four weeks, in all languages together, less what was heard. Due first is what lacks most of what it should have had; no more is due in a
 * week than its windows have seconds and places for, and what is not due now is so later.
 */
export function minimumGoals(
  { windows, readings }: Pick<Problem, 'windows' | 'readings'>,
  items: ReadonlyMap<string, Item>,
): Goal[] {
  const owing = [...new Set(readings.map(({ item }) => item))].flatMap((id) => {
    const item = items.get(id);
    const own = [...readings.keys()].filter((r) => readings[r]?.item === id);
    const each = own.flatMap((r) => readings[r] ?? []);
    const perWeek = item?.radio?.minPerWeek ?? 0;
    const wanted = Math.max(perWeek * WEEKS, item?.kind === 'dialogue' ? 1 : 0);
    const heard = each.flatMap((reading) => reading.heard);
    const now = heard.filter(({ weeksAgo }) => weeksAgo === 0).length;
    const left = Math.min(wanted - heard.length, Math.max(1, 2 * perWeek) - now);
    return left > 0 ? [{ id, own, each, now, left, lack: (wanted - heard.length) / wanted }] : [];
  });
  const allot = allotment(windows);
  return owing
    .sort((a, b) => b.lack - a.lack || compareText(a.id, b.id))
    .flatMap(({ id, own, each, now, left }): Goal[] => {
      const due = allot(each, left);
      return due === 0
        ? []
        : [
            {
              rule: 'weekly-minimum',
              of: id,
              unit: 'airings',
              readings: own,
              heard: now,
              atLeast: now + due,
              price: RATES.missingAiring,
            },
          ];
    });
}

/** Gives an item, in its readings, so many airings, each in another window, the emptiest first; tells how many there was room for. */
function allotment(windows: Problem['windows']): (readings: readonly Reading[], airings: number) => number {
  const rooms = windows.map((open) => {
    const groups = groupsOf(open);
    return { open, groups, seconds: open.net, places: groups.map(({ most }) => most) };
  });
  let owed = DUTY_SHARE * windows.reduce((sum, { net }) => sum + net, 0);
  return (readings, airings) => {
    const taken = new Set<number>();
    const stands = readings.flatMap((reading) => reading.chances.map(({ window }) => ({ reading, window })));
    for (let nth = 0; nth < airings; nth += 1) {
      const found = stands
        .flatMap(({ reading, window }) => {
          const room = rooms[window];
          if (room === undefined || taken.has(window)) return [];
          const group = groupFor(room.open, room.groups, reading);
          const fits = takes(reading) <= Math.min(room.seconds, owed) && (room.places[group] ?? 0) > 0;
          return fits ? [{ room, window, group, seconds: takes(reading) }] : [];
        })
        .sort((a, b) => b.room.seconds - a.room.seconds || a.window - b.window)[0];
      if (found === undefined) break;
      taken.add(found.window);
      found.room.seconds -= found.seconds;
      found.room.places[found.group] = (found.room.places[found.group] ?? 0) - 1;
      owed -= found.seconds;
    }
    return taken.size;
  };
}
