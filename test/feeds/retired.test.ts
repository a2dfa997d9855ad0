/** What left a feed: told for thirty days, in each format in its own way, and to the right feeds. */

import { describe, expect, it } from 'vitest';
import { lintFeed } from '../../src/feed-lint/index.js';
import {
  entryLedger,
  pageSlice,
  renderAtom,
  renderJsonFeed,
  renderRss,
  retiredOfWeek,
  selectSlices,
  stationSlice,
} from '../../src/feeds/index.js';
import type { Campaign, Edition, Item, Manifest, Slice } from '../../src/model/index.js';
import { instantOf } from '../../src/model/index.js';
import { aCampaign, anItem, paragraphs } from '../helpers/campaign.js';
import { anEdition, anEntry, aSlice, readFeed, readXml } from '../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const GUID = 'tag:loaphat.example,2020:item/';

function slicesAt(at: string, items: Item[], fields: Partial<Edition> = {}): (id: string) => Slice {
  const slices = selectSlices(anEdition({ campaign: aCampaign({ items }), at: instantOf(at), ...fields }));
  return (id) => {
    const found = slices.find((slice) => slice.id === id);
    if (found === undefined) throw new Error(`no slice ${id}`);
    return found;
  };
}

const withdrawn = (id: string, fields: Parameters<typeof anItem>[1] = {}) =>
  anItem(id, {
    status: 'withdrawn',
    withdrawn: { at: '2020-07-01T09:30+07:00', reason: 'Số điện thoại <sai> & đã đổi', replacedBy: 'moi' },
    ...fields,
  });

const inJrai = (item: Item): Item => ({
  ...item,
  versions: [
    ...item.versions,
    { ...item.versions[0], language: 'jra', title: 'Jrai', body: paragraphs('Jrai.') },
  ],
});

/** A manifest as the last publication left it. */
function aManifest(
  files: Readonly<Record<string, readonly string[]>>,
  fields: Partial<Manifest> = {},
): Manifest {
  return {
    campaign: aCampaign().id,
    contentHash: '',
    at: '2020-07-03T00:00:00+07:00',
    week: '2020-W28',
    files: Object.fromEntries(
      Object.entries(files).map(([path, from]) => [
        path,
        { sha256: '0'.repeat(64), bytes: 1, mediaType: 'application/atom+xml', from: [...from] },
      ]),
    ),
    ...fields,
  };
}

describe('an item that was withdrawn', () => {
  const items = [withdrawn('cu', { topics: ['II.4.b'] }), anItem('moi', { title: 'Số điện thoại mới' })];
  const slice = slicesAt('2020-07-06T00:00:00+07:00', items)('all');

  it('is no entry any more, and the feed was updated by it', () => {
    expect(slice.entries.map(({ item }) => item)).toEqual(['moi']);
    expect(slice.updated).toBe('2020-07-01T09:30:00+07:00');
  });

  it('is a tombstone in Atom, with the guid that it had', () => {
    const find = readXml(renderAtom(slice));
    expect(find('/a:feed/at:deleted-entry/@ref')).toEqual([`${GUID}cu`]);
    expect(find('/a:feed/at:deleted-entry/@when')).toEqual(['2020-07-01T09:30:00+07:00']);
    expect(find('//at:comment')).toEqual(['Đã thu hồi. Lý do: Số điện thoại <sai> & đã đổi.']);
    expect(find('//a:entry/a:id')).toEqual([`${GUID}moi`]);
  });

  it('is a visible entry under its old guid and date in RSS, before all others', async () => {
    const feed = await readFeed(renderRss(slice));
    expect(feed.items.map(({ id, title }) => [id, title])).toEqual([
      [`${GUID}cu`, 'Đã thu hồi: Tin cu'],
      [`${GUID}moi`, 'Số điện thoại mới'],
    ]);
    expect(feed.items[0]?.date).toBe('2020-06-22T01:00:00.000Z');
    const find = readXml(renderRss(slice));
    expect(find('//item[1]/dcterms:modified')).toEqual(['2020-07-01T09:30:00+07:00']);
    expect(find('//item[1]/content:encoded')[0]).toBe(
      '<p><strong>Nội dung này đã được thu hồi ngày 01/7/2020. Lý do: Số điện thoại &lt;sai&gt; &amp; đã đổi.</strong></p>\n' +
        '<p>Mời xem nội dung thay thế: <a href="https://cchc.loaphat.example/i/moi/">Số điện thoại mới</a>.</p>\n' +
        '<p><small>Bản mẫu, không phải thông báo của cơ quan.</small></p>',
    );
    expect(find('//item[1]/enclosure')).toEqual([]);
  });

  it('is the same in JSON Feed, and says so for machines', () => {
    const { items: told } = JSON.parse(renderJsonFeed(slice));
    expect(told[0]).toMatchObject({
      id: `${GUID}cu`,
      title: 'Đã thu hồi: Tin cu',
      date_published: '2020-06-22T08:00:00+07:00',
      date_modified: '2020-07-01T09:30:00+07:00',
      _loaphat: { withdrawn: '2020-07-01T09:30:00+07:00', reason: 'Số điện thoại <sai> & đã đổi' },
    });
    expect(told[1]).not.toHaveProperty('_loaphat');
  });

  it('is told by the feeds that had it, and by no other', () => {
    const of = slicesAt('2020-07-06T00:00:00+07:00', items);
    expect(of('topic/II.4.b').retired?.map(({ item }) => item)).toEqual(['cu']);
    expect(of('topic/II.1').retired).toBeUndefined();
    expect(renderAtom(of('topic/II.1'))).not.toContain('tombstones');
  });

  it('is told for thirty days, then absent; but the feed never dates itself back', () => {
    const last = slicesAt('2020-07-31T09:29:59+07:00', items)('all');
    expect(last.retired).toHaveLength(1);
    const after = slicesAt('2020-07-31T09:30:00+07:00', items)('all');
    expect(after.retired).toBeUndefined();
    expect(after.updated).toBe('2020-07-01T09:30:00+07:00');
    for (const text of [renderRss(after), renderAtom(after), renderJsonFeed(after)])
      expect(text).not.toContain('item/cu');
  });

  it('is told as withdrawn even when its validity was over before, because somebody may hold it for true', () => {
    const of = slicesAt('2020-07-06T00:00:00+07:00', [withdrawn('cu', { validUntil: '2020-06-30' })]);
    expect(of('all').retired?.[0]?.notice?.title).toBe('Đã thu hồi: Tin cu');
  });

  it('is not told when nobody ever saw it', () => {
    const unseen = [
      withdrawn('chua-dang', { published: '2020-07-02' }),
      withdrawn('chua-duyet', { approvedAt: '2020-07-02' }),
      withdrawn('mau', { sample: true }),
      anItem('nhap', { status: 'draft' }),
      anItem('tu-lau', { validFrom: '2020-07-02', validUntil: '2020-07-01' }),
    ];
    expect(slicesAt('2020-07-06T00:00:00+07:00', unseen)('all').retired).toBeUndefined();
  });

  it('is told of each language in the feed of that language, in words of the first', () => {
    const of = slicesAt('2020-07-06T00:00:00+07:00', [inJrai(withdrawn('cu'))]);
    expect(of('language/vi').retired?.map(({ id }) => id)).toEqual([`${GUID}cu`]);
    expect(of('language/jra').retired?.map(({ id }) => id)).toEqual([`${GUID}cu/jra`]);
    expect(of('language/jra').retired?.[0]?.notice).toMatchObject({
      language: 'vi',
      title: 'Đã thu hồi: Jrai',
      url: 'https://cchc.loaphat.example/i/cu/jra.html',
    });
    const find = readXml(renderAtom(of('language/jra')));
    expect(find('//at:comment/@xml:lang')).toEqual(['vi']);
  });

  it('gives documents that the lint has nothing to say of', () => {
    const expired = anItem('het-han', { validUntil: '2020-07-03' });
    for (const id of ['all', 'language/jra', 'topic/II.4.b']) {
      const told = slicesAt('2020-07-06T00:00:00+07:00', [...items.map(inJrai), expired])(id);
      expect(told.retired?.length).toBeGreaterThan(0);
      for (const text of [renderRss(told), renderAtom(told), renderJsonFeed(told)])
        expect(lintFeed(text).findings).toEqual([]);
    }
  });
});

describe('an item whose validity is over', () => {
  const of = slicesAt('2020-07-06T00:00:00+07:00', [anItem('het-han', { validUntil: '2020-07-03' })]);

  it('is a tombstone in Atom, and simply absent elsewhere', () => {
    const find = readXml(renderAtom(of('all')));
    expect(find('//at:deleted-entry/@when')).toEqual(['2020-07-04T00:00:00+07:00']);
    expect(find('//at:comment')).toEqual(['Nội dung đã hết hạn, chỉ áp dụng đến hết ngày 03/7/2020.']);
    expect(renderRss(of('all'))).not.toContain('item/het-han');
    expect(JSON.parse(renderJsonFeed(of('all'))).items).toEqual([]);
  });
});

describe('an item that vanished', () => {
  const at = '2020-07-06T00:00:00+07:00';
  const previous = aManifest({
    'feeds/all/atom.xml': ['con', 'mat'],
    'feeds/topic/II.1/2020-05/atom.xml': ['cu'],
    'feeds/language/jra/atom.xml': ['mat'],
    'feeds/station/dai-krong-pa/atom.xml': ['mat'],
  });

  it('is a tombstone in the feeds that had it, their archives too, as the last publication tells', () => {
    const of = slicesAt(at, [anItem('con')], { previous });
    expect(of('all').retired).toEqual([
      {
        id: `${GUID}mat`,
        item: 'mat',
        when: at,
        reason: 'Nội dung này không còn được phát hành.',
        language: 'vi',
      },
    ]);
    expect(of('topic/II.1').retired?.map(({ id }) => id)).toEqual([`${GUID}cu`]);
    expect(of('language/jra').retired?.map(({ id }) => id)).toEqual([`${GUID}mat/jra`]);
    expect(of('place/krong-pa').retired).toBeUndefined();
    expect(renderRss(of('all'))).not.toContain('item/mat');
  });

  it.each<[string, Item]>([
    ['a draft again', anItem('mat', { status: 'draft' })],
    ['a sample', anItem('mat', { sample: true })],
    ['put off', anItem('mat', { published: '2020-07-20' })],
  ])('may also be one that is %s', (_what, item) => {
    expect(slicesAt(at, [item], { previous })('all').retired?.map(({ id }) => id)).toContain(`${GUID}mat`);
  });

  it('keeps the date of the publication that missed it first, for thirty days', () => {
    const missed = { retired: { [`${GUID}mat`]: '2020-07-03T00:00:00+07:00' }, announced: {} };
    const later = { previous: aManifest({ 'feeds/all/atom.xml': ['con', 'mat'] }, { ledger: missed }) };
    expect(slicesAt(at, [anItem('con')], later)('all').retired?.[0]?.when).toBe('2020-07-03T00:00:00+07:00');
    const after = slicesAt('2020-08-02T00:00:00+07:00', [anItem('con')], later)('all');
    expect(after.retired).toBeUndefined();
  });

  it.each<[string, Partial<Manifest>]>([
    ['of another campaign', { campaign: 'khac' }],
    ['of a later instant', { at: '2020-07-06T00:00:01+07:00' }],
  ])('is nobody’s business when the manifest is %s', (_what, fields) => {
    const { files } = previous;
    const of = slicesAt(at, [anItem('con')], { previous: { ...previous, ...fields, files } });
    expect(of('all').retired).toBeUndefined();
  });

  it('from a podcast too has the guids that it had, and no other', () => {
    const folders = ['all', 'all/podcast', 'language/jra', 'language/jra/podcast'];
    const before = aManifest(Object.fromEntries(folders.map((id) => [`feeds/${id}/atom.xml`, ['mat']])));
    const campaign = aCampaign({ items: [anItem('con')] });
    const ledger = entryLedger(anEdition({ campaign, at: instantOf(at), previous: before }));
    expect(Object.keys(ledger?.retired ?? {})).toEqual([`${GUID}mat`, `${GUID}mat/jra`]);
  });

  it('is remembered in the ledger until nobody has to be told, or it is back', () => {
    const campaign = aCampaign({ items: [anItem('con')] });
    const ledger = entryLedger(anEdition({ campaign, at: instantOf(at), previous }));
    expect(ledger?.retired).toEqual({
      [`${GUID}cu`]: at,
      [`${GUID}mat`]: at,
      [`${GUID}mat/jra`]: at,
    });
    const next = aManifest({}, { ...(ledger === undefined ? {} : { ledger }), at });
    const on = (day: string, fields: Partial<Campaign> = {}) =>
      entryLedger(
        anEdition({
          campaign: { ...campaign, ...fields },
          at: instantOf(`${day}T00:00:00+07:00`),
          previous: next,
        }),
      );
    expect(on('2020-08-04')).toEqual(ledger);
    expect(on('2020-08-05')).toBeUndefined();
    expect(Object.keys(on('2020-07-10', { items: [anItem('mat'), anItem('cu')] })?.retired ?? {})).toEqual([
      `${GUID}mat/jra`,
    ]);
    expect(entryLedger(anEdition({ campaign, at: instantOf(at) }))).toBeUndefined();
  });
});

describe("a station's week", () => {
  const at = '2020-07-08T09:00:00+07:00';
  const plan = aWeekPlan();
  const campaign = aWeekCampaign();
  const weekGuid = (item: string) => `${GUID}${item}/dai-krong-pa/2020-W28`;
  const withItem = (item: Item): Campaign => ({
    ...campaign,
    items: [...campaign.items.filter(({ id }) => id !== item.id), item],
  });
  const rebuilt = withItem(
    anItem('mot-cua', {
      title: 'Một cửa',
      status: 'withdrawn',
      withdrawn: { at: '2020-07-08T08:00+07:00', reason: 'Sai giờ' },
    }),
  );

  it('says of an item withdrawn in mid-week not to read it, though its first days are in the plan', async () => {
    const slice = stationSlice({ campaign: rebuilt, at: instantOf(at) }, plan);
    expect(slice.entries.map(({ item }) => item)).not.toContain('mot-cua');
    const [first] = (await readFeed(renderRss(slice))).items;
    expect(first).toMatchObject({ id: weekGuid('mot-cua'), title: 'Đã thu hồi: Một cửa' });
    expect(slice.retired?.[0]?.notice?.summary).toBe(
      'Nội dung này đã được thu hồi ngày 08/7/2020. Lý do: Sai giờ. Xin đừng đọc tin này trên loa nữa.',
    );
    expect(slice.retired?.[0]?.notice?.published).toBe('2020-07-02T08:00:00+07:00');
    for (const text of [renderRss(slice), renderAtom(slice), renderJsonFeed(slice)])
      expect(lintFeed(text).findings).toEqual([]);
  });

  it('knows from the last publication of the same week what it had planned', () => {
    const previous = aManifest({
      'schedule/2020-W28/dai-krong-pa/week.json': ['dai-krong-pa', 'mot-cua', 'bi-rut', 'doi-lich', 'da-xoa'],
      'schedule/2020-W27/dai-krong-pa/week.json': ['dai-krong-pa', 'tuan-truoc'],
      'schedule/2020-W28/dai-khac/week.json': ['dai-khac', 'cua-dai-khac'],
    });
    const whole = {
      ...campaign,
      items: [
        ...campaign.items,
        anItem('doi-lich'),
        anItem('bi-rut', {
          status: 'withdrawn',
          withdrawn: { at: '2020-07-07T10:00+07:00', reason: 'Sai.' },
        }),
      ],
    };
    const retired = retiredOfWeek({ campaign: whole, at: instantOf(at), previous }, plan);
    expect(retired.map(({ id, when }) => [id, when])).toEqual([
      [weekGuid('da-xoa'), at],
      [weekGuid('doi-lich'), at],
      [weekGuid('bi-rut'), '2020-07-07T10:00:00+07:00'],
    ]);
    expect(retired.map(({ notice }) => notice?.title)).toEqual([
      undefined,
      undefined,
      'Đã thu hồi: Tin bi-rut',
    ]);
    expect(retiredOfWeek({ campaign: whole, at: instantOf(at), previous: null }, plan)).toEqual([]);
  });

  it('remembers in the ledger what it dropped, though week.json does not name it any more', () => {
    const edition = anEdition({ campaign, at: instantOf(at), plans: [plan] });
    const first = aManifest({ 'schedule/2020-W28/dai-krong-pa/week.json': ['dai-krong-pa', 'doi-lich'] });
    const ledger = entryLedger({ ...edition, previous: first });
    expect(ledger?.retired).toEqual({ [weekGuid('doi-lich')]: at });
    const second = aManifest(
      { 'schedule/2020-W28/dai-krong-pa/week.json': ['dai-krong-pa'] },
      { ...(ledger === undefined ? {} : { ledger }), at },
    );
    const nextDay = { ...edition, at: instantOf('2020-07-09T09:00:00+07:00'), previous: second };
    expect(retiredOfWeek(nextDay, plan).map(({ id, when }) => [id, when])).toEqual([
      [weekGuid('doi-lich'), at],
    ]);
    expect(entryLedger(nextDay)?.retired).toEqual({ [weekGuid('doi-lich')]: at });
    const otherStation = { ...plan, station: 'dai-tinh' };
    expect(retiredOfWeek(nextDay, otherStation)).toEqual([]);
  });

  it('that was published before its Thursday keeps its first date', () => {
    const early = anEdition({ campaign, at: instantOf('2020-06-30T10:00:00+07:00'), plans: [plan] });
    const ledger = entryLedger(early);
    expect(ledger).toEqual({ retired: {}, announced: { '2020-W28': '2020-06-30T10:00:00+07:00' } });
    const previous = aManifest(
      {},
      { ...(ledger === undefined ? {} : { ledger }), at: '2020-06-30T10:00:00+07:00' },
    );
    const publishedIn = (edition: Edition) => stationSlice(edition, plan).entries[0]?.published;
    expect(publishedIn(early)).toBe('2020-06-30T10:00:00+07:00');
    const onMonday = anEdition({ campaign, at: instantOf('2020-07-06T00:00:00+07:00'), plans: [plan] });
    expect(publishedIn({ ...onMonday, previous })).toBe('2020-06-30T10:00:00+07:00');
    expect(publishedIn(onMonday)).toBe('2020-07-02T08:00:00+07:00');
    expect(entryLedger({ ...onMonday, previous })).toEqual(ledger);
    const over = anEdition({ campaign, at: instantOf('2020-07-13T00:00:00+07:00'), plans: [], previous });
    expect(entryLedger(over)).toBeUndefined();
  });
});

describe('paging', () => {
  const entries = Array.from({ length: 6 }, (_, index) =>
    anEntry({ id: `tag:x,2020:${index}`, published: `2020-0${index + 1}-10T08:00:00+07:00` }),
  );
  const tombstone = (id: string, notice = anEntry({ id, title: 'Đã thu hồi' })) => ({
    id,
    item: id,
    when: '2020-07-01T08:00:00+07:00',
    reason: 'Sai.',
    language: 'vi',
    notice,
  });

  it('counts notices as entries of the live document, and leaves them out of the archives', () => {
    const [live, ...archives] = pageSlice(aSlice({ entries, retired: [tombstone('a'), tombstone('b')] }), {
      most: 4,
    });
    expect(live?.entries).toHaveLength(2);
    expect(live?.retired).toHaveLength(2);
    expect(archives).toHaveLength(4);
    for (const archive of archives) expect(archive.retired).toBeUndefined();
    expect(readXml(renderRss(live ?? aSlice()))('//item')).toHaveLength(4);
  });

  it('never holds more than it may: the oldest notices leave, their tombstones stay', () => {
    const many = Array.from({ length: 5 }, (_, index) => tombstone(`t${index}`));
    const [live = aSlice()] = pageSlice(aSlice({ entries, retired: many }), { most: 3 });
    expect(live.entries).toEqual([]);
    expect(readXml(renderRss(live))('//item/guid')).toEqual(['t0', 't1', 't2']);
    expect(readXml(renderAtom(live))('//at:deleted-entry')).toHaveLength(5);
  });
});
