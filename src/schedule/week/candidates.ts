/** Which item may fill which window, in which language, for how long. */
import {
  concerns,
  type Item,
  original,
  type Planning,
  planningSchema,
  type Station,
  startOf,
  versionIn,
} from '../../model/index.js';
import type { OpenWindow, Reading } from '../../planner/index.js';
import type { DatedItem, MeasuredCampaign } from './measured-campaign.js';
import { isBanned } from './pins.js';
import { inside, validSpan } from './stretches.js';

/** How an item is heard. */
type Rendition = Pick<Reading, 'language' | 'interpret' | 'seconds'>;

/** Approved, on the radio, no sample, and meant for the station's place; validity is asked window by window. */
export function isForStation(measured: MeasuredCampaign, station: Station, { item }: DatedItem): boolean {
  return (
    item.status !== 'draft' &&
    item.radio !== undefined &&
    !item.sample &&
    concerns(measured.campaign, item, station.place)
  );
}

/**
 * An item in the first of a window's languages that it has words in; failing that, its original, interpreted by the announcer
 * into the window's first language at the slower pace, or nothing when it is not to be interpreted.
 */
export function voiceIn(
  measured: MeasuredCampaign,
  station: Station,
  { item }: DatedItem,
  languages: readonly string[],
): Rendition | undefined {
  for (const language of languages) {
    const version = versionIn(item, language);
    if (version === undefined) continue;
    return { language, interpret: false, seconds: measured.seconds(version, station.pace, false) };
  }
  if (item.radio?.interpret === false) return undefined;
  const source = original(item);
  return {
    language: languages[0] ?? source.language,
    interpret: true,
    seconds: measured.seconds(source, station.interpretPace, true),
  };
}

/** By language: how an item is heard, and every window that it may fill so: live from its first second to its last, and long enough. */
export function voicesOf(
  measured: MeasuredCampaign,
  station: Station,
  datedItem: DatedItem,
  windows: readonly OpenWindow[],
): { readonly voice: Rendition; readonly windows: readonly number[] }[] {
  const byLanguage = new Map<string, { voice: Rendition; windows: number[] }>();
  for (const [index, window] of windows.entries()) {
    const stretch = { start: window.start, end: window.start + 1000 * window.seconds };
    if (!inside(stretch, datedItem.span)) continue;
    const voice = voiceIn(measured, station, datedItem, window.languages);
    if (voice === undefined || voice.seconds === 0 || voice.seconds > window.net) continue;
    const entry = byLanguage.get(voice.language) ?? { voice, windows: [] };
    entry.windows.push(index);
    byLanguage.set(voice.language, entry);
  }
  return [...byLanguage.values()];
}

/** A hard rule that keeps an item out of a window before anything is chosen. */
export type Bar =
  | { readonly rule: 'live'; readonly cause: 'draft' | 'silent' | 'sample' | 'wordless' | 'withdrawn' }
  | {
      readonly rule: 'live';
      readonly cause: 'early' | 'over' | 'unpublished';
      /** As the item says it. */
      readonly date: string;
    }
  | { readonly rule: 'place' }
  | { readonly rule: 'language'; readonly languages: readonly string[] }
  | { readonly rule: 'room'; readonly needs: number; readonly left: number }
  | { readonly rule: 'ban' };

/** The first rule that bars an item from a window; nothing when it may be chosen for it. */
export function barOf(
  measured: MeasuredCampaign,
  station: Station,
  datedItem: DatedItem,
  window: OpenWindow,
): Bar | undefined {
  const { item } = datedItem;
  if (item.status === 'draft') return { rule: 'live', cause: 'draft' };
  if (item.radio === undefined) return { rule: 'live', cause: 'silent' };
  if (item.sample) return { rule: 'live', cause: 'sample' };
  if (!isForStation(measured, station, datedItem)) return { rule: 'place' };
  const stretch = { start: window.start, end: window.start + 1000 * window.seconds };
  if (!inside(stretch, datedItem.span)) return outOfDate(measured, item, stretch);
  if (isBanned(station.planning ?? NOTHING_ASKED, item.id, window.window)) return { rule: 'ban' };
  const voice = voiceIn(measured, station, datedItem, window.languages);
  if (voice === undefined) return { rule: 'language', languages: window.languages };
  if (voice.seconds === 0) return { rule: 'live', cause: 'wordless' };
  if (voice.seconds > window.net) return { rule: 'room', needs: voice.seconds, left: window.net };
  return undefined;
}

const NOTHING_ASKED: Planning = planningSchema.parse({});

/** The date that is in the way: of validity, of publication, of withdrawal. */
function outOfDate(
  { campaign: { timeZone } }: MeasuredCampaign,
  item: Item,
  { start, end }: { readonly start: number; readonly end: number },
): Bar {
  const valid = validSpan(item, timeZone);
  if (start < valid.start) return { rule: 'live', cause: 'early', date: item.validFrom };
  if (start < startOf(item.published, timeZone))
    return { rule: 'live', cause: 'unpublished', date: item.published };
  if (valid.end < end) return { rule: 'live', cause: 'over', date: item.validUntil ?? '' };
  return { rule: 'live', cause: 'withdrawn' };
}
