import { UsageError } from '../../errors.js';
import { endCutOff, readManifest } from '../../publish/index.js';
import { startServer } from '../../serve/index.js';
import { type Command, EXIT, OUT_OPTION, textOption } from '../command.js';
import { LISTEN_OPTIONS, listenOptions } from '../listen-options.js';
import { untilAsked } from '../process/until-asked.js';

export const serve: Command = {
  name: 'serve',
  summary: { vi: 'Mở thư mục đã dựng trên trình duyệt.', en: 'Serves the built folder.' },
  options: { ...OUT_OPTION, ...LISTEN_OPTIONS },
  async run({ values, terminal }) {
    const dir = textOption(values, 'out') ?? 'out';
    await endCutOff(dir);
    if ((await readManifest(dir)) === null) {
      throw new UsageError({
        vi: `Trong «${dir}» chưa có gì. Hãy dựng trước: loaphat build --out ${dir}`,
        en: `There is nothing in “${dir}”. Build first: loaphat build --out ${dir}`,
      });
    }
    const server = await startServer({ dir, ...listenOptions(values, terminal) });
    terminal.print(`${terminal.say({ vi: 'Mở xem:', en: 'Open:' })} ${server.url}`);
    await untilAsked();
    await server.close();
    return EXIT.done;
  },
};
