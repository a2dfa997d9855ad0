/** An explanation as data: what `--explain` says in words. Values are in the unit of `Certificate.value`, instants ISO with offset. */
import type { Certificate, Unplaced } from '../../model/index.js';
import type { Difference, Obstacle, PlanRuleName } from '../../planner/index.js';
import type { Bar } from '../week/candidates.js';

/** A legal plan that differs from the one at hand by one airing that comes and those that make room for it. */
export interface Alternative {
  /** What would be heard. */
  readonly item: string;
  /** Where: `date/window`, and when that begins. */
  readonly window: string;
  readonly start: string;
  /** Where its own airing stands that would move here. */
  readonly from?: { readonly window: string; readonly start: string };
  /** Items that would leave the window. */
  readonly out: readonly string[];
  /** What the week would be worth more; below zero: less. Above zero, the search has missed it. `earns` less `gives`. */
  readonly change: number;
  /** What it would earn there, and in how many seconds. */
  readonly earns: number;
  readonly seconds: number;
  /** What would be lost with all that goes, and how many seconds that fills. */
  readonly gives: number;
  readonly secondsGiven: number;
  readonly terms: readonly Difference[];
}

/** Why an airing stands where it stands. */
export interface AiringReason {
  readonly start: string;
  readonly seconds: number;
  /** By decision of the editor, whatever it is worth. */
  readonly pinned: boolean;
  /** What the week is worth less without it, and by which terms. */
  readonly gain: number;
  readonly terms: readonly Difference[];
  /** The best other item that could have had its time. */
  readonly instead?: Alternative;
  /** The best other window that it could have had. */
  readonly elsewhere?: Alternative;
}

interface AboutWindow {
  readonly date: string;
  readonly window: string;
  readonly start: string;
}

/** What stands between an item and a window. */
export type WindowVerdict = AboutWindow &
  (
    | { readonly verdict: 'airs'; readonly audience: number; readonly airing: AiringReason }
    /** The window is not open on this day. */
    | { readonly verdict: 'closed'; readonly reason: { readonly vi: string; readonly en: string } }
    /** The item may not come into this window, whatever else stands there. */
    | { readonly verdict: 'barred'; readonly audience: number; readonly bar: Bar }
    /**
     * `forbidden`: hard rules forbid one more airing here as the plan stands. `worth-less`: it may come, alone or for others that go,
     * and the week is worth less or no more then. `missed`: worth more; the search did not find it.
     */
    | {
        readonly verdict: 'forbidden' | 'worth-less' | 'missed';
        readonly audience: number;
        readonly obstacles: readonly ToldObstacle[];
        /** The best way in that breaks no rule. */
        readonly swap?: Alternative;
      }
  );

/** A hard rule that one more airing would break as the plan stands. */
export type ToldObstacle =
  | Exclude<Obstacle, { readonly rule: 'separation' }>
  | {
      readonly rule: 'separation';
      /** Start of the airing that is too near, and the seconds asked between the two. */
      readonly other: string;
      readonly asked: number;
    };

/** Why an item does not come into a window; `worth-less`: others are worth more there. */
export type Hindrance = PlanRuleName | 'worth-less' | 'missed' | 'closed';

/** How often an item is heard, what it adds, and what keeps it from being heard more often. */
export interface ItemLine {
  readonly item: string;
  readonly airings: number;
  readonly relayed: number;
  /** Audiences of all times at which it is heard together, in percent of the day's largest. */
  readonly reach: number;
  /** What the week would be worth less without any of its own airings. */
  readonly gain: number;
  /** What stands between it and the windows in which it is not heard, the most windows first. */
  readonly hindrances: readonly { readonly hindrance: Hindrance; readonly windows: number }[];
  /** The best way to hear it once more, where there is a legal one. */
  readonly more?: Alternative;
}

/** Why a week is as it is: every item that is heard or could be, in a line. */
export interface WeekExplanation {
  readonly station: string;
  readonly week: string;
  /** Those with airings of their own, what adds most first; then those without, by id. */
  readonly items: readonly ItemLine[];
  /** The instant at which it was planned again: only windows from then on are explained. */
  readonly since?: string;
  /** Items that may come into no window at all, and why. */
  readonly barred: readonly Unplaced[];
  readonly certificate?: Certificate;
}

/** Why one item is heard where it is heard in a week, and why nowhere else. */
export interface ItemExplanation {
  readonly station: string;
  readonly week: string;
  readonly item: string;
  /** Heard anyway through relays. */
  readonly relayed: readonly { readonly start: string; readonly audience: number }[];
  /** Own airings that had begun when the week was planned again, and stay. */
  readonly begun: readonly { readonly start: string; readonly audience: number }[];
  /** The instant at which it was planned again: only windows from then on are explained. */
  readonly since?: string;
  /** In time order. */
  readonly windows: readonly WindowVerdict[];
}
