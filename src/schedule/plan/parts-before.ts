/** Series: which part comes before which. */
import { compareText } from '../../model/index.js';
import type { DeskItem } from './desk.js';

/** By item id, the item that is the nearest earlier part of its series. Parts with one number are told apart by id. */
export function partsBefore(items: readonly DeskItem[]): ReadonlyMap<string, string> {
  const parts = items
    .flatMap(({ item }) => {
      const series = item.radio?.series;
      return series === undefined ? [] : [{ item: item.id, ...series }];
    })
    .sort((a, b) => compareText(a.id, b.id) || a.part - b.part || compareText(a.item, b.item));
  const before = new Map<string, string>();
  for (const [at, { id, item }] of parts.entries()) {
    const earlier = parts[at - 1];
    if (earlier?.id === id) before.set(item, earlier.item);
  }
  return before;
}
