/** One feed in several documents: nothing is lost, and what is archived stays as it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFeed } from '../../src/feed-lint/index.js';
import { pageSlice, renderAtom, renderJsonFeed, renderRss } from '../../src/feeds/index.js';
import type { Entry, Slice } from '../../src/model/index.js';
import { anEntry, aSlice, readXml } from '../helpers/feed-slice.js';
import { runs } from '../helpers/runs.js';

/** Entries dated by day of the year, newest first, as slices hold them. */
function entriesOn(days: readonly number[]): Entry[] {
  return days
    .toSorted((a, b) => b - a)
    .map((day, index, sorted) => {
      const published = `${new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10)}T08:00:00+07:00`;
      return anEntry({
        id: `tag:loaphat.example,2020:item/tin-${day}-${index - sorted.indexOf(day)}`,
        published,
        updated: published,
      });
    });
}

const all = (entries: readonly Entry[]): Slice => aSlice({ entries, updated: entries[0]?.updated ?? '' });
const year = Array.from({ length: 180 }, (_, index) => 2 * index + 1);

describe('pageSlice', () => {
  it('leaves a short feed as it is', () => {
    const slice = all(entriesOn([1, 2, 3]));
    expect(pageSlice(slice)).toEqual([slice]);
    expect(pageSlice(all(entriesOn(year.slice(0, 50))))).toHaveLength(1);
  });

  it('loses no entry, and holds the newest live, whatever the dates are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 366 }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 60 }),
        (days, most) => {
          const slice = all(entriesOn(days));
          const [live, ...archives] = pageSlice(slice, { most });
          expect(live?.entries).toEqual(slice.entries.slice(0, most));
          expect(new Set([live, ...archives].flatMap((page) => page?.entries ?? []))).toEqual(
            new Set(slice.entries),
          );
          for (const { id, entries } of archives) {
            const month = id.slice(-7);
            expect(entries).toEqual(slice.entries.filter(({ published }) => published.startsWith(month)));
          }
        },
      ),
      runs(100),
    );
  });

  it('leads from the live document back through every archive', () => {
    const pages = pageSlice(all(entriesOn(year)));
    const way = pages.map(({ url }) => url);
    expect(pages.map(({ history }) => history?.before)).toEqual([...way.slice(1), undefined]);
    expect(pages.map(({ history }) => history?.after)).toEqual([
      ...way.slice(1).map(() => undefined),
      way.at(-2),
    ]);
    const [, only] = pageSlice(all(entriesOn([1, 2])), { most: 1 });
    expect(only?.history?.after).toBe(way[0]);
    expect(pages.every(({ history }) => history?.current === way[0])).toBe(true);
    const [live, newest] = pages.map((page) => readXml(renderAtom(page)));
    expect(live?.('/a:feed/a:link[@rel="prev-archive"]/@href')).toEqual([`${way[1]}atom.xml`]);
    expect(live?.('/a:feed/a:link[@rel="current"]/@href')).toEqual([]);
    expect(newest?.('/a:feed/a:link[@rel="current"]/@href')).toEqual([`${way[0]}atom.xml`]);
    expect(newest?.('/a:feed/a:link[@rel="self"]/@href')).toEqual([`${way[1]}atom.xml`]);
    const feeds = pages.map((page) => JSON.parse(renderJsonFeed(page)));
    expect(feeds.map((feed) => feed.next_url)).toEqual([
      ...feeds.slice(1).map((feed) => feed.feed_url),
      undefined,
    ]);
    expect(new Set(feeds.map((feed) => feed.home_page_url)).size).toBe(1);
  });

  it('keeps an archive byte by byte while new entries come', () => {
    const before = pageSlice(all(entriesOn(year)));
    const after = new Map(
      pageSlice(all(entriesOn([...year, 362, 363, 364, 365, 366]))).map((page) => [page.id, page]),
    );
    const frozen = before.slice(1).filter(({ id }) => id < 'all/2020-12');
    expect(frozen.length).toBeGreaterThan(5);
    for (const page of frozen) {
      const later = after.get(page.id);
      expect(later && [renderRss(later), renderAtom(later), renderJsonFeed(later)]).toEqual([
        renderRss(page),
        renderAtom(page),
        renderJsonFeed(page),
      ]);
    }
  });

  it('earns no remark of a validator, in any format', () => {
    for (const page of pageSlice(all(entriesOn(year)))) {
      for (const [file, text] of [
        ['rss.xml', renderRss(page)],
        ['atom.xml', renderAtom(page)],
        ['feed.json', renderJsonFeed(page)],
      ] as const) {
        const { findings } = lintFeed(text, {
          location: `${page.url}${file}`,
          now: '2020-12-31T08:00:00+07:00',
        });
        expect(findings).toEqual([]);
      }
    }
  });
});
