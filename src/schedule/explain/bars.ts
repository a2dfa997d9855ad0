/** Why an item may not come into a window at all, whatever else stands there. */
import { type Item, type Planning, planningSchema, type Station, startOf } from '../../model/index.js';
import type { OpenWindow } from '../../planner/index.js';
import { isForStation, voiceIn } from '../plan/candidates.js';
import type { Desk, DeskItem } from '../plan/desk.js';
import { inside, validSpan } from '../plan/live-span.js';
import { isBanned } from '../plan/pins.js';

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
export function barOf(desk: Desk, station: Station, deskItem: DeskItem, window: OpenWindow): Bar | undefined {
  const { item } = deskItem;
  if (item.status === 'draft') return { rule: 'live', cause: 'draft' };
  if (item.radio === undefined) return { rule: 'live', cause: 'silent' };
  if (item.sample) return { rule: 'live', cause: 'sample' };
  if (!isForStation(desk, station, deskItem)) return { rule: 'place' };
  const stretch = { start: window.start, end: window.start + 1000 * window.seconds };
  if (!inside(stretch, deskItem.span)) return outOfDate(desk, item, stretch);
  if (isBanned(station.planning ?? NOTHING_ASKED, item.id, window.window)) return { rule: 'ban' };
  const voice = voiceIn(desk, station, deskItem, window.languages);
  if (voice === undefined) return { rule: 'language', languages: window.languages };
  if (voice.seconds === 0) return { rule: 'live', cause: 'wordless' };
  if (voice.seconds > window.net) return { rule: 'room', needs: voice.seconds, left: window.net };
  return undefined;
}

const NOTHING_ASKED: Planning = planningSchema.parse({});

/** The date that is in the way: of validity, of publication, of withdrawal. */
function outOfDate(
  { campaign: { timeZone } }: Desk,
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
