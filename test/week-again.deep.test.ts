/** A week that is published, and published again: what people know of it, and what a player finds in it. */
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ICAL from 'ical.js';
import { M3uParser } from 'm3u-parser-generator';
import { describe, expect, it } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { PublishError } from '../src/errors.js';
import { readManifest } from '../src/publish/index.js';
import { captureCli } from './helpers/capture-cli.js';
import { folderOf } from './helpers/folder-of.js';
import { anItemFile } from './helpers/small-content.js';
import { WHOLE_WEEK, wholeContent } from './helpers/whole-content.js';

const STATION = `schedule/${WHOLE_WEEK}/dai-krong-pa`;

/** A campaign in a folder, built again and again; each build knows the one before. */
async function aSite(cache?: string) {
  const content = await folderOf(wholeContent());
  const out = await folderOf({});
  return {
    content,
    out,
    build: async (at?: string) =>
      broadcast({
        content,
        out,
        week: WHOLE_WEEK,
        at,
        only: ['week'],
        previous: await readManifest(out),
        previousFolder: out,
        ...(cache === undefined ? {} : { cache }),
      }),
    read: (path: string) => readFile(join(out, path), 'utf8'),
    edit: async (file: string, before: string, after: string) => {
      const text = await readFile(join(content, file), 'utf8');
      expect(text).toContain(before);
      await writeFile(join(content, file), text.replace(before, after));
    },
  };
}

const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((event) => ['uid', 'sequence', 'status'].map((name) => event.getFirstPropertyValue(name)).join(' '));

describe('a week that is published again', () => {
  it('is the same to the byte when nothing changed, with a cache or without', async () => {
    for (const cache of [undefined, await folderOf({})]) {
      const site = await aSite(cache);
      await site.build();
      const { written, removed } = await site.build();
      expect([written, removed]).toEqual([[], []]);
    }
  }, 60_000);

  it('is what “plan --previous” shows before anybody builds it', async () => {
    const site = await aSite();
    await site.build();
    const item = (await site.read(`${STATION}/week.json`)).match(/"item": "([^"]+)"/)?.[1] ?? '';
    await site.edit('calendar.yaml', 'days:', 'days:\n  - { from: 2020-07-10, title: Nghỉ, offAir: true }');
    const at = '2020-07-08T09:00:00+07:00';
    const asked = ['plan', '--content', site.content, '--station', 'dai-krong-pa', '--week', WHOLE_WEEK];
    const again = [...asked, '--previous', site.out, '--at', at];
    const shown = await captureCli([...again, '--json']);
    expect(shown).toMatchObject({ code: 0 });
    const explained = await captureCli([...again, '--explain']);
    expect(explained).toMatchObject({ code: 0, out: expect.stringContaining('Lập lại lúc thứ Tư 08/7 9h') });
    const about = await captureCli([...again, '--explain', item]);
    expect(about).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Trong các khung còn lại.*lần trước đó/),
    });
    await site.build(at);
    expect(JSON.parse(shown.out)).toEqual(JSON.parse(await site.read(`${STATION}/week.json`)));
    expect(await captureCli([...asked, '--previous', join(site.out, 'none')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không có lịch tuần'),
    });
    expect(await captureCli([...again, '--polish'])).toMatchObject({ code: 2 });
  }, 120_000);

  it('keeps what stands, counts what changed, and strikes out what is dropped, once and for all', async () => {
    const site = await aSite();
    await site.build();
    await site.edit(
      'stations.yaml',
      "start: '05:05', length: 5m, days: [mon, tue]",
      "start: '05:15', length: 5m, days: [mon]",
    );
    await site.build();
    const events = eventsOf(await site.read(`${STATION}/week.ics`));
    expect(events).toEqual([
      'dai-krong-pa/2020-07-06/sang-huyen@loaphat.example 1 TENTATIVE',
      'dai-krong-pa/2020-07-07/sang-huyen@loaphat.example 1 CANCELLED',
    ]);
    const { written } = await site.build();
    expect(written).toEqual([]);
    await site.edit('stations.yaml', 'days: [mon], audience: 85', 'days: [mon, tue], audience: 85');
    await site.build();
    expect(eventsOf(await site.read(`${STATION}/week.ics`))).toEqual([
      'dai-krong-pa/2020-07-06/sang-huyen@loaphat.example 1 TENTATIVE',
      'dai-krong-pa/2020-07-07/sang-huyen@loaphat.example 2 TENTATIVE',
    ]);
  }, 60_000);

  it('takes an emergency at the next window, in the station and where it is relayed; what has begun stays', async () => {
    const folders = [];
    for (const cache of [undefined, await folderOf({})]) {
      const site = await aSite(cache);
      await site.build();
      const monday = JSON.parse(await site.read(`${STATION}/week.json`)).days[0];
      await site.edit(
        'stations.yaml',
        '    name: Đài huyện Krông Pa\n',
        '    name: Đài huyện Krông Pa\n    planning: { emergency: true }\n',
      );
      await writeFile(
        join(site.content, 'items/lu-ve.md'),
        anItemFile({
          title: 'Nước lũ đang về',
          urgency: 'emergency',
          published: '2020-07-06T08:00+07:00',
          validFrom: '2020-07-06',
          radio: '{}',
        }),
      );
      const at = '2020-07-06T09:00:00+07:00';
      await site.build(at);
      const week = JSON.parse(await site.read(`${STATION}/week.json`));
      expect(week.days[0]).toEqual(monday);
      const tuesday = week.days[1].sessions[0].slots[0];
      // First of all items, as soon as the station has said who speaks.
      const parts = tuesday.rundown.map(({ part }: { part: string }) => part);
      expect(parts.slice(0, parts.indexOf('item'))).toEqual(['opening', 'pause', 'link']);
      const { start } = tuesday.rundown[parts.indexOf('item')];
      expect(tuesday.rundown[0].start).toBe('2020-07-07T05:05:00+07:00');
      expect(tuesday.airings[0]).toMatchObject({ item: 'lu-ve', emergency: true, start });
      expect(tuesday.sequence).toBe(1);
      expect(week.emergencies).toMatchObject([
        { item: 'lu-ve', state: 'pre-empts', date: '2020-07-07', start },
      ]);
      const commune = JSON.parse(await site.read(`schedule/${WHOLE_WEEK}/dai-uar/week.json`));
      expect(commune.days[1].sessions[0].slots[0].airings[0]).toMatchObject({ item: 'lu-ve', relayed: true });
      expect(commune.emergencies).toMatchObject([{ item: 'lu-ve', state: 'like-priority' }]);
      expect(eventsOf(await site.read(`${STATION}/week.ics`))).toEqual([
        'dai-krong-pa/2020-07-06/sang-huyen@loaphat.example 0 TENTATIVE',
        'dai-krong-pa/2020-07-07/sang-huyen@loaphat.example 1 TENTATIVE',
      ]);
      expect((await site.build(at)).written).toEqual([]);
      const { written } = await site.build('2020-07-06T10:00:00+07:00');
      expect(written.filter((path) => path.endsWith('week.json'))).toEqual([]);
      folders.push(await site.read(`${STATION}/week.json`));
    }
    expect(folders[0]).toBe(folders[1]);
  }, 120_000);

  it('is planned anew where its week.json is gone, and names one that is damaged', async () => {
    const site = await aSite();
    await site.build();
    await rm(join(site.out, STATION, 'week.json'));
    expect((await site.build()).written).toEqual([`${STATION}/week.json`]);
    await writeFile(join(site.out, STATION, 'week.json'), '{}');
    await expect(site.build()).rejects.toThrow(PublishError);
    await expect(site.build()).rejects.toThrow('week.json');
  }, 60_000);
});

describe('what a player takes', () => {
  it('leads from where it lies to the recordings of the publication', async () => {
    const site = await aSite();
    const { manifest } = await broadcast({ content: site.content, out: site.out, week: WHOLE_WEEK });
    const playlists = Object.keys(manifest.files).filter((path) => path.endsWith('.m3u8'));
    expect(playlists.length).toBeGreaterThan(0);
    for (const path of playlists) {
      const { medias } = new M3uParser().parse(await site.read(path));
      expect(medias.length).toBeGreaterThan(0);
      for (const { location } of medias as { location: string }[]) {
        await access(join(site.out, dirname(path), location));
      }
      expect(Object.keys(manifest.files)).toContain(path.replace(/m3u8$/, 'xspf'));
      const script = join(dirname(dirname(path)), 'week.liq');
      const sounds = [...(await site.read(script)).matchAll(/", "(media\/[^"]+)"\)/g)].map(
        (match) => match[1] ?? '',
      );
      for (const sound of sounds) await access(join(site.out, dirname(script), '../../..', sound));
      expect(sounds.length).toBeGreaterThan(0);
    }
  }, 60_000);
});
