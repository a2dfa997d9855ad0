/** Placements → the week as it is printed, published and read; and back. */
import { UsageError } from '../../errors.js';
import {
  airingId,
  type Certificate,
  closingInFull,
  earliest,
  type Instant,
  instantFrom,
  instantOf,
  isoAt,
  type PlannedAiring,
  type RelaySlot,
  type SessionPlan,
  type Slot,
  type Station,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
} from '../../model/index.js';
import type { OpenWindow, Placement, Problem, Solution } from '../../planner/index.js';
import { type FirstAired, firstAiredOn, noteAired } from './before.js';
import { frameOf, readOut } from './framing.js';
import type { FrozenWindow } from './frozen-week.js';
import type { GridDay } from './grid.js';
import type { PosedWeek } from './pose-week.js';
import { shortages } from './shortages.js';
import { unplacedItems } from './unplaced-items.js';

/** What a week is filled with, and what is certified of it. */
export interface Answer extends Pick<Solution, 'placements'> {
  readonly certificate?: Certificate;
}

/** The plan of a week that was posed and answered. */
export function assemble(posed: PosedWeek, { placements, certificate }: Answer): WeekPlan {
  const { station, before, grid, problem } = posed;
  const dates = grid.days.map(({ date }) => date);
  const frozen = posed.frozen?.windows ?? [];
  const slots = [
    ...relaySlots(posed),
    ...frozen.map(({ date, session, start, slot }) => ({ date, session, start, slot, frozen: true })),
    ...windowSlots(posed, placements),
  ];
  const firstAired = new Map(before.firstAired);
  const inTime = slots
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, slot: markRepeats(one, firstAired) }));
  return {
    station: station.id,
    week: problem.week,
    from: dates[0] ?? '',
    until: dates.at(-1) ?? '',
    timeZone: station.timeZone,
    basis: station.basis,
    startedFrom: before.startedFrom,
    days: grid.days.map((day) => ({ ...day, sessions: sessionsOf(station, day, inTime, frozen) })),
    ...unplacedItems(posed, placements, airedIn(frozen)),
    cuts: grid.cuts,
    shortages: shortages(
      problem,
      inTime.map(({ slot }) => slot),
    ),
    ...(certificate === undefined ? {} : { certificate }),
  };
}

interface DatedSlot<T extends Slot = Slot> {
  readonly date: string;
  readonly session: string;
  readonly start: Instant;
  readonly slot: T;
  /** As it was published. */
  readonly frozen?: boolean;
}

function airedIn(frozen: readonly FrozenWindow[]): string[] {
  return frozen.flatMap(({ slot }) => slot.airings.map(({ item }) => item));
}

function relaySlots({ station, relayed }: PosedWeek): DatedSlot[] {
  return [...relayed].map(([{ date, session, start, relay }, airings]): DatedSlot<RelaySlot> => {
    const from = relay.from === undefined ? {} : { from: relay.from };
    const slot: RelaySlot = {
      kind: 'relay',
      start: isoAt(start, station.timeZone),
      seconds: relay.length,
      title: relay.title,
      ...from,
      airings,
    };
    return { date, session, start, slot };
  });
}

/** Windows that are not on air yet, each with what is read out in it. */
function windowSlots(posed: PosedWeek, placements: readonly Placement[]): DatedSlot<WindowSlot>[] {
  const { station, grid, problem, measured } = posed;
  const { timeZone } = station;
  const filled = grid.windows.flatMap((gridded, index) => {
    const open = problem.windows[index];
    if (open === undefined) return [];
    const inside = placements
      .filter((placement) => placement.window === index)
      .sort((a, b) => a.start - b.start);
    return [{ gridded, open, inside }];
  });
  const heard = filled.map(({ open, inside }) => {
    const start = instantFrom(open.start);
    return { date: open.date, slot: { ...open, start, airings: inside } };
  });
  const full = closingInFull([...(posed.frozen?.windows ?? []), ...heard]);
  return filled.map(({ gridded, open, inside }) => {
    const { key, window, seconds, languages, audience } = open;
    const start = isoAt(instantFrom(open.start), timeZone);
    const frame = frameOf(measured.campaign, station, open);
    const inFull = full.has(key);
    const rundown = readOut({ start, seconds }, frame, inside, { inFull, timeZone });
    const starts = rundown.filter(({ part }) => part === 'item').map((entry) => entry.start);
    const slot: WindowSlot = {
      kind: 'window',
      window,
      start,
      seconds,
      title: gridded.window.title ?? sessionTitle(station, open.session),
      languages,
      audience,
      airings: inside.map((placement, nth) => planned(station, open, placement, starts[nth] ?? start)),
      rundown,
      unused: rundown.find(({ part }) => part === 'spare')?.seconds ?? 0,
    };
    return { date: open.date, session: open.session, start: instantFrom(open.start), slot };
  });
}

function planned(station: Station, window: OpenWindow, { reading }: Placement, start: string): PlannedAiring {
  return {
    id: airingId(station.id, window.date, window.window, reading.item),
    item: reading.item,
    language: reading.language,
    interpret: reading.interpret,
    start,
    seconds: reading.seconds,
    repeat: false,
    ...(reading.urgency === 'emergency' ? { emergency: true as const } : {}),
  };
}

/** Slots come in time order; an item heard through a relay is no longer new here. */
function markRepeats({ date, slot, frozen = false }: DatedSlot, firstAired: FirstAired): Slot {
  if (slot.kind === 'relay' || frozen) {
    for (const { item, language } of slot.airings) noteAired(firstAired, item, language, date);
    return slot;
  }
  const airings = slot.airings.map((airing): PlannedAiring => {
    const first = firstAiredOn(firstAired, airing.item, airing.language);
    noteAired(firstAired, airing.item, airing.language, date);
    return first === undefined ? airing : { ...airing, repeat: true, firstAiredOn: first };
  });
  return { ...slot, airings };
}

/** A session that is gone from the grid is still there where one of its windows was on air, in its time. */
function sessionsOf(
  station: Station,
  day: GridDay,
  slots: readonly DatedSlot[],
  frozen: readonly FrozenWindow[],
): SessionPlan[] {
  const planned = ({ id, title }: { id: string; title: string }): SessionPlan => ({
    session: id,
    title,
    slots: slots.filter(({ date, session }) => date === day.date && session === id).map(({ slot }) => slot),
  });
  const sessions = station.sessions.map(planned).filter(({ slots: inside }) => inside.length > 0);
  for (const { date, session, sessionTitle } of frozen) {
    if (
      date !== day.date ||
      [...station.sessions.map(({ id }) => id), ...sessions.map((one) => one.session)].includes(session)
    )
      continue;
    const gone = planned({ id: session, title: sessionTitle });
    const later = sessions.findIndex((one) => startOfSession(one) > startOfSession(gone));
    sessions.splice(later < 0 ? sessions.length : later, 0, gone);
  }
  return sessions;
}

function startOfSession({ slots }: SessionPlan): Instant {
  return earliest(...slots.map(({ start }) => instantOf(start)));
}

function sessionTitle(station: Station, id: string): string {
  return station.sessions.find((session) => session.id === id)?.title ?? id;
}

/**
 * The airings of a plan's own windows, as answers to its problem; those of windows that had begun, by `date/window`, are none.
 *
 * @throws UsageError when the plan holds an airing that the problem does not know: it was made from other content.
 */
export function placementsOf(
  problem: Problem,
  plan: WeekPlan,
  begun: ReadonlySet<string> = new Set(),
): Placement[] {
  const windowAt = new Map(problem.windows.map(({ key }, index) => [key, index]));
  const readingOf = new Map(
    problem.readings.map((reading) => [`${reading.language}/${reading.item}`, reading]),
  );
  const open = windowsOf(plan).filter(({ date, slot }) => !begun.has(`${date}/${slot.window}`));
  return open.flatMap(({ date, slot }) =>
    slot.airings.map(({ id, item, language, start }): Placement => {
      const window = windowAt.get(`${date}/${slot.window}`);
      const reading = readingOf.get(`${language}/${item}`);
      if (window === undefined || reading === undefined) throw madeElsewhere(id);
      return { reading, window, start: instantOf(start) };
    }),
  );
}

function madeElsewhere(id: string): UsageError {
  return new UsageError({
    vi: `Lịch có “${id}” mà nội dung hiện nay không có. Hãy lập lại lịch rồi hỏi lại.`,
    en: `The plan holds “${id}”, which today's content does not. Plan the week again, then ask again.`,
  });
}
