import { spawnSync } from 'node:child_process';
import { M3uParser } from 'm3u-parser-generator';
import { describe, expect, test } from 'vitest';
import { instantOf, mapWindows, windowsOf } from '../../src/model/index.js';
import { playlistName, recordedWindows } from '../../src/schedule/export/recorded-windows.js';
import { renderWeekLiq } from '../../src/schedule/export/render-week-liq.js';
import { renderWeekM3u } from '../../src/schedule/export/render-week-m3u.js';
import { renderWeekXspf } from '../../src/schedule/export/render-week-xspf.js';
import { findIn } from '../helpers/read-week-xml.js';
import { itWith } from '../helpers/system-tool.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const campaign = aWeekCampaign();
const [window] = recordedWindows(plan, campaign);
if (window === undefined) throw new Error('the week has no recording');
const beside = { windows: [window], addressOf: (path: string) => `../../../../${path}` };

test('only windows with a recording have playlists, and a folder lists them in time order', () => {
  const names = recordedWindows(plan, campaign).map(playlistName);
  expect(names).toEqual(['2020-07-06-05h45-sang', '2020-07-07-05h45-sang', '2020-07-09-05h45-sang']);
  expect([...names].sort()).toEqual(names);
  const unrecorded = campaign.items.map((item) => ({ ...item, versions: withoutAudio(item.versions) }));
  expect(recordedWindows(plan, { ...campaign, items: unrecorded })).toEqual([]);
});

function withoutAudio<T extends readonly [{ readonly audio?: string }, ...unknown[]]>(versions: T): T {
  const [{ audio, ...first }, ...others] = versions;
  return [first, ...others] as unknown as T;
}

test('what is interpreted is not played from the original’s recording', () => {
  const interpreted = mapWindows(plan, (slot) => ({
    ...slot,
    airings: slot.airings.map((airing) => ({ ...airing, interpret: true })),
  }));
  expect(recordedWindows(interpreted, campaign)).toEqual([]);
});

describe('M3U', () => {
  test('a reader finds the recording with its seconds, its title and the way to it', () => {
    const { title, medias } = new M3uParser().parse(renderWeekM3u(plan, campaign, beside));
    expect(title).toBe('Đài Truyền thanh – Truyền hình huyện Krông Pa, tuần 2020-W28');
    expect(medias).toMatchObject([
      {
        location: '../../../../media/audio/buu-chinh.mp3',
        duration: 150,
        name: 'Nộp hồ sơ, nhận kết quả qua bưu điện',
      },
    ]);
  });

  test('what is read aloud is a comment in its place', () => {
    const lines = renderWeekM3u(plan, campaign, beside).split('\n');
    expect(lines[0]).toBe('#EXTM3U');
    expect(lines.filter((line) => line.startsWith('# 05:'))).toEqual([
      '# 05:45:00 lời mở đầu 13 giây (lời đọc: scripts.txt)',
      '# 05:45:14 lời dẫn 3 giây (lời đọc: scripts.txt)',
      '# 05:45:17 đọc trực tiếp 185 giây: Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ (lời đọc: scripts.txt)',
      '# 05:48:23 lời dẫn 3 giây (lời đọc: scripts.txt)',
      '# 05:50:57 đọc trực tiếp 95 giây: =HYPERLINK("http://x.example";"a"), dòng 1 dòng 2 ; \\hết (lời đọc: scripts.txt)',
      '# 05:52:33 đọc trực tiếp 20 giây: - Gần dân, vì dân (lời đọc: scripts.txt)',
      '# 05:52:53 lời kết 13 giây (lời đọc: scripts.txt)',
    ]);
  });

  test('of the whole week it leads to the site', () => {
    const { medias } = new M3uParser().parse(renderWeekM3u(plan, campaign));
    expect(medias.map((media: { location: string }) => media.location)).toEqual(
      Array(3).fill('https://cchc.loaphat.example/media/audio/buu-chinh.mp3'),
    );
  });
});

test('XSPF has a track an item; only recordings have a location', () => {
  const xspf = renderWeekXspf(plan, campaign, beside);
  const found = (path: string) => findIn(xspf, path);
  expect(found('/xspf:playlist/@version')).toEqual(['1']);
  expect(found('/xspf:playlist/xspf:title')).toEqual([
    'Đài Truyền thanh – Truyền hình huyện Krông Pa, 5h45 ngày 06/7/2020',
  ]);
  expect(found('//xspf:track')).toHaveLength(4);
  expect(found('//xspf:location')).toEqual(['../../../../media/audio/buu-chinh.mp3']);
  expect(found('//xspf:track[xspf:location]/xspf:duration')).toEqual(['150000']);
  expect(found('//xspf:track[not(xspf:location)]/xspf:annotation')[0]).toBe(
    'Đọc trực tiếp, lời đọc ở scripts.txt',
  );
});

describe('Liquidsoap', () => {
  const script = renderWeekLiq(plan, campaign);

  test('a recording is played at its own instant, after what is read before it, and until its end', () => {
    const spans = [...script.matchAll(/time\(\) >= (\d+)\. and time\(\) < (\d+)\./g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    const recorded = windowsOf(plan)
      .flatMap(({ slot }) => slot.airings)
      .filter(({ item }) => item === 'buu-chinh');
    expect(spans).toEqual(
      recorded.map(({ start, seconds }) => [instantOf(start) / 1000, instantOf(start) / 1000 + seconds]),
    );
  });

  test('recordings that follow each other are one sequence', () => {
    const items = campaign.items.map((item) =>
      item.id === 'pha-phach'
        ? {
            ...item,
            versions: [{ ...item.versions[0], audio: 'media/audio/khac.mp3' }] as typeof item.versions,
          }
        : item,
    );
    const both = renderWeekLiq(plan, { ...campaign, items });
    expect(both.match(/sequence\(\[\n {2}bai\(.*\),\n {2}bai\(.*\)\n\]\)/g)).toHaveLength(3);
    expect(both.match(/time\(\) >= /g)).toHaveLength(3);
  });

  test('a week without recordings is the station’s own source', () => {
    const silent = renderWeekLiq({ ...plan, days: [] }, campaign);
    expect(silent).not.toContain('doan_1');
    expect(silent).toContain('({ false }, nguon_dai)');
  });

  itWith(['liquidsoap'], 'Liquidsoap itself finds no fault', () => {
    const checked = spawnSync('liquidsoap', ['--check', '-'], { input: script, encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
  });
});
