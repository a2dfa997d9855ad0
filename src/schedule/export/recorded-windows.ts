/** Which windows of a week a player can play from recordings. */
import {
  type Campaign,
  type PlannedAiring,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
  wordsOf,
} from '../../model/index.js';

/** A window with at least one recording in it. */
export interface RecordedWindow {
  readonly date: string;
  readonly slot: WindowSlot;
}

/** The recording that an airing is played from, as a path of the publication; nothing where an announcer reads or interprets. */
export function recordingOf(airing: PlannedAiring, campaign: Campaign): string | undefined {
  return airing.interpret ? undefined : wordsOf(campaign, airing).audio;
}

/**
 * The windows of a week in which something can be played, in time order.
 *
 * @example
 * recordedWindows(plan, campaign).map(playlistName)[0]; // '2020-07-06-05h45-sang'
 */
export function recordedWindows(plan: WeekPlan, campaign: Campaign): RecordedWindow[] {
  return windowsOf(plan)
    .filter(({ slot }) => slot.airings.some((airing) => recordingOf(airing, campaign) !== undefined))
    .map(({ date, slot }) => ({ date, slot }));
}

/**
 * The name of a window's playlist without its ending: `2020-07-06-05h45-sang`. By date and time, so that a folder lists them in the
 * order in which they are played.
 *
 * @example
 * playlistName(recordedWindows(plan, campaign)[0]); // '2020-07-06-05h45-sang'
 */
export function playlistName({ date, slot }: RecordedWindow): string {
  return `${date}-${slot.start.slice(11, 13)}h${slot.start.slice(14, 16)}-${slot.window}`;
}
