/** Which item may fill which window, in which language, for how long. */
import { concerns, original, type Station, versionIn } from '../model/index.js';
import type { Desk, DeskItem } from './desk.js';
import { inside } from './live-span.js';
import type { Candidate, OpenWindow } from './problem.js';

/** How an item is heard in a window. */
export type Reading = Omit<Candidate, 'window'>;

/** Approved, on the radio, no sample, and meant for the station's place; validity is asked window by window. */
export function isForStation(desk: Desk, station: Station, { item }: DeskItem): boolean {
  return (
    item.status !== 'draft' &&
    item.radio !== undefined &&
    !item.sample &&
    concerns(desk.campaign, item, station.place)
  );
}

/**
 * The reading of an item in the first of a window's languages that it has words in; failing that, its original, interpreted
 * by the announcer into the window's first language at the slower pace.
 */
export function readingIn(
  desk: Desk,
  station: Station,
  { item }: DeskItem,
  languages: readonly string[],
): Reading {
  for (const language of languages) {
    const version = versionIn(item, language);
    if (version === undefined) continue;
    return { language, interpret: false, seconds: desk.seconds(version, station.pace, false) };
  }
  const source = original(item);
  return {
    language: languages[0] ?? source.language,
    interpret: true,
    seconds: desk.seconds(source, station.interpretPace, true),
  };
}

/** Every window that an item may fill: live from the window's first second to its last, and short enough. */
export function candidatesOf(
  desk: Desk,
  station: Station,
  deskItem: DeskItem,
  windows: readonly OpenWindow[],
): Candidate[] {
  return windows.flatMap((window, index): Candidate[] => {
    const stretch = { start: window.start, end: window.start + 1000 * window.seconds };
    if (!inside(stretch, deskItem.span)) return [];
    const reading = readingIn(desk, station, deskItem, window.languages);
    const fits = reading.seconds > 0 && reading.seconds <= window.seconds;
    return fits ? [{ window: index, ...reading }] : [];
  });
}
