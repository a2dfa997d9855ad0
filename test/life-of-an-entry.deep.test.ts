/** One entry over several builds of a real folder: published, corrected, withdrawn, forgotten; and a site that moves. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { type BroadcastReport, broadcast } from '../src/broadcast.js';
import type { Manifest } from '../src/model/index.js';
import { readManifest } from '../src/publish/index.js';
import { readXml } from './helpers/feed-slice.js';
import { folderOf } from './helpers/folder-of.js';
import { anItemFile, smallContent } from './helpers/small-content.js';

const GUID = 'tag:loaphat.example,2020:item/mot-cua';
const STATION_GUID = `${GUID}/dai-krong-pa/2020-W28`;
const OTHER = 'tag:loaphat.example,2020:item/buu-chinh';

/** A campaign that lives, in a folder that is built again and again; each build is handed the manifest of the one before. */
async function aSite() {
  const content = await folderOf(
    smallContent({ 'items/buu-chinh.md': anItemFile({ title: 'Qua bưu điện', published: '2020-06-21' }) }),
  );
  const out = await folderOf({});
  const build = async (at: string, previous?: Manifest | null): Promise<BroadcastReport> =>
    broadcast({
      content,
      out,
      week: '2020-W28',
      at,
      only: ['feeds', 'week'],
      previous: previous === undefined ? await readManifest(out) : previous,
    });
  const read = (path: string) => readFile(join(out, path), 'utf8');
  return {
    content,
    out,
    build,
    read,
    write: (fields: Record<string, string>, body?: string) =>
      writeFile(join(content, 'items/mot-cua.md'), anItemFile({ title: 'Một cửa ở xã', ...fields }, body)),
  };
}

interface Seen {
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly isoDate: string | undefined;
}

/** What a reader of the RSS feed sees. */
async function seenIn(rss: string): Promise<Seen[]> {
  const { items } = await new Parser().parseString(rss);
  return items.map(({ guid, title, isoDate }) => ({ guid, title, isoDate }));
}

const entryIn = (atom: string, id: string) => {
  const find = readXml(atom);
  const of = (name: string) => find(`//a:entry[a:id="${id}"]/a:${name}`)[0];
  return { published: of('published'), updated: of('updated'), title: of('title') };
};

const tombstonesIn = (atom: string) => readXml(atom)('//at:deleted-entry/@ref');

describe('one entry over several builds', () => {
  const all = { rss: 'feeds/all/rss.xml', atom: 'feeds/all/atom.xml' };
  const station = { rss: 'feeds/station/dai-krong-pa/rss.xml', atom: 'feeds/station/dai-krong-pa/atom.xml' };

  it('keeps its guid and its date; what people say was updated, was; what was withdrawn is told, then forgotten', async () => {
    const site = await aSite();

    await site.build('2020-07-06T00:00:00+07:00', null);
    const first = entryIn(await site.read(all.atom), GUID);
    expect(first).toMatchObject({ published: '2020-06-22T08:00:00+07:00', title: 'Một cửa ở xã' });
    expect((await seenIn(await site.read(station.rss))).map(({ guid }) => guid)).toContain(STATION_GUID);
    const inStation = entryIn(await site.read(station.atom), STATION_GUID);

    // A slip of the pen: the text is another, but nobody says that its meaning is.
    await site.write({}, 'Bà con đem hồ sơ đến bộ phận một cửa của xã.\n\nCán bộ sẽ hướng dẫn tận tình.\n');
    await site.build('2020-07-06T12:00:00+07:00');
    expect(entryIn(await site.read(all.atom), GUID)).toEqual(first);
    expect(await site.read(all.rss)).toContain('đem hồ sơ');
    expect(entryIn(await site.read(station.atom), STATION_GUID)).toEqual(inStation);

    // A correction.
    await site.write(
      { updated: '2020-07-07T09:00+07:00' },
      'Bà con mang hồ sơ đến bộ phận một cửa của huyện.\n',
    );
    await site.build('2020-07-07T10:00:00+07:00');
    const corrected = entryIn(await site.read(all.atom), GUID);
    expect(corrected.published).toBe(first.published);
    expect(corrected.updated).toMatch(/^2020-07-07T09:00/);

    // A withdrawal: visible in RSS, a tombstone in Atom, in the station's feed too.
    await site.write({
      status: 'withdrawn',
      updated: '2020-07-07T09:00+07:00',
      withdrawn: "{ at: '2020-07-08T07:00+07:00', reason: Nơi nhận hồ sơ đã đổi }",
    });
    await site.build('2020-07-08T08:00:00+07:00');
    expect((await seenIn(await site.read(all.rss)))[0]).toEqual({
      guid: GUID,
      title: 'Đã thu hồi: Một cửa ở xã',
      isoDate: '2020-06-22T01:00:00.000Z',
    });
    expect(tombstonesIn(await site.read(all.atom))).toEqual([GUID]);
    expect((await seenIn(await site.read(station.rss)))[0]).toMatchObject({
      guid: STATION_GUID,
      title: 'Đã thu hồi: Một cửa ở xã',
    });
    expect(tombstonesIn(await site.read(station.atom))).toEqual([STATION_GUID]);

    // The file is deleted, which takes the notice with it; the tombstone stays for thirty days, as the manifests hand it on.
    await rm(join(site.content, 'items/mot-cua.md'));
    await site.build('2020-07-09T08:00:00+07:00');
    const days = ['2020-07-20', '2020-08-08T07:59:59+07:00'];
    for (const day of days) {
      await site.build(day);
      expect(tombstonesIn(await site.read(all.atom)), day).toEqual([GUID]);
      expect(readXml(await site.read(all.atom))('//at:deleted-entry/@when'), day).toEqual([
        '2020-07-09T08:00:00+07:00',
      ]);
      expect((await seenIn(await site.read(all.rss))).map(({ guid }) => guid)).toEqual([OTHER]);
    }
    await site.build('2020-08-08T08:00:00+07:00');
    expect(tombstonesIn(await site.read(all.atom))).toEqual([]);
    expect((await readManifest(site.out))?.ledger).toBeUndefined();
    expect((await seenIn(await site.read(all.rss))).map(({ guid }) => guid)).toEqual([OTHER]);
  });

  it('has the same ids without any memory of the builds before', async () => {
    const site = await aSite();
    await site.build('2020-07-06T00:00:00+07:00', null);
    const before = [await site.read(all.rss), await site.read(station.rss)];
    await rm(join(site.out, 'manifest.json'));
    await site.build('2020-07-06T00:00:00+07:00', null);
    expect([await site.read(all.rss), await site.read(station.rss)]).toEqual(before);
  });

  it('does not change when nothing does: the same edition with its own ledger is the same bytes', async () => {
    const site = await aSite();
    await site.build('2020-07-08T08:00:00+07:00', null);
    await rm(join(site.content, 'items/mot-cua.md'));
    await site.build('2020-07-09T08:00:00+07:00');
    const again = await site.build('2020-07-09T08:00:00+07:00');
    expect(again.written).toEqual([]);
  });
});

describe('a site that moves to another host', () => {
  it('delivers nothing again: ids, dates and titles are what they were, addresses are new', async () => {
    const site = await aSite();
    const feeds = ['feeds/all/rss.xml', 'feeds/station/dai-krong-pa/rss.xml', 'feeds/topic/II.1/rss.xml'];
    const readAll = () => Promise.all(feeds.map(site.read));
    await site.build('2020-07-06T00:00:00+07:00', null);
    const before = await Promise.all((await readAll()).map(seenIn));
    const file = join(site.content, 'campaign.yaml');
    const moved = (await readFile(file, 'utf8')).replace('cchc.loaphat.example', 'moi.example');
    await writeFile(file, moved);
    await site.build('2020-07-06T00:00:00+07:00');
    const texts = await readAll();
    const after = await Promise.all(texts.map(seenIn));
    expect(before.flat().length).toBeGreaterThan(4);
    expect(after).toEqual(before);
    for (const text of texts) {
      expect(text).toContain('https://moi.example/');
      expect(text).not.toContain('https://cchc.loaphat.example/');
    }
  });
});
