import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAtom, renderJsonFeed, renderRss } from '../../src/feeds/index.js';
import { draftOf } from '../../src/ingest/draft.js';
import { linkList } from '../../src/ingest/draft-links.js';
import { INGEST_LIMITS } from '../../src/ingest/limits.js';
import { parseFeed, type RawEntry } from '../../src/ingest/parse-feed.js';
import { upstreamSchema } from '../../src/model/campaign/upstream.js';
import type { Upstream } from '../../src/model/index.js';
import { aSlice } from '../helpers/feed-slice.js';
import { item, rss } from '../helpers/hostile-server.js';
import { runs } from '../helpers/runs.js';

const source: Upstream = {
  ...upstreamSchema.parse({ id: 'bao', title: 'Báo', url: 'https://bao.example/rss/tin.xml' }),
  origin: { file: 'sources.yaml', line: 3 },
};

async function entriesOf(text: string): Promise<RawEntry[]> {
  const parsed = await parseFeed(text, { maxItems: 20, limits: INGEST_LIMITS });
  if ('unreadable' in parsed) throw new Error(parsed.unreadable);
  return parsed.entries.map((entry) => {
    if ('unreadable' in entry) throw new Error(entry.unreadable);
    return entry;
  });
}

async function draftsOf(text: string) {
  return (await entriesOf(text)).map((entry) => {
    const made = draftOf(entry, source, { now: '2020-07-06T09:00:00+07:00', entryCharacters: 10_000 });
    if ('severity' in made) throw new Error(made.what.en);
    return made;
  });
}

describe('identity', () => {
  test('rdf:about where there is neither guid nor link; a guid that is an address is the link', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://x.example/"><title>N</title></channel><item rdf:about="https://x.example/1"><title>Một</title></item><item rdf:about="urn:2"><title>Hai</title></item></rdf:RDF>`;
    const [one, two] = await draftsOf(rdf);
    expect(one?.key).not.toBe(two?.key);
    const [a, b] = await draftsOf(
      rss(
        '<item><title>A</title><guid>https://x.example/a</guid></item>',
        '<item><title>B</title><guid isPermaLink="false">https://x.example/b</guid></item>',
      ),
    );
    expect([a?.link, b?.link]).toEqual(['https://x.example/a', undefined]);
  });

  test('an entry without a title has its first words, and says so', async () => {
    const words = 'Xã mở bàn &lt;b&gt;hỗ trợ&lt;/b&gt; nộp hồ sơ. '.repeat(5);
    const [made] = await draftsOf(rss(`<item><guid>1</guid><description>${words}</description></item>`));
    expect(made?.title).toMatch(/^Xã mở bàn hỗ trợ nộp hồ sơ\. .*…$/);
    expect(made?.text).toContain('# Nguồn không đặt tiêu đề');
    expect(made?.warnings.map(({ code }) => code)).toContain('entry-untitled');
  });
});

describe('addresses', () => {
  test('begin at xml:base, of the text, the entry and the feed, each relative to the one outside', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><title>N</title>
      <entry xml:base="y/"><id>1</id><title>A</title><link href="z.html"/><content type="html" xml:base="w/">&lt;a href="mau.doc"&gt;mẫu đơn&lt;/a&gt;</content></entry>
      <entry><id>2</id><title>B</title><link href="z.html"/></entry></feed>`;
    const [a, b] = await draftsOf(feed);
    expect(b?.link).toBe('https://b.example/x/z.html');
    expect(a?.body).toContain('- [mẫu đơn](<https://b.example/x/y/w/mau.doc>)');
    const [c] = await draftsOf(
      rss(item('c', '<description>&lt;a href="mau.doc"&gt;mẫu&lt;/a&gt;</description>')),
    );
    expect(c?.body).toContain('(<https://bao.example/rss/mau.doc>)');
  });

  test('enclosures stand at the end of the draft with type and length', async () => {
    const files =
      '<enclosure url="https://x.example/lich%20tuan.pdf" type="application/pdf" length="12345"/><enclosure url="/loa.mp3" type="audio/mpeg" length="0"/>';
    const [made] = await draftsOf(rss(item('a', `<description>Lịch.</description>${files}`)));
    expect(made?.body).toBe(
      'Lịch.\n\n## Tệp và liên kết của nguồn\n\n- [lich tuan.pdf](<https://x.example/lich%20tuan.pdf>) (application/pdf, 12345 byte)\n- [loa.mp3](<https://bao.example/loa.mp3>) (audio/mpeg)',
    );
    const [atom] = await draftsOf(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>1</id><title>A</title><link rel="enclosure" href="https://x.example/a.mp3" type="audio/mpeg" length="7"/><content>Chữ</content></entry></feed>',
    );
    expect(atom?.link).toBeUndefined();
    expect(atom?.body).toContain('- [a.mp3](<https://x.example/a.mp3>) (audio/mpeg, 7 byte)');
  });

  test('whatever is written, a list holds addresses of the web only', () => {
    const piece = fc.constantFrom(
      '<a href="',
      '">',
      '</a>',
      'javascript:x',
      'sample:',
      'https://x.example/',
      ')',
      '>',
      '<',
      '](',
      ' ',
      '\n',
      '"',
      'mẫu',
      '&gt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        const list = linkList({ html, enclosures: [{ url: html, type: html, length: html }] }, source.url);
        for (const line of list.split('\n').slice(2)) {
          expect(line).toMatch(/^- \[(?:[^\\[\]<>]|\\.)+\]\(<https?:\/\/[^\s<>]+>\)$/);
        }
      }),
      runs(500),
    );
  });
});

describe('JSON Feed', () => {
  test('its own three formats give the same drafts', async () => {
    const slice = aSlice();
    const [fromRss, fromAtom, fromJson] = await Promise.all(
      [renderRss(slice), renderAtom(slice), renderJsonFeed(slice)].map(draftsOf),
    );
    const told = (drafts: typeof fromRss) =>
      drafts?.map(({ key, title, link, published }) => ({ key, title, link, published }));
    expect(fromJson?.length).toBeGreaterThan(0);
    expect(told(fromJson)).toEqual(told(fromRss));
    expect(told(fromJson)).toEqual(told(fromAtom));
  });

  test('a plain text and a title are no markup; attachments are files', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'N',
      items: [
        {
          id: 7,
          title: 'Mẫu <TTHC> & đơn',
          content_text: 'Nếu a < b, xem <b>.\n\nĐoạn &amp; hai.',
          date_modified: '2020-07-06T08:00:00+07:00',
          attachments: [{ url: 'a.pdf', mime_type: 'application/pdf', size_in_bytes: 9 }, { url: 3 }, null],
        },
      ],
    };
    const [made] = await draftsOf(JSON.stringify(feed));
    expect(made).toMatchObject({
      title: 'Mẫu <TTHC> & đơn',
      published: '2020-07-06T08:00:00+07:00',
      link: undefined,
    });
    expect(made?.body).toBe(
      'Nếu a \\< b, xem \\<b\\>.\n\nĐoạn \\&amp; hai.\n\n## Tệp và liên kết của nguồn\n\n- [a.pdf](<https://bao.example/rss/a.pdf>) (application/pdf, 9 byte)',
    );
  });

  test.each([
    ['{', /JSON/],
    ['{"version":"https://jsonfeed.org/version/1.1","items":7}', /no JSON Feed/],
    ['{"items":[]}', /no JSON Feed/],
    [`{"a":${'['.repeat(200_000)}`, /./],
  ])('%.40s is none', async (text, reason) => {
    const parsed = await parseFeed(text, { maxItems: 20, limits: INGEST_LIMITS });
    expect('unreadable' in parsed ? parsed.unreadable : '').toMatch(reason);
  });

  test('one bad item costs itself only', async () => {
    const items =
      '[null, 7, {"id":{"a":1},"title":[]}, {"id":"x","title":"X","__proto__":{"url":"https://e.example/"}}]';
    const parsed = await parseFeed(`{"version":"https://jsonfeed.org/version/1","items":${items}}`, {
      maxItems: 20,
      limits: INGEST_LIMITS,
    });
    const entries = 'entries' in parsed ? parsed.entries : [];
    expect(entries.map((entry) => 'unreadable' in entry)).toEqual([true, true, false, false]);
    expect(entries[3]).toMatchObject({ guid: 'x', title: 'X', link: undefined });
  });
});
