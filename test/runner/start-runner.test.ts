import { describe, expect, type TestContext, test } from 'vitest';
import { ContentError, UsageError } from '../../src/errors.js';
import type { Issue, Manifest, Omission } from '../../src/model/index.js';
import { readManifest } from '../../src/publish/index.js';
import {
  type RunCampaign,
  type RunLog,
  type Runner,
  type RunnerOptions,
  startRunner,
  virtualClock,
} from '../../src/runner/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { temporaryFolder } from '../helpers/published-folder.js';

const issue: Issue = {
  severity: 'error',
  code: 'unknown-field',
  file: 'items/a.md',
  line: 3,
  column: 1,
  field: 'x',
  what: { vi: 'trường lạ.', en: 'unknown field.' },
  fix: { vi: 'Hãy bỏ đi.', en: 'Remove it.' },
};

const leftOut: Omission = {
  output: 'print/poster',
  code: 'template',
  id: 'cu',
  why: { vi: 'mẫu in có lỗi', en: 'its template has a fault' },
};

/** A campaign folder and an output folder in memory: what the caller hands in, not a part of ours. */
function aPlace(at = Date.UTC(2020, 6, 6, 2)) {
  const place = {
    at,
    hash: 'h1',
    broken: null as readonly Issue[] | null,
    published: null as Manifest | null,
    builds: [] as string[],
    logs: [] as RunLog[],
    loads: 0,
    buildMilliseconds: 0,
    failing: null as Error | null,
    faults: [] as readonly Issue[],
  };
  const campaign = aCampaign({ items: [anItem('cu', { published: '2020-01-02', validFrom: '2020-01-02' })] });
  const parts: RunnerOptions = {
    beats: '* * * * * *',
    now: () => place.at,
    log: (entry) => place.logs.push(entry),
    load: async (): Promise<RunCampaign> => {
      place.loads += 1;
      if (place.broken !== null) throw new ContentError(place.broken);
      return { ...campaign, hash: place.hash };
    },
    published: async () => place.published,
    build: async ({ week, at: instant }) => {
      await new Promise((resolve) => setTimeout(resolve, place.buildMilliseconds));
      if (place.failing !== null) throw place.failing;
      place.builds.push(week);
      const file = { sha256: '', bytes: 0, mediaType: 'application/pdf', from: [] };
      const files = { ...place.published?.files, [`schedule/${week}/dai/week.pdf`]: file };
      place.published = { campaign: 'thu', contentHash: place.hash, at: instant, week, files };
      return { faults: place.faults, omissions: place.faults.map(() => leftOut) };
    },
    faults: async () => place.faults,
  };
  return { place, parts };
}

async function until(what: () => boolean) {
  const end = performance.now() + 10_000;
  while (!what()) {
    if (performance.now() > end) throw new Error('it did not happen in ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The tests run side by side, so each stops its own runner. */
type Finished = TestContext['onTestFinished'];
function start(options: RunnerOptions, onTestFinished: Finished): Runner {
  const runner = startRunner(options);
  onTestFinished(() => runner.stop());
  return runner;
}

describe.concurrent('a runner', () => {
  test('builds at once, then only when something changed', async ({ onTestFinished }) => {
    const { place, parts } = aPlace();
    start(parts, onTestFinished);
    await until(() => place.loads >= 3);
    expect(place.builds).toEqual(['2020-W28']);

    place.hash = 'h2';
    await until(() => place.builds.length === 2);
    place.at = Date.UTC(2020, 6, 9, 1);
    await until(() => place.builds.length === 4);
    expect(place.builds).toEqual(['2020-W28', '2020-W28', '2020-W29', '2020-W28']);
    expect(place.logs.map(({ code }) => code)).toEqual([1, 2, 3, 4].flatMap(() => ['building', 'built']));
  });

  test('keeps the last good output while content is broken, says so once, and goes on when it is repaired', async ({
    onTestFinished,
  }) => {
    const { place, parts } = aPlace();
    start(parts, onTestFinished);
    await until(() => place.builds.length === 1);
    const before = place.published;

    place.broken = [issue];
    place.hash = 'h2';
    const loads = place.loads;
    await until(() => place.loads >= loads + 3);
    expect(place.published).toBe(before);
    expect(place.logs.filter(({ code }) => code === 'content-broken')).toHaveLength(1);
    expect(place.logs.at(-1)?.text.vi).toContain('items/a.md:3:1');

    place.broken = [{ ...issue, line: 9 }];
    await until(() => place.logs.filter(({ code }) => code === 'content-broken').length === 2);

    place.broken = null;
    await until(() => place.builds.length === 2);
  });

  test('says once that a build failed, waits, and tries again', async ({ onTestFinished }) => {
    const { place, parts } = aPlace();
    place.failing = new Error('no space left on device');
    start(parts, onTestFinished);
    await until(() => place.loads >= 3);
    expect(place.logs.map(({ code }) => code)).toEqual(['building', 'build-failed']);
    expect(place.logs[1]?.text.vi).toContain('no space left on device');

    place.failing = null;
    place.at += 10 * 60 * 1000;
    await until(() => place.builds.length === 1);
  });

  test('names print templates with faults once, and builds again when they are mended', async ({
    onTestFinished,
  }) => {
    const { place, parts } = aPlace();
    place.faults = [{ ...issue, file: 'templates/print/poster.yaml' }];
    start(parts, onTestFinished);
    await until(() => place.loads >= 3);
    expect(place.logs.map(({ code }) => code)).toEqual(['building', 'built', 'templates-broken']);
    expect(place.logs[2]).toMatchObject({ level: 'error' });
    expect(place.logs[2]?.text.vi).toMatch(
      /^Mẫu in có 1 lỗi, 1 tờ chưa làm được;.*\n.*poster\.yaml:3:1 x – /,
    );

    place.hash = 'h2';
    await until(() => place.builds.length === 2);
    expect(place.logs.filter(({ code }) => code === 'templates-broken')).toHaveLength(1);

    place.faults = [];
    await until(() => place.builds.length === 3);
    const { loads } = place;
    await until(() => place.loads >= loads + 2);
    expect(place.builds).toHaveLength(3);
    expect(place.logs.at(-1)?.text.vi).toContain('mẫu in có lỗi đã thay đổi');
  });

  test('a manifest that cannot be read does not end it', async ({ onTestFinished }) => {
    const { place, parts } = aPlace();
    let damaged = true;
    start(
      {
        ...parts,
        published: async () => {
          if (damaged) throw new Error('damaged');
          return place.published;
        },
      },
      onTestFinished,
    );
    await until(() => place.loads >= 2);
    expect(place.logs.map(({ code }) => code)).toEqual(['beat-failed']);
    damaged = false;
    await until(() => place.builds.length === 1);
  });

  test('stops when the build under way has ended, and starts no other', async ({ onTestFinished }) => {
    const { place, parts } = aPlace(Date.UTC(2020, 6, 9, 1));
    place.buildMilliseconds = 300;
    const runner = start(parts, onTestFinished);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([runner.stop(), runner.stop()]);
    expect(place.builds).toEqual(['2020-W29']);
    const { loads } = place;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(place.loads).toBe(loads);
    expect(place.builds).toHaveLength(1);
  });

  test('never builds twice at a time, however long a build takes', async ({ onTestFinished }) => {
    const { place, parts } = aPlace();
    let under = 0;
    let most = 0;
    start(
      {
        ...parts,
        build: async (order) => {
          under += 1;
          most = Math.max(most, under);
          await new Promise((resolve) => setTimeout(resolve, 1500));
          const built = await parts.build(order);
          under -= 1;
          return built;
        },
      },
      onTestFinished,
    );
    await until(() => place.builds.length === 1);
    await until(() => place.loads >= 2);
    expect(most).toBe(1);
  });

  test('a cron expression that cannot be read is a wrong use', () => {
    const { parts } = aPlace();
    expect(() => startRunner({ ...parts, beats: 'every minute' })).toThrow(UsageError);
  });

  test('a replay runs through weeks in seconds', async ({ onTestFinished }) => {
    const { place, parts } = aPlace();
    const now = virtualClock(Date.UTC(2020, 6, 8, 0), 5 * 86_400, Date.now);
    start({ ...parts, now }, onTestFinished);
    await until(() => place.builds.includes('2020-W30'));
    expect(place.builds[0]).toBe('2020-W28');
    expect(place.logs.every(({ time }) => time.startsWith('2020-07'))).toBe(true);
  });
});

describe('the examples of the doc comments', () => {
  test('startRunner with a folder that is really read', async ({ onTestFinished }) => {
    const folder = await temporaryFolder();
    onTestFinished(() => folder.remove());
    const { place, parts } = aPlace();
    const runner = start(
      {
        load: parts.load,
        published: () => readManifest(folder.dir),
        build: parts.build,
        log: parts.log,
        now: Date.now,
      },
      onTestFinished,
    );
    await until(() => place.logs.length > 0);
    await runner.stop();
    expect(place.logs[0]?.code).toBe('campaign-ended');
  });

  test('virtualClock', () => {
    let real = 0;
    const now = virtualClock(Date.UTC(2020, 6, 1), 3600, () => real);
    real += 1000;
    expect(new Date(now()).toISOString()).toBe('2020-07-01T01:00:00.000Z');
  });
});
