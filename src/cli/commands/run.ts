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
  LISTEN_OPTIONS,
  listenOptions,
  OUT_OPTION,
  TEMPLATES_OPTION,
  textOption,
} from '../command.js';
import { SCRIPTS_OPTION, scriptsOption } from '../scripts-option.js';
import { untilAsked } from '../until-asked.js';

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
  async run({ values, terminal }) {
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
    const server = await startServer({ dir: out, ...listenOptions(values) });
    terminal.note(`${terminal.say({ vi: 'Đang chạy. Mở xem:', en: 'Running. Open:' })} ${server.url}`);
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
    const signal = await untilAsked();
    terminal.note(terminal.say({ vi: `Nhận ${signal}, đang dừng…`, en: `${signal}: stopping…` }));
    await runner.stop();
    await server.close();
    return EXIT.done;
  },
};

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
