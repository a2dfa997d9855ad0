/** Which item may fill which window, in which language, for how long; and why another may not. */
import {
  concerns,
  type Item,
  type ItemVersion,
  instantFrom,
  listenersOf,
  listenersShare,
  original,
  type Station,
  startOf,
  versionIn,
} from '../../model/index.js';
import { type OpenWindow, type Reading, suits } from '../../planner/index.js';
import { isBanned, isPinFor, planningOf } from './editor.js';
import { frameOf, leadIn } from './framing.js';
import type { DatedItem, MeasuredCampaign } from './measured-campaign.js';
import { inside, type Stretch, stretchFrom, validSpan } from './stretches.js';

/** How an item is heard, and for how long with what leads to it. */
type Rendition = Pick<Reading, 'language' | 'interpret' | 'seconds' | 'lead'>;

/** Approved, on the radio and not for a van, no sample, and meant for the station's place; the rest is asked window by window. */
export function isForStation(measured: MeasuredCampaign, station: Station, { item }: DatedItem): boolean {
  return (
    item.status !== 'draft' &&
    item.radio?.van === false &&
    !item.sample &&
    concerns(measured.campaign, item, station.place)
  );
}

/** The window a rendition is asked for: what is said in it, and when it begins. */
type Hour = Pick<OpenWindow, 'languages' | 'start'>;

/** Words of an item in a language that are approved by then. */
function approvedIn(
  { campaign: { timeZone } }: MeasuredCampaign,
  item: Item,
  language: string,
  { start }: Hour,
): ItemVersion | undefined {
  const version = versionIn(item, language);
  const { approvedAt } = version ?? {};
  return approvedAt !== undefined && startOf(approvedAt, timeZone) > start ? undefined : version;
}

/**
 * An item in the first of a window's languages that it has words in; failing that, its original, interpreted by the announcer
 * into the window's first language at the slower pace, or nothing when it is not to be interpreted. A translation counts from its approval on.
 */
export function renditionIn(
  measured: MeasuredCampaign,
  station: Station,
  { item }: DatedItem,
  hour: Hour,
): Omit<Rendition, 'lead'> | undefined {
  const { languages } = hour;
  for (const language of languages) {
    const version = approvedIn(measured, item, language, hour);
    if (version === undefined) continue;
    return { language, interpret: false, seconds: measured.seconds(version, station.pace, false) };
  }
  if (item.radio?.interpret !== true) return undefined;
  const source = original(item);
  return {
    language: languages[0] ?? source.language,
    interpret: true,
    seconds: measured.seconds(source, station.interpretPace, true),
  };
}

/**
 * By language: how an item is heard, and every window that it may fill so: from the first second to the last it may be read, to whom it is meant
 * for, there is time enough, and the clock has a place for it.
 */
export function renditionsOf(
  measured: MeasuredCampaign,
  station: Station,
  datedItem: DatedItem,
  windows: readonly LedWindow[],
): { readonly rendition: Rendition; readonly windows: readonly number[] }[] {
  const byLanguage = new Map<
    string,
    { rendition: Omit<Rendition, 'lead'>; lead: number; windows: number[] }
  >();
  for (const [index, window] of windows.entries()) {
    if (!inside(stretchOf(window), datedItem.airs) || shareIn(station, datedItem, window) === 0) continue;
    const heard = renditionIn(measured, station, datedItem, window);
    if (heard === undefined || heard.seconds === 0) continue;
    if (!hasPlace(station, window, datedItem.item, heard.seconds)) continue;
    const known = byLanguage.get(heard.language);
    // From the approval of a translation on it is read as written, and in this week no more interpreted.
    if (known !== undefined && heard.interpret && !known.rendition.interpret) continue;
    const isFirst = known === undefined || known.rendition.interpret !== heard.interpret;
    const entry = isFirst ? { rendition: heard, lead: 0, windows: [] } : known;
    entry.lead = Math.max(entry.lead, window.lead(datedItem.item.kind));
    entry.windows.push(index);
    byLanguage.set(heard.language, entry);
  }
  return [...byLanguage.values()].map(({ rendition, lead, windows: all }) => ({
    rendition: { ...rendition, lead },
    windows: all.filter((w) => lead + rendition.seconds <= (windows[w]?.net ?? 0)),
  }));
}

/** A window, and the seconds that lead to an item of a kind in it. */
export type LedWindow = OpenWindow & { lead(kind: string): number };

/** Has the clock of a window a place for an item of so many seconds? What is urgent, and what the editor has pinned there, stands in any. */
function hasPlace(
  station: Station,
  window: OpenWindow,
  { id, kind, urgency }: Item,
  seconds: number,
): boolean {
  return (
    urgency !== 'normal' ||
    window.places.some((place) => suits({ kind, seconds }, place)) ||
    planningOf(station).pins.some((pin) => pin.item === id && isPinFor(pin, window))
  );
}

/** How much an item is for those who listen to a window, in percent. */
export function shareIn(station: Station, { item }: DatedItem, { window }: OpenWindow): number {
  return listenersShare(item, { audiences: listenersOf(station, window) });
}

function stretchOf({ start, seconds }: OpenWindow): Stretch {
  return stretchFrom(instantFrom(start), seconds);
}

/** A hard rule that keeps an item out of a window before anything is chosen. */
export type Bar =
  | { readonly rule: 'live'; readonly cause: 'draft' | 'silent' | 'sample' | 'wordless' | 'withdrawn' }
  | {
      readonly rule: 'live';
      readonly cause: 'early' | 'over' | 'unpublished' | 'unapproved';
      /** As the item says it. */
      readonly date: string;
    }
  | { readonly rule: 'place' }
  | { readonly rule: 'van' }
  /** The window's own audiences. */
  | { readonly rule: 'listeners'; readonly audiences: readonly string[] }
  /** What is over: an event, or a day in the text. As the item says it. */
  | { readonly rule: 'past-date'; readonly date: string }
  | { readonly rule: 'language'; readonly languages: readonly string[] }
  | { readonly rule: 'room'; readonly needs: number; readonly left: number }
  | { readonly rule: 'clock-place' }
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
  if (item.radio.van) return { rule: 'van' };
  if (!isForStation(measured, station, datedItem)) return { rule: 'place' };
  if (shareIn(station, datedItem, window) === 0)
    return { rule: 'listeners', audiences: listenersOf(station, window.window) };
  const stretch = stretchOf(window);
  if (!inside(stretch, datedItem.span)) return outOfDate(measured, item, stretch);
  if (!inside(stretch, datedItem.airs)) return notReadable(datedItem, stretch);
  if (isBanned(planningOf(station), item.id, window)) return { rule: 'ban' };
  const rendition = renditionIn(measured, station, datedItem, window);
  if (rendition === undefined) {
    const waiting = window.languages.flatMap((language) => versionIn(item, language)?.approvedAt ?? []);
    if (waiting[0] !== undefined) return { rule: 'live', cause: 'unapproved', date: waiting[0] };
    return { rule: 'language', languages: window.languages };
  }
  if (rendition.seconds === 0) return { rule: 'live', cause: 'wordless' };
  const needs = rendition.seconds + leadIn(frameOf(measured.campaign, station, window), item.kind);
  if (needs > window.net) return { rule: 'room', needs, left: window.net };
  return hasPlace(station, window, item, rendition.seconds) ? undefined : { rule: 'clock-place' };
}

/** Why what is live may not be read: it is not approved yet, or what it speaks of is over. */
function notReadable({ item, airs }: DatedItem, { start }: Stretch): Bar {
  if (start < airs.start) return { rule: 'live', cause: 'unapproved', date: item.approvedAt ?? '' };
  return { rule: 'past-date', date: item.when?.until ?? item.when?.date ?? item.appointment ?? '' };
}

/** The date that is in the way: of validity, of publication, of withdrawal. */
function outOfDate({ campaign: { timeZone } }: MeasuredCampaign, item: Item, { start, end }: Stretch): Bar {
  const valid = validSpan(item, timeZone);
  if (start < valid.start) return { rule: 'live', cause: 'early', date: item.validFrom };
  if (start < startOf(item.published, timeZone))
    return { rule: 'live', cause: 'unpublished', date: item.published };
  if (valid.end < end) return { rule: 'live', cause: 'over', date: item.validUntil ?? '' };
  return { rule: 'live', cause: 'withdrawn' };
}
