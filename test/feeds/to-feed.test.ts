import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAtom, renderJsonFeed, renderRss, selectSlices, toFeed } from '../../src/feeds/index.js';
import type { Slice } from '../../src/model/index.js';
import { anEdition, anEntry, aSlice, readFeed, readXml } from '../helpers/feed-slice.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const awkward = aSlice({
  title: 'Hồ sơ &amp; lệ phí <mới>',
  entries: [
    anEntry({
      title: 'Lệ phí & “thời hạn” ]]> nộp',
      updated: '2020-07-01T09:30:00+07:00',
      categories: [{ term: 'a&b', label: 'Đất đai & nhà ở', scheme: 'https://x.example/?a=1&b=2' }],
      enclosure: { url: 'https://x.example/a.mp3?x=1&y=2', bytes: 1234, mediaType: 'audio/mpeg' },
    }),
  ],
});

const slices: Slice[] = [
  awkward,
  ...selectSlices(anEdition({ campaign: aWeekCampaign(), plans: [aWeekPlan()] })),
];

describe('toFeed', () => {
  it.each(slices.map((slice) => [slice.id, slice] as const))(
    'gives rss-parser the same titles, links, ids and dates as our writers: %s',
    async (_id, slice) => {
      const feed = toFeed(slice);
      const ours = await readFeed(renderRss(slice));
      expect(ours.items).toHaveLength(slice.entries.length);
      expect(await readFeed(feed.rss2())).toEqual(ours);
      expect(await readFeed(feed.atom1())).toEqual(await readFeed(renderAtom(slice)));
      const json = JSON.parse(feed.json1());
      const ourJson = JSON.parse(renderJsonFeed(slice));
      expect(json.items.map(({ id, url, title }: Record<string, string>) => ({ id, url, title }))).toEqual(
        ourJson.items.map(({ id, url, title }: Record<string, string>) => ({ id, url, title })),
      );
    },
  );

  it('keeps true length and type of an enclosure in RSS', () => {
    const find = readXml(toFeed(awkward).rss2());
    expect(find('//enclosure/@length')).toEqual(['1234']);
    expect(find('//enclosure/@type')).toEqual(['audio/mpeg']);
    expect(find('//enclosure/@url')).toEqual(['https://x.example/a.mp3?x=1&y=2']);
  });

  it('is well-formed whatever the strings are', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, label, mediaType) => {
        const feed = toFeed(
          aSlice({
            title,
            description: label,
            entries: [
              anEntry({
                title,
                html: title,
                summary: label,
                categories: [{ term: title, label, scheme: label }],
                enclosure: { url: `https://x.example/${title}`, bytes: 1, mediaType },
              }),
            ],
          }),
        );
        readXml(feed.rss2());
        readXml(feed.atom1());
        JSON.parse(feed.json1());
      }),
      runs(500),
    );
  });

  it('is made of the same items each time, and takes further ones', () => {
    const feed = toFeed(aSlice());
    expect(feed.items[0]?.guid).toBe('tag:loaphat.example,2020:item/mot-cua');
    expect(feed.rss2()).toBe(toFeed(aSlice()).rss2());
    feed.addItem({ title: 'Tin của trang', link: 'https://x.example/1', date: new Date(0) });
    expect(readXml(feed.rss2())('//item/title')).toEqual(['Một cửa', 'Tin của trang']);
  });
});
