/** Promises that all formats keep, whatever the slice holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atomPieces,
  type FeedLinks,
  jsonPieces,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  rssPieces,
  spelledEntries,
} from '../../src/feeds/index.js';
import { type Entry, escapeMarkup, type Slice } from '../../src/model/index.js';
import { cleanText } from '../../src/model/text/xml-text.js';
import { anEntry, aSlice, readXml } from '../helpers/feed-slice.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';

// libxml2-wasm reads a leading U+FEFF of a node as a byte order mark; a mark before it keeps that out of the way.
const text = () => hostileText().map((hostile) => `“${hostile}`);
const address = () =>
  fc.oneof(
    hostileText(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    hostileText().map((path) => `https://cchc.example/${path}`),
  );
const instant = () =>
  fc
    .tuple(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom('+07:00', 'Z', '-03:30'),
    )
    .map(([date, offset]) => `${date.toISOString().slice(0, 19)}${offset}`);

const entry = (): fc.Arbitrary<Entry> =>
  fc.record(
    {
      id: text(),
      item: fc.constant('x'),
      url: address(),
      title: text(),
      language: text(),
      published: instant(),
      updated: instant(),
      summary: text(),
      html: text(),
      author: text(),
      categories: fc.array(fc.record({ term: text(), label: text(), scheme: text() }), { maxLength: 2 }),
      enclosure: fc.record({ url: address(), bytes: fc.nat(), mediaType: text() }),
      image: address(),
      related: fc.array(fc.record({ url: address(), title: text(), mediaType: text() }), { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'id',
        'item',
        'url',
        'title',
        'language',
        'published',
        'updated',
        'summary',
        'html',
        'author',
        'categories',
        'related',
      ],
    },
  );

const slice = (): fc.Arbitrary<Slice> =>
  fc.record({
    id: fc.constantFrom('all', 'topic/II.1', 'station/x'),
    title: text(),
    description: text(),
    language: text(),
    guid: text(),
    url: address(),
    updated: instant(),
    publisher: text(),
    entries: fc.array(entry(), { maxLength: 3 }),
  });

const times = runs(300);

describe('hostile strings', () => {
  it('leave RSS well-formed and readable', () => {
    fc.assert(
      fc.property(slice(), (hostile) => {
        const find = readXml(renderRss(hostile));
        expect(find('/rss/channel/title')).toEqual([cleanText(hostile.title)]);
        expect(find('/rss/channel/description')).toEqual([cleanText(hostile.description)]);
        const of = (read: (entry: Entry) => string) => hostile.entries.map((entry) => cleanText(read(entry)));
        expect(find('//item/title')).toEqual(of(({ title }) => title));
        expect(find('//item/guid')).toEqual(of(({ id }) => id));
        expect(find('//item/dc:creator')).toEqual(of(({ author }) => author));
        expect(find('//item/description')).toEqual(of(({ summary }) => escapeMarkup(summary)));
        expect(find('//item/content:encoded')).toEqual(of(({ html }) => html));
        const categories = hostile.entries.flatMap((entry) => entry.categories);
        expect(find('//item/category')).toEqual(categories.map(({ label }) => cleanText(label)));
        expect(find('//item/category/@domain')).toEqual(categories.map(({ scheme }) => cleanText(scheme)));
      }),
      times,
    );
  });

  it('leave Atom well-formed and readable', () => {
    fc.assert(
      fc.property(slice(), (hostile) => {
        const find = readXml(renderAtom(hostile));
        expect(find('/a:feed/a:title')).toEqual([cleanText(hostile.title)]);
        expect(find('/a:feed/a:id')).toEqual([cleanText(hostile.guid)]);
        const of = (read: (entry: Entry) => string) => hostile.entries.map((entry) => cleanText(read(entry)));
        expect(find('//a:entry/a:title')).toEqual(of(({ title }) => title));
        expect(find('//a:entry/a:id')).toEqual(of(({ id }) => id));
        expect(find('//a:entry/a:author/a:name')).toEqual(of(({ author }) => author));
        expect(find('//a:entry/a:summary')).toEqual(of(({ summary }) => summary));
        expect(find('//a:entry/a:content')).toEqual(of(({ html }) => html));
        const categories = hostile.entries.flatMap((entry) => entry.categories);
        expect(find('//a:category/@label')).toEqual(categories.map(({ label }) => cleanText(label)));
      }),
      times,
    );
  });

  it('leave JSON Feed readable', () => {
    fc.assert(
      fc.property(slice(), (hostile) => {
        const feed = JSON.parse(renderJsonFeed(hostile));
        expect(feed.title).toBe(cleanText(hostile.title));
        expect(feed.items.map((item: { title: string }) => item.title)).toEqual(
          hostile.entries.map(({ title }) => cleanText(title)),
        );
        expect(feed.items.map((item: { content_html: string }) => item.content_html)).toEqual(
          hostile.entries.map(({ html }) => cleanText(html)),
        );
      }),
      times,
    );
  });

  it('leave OPML well-formed and readable', () => {
    fc.assert(
      fc.property(fc.array(slice(), { maxLength: 4 }), text(), (slices, title) => {
        const find = readXml(renderOpml(slices, { title }));
        expect(find('/opml/head/title')).toEqual([cleanText(title)]);
        expect(find('//outline[@xmlUrl]/@text').toSorted()).toEqual(
          slices.map((one) => cleanText(one.title)).toSorted(),
        );
      }),
      times,
    );
  });

  it('never become a link that runs', () => {
    const url = 'javascript:alert(1)';
    const hostile = aSlice({
      entries: [
        anEntry({
          url,
          image: url,
          enclosure: { url, bytes: 1, mediaType: 'audio/mpeg' },
          related: [{ url, title: 'x', mediaType: 'text/html' }],
        }),
      ],
    });
    for (const document of [renderRss(hostile), renderAtom(hostile), renderJsonFeed(hostile)]) {
      expect(document).not.toContain('javascript:');
    }
  });
});

describe('a document', () => {
  it('says where it is itself, and which hub tells of changes', () => {
    const links: FeedLinks = { self: 'https://kho.example/tin.xml', hub: 'https://hub.example/' };
    expect(renderRss(aSlice(), links).includes('rel="hub" href="https://hub.example/"')).toBe(true);
    expect(readXml(renderRss(aSlice(), links))('//channel/atom:link[@rel="self"]/@href')).toEqual([
      links.self,
    ]);
    expect(readXml(renderRss(aSlice(), links))('//channel/atom:link[@rel="hub"]/@href')).toEqual([links.hub]);
    expect(readXml(renderAtom(aSlice(), links))('/a:feed/a:link[@rel="self"]/@href')).toEqual([links.self]);
    expect(readXml(renderAtom(aSlice(), links))('/a:feed/a:link[@rel="hub"]/@href')).toEqual([links.hub]);
    expect(JSON.parse(renderJsonFeed(aSlice(), links))).toMatchObject({
      feed_url: links.self,
      hubs: [{ type: 'WebSub', url: links.hub }],
    });
    expect(readXml(renderRss(aSlice()))('//channel/atom:link[@rel="self"]/@href')).toEqual([
      'https://cchc.loaphat.example/feeds/all/rss.xml',
    ]);
  });

  it('tells length, type and duration of its file, and leads to the others', () => {
    const url = 'https://cchc.loaphat.example/media/a.mp3';
    const week = 'https://cchc.loaphat.example/week.pdf';
    const page = 'https://cchc.loaphat.example/i/mot-cua/jra.html';
    const spoken = aSlice({
      entries: [
        anEntry({
          enclosure: { url, bytes: 1000, mediaType: 'audio/mpeg', seconds: 61 },
          image: 'https://cchc.loaphat.example/media/a.jpg',
          related: [
            { url: week, title: 'Lịch "in" & phát', mediaType: 'application/pdf' },
            { url: page, title: 'Tiếng Jrai', mediaType: 'text/html' },
          ],
        }),
      ],
    });
    const rss = readXml(renderRss(spoken));
    expect(rss('//enclosure/@*')).toEqual([url, '1000', 'audio/mpeg']);
    expect(rss('//media:thumbnail/@url')).toEqual(['https://cchc.loaphat.example/media/a.jpg']);
    expect(rss('//item/atom:link[@rel="related"]/@title')).toEqual(['Lịch "in" & phát', 'Tiếng Jrai']);
    const atom = readXml(renderAtom(spoken));
    expect(atom('//a:entry/a:link[@rel="enclosure"]/@*')).toEqual(['enclosure', 'audio/mpeg', url, '1000']);
    expect(atom('//a:entry/a:link[@rel="related"]/@href')).toEqual([week, page]);
    expect(JSON.parse(renderJsonFeed(spoken)).items[0]).toMatchObject({
      image: 'https://cchc.loaphat.example/media/a.jpg',
      attachments: [
        { url, mime_type: 'audio/mpeg', size_in_bytes: 1000, duration_in_seconds: 61 },
        { url: week, mime_type: 'application/pdf', title: 'Lịch "in" & phát' },
      ],
    });
  });

  it('says the language of each entry, so that it is the same in a feed of any other', () => {
    const mixed = aSlice({ entries: [anEntry(), anEntry({ id: 'tag:x.example,2020:2', language: 'jra' })] });
    expect(readXml(renderRss(mixed))('//item/dc:language')).toEqual(['vi', 'jra']);
    expect(readXml(renderAtom(mixed))('//a:entry/@xml:lang')).toEqual(['vi', 'jra']);
  });

  it('says when an entry was changed', () => {
    const changed = aSlice({ entries: [anEntry({ updated: '2020-07-01T09:30:00+07:00' })] });
    expect(readXml(renderRss(changed))('//item/pubDate')).toEqual(['Mon, 22 Jun 2020 08:00:00 +0700']);
    expect(readXml(renderRss(changed))('//item/dcterms:modified')).toEqual(['2020-07-01T09:30:00+07:00']);
    expect(readXml(renderRss(aSlice()))('//item/dcterms:modified')).toEqual([]);
    expect(readXml(renderAtom(changed))('//a:entry/a:updated')).toEqual(['2020-07-01T09:30:51.076+07:00']);
  });

  it('keeps entries of one minute apart in Atom, the same in every build, and leaves a second that people gave', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `tag:x.example,2020:item/tin-${index}`);
    const dates = (updated: string) =>
      readXml(renderAtom(aSlice({ entries: ids.map((id) => anEntry({ id, updated })) })))(
        '//a:entry/a:updated',
      );
    const apart = dates('2020-07-01T09:30:00+07:00');
    expect(new Set(apart).size).toBe(ids.length);
    for (const date of apart) expect(date).toMatch(/^2020-07-01T09:30:[0-5]\d\.\d{3}\+07:00$/);
    expect(dates('2020-07-01T09:30+07:00')).toEqual(apart);
    expect(new Set(dates('2020-07-01T09:30:15+07:00'))).toEqual(new Set(['2020-07-01T09:30:15+07:00']));
  });

  it('is refused when a date is no date', () => {
    const undated = aSlice({ updated: 'hôm nay' });
    expect(() => renderRss(undated)).toThrow(RangeError);
    expect(() => renderAtom(undated)).toThrow(RangeError);
    expect(() => renderJsonFeed(aSlice({ entries: [anEntry({ published: '' })] }))).toThrow(RangeError);
  });
});

describe('pieces', () => {
  const writers = [
    ['RSS', rssPieces, renderRss],
    ['Atom', atomPieces, renderAtom],
    ['JSON Feed', jsonPieces, renderJsonFeed],
  ] as const;

  it.each(writers)('%s: are the document, and no more than an entry each', (_name, pieces, render) => {
    const entries = Array.from({ length: 100 }, (_, index) => anEntry({ id: `tag:x.example,2020:${index}` }));
    const parts = [...pieces(aSlice({ entries }))];
    expect(parts.join('')).toBe(render(aSlice({ entries })));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(2000);
  });

  it.each(writers)(
    '%s: entries are spelled once for all feeds that hold them, to the same bytes',
    (_name, _, render) => {
      const entries = [anEntry(), anEntry({ id: 'tag:x.example,2020:2' })];
      const slices = [aSlice({ entries }), aSlice({ id: 'language/jra', language: 'jra', entries })];
      const spelled = spelledEntries();
      expect(slices.map((one) => render(one, { spelled }))).toEqual(slices.map((one) => render(one)));
      let read = 0;
      const watched = new Proxy(anEntry(), {
        get: (entry, field, self) => {
          read += field === 'html' ? 1 : 0;
          return Reflect.get(entry, field, self);
        },
      });
      for (let times = 0; times < 3; times += 1) render(aSlice({ entries: [watched] }), { spelled });
      expect(read).toBe(1);
    },
  );
});

describe('the examples of the doc comments', () => {
  it('hold', () => {
    const slice = aSlice();
    expect(renderRss(slice).split('\n')[3]).toBe('    <title>Hồ sơ &#x26; lệ phí</title>');
    expect(renderAtom(slice).split('\n')[3]).toBe('  <title type="text">Hồ sơ &amp; lệ phí</title>');
    expect(JSON.parse(renderJsonFeed(slice)).title).toBe('Hồ sơ & lệ phí');
    expect(renderOpml([slice], { title: 'Cải cách hành chính' }).split('\n')[3]).toBe(
      '    <title>Cải cách hành chính</title>',
    );
  });
});
