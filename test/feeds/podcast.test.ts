/** The podcast beside a slice: which there are, what is in them, and what readers that are not ours make of them. */

import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { lintFeed } from '../../src/feed-lint/index.js';
import {
  pageSlice,
  podcastSlice,
  renderAtom,
  renderRss,
  selectSlices,
  stationSlice,
} from '../../src/feeds/index.js';
import type { Campaign, Item, MediaFile, Slice } from '../../src/model/index.js';
import { instantOf, startOf } from '../../src/model/index.js';
import { aCampaign, anItem, paragraphs } from '../helpers/campaign.js';
import { anEdition, readXml } from '../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const EMAIL = 'hop-thu@xa.example';

function sound(name: string, fields: Partial<MediaFile> = {}): MediaFile {
  const mediaType = name.endsWith('.wav') ? 'audio/wav' : 'audio/mpeg';
  return { path: `media/${name}`, mediaType, bytes: 480_000, sha256: name, seconds: 61, ...fields };
}

function recorded(item: Item, name: string): Item {
  return { ...item, versions: [{ ...item.versions[0], audio: `media/${name}` }] };
}

/** Jrai beside the original, each with a sound of its own. */
function inJrai(item: Item, name: string): Item {
  const [original] = item.versions;
  const jrai = { ...original, language: 'jra', title: 'Sa bôh', body: paragraphs('Abih bang mơnuih.') };
  return { ...item, versions: [original, { ...jrai, audio: `media/${name}` }] };
}

function podcasting(fields: Partial<Campaign> = {}): Campaign {
  const campaign = aCampaign();
  return {
    ...campaign,
    agencies: campaign.agencies.map((agency) => ({ ...agency, contact: { email: EMAIL } })),
    items: [
      recorded(anItem('mot-cua', { title: 'Một cửa & lệ phí' }), 'mot-cua.mp3'),
      inJrai(anItem('buu-chinh', { topics: ['II.4.b'] }), 'buu-chinh.jra.mp3'),
      recorded(anItem('wav'), 'wav.wav'),
      anItem('chi-doc'),
    ],
    media: [sound('mot-cua.mp3'), sound('buu-chinh.jra.mp3', { seconds: 125 }), sound('wav.wav')],
    ...fields,
  };
}

const slicesOf = (campaign: Campaign) => selectSlices(anEdition({ campaign }));
const idsOf = (slices: readonly Slice[]) => slices.filter(({ podcast }) => podcast).map(({ id }) => id);
const find = (slices: readonly Slice[], id: string) =>
  slices.find((slice) => slice.id === id) ?? expect.fail(`no slice ${id}`);

const NAMESPACES = {
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
};
/** An XPath name in a namespace that the reader of the helper does not know. */
const named = (path: string) =>
  path.replace(
    /\b(itunes|podcast):(\w+)/g,
    (_, prefix: keyof typeof NAMESPACES, local: string) =>
      `*[local-name()="${local}" and namespace-uri()="${NAMESPACES[prefix]}"]`,
  );

describe('which slices have a podcast', () => {
  it('those that hold a recording in their language which players take, each right after its slice', () => {
    const slices = slicesOf(podcasting());
    expect(idsOf(slices)).toEqual([
      'all/podcast',
      'topic/II.1/podcast',
      'language/vi/podcast',
      'language/jra/podcast',
      'place/krong-pa/podcast',
      'place/kong-chro/podcast',
    ]);
    const ids = slices.map(({ id }) => id);
    expect(ids.indexOf('all/podcast')).toBe(ids.indexOf('all') + 1);
    expect(find(slices, 'all/podcast').entries.map(({ item }) => item)).toEqual(['mot-cua']);
    expect(find(slices, 'language/jra/podcast').entries.map(({ item }) => item)).toEqual(['buu-chinh']);
  });

  it('none without a recording; a slice has the bytes that it has without a podcast beside it', () => {
    expect(idsOf(slicesOf(aCampaign()))).toEqual([]);
    const rss = renderRss(find(slicesOf(podcasting()), 'all'));
    expect(rss).not.toMatch(/itunes|podcast/);
    expect(rss).toContain('<enclosure url="https://cchc.loaphat.example/media/mot-cua.mp3"');
  });

  it('it stays, empty, when its recordings are over; a draft and a sample make none', () => {
    const over = [recorded(anItem('cu', { validUntil: '2020-07-01' }), 'mot-cua.mp3'), anItem('moi')];
    const slice = find(slicesOf(podcasting({ items: over })), 'all/podcast');
    expect(slice.entries).toEqual([]);
    expect(slice.updated).toBe('2020-07-02T00:00:00+07:00');
    expect(slice.retired?.map(({ item, notice }) => [item, notice])).toEqual([['cu', undefined]]);
    expect(lintFeed(renderRss(slice), { location: `${slice.url}rss.xml` }).findings).toEqual([]);
    const hidden = [
      recorded(anItem('nhap', { status: 'draft' }), 'mot-cua.mp3'),
      recorded(anItem('mau', { sample: true }), 'mot-cua.mp3'),
    ];
    expect(idsOf(slicesOf(podcasting({ items: hidden })))).toEqual([]);
  });

  it('its date never goes back, when what left it is told no more', () => {
    const items = [recorded(anItem('cu', { validUntil: '2020-07-01' }), 'mot-cua.mp3')];
    const dates = ['2020-07-06', '2020-09-06'].map((day) => {
      const edition = anEdition({ campaign: podcasting({ items }), at: instantOf(`${day}T00:00:00+07:00`) });
      return find(selectSlices(edition), 'all/podcast').updated;
    });
    expect(dates).toEqual(['2020-07-02T00:00:00+07:00', '2020-07-02T00:00:00+07:00']);
  });

  it('what is withdrawn leaves it: a tombstone in Atom, and no notice without a sound', () => {
    const ended = {
      status: 'withdrawn',
      withdrawn: { at: '2020-07-03T08:00+07:00', reason: 'Sai giờ.' },
    } as const;
    const items = [
      recorded(anItem('rut', ended), 'mot-cua.mp3'),
      anItem('rut-chu', ended),
      recorded(anItem('con'), 'buu-chinh.jra.mp3'),
    ];
    const slice = find(slicesOf(podcasting({ items })), 'all/podcast');
    expect(slice.entries.map(({ item }) => item)).toEqual(['con']);
    expect(slice.retired?.map(({ item, notice }) => ({ item, notice }))).toEqual([
      { item: 'rut', notice: undefined },
    ]);
    expect(readXml(renderAtom(slice))('//*[local-name()="deleted-entry"]/@ref')).toEqual([
      'tag:loaphat.example,2020:item/rut',
    ]);
    expect(lintFeed(renderRss(slice), { location: `${slice.url}rss.xml` }).findings).toEqual([]);
    expect(lintFeed(renderAtom(slice), { location: `${slice.url}atom.xml` }).findings).toEqual([]);
  });

  it('a file that two items name is one episode: that of the first', () => {
    const items = ['mot', 'hai'].map((id) => recorded(anItem(id), 'mot-cua.mp3'));
    const { entries } = find(slicesOf(podcasting({ items })), 'all/podcast');
    expect(entries.map(({ item }) => item)).toEqual(['hai']);
  });
});

describe('what a podcast says', () => {
  const slice = find(slicesOf(podcasting()), 'all/podcast');
  const rss = renderRss(slice);
  const read = readXml(rss);

  it('of itself, as Apple, PSP-1 and the podcast namespace ask', () => {
    const text = (path: string) => read(named(`/rss/channel/${path}`));
    expect({
      guid: text('podcast:guid'),
      medium: text('podcast:medium'),
      locked: [...text('podcast:locked'), ...text('podcast:locked/@owner')],
      author: text('itunes:author'),
      owner: [...text('itunes:owner/itunes:name'), ...text('itunes:owner/itunes:email')],
      image: text('itunes:image/@href'),
      category: text('itunes:category/@text'),
      explicit: text('itunes:explicit'),
      type: text('itunes:type'),
      self: text('*[local-name()="link"][@rel="self"]/@href'),
    }).toEqual({
      guid: ['63d8c997-84d8-541a-ace1-6a34aff71d79'],
      medium: ['podcast'],
      locked: ['yes', EMAIL],
      author: ['Sở Nội vụ tỉnh Gia Lai (bản mẫu)'],
      owner: ['Sở Nội vụ tỉnh Gia Lai (bản mẫu)', EMAIL],
      image: ['https://cchc.loaphat.example/cover.png'],
      category: ['Government'],
      explicit: ['false'],
      type: ['episodic'],
      self: ['https://cchc.loaphat.example/feeds/all/podcast/rss.xml'],
    });
  });

  it('of an episode: its measured length, its author, its three transcripts', () => {
    const text = (path: string) => read(named(`//item/${path}`));
    expect(text('itunes:duration')).toEqual(['61']);
    expect(text('itunes:episodeType')).toEqual(['full']);
    expect(text('itunes:explicit')).toEqual(['false']);
    expect(text('podcast:person')).toEqual(['Sở Nội vụ tỉnh Gia Lai (bản mẫu)']);
    expect(text('podcast:person/@role')).toEqual(['author']);
    expect(text('podcast:transcript/@url')).toEqual(
      ['vtt', 'txt', 'html'].map((ending) => `https://cchc.loaphat.example/i/mot-cua/transcript.${ending}`),
    );
    expect(text('podcast:transcript/@type')).toEqual(['text/vtt', 'text/plain', 'text/html']);
    expect(text('podcast:transcript/@language')).toEqual(['vi', 'vi', 'vi']);
    expect(text('podcast:transcript/@rel')).toEqual([]);
  });

  it('in Jrai: the transcripts of the Jrai version', () => {
    const jrai = readXml(renderRss(find(slicesOf(podcasting()), 'language/jra/podcast')));
    expect(jrai('/rss/channel/language')).toEqual(['jra']);
    expect(jrai(named('//item/itunes:duration'))).toEqual(['125']);
    expect(jrai(named('//item/podcast:transcript[1]/@url'))).toEqual([
      'https://cchc.loaphat.example/i/buu-chinh/transcript.jra.vtt',
    ]);
  });

  it('artwork of its own only where the picture is square and large enough', () => {
    const pictured = (width: number, height: number, mediaType = 'image/png') => {
      const item = recorded(
        anItem('mot-cua', {
          print: { products: ['poster'], headline: 'Một cửa', image: 'media/anh.png', alt: 'Ảnh' },
        }),
        'mot-cua.mp3',
      );
      const picture = { path: 'media/anh.png', mediaType, bytes: 9, sha256: 'b', width, height };
      const campaign = podcasting({ items: [item], media: [sound('mot-cua.mp3'), picture] });
      return readXml(renderRss(find(slicesOf(campaign), 'all/podcast')))(named('//item/itunes:image/@href'));
    };
    expect(pictured(1400, 1400)).toEqual(['https://cchc.loaphat.example/media/anh.png']);
    expect(pictured(3000, 3000, 'image/jpeg')).toHaveLength(1);
    expect([pictured(1399, 1399), pictured(3001, 3001), pictured(1500, 1400)]).toEqual([[], [], []]);
    expect(pictured(2000, 2000, 'image/webp')).toEqual([]);
  });

  it('rss-parser reads it as a podcast', async () => {
    const feed = await new Parser().parseString(rss);
    expect(feed.itunes).toMatchObject({
      author: 'Sở Nội vụ tỉnh Gia Lai (bản mẫu)',
      owner: { name: 'Sở Nội vụ tỉnh Gia Lai (bản mẫu)', email: EMAIL },
      image: 'https://cchc.loaphat.example/cover.png',
      categories: ['Government'],
      explicit: 'false',
    });
    expect(feed.items[0]).toMatchObject({
      title: 'Một cửa & lệ phí',
      enclosure: {
        url: 'https://cchc.loaphat.example/media/mot-cua.mp3',
        length: '480000',
        type: 'audio/mpeg',
      },
      itunes: { duration: '61', explicit: 'false' },
    });
  });

  it('the lint finds nothing in any of them, nor in their archives', () => {
    const many = Array.from({ length: 7 }, (_, month) =>
      recorded(
        anItem(`tin-${month}`, { published: `2020-0${month + 1}-02`, validFrom: '2020-01-01' }),
        `${month}.mp3`,
      ),
    );
    const media = many.map((_, month) => sound(`${month}.mp3`));
    const campaigns = [podcasting(), podcasting({ items: many, media })];
    const documents = campaigns.flatMap(slicesOf).flatMap((whole) => pageSlice(whole, { most: 3 }));
    expect(documents.filter(({ podcast, history }) => podcast && history?.archive).length).toBeGreaterThan(3);
    for (const document of documents) {
      const { findings, podcast } = lintFeed(renderRss(document), {
        location: `${document.url}rss.xml`,
        now: '2020-07-06T00:00:00+07:00',
      });
      expect({ id: document.id, findings, podcast }).toEqual({
        id: document.id,
        findings: [],
        podcast: document.podcast !== undefined,
      });
    }
  });
});

describe('podcast:guid', () => {
  it('is the same on another host, and another for every slice', () => {
    const here = slicesOf(podcasting());
    const there = slicesOf(podcasting({ site: 'https://noi-vu.gia-lai.example/cchc/' }));
    const guids = (slices: readonly Slice[]) => slices.flatMap(({ podcast }) => podcast?.guid ?? []);
    expect(guids(there)).toEqual(guids(here));
    expect(new Set(guids(here)).size).toBe(guids(here).length);
  });

  it('is that of its live document in every archive', () => {
    const slice = find(slicesOf(podcasting()), 'all/podcast');
    const old = {
      ...(slice.entries[0] ?? expect.fail()),
      id: 'tag:x,2020:cu',
      published: '2020-01-05T00:00:00+07:00',
    };
    const pages = pageSlice({ ...slice, entries: [...slice.entries, old] }, { most: 1 });
    expect(pages.map(({ podcast }) => podcast?.guid)).toEqual([slice.podcast?.guid, slice.podcast?.guid]);
  });
});

it('survives whatever an agency and an item are called', () => {
  const title = 'A & B < C ]]> “D” \u0007';
  const campaign = podcasting({ items: [recorded(anItem('mot-cua', { title }), 'mot-cua.mp3')] });
  const agencies = campaign.agencies.map((agency) => ({ ...agency, name: `${title}${'x'.repeat(290)}` }));
  const slice = podcastSlice({ ...campaign, agencies }, find(slicesOf({ ...campaign, agencies }), 'all'));
  const { findings } = lintFeed(renderRss(slice), { location: `${slice.url}rss.xml` });
  expect(findings).toEqual([]);
});

describe('the podcast of a station', () => {
  const campaign = { ...aWeekCampaign(), media: [sound('mot-cua.mp3')] };
  const items = campaign.items.map((item) => (item.id === 'mot-cua' ? recorded(item, 'mot-cua.mp3') : item));
  const inWeek = (week: string) => {
    const plan = { ...aWeekPlan(), week };
    const edition = anEdition({ campaign: { ...campaign, items }, plans: [plan] });
    return podcastSlice(edition.campaign, stationSlice(edition, plan));
  };

  it('has one episode of a recording, with its own guid and date, whatever weeks it airs in', () => {
    const [before, after] = ['2020-W28', '2020-W29'].map((week) => inWeek(week).entries);
    expect(before?.map(({ id }) => id)).toEqual(['tag:loaphat.example,2020:item/mot-cua']);
    expect(after?.map(({ id, published, updated }) => ({ id, published, updated }))).toEqual(
      before?.map(({ id, published, updated }) => ({ id, published, updated })),
    );
    const { published = '' } = items.find(({ id }) => id === 'mot-cua') ?? {};
    expect(instantOf(before?.[0]?.published ?? '')).toBe(startOf(published, campaign.timeZone));
  });
});
