import { broadcast } from '../../broadcast.js';
import { loadCampaign } from '../../content/index.js';
import { UsageError } from '../../errors.js';
import { readManifest } from '../../publish/index.js';
import { startRunner, virtualClock } from '../../runner/index.js';
import { startServer } from '../../serve/index.js';
import { CONTENT_OPTION, type Command, EXIT, textOption } from '../command.js';
import { untilAsked } from '../until-asked.js';

export const run: Command = {
  name: 'run',
  summary: {
    vi: 'Chạy theo lịch và mở thư mục kết quả: dựng lại khi nội dung đổi, lên lịch tuần tới từ 8 giờ sáng thứ Năm.',
    en: 'Runs by the clock and serves: rebuilds when the content changed, plans the coming week from Thursday 08:00.',
  },
  options: {
    ...CONTENT_OPTION,
    out: {
      type: 'string',
      value: 'DIR',
      help: { vi: 'Thư mục kết quả (mặc định: out)', en: 'Output folder (default: out)' },
    },
    port: {
      type: 'string',
      value: '8080',
      help: { vi: 'Cổng (mặc định: 8080)', en: 'Port (default: 8080)' },
    },
    host: { type: 'string', value: '127.0.0.1', help: { vi: 'Địa chỉ nghe', en: 'Address' } },
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
    const clock = clockOf(textOption(values, 'from'), textOption(values, 'speed'), terminal.now);

    const server = await startServer({
      dir: out,
      port: Number(textOption(values, 'port') ?? 8080),
      host: textOption(values, 'host') ?? '127.0.0.1',
    });
    terminal.note(`${terminal.say({ vi: 'Đang chạy. Mở xem:', en: 'Running. Open:' })} ${server.url}`);
    const runner = startRunner({
      load: () => loadCampaign(content),
      published: () => readManifest(out),
      build: async ({ week, at }) => {
        await broadcast({ content, out, week, at });
      },
      log: ({ text }) => terminal.note(terminal.say(text)),
      now: clock,
    });
    const signal = await untilAsked();
    terminal.note(terminal.say({ vi: `Nhận ${signal}, đang dừng…`, en: `${signal}: stopping…` }));
    await runner.stop();
    await server.close();
    return EXIT.done;
  },
};

/** The clock of the edge, or a faster one that starts at `--from`. */
function clockOf(from: string | undefined, speed: string | undefined, now: () => string): () => number {
  const real = () => Date.parse(now());
  if (from === undefined && speed === undefined) return real;
  const start = from === undefined ? real() : Date.parse(from);
  const factor = Number(speed ?? 1);
  if (Number.isNaN(start) || !(factor > 0)) {
    throw new UsageError({
      vi: '--from là một ngày hoặc thời điểm, --speed là một số lớn hơn 0; ví dụ --from 2020-07-01 --speed 3600.',
      en: '--from is a date or an instant, --speed a number above 0, as in --from 2020-07-01 --speed 3600.',
    });
  }
  return virtualClock(start, factor, real);
}
