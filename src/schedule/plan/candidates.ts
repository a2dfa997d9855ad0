/** Which item may fill which window, in which language, for how long. */
import { concerns, original, type Station, versionIn } from '../../model/index.js';
import type { OpenWindow, Reading } from '../../planner/index.js';
import type { Desk, DeskItem } from './desk.js';
import { inside } from './live-span.js';

/** How an item is heard. */
export type Voice = Pick<Reading, 'language' | 'interpret' | 'seconds'>;

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
 * An item in the first of a window's languages that it has words in; failing that, its original, interpreted by the announcer
 * into the window's first language at the slower pace, or nothing when it is not to be interpreted.
 */
export function voiceIn(
  desk: Desk,
  station: Station,
  { item }: DeskItem,
  languages: readonly string[],
): Voice | undefined {
  for (const language of languages) {
    const version = versionIn(item, language);
    if (version === undefined) continue;
    return { language, interpret: false, seconds: desk.seconds(version, station.pace, false) };
  }
  if (item.radio?.interpret === false) return undefined;
  const source = original(item);
  return {
    language: languages[0] ?? source.language,
    interpret: true,
    seconds: desk.seconds(source, station.interpretPace, true),
  };
}

/** By language: how an item is heard, and every window that it may fill so: live from its first second to its last, and long enough. */
export function voicesOf(
  desk: Desk,
  station: Station,
  deskItem: DeskItem,
  windows: readonly OpenWindow[],
): { readonly voice: Voice; readonly windows: readonly number[] }[] {
  const byLanguage = new Map<string, { voice: Voice; windows: number[] }>();
  for (const [index, window] of windows.entries()) {
    const stretch = { start: window.start, end: window.start + 1000 * window.seconds };
    if (!inside(stretch, deskItem.span)) continue;
    const voice = voiceIn(desk, station, deskItem, window.languages);
    if (voice === undefined || voice.seconds === 0 || voice.seconds > window.net) continue;
    const entry = byLanguage.get(voice.language) ?? { voice, windows: [] };
    entry.windows.push(index);
    byLanguage.set(voice.language, entry);
  }
  return [...byLanguage.values()];
}
