import { UsageError } from '../../errors.js';
import { readManifest } from '../../publish/index.js';
import { startServer } from '../../serve/index.js';
import { type Command, EXIT, textOption } from '../command.js';
import { untilAsked } from '../until-asked.js';

export const serve: Command = {
  name: 'serve',
  summary: { vi: 'Mở thư mục đã dựng trên trình duyệt.', en: 'Serves the built folder.' },
  options: {
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
    host: {
      type: 'string',
      value: '127.0.0.1',
      help: {
        vi: 'Địa chỉ nghe; 0.0.0.0 để máy khác vào được',
        en: 'Address; 0.0.0.0 lets other machines in',
      },
    },
  },
  async run({ values, terminal }) {
    const dir = textOption(values, 'out') ?? 'out';
    if ((await readManifest(dir)) === null) {
      throw new UsageError({
        vi: `Trong «${dir}» chưa có gì. Hãy dựng trước: loaphat build --out ${dir}`,
        en: `There is nothing in “${dir}”. Build first: loaphat build --out ${dir}`,
      });
    }
    const server = await startServer({
      dir,
      port: Number(textOption(values, 'port') ?? 8080),
      host: textOption(values, 'host') ?? '127.0.0.1',
    });
    terminal.print(`${terminal.say({ vi: 'Mở xem:', en: 'Open:' })} ${server.url}`);
    await untilAsked();
    await server.close();
    return EXIT.done;
  },
};
