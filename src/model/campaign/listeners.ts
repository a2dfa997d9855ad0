/** Whom a window is for, and how much of an item's message is meant for them. */
import type { Item } from './item.js';
import type { Station } from './station.js';

/** The audiences of a window by its id: its own, else the station's. */
export function listenersOf({ sessions, audiences }: Station, window: string): readonly string[] {
  for (const { windows } of sessions) {
    const found = windows.find(({ id }) => id === window);
    if (found !== undefined) return found.audiences ?? audiences;
  }
  return audiences;
}

/**
 * How much an item is for those who listen to a window, in whole percent. None of its audiences listens: 0, and it never airs there. All that
 * it names listen: 100. Otherwise the half that it earns by speaking to them at all, and of the other half as much as the listeners are of its audiences:
 * what is for people and firms is worth 75 to people, what is for all five audiences of a plan 60.
 *
 * @example
 * listenersShare({ audiences: ['nguoi-dan', 'doanh-nghiep'] }, { audiences: ['nguoi-dan'] }); // 75
 */
export function listenersShare(
  item: Pick<Item, 'audiences'>,
  window: { readonly audiences: readonly string[] },
): number {
  const named = new Set(item.audiences);
  const listening = [...named].filter((audience) => window.audiences.includes(audience)).length;
  return listening === 0 ? 0 : 50 + Math.floor((50 * listening) / named.size);
}
