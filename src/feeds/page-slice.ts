/** One feed in several documents: what people subscribe to, and archives by month (RFC 5005, 4). */
import type { Entry, RetiredEntry, Slice } from '../model/index.js';
import { newestOf } from './make-entry.js';

/** How long a document of a feed may become. */
export interface PagingOptions {
  /** Entries of the document that people subscribe to. @default 50 */
  readonly most?: number;
}

/**
 * The documents of a slice, the live one first. It holds the newest entries; every month of which it does not hold all has an archive
 * with all entries that were published in it, newest month first. An archive changes only when an entry of its month does: it is
 * cut by the calendar, never by counting, and names the archive before it; only the first names what follows. What the live document and an archive both hold has one id, so readers show it once.
 * What left the feed is told by the live document alone, where its notices stand for entries.
 *
 * @example
 * pageSlice(slice).length; // 1
 * pageSlice({ ...slice, entries: [entry, { ...entry, id: 'tag:x,2020:b', published: '2020-05-01T08:00:00+07:00' }] }, { most: 1 }).map(({ id }) => id); // ['all', 'all/2020-05']
 */
export function pageSlice(whole: Slice, { most = 50 }: PagingOptions = {}): Slice[] {
  const { retired, ...slice } = whole;
  const told = retired?.map((one, index): RetiredEntry => {
    const { notice: _, ...tombstone } = one;
    return index < most ? one : tombstone;
  });
  const notices = told?.filter(({ notice }) => notice !== undefined).length ?? 0;
  if (slice.entries.length + notices <= most) return [whole];
  const newest = slice.entries.toSorted((a, b) => compare(dayOf(b), dayOf(a)));
  const kept = new Set(newest.slice(0, most - notices));
  const byMonth = new Map<string, Entry[]>();
  for (const entry of newest) {
    const month = entry.published.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), entry]);
  }
  const months = [...byMonth].filter(([, entries]) => entries.some((entry) => !kept.has(entry)));
  const folderOf = (index: number) => {
    const month = months[index]?.[0];
    return month === undefined ? undefined : `${slice.url}${month}/`;
  };
  const neighbours = (index: number) => {
    const before = folderOf(index + 1);
    return before === undefined ? { after: folderOf(index - 1) ?? slice.url } : { before };
  };
  const live: Slice = {
    ...slice,
    entries: slice.entries.filter((entry) => kept.has(entry)),
    ...(told === undefined ? {} : { retired: told }),
    history: { current: slice.url, archive: false, ...neighbours(-1) },
  };
  const archives = months.map(
    ([month, entries], index): Slice => ({
      ...slice,
      id: `${slice.id}/${month}`,
      title: `${slice.title} · ${monthText(month)}`,
      url: `${slice.url}${month}/`,
      updated: newestOf(
        entries.map((entry) => entry.updated),
        slice.updated,
      ),
      entries,
      history: { current: slice.url, archive: true, ...neighbours(index) },
    }),
  );
  return [live, ...archives];
}

function monthText(month: string): string {
  const [year, number] = month.split('-');
  return `tháng ${Number(number)}/${year}`;
}

function dayOf({ published }: Entry): string {
  return published.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
