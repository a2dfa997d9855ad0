import { describe, expect, it } from 'vitest';
import {
  opmlTree,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  selectSlices,
} from '../../src/feeds/index.js';
import type { Body, Campaign, Item, Slice } from '../../src/model/index.js';
import { instantOf } from '../../src/model/index.js';
import { aCampaign, anItem, paragraphs } from '../helpers/campaign.js';
import { anEdition } from '../helpers/feed-slice.js';

function select(fields: Partial<Campaign> = {}, at = '2020-07-06T00:00:00+07:00') {
  const slices = selectSlices(anEdition({ campaign: aCampaign(fields), at: instantOf(at) }));
  const of = (id: string): Slice => {
    const found = slices.find((slice) => slice.id === id);
    if (found === undefined) throw new Error(`no slice ${id}`);
    return found;
  };
  return { slices, of, items: (id: string) => of(id).entries.map(({ item }) => item) };
}

const inJrai = (item: Item): Item => ({
  ...item,
  versions: [
    ...item.versions,
    { ...item.versions[0], language: 'jra', title: 'Jrai', body: paragraphs('Jrai.') },
  ],
});

describe('selectSlices', () => {
  it('cuts by topic, language and place; a topic without items is there for who subscribed', () => {
    const { slices } = select({ items: [] });
    expect(slices[0]?.url).toBe('https://cchc.loaphat.example/feeds/all/');
    expect(slices.map(({ id }) => id)).toEqual([
      'all',
      'topic/II.1',
      'topic/II.4.b',
      'language/vi',
      'language/jra',
      'place/krong-pa',
      'place/kong-chro',
    ]);
    expect(
      slices.every(({ entries, updated }) => entries.length === 0 && updated === '2020-01-01T00:00:00+07:00'),
    ).toBe(true);
  });

  it('puts the newest first and an item inside a topic also in the topic above', () => {
    const topics = aCampaign().topics;
    const [first] = topics;
    if (first === undefined) throw new Error('no topic');
    const { items } = select({
      topics: [...topics, { ...first, id: 'II.4', title: 'Chương trình' }],
      items: [
        anItem('cu', { published: '2020-06-01' }),
        anItem('moi', { published: '2020-07-01', topics: ['II.4.b'] }),
      ],
    });
    expect(items('all')).toEqual(['moi', 'cu']);
    expect(items('topic/II.4')).toEqual(['moi']);
    expect(items('topic/II.4.b')).toEqual(['moi']);
    expect(items('topic/II.1')).toEqual(['cu']);
  });

  it('shows only what is approved, valid and published at the instant', () => {
    const items = [
      anItem('nhap', { status: 'draft' }),
      anItem('chua-dang', { published: '2020-07-06T00:01+07:00' }),
      anItem('chua-duyet', { approvedAt: '2020-07-06T00:01+07:00' }),
      anItem('het-han', { validUntil: '2020-07-05' }),
      anItem('mau', { sample: true }),
      anItem('thu-hoi', { withdrawn: { at: '2020-07-01', reason: 'Sai số điện thoại' } }),
      anItem('con', { validUntil: '2020-07-06' }),
    ];
    expect(select({ items }).items('all')).toEqual(['con']);
  });

  it('gives a commune a feed once an item names it, and keeps it when the item has expired', () => {
    const items = [
      anItem('rieng', { areas: ['krong-pa.ia-rsuom'], validUntil: '2020-07-01' }),
      anItem('huyen', { areas: ['krong-pa'] }),
      anItem('chung'),
    ];
    const { items: inSlice, of } = select({ items });
    expect(inSlice('place/krong-pa.ia-rsuom')).toEqual(['chung', 'huyen']);
    expect(inSlice('place/krong-pa')).toEqual(['chung', 'huyen']);
    expect(inSlice('place/kong-chro')).toEqual(['chung']);
    expect(of('place/krong-pa.ia-rsuom').title).toBe(
      'Xã Ia Rsươm, huyện Krông Pa · Tuyên truyền cải cách hành chính (bản mẫu)',
    );
  });

  it('gives a translation a page, an id and a feed of its own', () => {
    const { of } = select({ items: [inJrai(anItem('mot-cua')), anItem('buu-chinh')] });
    expect(of('language/jra').language).toBe('jra');
    expect(of('language/jra').entries).toMatchObject([
      {
        id: 'tag:loaphat.example,2020:item/mot-cua/jra',
        url: 'https://cchc.loaphat.example/i/mot-cua/jra.html',
        title: 'Jrai',
        language: 'jra',
        related: [
          { url: 'https://cchc.loaphat.example/i/mot-cua/', title: 'Tiếng Việt', mediaType: 'text/html' },
        ],
      },
    ]);
    expect(of('all').entries.find(({ item }) => item === 'mot-cua')).toMatchObject({
      id: 'tag:loaphat.example,2020:item/mot-cua',
      related: [{ url: 'https://cchc.loaphat.example/i/mot-cua/jra.html', title: 'Tiếng Jrai' }],
    });
  });

  it('moves updated only when people say so, and never past the instant', () => {
    const items = [
      anItem('sua', { published: '2020-06-01', updated: '2020-07-02T10:00+07:00' }),
      anItem('sua-sau', { published: '2020-06-02', updated: '2020-08-01' }),
    ];
    const { of } = select({ items });
    expect(of('all').entries.map(({ item, updated }) => [item, updated])).toEqual([
      ['sua-sau', '2020-06-02T00:00:00+07:00'],
      ['sua', '2020-07-02T10:00:00+07:00'],
    ]);
    expect(of('all').updated).toBe('2020-07-02T10:00:00+07:00');
  });

  it('names who is responsible before the publisher’s contact lines', () => {
    const { agencies } = aCampaign();
    const post = agencies.map((one) => ({
      ...one,
      id: 'tinh-doan',
      name: 'Tỉnh đoàn <Gia Lai>',
      contact: {},
    }));
    const items = [anItem('thi', { agency: 'tinh-doan' }), anItem('mot-cua')];
    const { entries } = select({ items, agencies: [...agencies, ...post] }).of('all');
    const html = (id: string) => entries.find(({ item }) => item === id)?.html ?? '';
    expect(html('thi')).toContain(
      'Tỉnh đoàn &lt;Gia Lai&gt; chịu trách nhiệm về nội dung này. Cần hỏi thêm, mời liên hệ:<br /><strong>Sở Nội vụ tỉnh Gia Lai</strong><br />',
    );
    expect(html('mot-cua')).not.toContain('mời liên hệ');
  });

  it('keeps the time that a row of a table knows beside a fee that nobody knows', () => {
    const cell = (text: string) => [{ type: 'text' as const, text }];
    const body: Body = [
      {
        type: 'table',
        head: [cell('Cách nộp'), cell('Thời hạn'), cell('Lệ phí')],
        rows: [[cell('Nộp trực tiếp'), cell('Không quá 15 ngày'), [{ type: 'sample', text: '… đồng' }]]],
        line: 1,
      },
    ];
    const [entry] = select({ items: [anItem('mot-cua', {}, body)] }).of('all').entries;
    expect(entry?.html).toContain('<td>Nộp trực tiếp</td><td>Không quá 15 ngày</td><td>…</td>');
    expect(entry?.html).not.toContain('… đồng');
  });

  it('carries categories, the contact box and the notice of a demonstration, but no sample', () => {
    const body = [
      ...paragraphs('Nộp hồ sơ ở xã.'),
      { type: 'paragraph', children: [{ type: 'sample', text: '30.000 đồng' }], line: 30 },
    ] as const;
    const [entry] = select({ items: [anItem('mot-cua', {}, body)] }).of('all').entries;
    expect(entry?.html).toContain('<p>Nộp hồ sơ ở xã.</p>');
    expect(entry?.html).toContain('<strong>Sở Nội vụ tỉnh Gia Lai</strong>');
    expect(entry?.html).toContain('<a href="http://dvc.gialai.gov.vn/">dvc.gialai.gov.vn</a>');
    expect(entry?.html).toContain('Bản mẫu, không phải thông báo của cơ quan.');
    expect(entry?.author).toBe('Sở Nội vụ tỉnh Gia Lai (bản mẫu)');
    expect(entry?.html).not.toMatch(/30\.000|0269/);
    expect(entry?.summary).toBe('Nộp hồ sơ ở xã.');
    expect(entry?.categories).toEqual([
      {
        term: 'II.1',
        label: 'Ý nghĩa của cải cách hành chính',
        scheme: 'https://cchc.loaphat.example/topics',
      },
      { term: 'guide', label: 'Hướng dẫn', scheme: 'https://cchc.loaphat.example/kinds' },
      { term: 'nguoi-dan', label: 'Người dân', scheme: 'https://cchc.loaphat.example/audiences' },
    ]);
  });

  it('cuts a long text between two words for its summary', () => {
    const long = Array.from({ length: 200 }, (_, index) => `chữ${index}`).join(' ');
    const [entry] = select({ items: [anItem('dai', {}, paragraphs(long))] }).of('all').entries;
    expect(entry?.summary).toMatch(/^chữ0 chữ1 .* chữ\d+…$/);
    expect(entry?.summary.length).toBeLessThanOrEqual(281);
  });

  it('takes length and type of sound and picture from the media list', () => {
    const media = [
      { path: 'media/a.mp3', mediaType: 'audio/mpeg', bytes: 1000, sha256: 'a'.repeat(64), seconds: 61 },
      { path: 'media/a.jpg', mediaType: 'image/jpeg', bytes: 2000, sha256: 'b'.repeat(64) },
    ];
    const made = anItem('co-tieng', {
      print: { products: ['poster'], headline: 'Một cửa', image: 'media/a.jpg', alt: 'Bàn tiếp dân' },
    });
    const item: Item = {
      ...made,
      versions: [{ ...made.versions[0], audio: 'media/a.mp3', alt: 'Bàn tiếp dân' }],
    };
    const [entry] = select({ items: [item], media }).of('all').entries;
    expect(entry?.enclosure).toEqual({
      url: 'https://cchc.loaphat.example/media/a.mp3',
      bytes: 1000,
      mediaType: 'audio/mpeg',
      seconds: 61,
    });
    expect(entry?.image).toBe('https://cchc.loaphat.example/media/a.jpg');
    expect(entry?.html).toContain(
      '<img src="https://cchc.loaphat.example/media/a.jpg" alt="Bàn tiếp dân" />',
    );
    expect(select({ items: [item] }).of('all').entries[0]?.enclosure).toBeUndefined();
  });

  it('leads to further files that level 3 knows of', () => {
    const slices = selectSlices(anEdition(), {
      relatedOf: (item, language) => [
        {
          url: `https://cchc.loaphat.example/print/leaflet/${item}.pdf`,
          title: `Tờ gấp (${language})`,
          mediaType: 'application/pdf',
        },
      ],
    });
    expect(slices[0]?.entries[0]?.html).toContain(
      'Xem thêm: <a href="https://cchc.loaphat.example/print/leaflet/buu-chinh.pdf">Tờ gấp (vi)</a>',
    );
  });

  it('gives ids that do not change when the site moves', () => {
    const ids = (site: string) =>
      select({ site }).slices.flatMap(({ guid, entries }) => [guid, ...entries.map(({ id }) => id)]);
    expect(ids('https://moi.example/cchc/')).toEqual(ids('https://cchc.loaphat.example/'));
  });
});

describe('golden feeds', () => {
  const { slices, of } = select({
    items: [
      inJrai(anItem('mot-cua', { title: 'Hồ sơ & lệ phí: <3 bước', updated: '2020-07-01' })),
      anItem('buu-chinh', { topics: ['II.4.b'] }),
    ],
  });

  it('read as written', async () => {
    await expect(renderRss(of('all'))).toMatchFileSnapshot('../golden/feeds/rss.xml');
    await expect(renderAtom(of('all'))).toMatchFileSnapshot('../golden/feeds/atom.xml');
    await expect(renderJsonFeed(of('all'))).toMatchFileSnapshot('../golden/feeds/feed.json');
    const tree = opmlTree(aCampaign(), slices);
    await expect(renderOpml(tree, { title: 'Tuyên truyền cải cách hành chính' })).toMatchFileSnapshot(
      '../golden/feeds/opml.xml',
    );
  });

  it('are the same in any zone of the machine', () => {
    const zone = process.env.TZ;
    const write = () =>
      slices.map((slice) => [renderRss(slice), renderAtom(slice), renderJsonFeed(slice)].join('')).join('');
    try {
      const [east, west] = ['Pacific/Kiritimati', 'America/Adak'].map((name) => {
        process.env.TZ = name;
        return write();
      });
      expect(east).toBe(west);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
