import { broadcast } from '../../broadcast.js';
import { loadCampaign } from '../../content/index.js';
import { editionTime } from '../../edition-time.js';
import { UsageError } from '../../errors.js';
import { endCutOff, readManifest } from '../../publish/index.js';
import { startRunner, virtualClock } from '../../runner/index.js';
import { startServer } from '../../serve/index.js';
import {
  CACHE_OPTIONS,
  CONTENT_OPTION,
  type Command,
  cacheFolder,
  EXIT,
  type Invocation,
  type OptionValues,
  OUT_OPTION,
  TEMPLATES_OPTION,
  textOption,
} from '../command.js';
import { LISTEN_OPTIONS, listenOptions } from '../listen-options.js';
import { keepBeside } from '../process/keep-beside.js';
import { untilAsked } from '../process/until-asked.js';
import { SCRIPTS_OPTION, scriptsOption } from '../scripts-option.js';
import type { Terminal } from '../terminal.js';

export const run: Command = {
  name: 'run',
  summary: {
    vi: 'Chạy theo lịch và mở thư mục kết quả: dựng lại khi nội dung đổi, lên lịch tuần tới từ 8 giờ sáng thứ Năm.',
    en: 'Runs by the clock and serves: rebuilds when the content changed, plans the coming week from Thursday 08:00.',
  },
  options: {
    ...CONTENT_OPTION,
    ...OUT_OPTION,
    ...LISTEN_OPTIONS,
    ...CACHE_OPTIONS,
    ...SCRIPTS_OPTION,
    ...TEMPLATES_OPTION,
    'no-serve': {
      type: 'boolean',
      help: {
        vi: 'Chỉ dựng; thư mục kết quả có máy chủ khác mở',
        en: 'Only build; another server opens the folder',
      },
    },
    from: {
      type: 'string',
      value: '2020-07-01',
      help: { vi: 'Chạy lại từ thời điểm này', en: 'Replay from this instant' },
    },
    speed: {
      type: 'string',
      value: '3600',
      help: { vi: 'Nhanh gấp bao nhiêu lần', en: 'How many times faster' },
    },
  },
  async run(invocation) {
    return invocation.values['no-serve'] === true ? runByTheClock(invocation) : serveBesideRuns(invocation);
  },
};

/** Serves, and lets a process of its own build: a build holds its event loop for seconds, and a station does not wait for it. */
async function serveBesideRuns({ values, terminal }: Invocation): Promise<number> {
  const dir = textOption(values, 'out') ?? 'out';
  await endCutOff(dir);
  const server = await startServer({ dir, ...listenOptions(values, terminal) });
  terminal.note(`${terminal.say({ vi: 'Đang chạy. Mở xem:', en: 'Running. Open:' })} ${server.url}`);
  const runner = keepBeside({
    module: new URL('../main.js', import.meta.url),
    args: ['run', ...given(values), '--no-serve', `--locale=${terminal.locale}`],
    refusal: EXIT.usage,
    onEnd: ({ how, wait }) =>
      terminal.note(
        terminal.say({
          vi: `Tiến trình dựng đã dừng (${how}); chạy lại sau ${wait / 1000} giây. Những gì đã xuất bản vẫn mở xem được.`,
          en: `The building process ended (${how}); it runs again in ${wait / 1000} s. What is published is served all the same.`,
        }),
      ),
  });
  const asked = await Promise.race([untilAsked(), runner.refused]);
  if (asked !== undefined) terminal.note(stopping(terminal, asked));
  await Promise.all([runner.stop(), server.close()]);
  return asked === undefined ? EXIT.usage : EXIT.done;
}

/** Options as they are written on a command line. */
function given(values: OptionValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => (one === true ? `--${name}` : `--${name}=${one}`)),
  );
}

function stopping(terminal: Terminal, signal: string): string {
  return terminal.say({ vi: `Nhận ${signal}, đang dừng…`, en: `${signal}: stopping…` });
}

async function runByTheClock({ values, terminal }: Invocation): Promise<number> {
  const content = textOption(values, 'content') ?? 'content';
  const out = textOption(values, 'out') ?? 'out';
  const templates = textOption(values, 'templates');
  const from = textOption(values, 'from');
  const speed = textOption(values, 'speed');
  const scripts = scriptsOption(values);
  // A replay names days of the campaign, so its zone must be known before the first beat.
  const timeZone = from === undefined ? 'UTC' : (await loadCampaign(content)).timeZone;
  const now = clockOf({ from, speed, timeZone }, () => Date.parse(terminal.now()));

  await endCutOff(out);
  const runner = startRunner({
    beats: speed === undefined ? '* * * * *' : '* * * * * *',
    load: () => loadCampaign(content),
    published: () => readManifest(out),
    build: async ({ week, at }) =>
      broadcast({
        content,
        out,
        templates,
        scripts,
        week,
        at,
        previous: await readManifest(out),
        previousFolder: out,
        cache: cacheFolder(values),
      }),
    faults: async () => {
      const { defaultTemplates, printTemplates, templateFaults } = await import('../../outputs/index.js');
      return templateFaults(await printTemplates(templates ?? defaultTemplates()));
    },
    log: ({ text }) => terminal.note(terminal.say(text)),
    now,
  });
  const asked = await untilAsked();
  if (asked !== 'disconnect') terminal.note(stopping(terminal, asked));
  await runner.stop();
  return EXIT.done;
}

interface Replay {
  readonly from: string | undefined;
  readonly speed: string | undefined;
  readonly timeZone: string;
}

/** The clock of the edge, or a faster one that starts at `--from`. */
function clockOf({ from, speed, timeZone }: Replay, real: () => number): () => number {
  if (from === undefined && speed === undefined) return real;
  const factor = Number(speed ?? 1);
  if (!(factor > 0)) {
    throw new UsageError({
      vi: '--speed là một số lớn hơn 0; ví dụ --from 2020-07-01 --speed 3600.',
      en: '--speed is a number above 0, as in --from 2020-07-01 --speed 3600.',
    });
  }
  const start = from === undefined ? real() : editionTime({ timeZone }, { at: from }).at;
  return virtualClock(start, factor, real);
}
