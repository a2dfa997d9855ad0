/** Which windows of a week need a script of their own, and which are read from the script of an earlier one. */
import {
  closingInFull,
  type PlannedAiring,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
} from '../../model/index.js';

export interface WindowOccurrence {
  readonly date: string;
  /** The session's title: `Sáng`. */
  readonly session: string;
  readonly slot: WindowSlot;
  /** Does its closing say in full where to send feedback? */
  readonly closesInFull: boolean;
  /** Number of the script that is read, from 0; `undefined` when nothing is planned. */
  readonly script: number | undefined;
}

/** One script: the window that it was written for, and every later window that reads the same items for the same reason in the same order and closes alike. */
export interface Script {
  readonly first: WindowOccurrence;
  readonly again: readonly WindowOccurrence[];
}

/** The windows of a week in time order, and the distinct scripts that they read. */
export function scriptsOf(plan: WeekPlan): { windows: WindowOccurrence[]; scripts: Script[] } {
  const numbers = new Map<string, number>();
  const inFull = closingInFull(windowsOf(plan));
  const windows = plan.days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.slots.flatMap((slot): WindowOccurrence[] => {
        if (slot.kind === 'relay') return [];
        const closesInFull = inFull.has(`${day.date}/${slot.window}`);
        const about = { date: day.date, session: session.title, slot, closesInFull };
        if (slot.airings.length === 0) return [{ ...about, script: undefined }];
        const key = [slot.title, closesInFull, ...slot.airings.map(heard)].join('\n');
        const script = numbers.get(key) ?? numbers.size;
        numbers.set(key, script);
        return [{ ...about, script }];
      }),
    ),
  );
  const scripts = [...numbers.values()].flatMap((number): Script[] => {
    const [first, ...again] = windows.filter((window) => window.script === number);
    return first === undefined ? [] : [{ first, again }];
  });
  return { windows, scripts };
}

function heard({ item, language, interpret, emergency, madeGood }: PlannedAiring): string {
  return [item, language, interpret, emergency === true, madeGood === true].join(' ');
}
