/** A station's week, planned: the vocabulary that schedule, print, pages and feeds share. */
import type { RundownEntry } from './rundown.js';

/** An item in a window, at its time. */
export interface PlannedAiring {
  /** `station/date/window/item`. */
  readonly id: string;
  readonly item: string;
  /** The language heard. */
  readonly language: string;
  /** A Vietnamese text that the announcer interprets aloud into `language`. */
  readonly interpret: boolean;
  /** ISO with offset, second-exact: `2020-07-06T05:45:30+07:00`. */
  readonly start: string;
  readonly seconds: number;
  /** Not the first airing of the item in this language on this station that is known of; `firstAiredOn` says when that was. */
  readonly repeat: boolean;
  readonly firstAiredOn?: string;
  /** An emergency item at a station that has enabled them: it stands first in its window. */
  readonly emergency?: true;
  /** It makes good for an airing that an emergency has displaced (phát bù). */
  readonly madeGood?: true;
}

/** An airing of another station, heard here through a relay. */
export interface RelayedAiring extends PlannedAiring {
  /** The station that made it. */
  readonly from: string;
}

export interface RelaySlot {
  readonly kind: 'relay';
  readonly start: string;
  readonly seconds: number;
  readonly title: string;
  /** The station relayed, when it is one of the campaign's. */
  readonly from?: string;
  readonly airings: readonly RelayedAiring[];
}

/** A CCHC window of a day, filled. */
export interface WindowSlot {
  readonly kind: 'window';
  readonly window: string;
  readonly start: string;
  readonly seconds: number;
  readonly title: string;
  readonly languages: readonly string[];
  readonly audience: number;
  readonly airings: readonly PlannedAiring[];
  /** All that is heard, words of the station and items alike; its seconds add up to the window's. */
  readonly rundown: readonly RundownEntry[];
  /** Seconds left behind the closing, the rundown's `spare`: they go back to the station. In a window without items, all of it. */
  readonly unused: number;
  /** How often it changed since it was first published; absent as long as it did not. */
  readonly sequence?: number;
}

/** A window that was published and is dropped: whoever counts on it has to be told. */
export interface CancelledWindow {
  readonly date: string;
  readonly window: string;
  readonly start: string;
  readonly seconds: number;
  readonly title: string;
  readonly sequence: number;
}

export type Slot = RelaySlot | WindowSlot;

export interface SessionPlan {
  readonly session: string;
  readonly title: string;
  readonly slots: readonly Slot[];
}

/** A day of a week. */
export interface DayPlan {
  readonly date: string;
  /** From the calendar: “Tết Nguyên đán”, “nghỉ phát sóng”…; or that the station has not begun, or ended. */
  readonly notes: readonly string[];
  readonly offAir: boolean;
  readonly sessions: readonly SessionPlan[];
}

/** An item that is live in the week, was on the table and found no place, and why. */
export interface Unplaced {
  readonly item: string;
  readonly reason: { readonly vi: string; readonly en: string };
}

/** Time of a window that may not be used, and why: quiet hours, a relay, the session's cap… */
export interface WindowCut {
  readonly date: string;
  readonly window: string;
  /** ISO with offset, as the grid has it. */
  readonly start: string;
  /** Seconds lost; the whole window when it has no slot in its day. */
  readonly seconds: number;
  readonly reason: { readonly vi: string; readonly en: string };
}

/** A soft rule that a week does not meet. Rules have the names of `RULES` in `loaphat/schedule`. */
export interface Unmet {
  readonly rule: string;
  /** An item, a topic, a language, a column with its month; empty where it is counted over the whole week. */
  readonly of: string;
  readonly amount: number;
  readonly unit: 'airings' | 'seconds' | 'windows' | 'days';
  /** What it costs, in the unit of `Certificate.value`. */
  readonly cost: number;
}

/** How good a week is, and the proof. Whole numbers, which anybody can count again from `loaphat plan --problem`. */
export interface Certificate {
  /** Reach by worth, less what unmet rules cost. */
  readonly value: number;
  /** No legal plan is worth more. */
  readonly bound: number;
  /** What the week would be worth with nothing in it; absent in a plan of an earlier version. */
  readonly empty?: number;
  /** (bound − value) / (bound − empty), in hundredths of a percent, rounded up; `null` only in a plan of an earlier version. */
  readonly gap: number | null;
  readonly unmet: readonly Unmet[];
  /** Audiences are partly assumed: how many airings would move if they were another `percent` larger or smaller. */
  readonly moves: { readonly percent: number; readonly airings: number; readonly of: number };
  /** What was heard before this instant could not be changed any more and is not counted; absent when the whole week is. */
  readonly since?: string;
}

/** What an emergency item does to a week. */
export interface EmergencyNote {
  readonly item: string;
  /** Absent where it is about all of them. */
  readonly language?: string;
  /**
   * `pre-empts`: it came when the week was published, and has the first place of the next window; `no-window`: no window that is left
   * may hold it; `like-priority`: the station has not enabled emergencies.
   */
  readonly state: 'pre-empts' | 'no-window' | 'like-priority';
  readonly date?: string;
  readonly window?: string;
  /** When it is read, ISO with offset. */
  readonly start?: string;
  /** What the station's officer has to know of it. */
  readonly reason: { readonly vi: string; readonly en: string };
}

/** A published airing that an emergency has displaced. */
export interface Displaced {
  readonly item: string;
  readonly language: string;
  /** Where it stood. */
  readonly date: string;
  readonly window: string;
  /** Where it is heard instead, later in the week; absent when no window could take it. */
  readonly madeGood?: { readonly date: string; readonly window: string };
}

/** Content that is missing: so many seconds of windows in this language are left in the week, and nothing that may be read there waits. */
export interface Shortage {
  readonly language: string;
  readonly seconds: number;
}

/** A station's ISO week, planned. Seconds are whole; instants are ISO with the station's offset. */
export interface WeekPlan {
  readonly station: string;
  readonly week: string;
  /** First and last date of the week. */
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
  /** `assumed`: the grid of times is an assumption, and every sheet of it says so. */
  readonly basis: 'sourced' | 'assumed';
  /** `history`: from airings that were handed in; `rehearsed`: from the two weeks before, planned the same way. */
  readonly startedFrom: 'history' | 'rehearsed';
  readonly days: readonly DayPlan[];
  readonly unplaced: readonly Unplaced[];
  /** How many items meant for the station's place are live at no moment of the week: not yet, no more, withdrawn. */
  readonly notLive: number;
  readonly cuts: readonly WindowCut[];
  readonly shortages: readonly Shortage[];
  /** Absent when no window that was published is dropped. */
  readonly cancelled?: readonly CancelledWindow[];
  /** Emergency items of the week; absent when there are none. */
  readonly emergencies?: readonly EmergencyNote[];
  /** Absent when no emergency has displaced anything. */
  readonly displaced?: readonly Displaced[];
  /** Absent in a plan of an earlier version. */
  readonly certificate?: Certificate;
}

/**
 * Every window of a plan, with its date and session, in time order.
 *
 * @example
 * windowsOf(plan).every(({ slot }) => slot.kind === 'window'); // true
 */
export function windowsOf(plan: WeekPlan): { date: string; session: string; slot: WindowSlot }[] {
  return plan.days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.slots.flatMap((slot) =>
        slot.kind === 'window' ? [{ date: day.date, session: session.session, slot }] : [],
      ),
    ),
  );
}

/**
 * The plan with each of its windows changed, or gone; relays stay as they are.
 *
 * @example
 * windowsOf(mapWindows(plan, () => undefined)); // []
 */
export function mapWindows(
  plan: WeekPlan,
  change: (slot: WindowSlot, date: string) => WindowSlot | undefined,
): WeekPlan {
  return {
    ...plan,
    days: plan.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        slots: session.slots.flatMap((slot): readonly Slot[] => {
          if (slot.kind === 'relay') return [slot];
          const changed = change(slot, day.date);
          return changed === undefined ? [] : [changed];
        }),
      })),
    })),
  };
}

/**
 * Every airing of a plan's own windows, in time order; what is heard through a relay is not among them.
 *
 * @example
 * airingsOf(plan)[0]?.item; // 'mot-cua'
 */
export function airingsOf(plan: WeekPlan): PlannedAiring[] {
  return windowsOf(plan).flatMap(({ slot }) => slot.airings);
}
