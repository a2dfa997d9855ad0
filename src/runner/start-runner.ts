/** Beats by the clock until somebody says stop. */
import { createTask, type Logger, validate } from 'node-cron';
import { UsageError } from '../errors.js';
import { inBoth } from '../rule/index.js';
import { createBeat, type RunnerParts } from './create-beat.js';

/** The parts, and the beat. */
export interface RunnerOptions extends RunnerParts {
  /** Cron expression, read in UTC; six fields = with seconds. @default '* * * * *' every minute */
  readonly beats?: string;
}

/** A runner that beats. */
export interface Runner {
  /** No new beat, no new build; resolves when the build under way has ended. May be called again. */
  stop(): Promise<void>;
}

/**
 * Looks once at the start and then at every beat whether something is to be built (see `planRun`), and builds it. Beats are counted in UTC,
 * where no hour is skipped or doubled; a beat that falls into a running one is left out. It neither reads nor writes anything itself: what
 * it works with is handed in.
 *
 * @throws UsageError for a cron expression that cannot be read.
 * @example
 * const runner = startRunner({
 *   load: () => loadCampaign('content'),
 *   published: () => readManifest('out'),
 *   build: ({ week, at }) => broadcast({ content: 'content', out: 'out', week, at }),
 *   log: ({ text }) => process.stderr.write(`${text.vi}\n`),
 *   now: Date.now,
 * });
 * await runner.stop();
 */
export function startRunner({ beats = '* * * * *', ...parts }: RunnerOptions): Runner {
  if (!validate(beats)) {
    throw new UsageError({
      vi: `“${beats}” không phải là biểu thức cron. Ví dụ mỗi phút một lần: * * * * *`,
      en: `“${beats}” is not a cron expression. Every minute, for example: * * * * *`,
    });
  }
  let stopping = false;
  let running: Promise<void> | undefined;
  const beat = createBeat(parts, () => stopping);
  const beatAlone = () => {
    running ??= beat().finally(() => {
      running = undefined;
    });
    return running;
  };

  const task = createTask(beats, beatAlone, {
    timezone: 'UTC',
    noOverlap: true,
    // The state decides, not the tick: a missed beat is made up for by the next.
    suppressMissedWarning: true,
    logger: quiet(parts),
  });
  void beatAlone();
  void task.start();
  return {
    async stop() {
      stopping = true;
      await task.destroy();
      await running;
    },
  };
}

/** node-cron writes to the console; here only its errors are kept, and go where everything else goes. */
function quiet({ log, now }: RunnerParts): Logger {
  const nothing = () => undefined;
  return {
    info: nothing,
    warn: nothing,
    debug: nothing,
    error: (error) =>
      log({
        time: new Date(now()).toISOString(),
        level: 'error',
        code: 'beat-failed',
        text: inBoth(error instanceof Error ? error.message : error),
      }),
  };
}

/**
 * A clock that begins when one likes and runs as fast as one likes, for replays: `loaphat run --from 2020-07-01 --speed 3600` lets an hour pass in a second.
 *
 * @param from milliseconds since 1970 at which the virtual clock begins
 * @param speed virtual seconds a second, more than 0
 * @param now the real clock, milliseconds
 * @example
 * let real = 0;
 * const now = virtualClock(Date.UTC(2020, 6, 1), 3600, () => real);
 * real += 1000;
 * new Date(now()).toISOString(); // '2020-07-01T01:00:00.000Z'
 */
export function virtualClock(from: number, speed: number, now: () => number): () => number {
  const begin = now();
  return () => from + (now() - begin) * speed;
}
