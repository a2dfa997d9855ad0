/** The whole pass on the real campaign. */
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { differences, filesOf } from './helpers/cached-build.js';
import { describePublication, WEEK_FILES } from './helpers/describe-publication.js';
import { folderOf } from './helpers/folder-of.js';

const content = join(import.meta.dirname, '../content');
const WEEK = '2020-W28';
/** One of each kind, and those that they relay; all 238 are planned in `test/content/world.test.ts`. */
const STATIONS = [
  'dai-gia-lai',
  'dai-pleiku',
  'dai-krong-pa',
  'dai-ia-rsuom',
  'dai-kong-chro',
  'dai-dak-ko-ning',
];

describePublication(
  'the Gia Lai campaign, week 2020-W28',
  { content, week: WEEK, stations: STATIONS, weekFiles: WEEK_FILES, documents: 100, archives: true },
  (built) => {
    it('is as large as it was meant to be, of every station that was asked for', () => {
      const { campaign, plans } = built().edition;
      expect(campaign.items.filter(({ procedure }) => procedure === undefined).length).toBeGreaterThanOrEqual(
        90,
      );
      expect(campaign.procedures.length).toBeGreaterThanOrEqual(24);
      expect(plans.map(({ station }) => station).sort()).toEqual([...STATIONS].sort());
    });
  },
);

describe('the same edition gives the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('in another time zone, on another day', async () => {
    const stations = ['dai-gia-lai', 'dai-krong-pa', 'dai-ia-rsuom'];
    const build = async (timeZone: string, today: string) => {
      process.env.TZ = timeZone;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(today) });
      const out = await folderOf({});
      await broadcast({ content, out, week: WEEK, stations });
      return filesOf(out);
    };
    const here = await build('Asia/Ho_Chi_Minh', '2020-07-01T01:00:00Z');
    const there = await build('America/St_Johns', '2031-12-31T23:30:00Z');
    expect(differences(here, there)).toEqual([]);
    expect(here.size).toBeGreaterThan(100);
  }, 240_000);
});
