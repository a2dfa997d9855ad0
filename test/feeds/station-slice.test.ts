import { describe, expect, it } from 'vitest';
import {
  renderAtom,
  renderJsonFeed,
  renderRss,
  type SliceOptions,
  selectSlices,
} from '../../src/feeds/index.js';
import type { Edition, Slice } from '../../src/model/index.js';
import { instantOf } from '../../src/model/index.js';
import { anEdition, readXml } from '../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const scripts = {
  url: 'https://cchc.loaphat.example/schedule/2020-W28/dai-krong-pa/scripts.pdf',
  title: 'Kịch bản đọc (PDF)',
  mediaType: 'application/pdf',
};

function station(fields: Partial<Edition> = {}, options: SliceOptions = { linksOf: () => [scripts] }): Slice {
  const edition = anEdition({ campaign: aWeekCampaign(), plans: [aWeekPlan()], ...fields });
  const slice = selectSlices(edition, options).find(({ id }) => id === 'station/dai-krong-pa');
  if (slice === undefined) throw new Error('no slice of the station');
  return slice;
}

const entryOf = (slice: Slice, item: string) => {
  const found = slice.entries.find((entry) => entry.item === item);
  if (found === undefined) throw new Error(`no entry of ${item}`);
  return found;
};

describe("a station's feed", () => {
  it('has an entry for each planned item, in reading order', () => {
    const slice = station();
    expect(slice.title).toMatch(/^Đài Truyền thanh – Truyền hình huyện Krông Pa – lịch phát hằng tuần · /);
    expect(slice.description).toMatch(
      /^Tuần 28 năm 2020, từ 06\/7\/2020 đến 12\/7\/2020: .* Khung giờ giả định\./,
    );
    expect(slice.entries.map(({ item }) => item)).toEqual([
      'mot-cua',
      'buu-chinh',
      'pha-phach',
      'khau-hieu',
      'hoi-dap',
    ]);
  });

  it('says when an item is read, and whether again or in another tongue', () => {
    const slice = station();
    expect(entryOf(slice, 'mot-cua').summary).toBe(
      'Giờ phát: Thứ Hai, 06/7/2020: 5h45; Thứ Ba, 07/7/2020: 5h45 (phát lại); Thứ Năm, 09/7/2020: 5h45 (phát lại).',
    );
    expect(entryOf(slice, 'hoi-dap').html).toContain(
      '<li>Thứ Hai, 06/7/2020: 17h20 (phát thanh viên nói lại bằng tiếng Jrai)</li>',
    );
    expect(entryOf(slice, 'mot-cua').html).toContain(
      'Mỗi lần phát 3 phút 5 giây. Giờ phát trong tuần (khung giờ giả định):',
    );
  });

  it('names the book of scripts once, as a link of the feed and of no entry', () => {
    const slice = station();
    expect(slice.related).toEqual([scripts]);
    expect(slice.entries.filter(({ enclosure }) => enclosure?.mediaType === 'application/pdf')).toEqual([]);
    const rss = readXml(renderRss(slice));
    const atom = readXml(renderAtom(slice));
    for (const [attribute, value] of [
      ['href', scripts.url],
      ['title', scripts.title],
      ['type', scripts.mediaType],
    ]) {
      expect(rss(`/rss/channel/atom:link[@rel="related"]/@${attribute}`)).toEqual([value]);
      expect(atom(`/atom:feed/atom:link[@rel="related"]/@${attribute}`)).toEqual([value]);
    }
    for (const find of [rss, atom]) expect(find('//@href[contains(., "scripts.pdf")]')).toHaveLength(1);
    expect(rss('//enclosure/@type')).toEqual(['audio/mpeg']);
    const json = JSON.parse(renderJsonFeed(slice));
    expect(json._loaphat.related).toEqual([
      { url: scripts.url, mime_type: scripts.mediaType, title: scripts.title },
    ]);
    expect(JSON.stringify(json.items)).not.toContain('scripts.pdf');
    expect(station({}, {}).related).toBeUndefined();
  });

  it('encloses the sound where there is any', () => {
    const campaign = aWeekCampaign();
    const items = campaign.items.map((item) =>
      item.id === 'buu-chinh'
        ? { ...item, versions: [{ ...item.versions[0], audio: 'media/audio/buu-chinh.mp3' }] as const }
        : item,
    );
    expect(entryOf(station({ campaign: { ...campaign, items } }), 'buu-chinh').enclosure).toMatchObject({
      url: 'https://cchc.loaphat.example/media/audio/buu-chinh.mp3',
      bytes: 1_200_000,
      mediaType: 'audio/mpeg',
      seconds: 150,
    });
  });

  it('leads to the printed week and to the calendar', () => {
    const find = readXml(renderRss(station()));
    expect(find('//item[1]/atom:link[@rel="related"]/@href')).toEqual([
      'https://cchc.loaphat.example/schedule/2020-W28/dai-krong-pa/week.pdf',
      'https://cchc.loaphat.example/schedule/2020-W28/dai-krong-pa/week.ics',
    ]);
  });

  it('is news again in another week, under an id that says which', () => {
    expect(entryOf(station(), 'mot-cua').id).toBe(
      'tag:loaphat.example,2020:item/mot-cua/dai-krong-pa/2020-W28',
    );
    expect(entryOf(station({ plans: [aWeekPlan({ week: '2020-W29' })] }), 'mot-cua').id).toBe(
      'tag:loaphat.example,2020:item/mot-cua/dai-krong-pa/2020-W29',
    );
  });

  it('is dated the Thursday before, and never ahead of the instant of publication', () => {
    expect(entryOf(station(), 'mot-cua').published).toBe('2020-07-02T08:00:00+07:00');
    expect(entryOf(station({ at: instantOf('2020-07-01T12:00:00+07:00') }), 'mot-cua').published).toBe(
      '2020-07-01T12:00:00+07:00',
    );
  });

  it('changes when the plan changes, not when it is built on another day', () => {
    const monday = renderRss(station({ at: instantOf('2020-07-06T00:00:00+07:00') }));
    expect(renderRss(station({ at: instantOf('2020-07-10T18:00:00+07:00') }))).toBe(monday);
    const changed = aWeekPlan({ days: aWeekPlan().days.slice(1) });
    expect(renderRss(station({ plans: [changed] }))).not.toBe(monday);
  });

  it('keeps the order of the week in the dates of Atom, no two alike', () => {
    const dates = readXml(renderAtom(station()))('//a:entry/a:updated');
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    for (const date of dates) expect(date).toMatch(/^2020-07-02T08:0\d:\d{2}\.\d{3}\+07:00$/);
  });

  it('is empty in a week without airings, and dated all the same', () => {
    const slice = station({ plans: [aWeekPlan({ days: [] })] });
    expect(slice.entries).toEqual([]);
    expect(slice.updated).toBe('2020-07-02T08:00:00+07:00');
  });
});
