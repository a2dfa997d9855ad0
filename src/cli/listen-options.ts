/** How a folder is served: options of `serve` and `run`. */
import { createWriteStream } from 'node:fs';
import { UsageError } from '../errors.js';
import type { ServerOptions } from '../serve/index.js';
import { type OptionSpec, type OptionValues, textOption } from './command.js';
import type { Terminal } from './terminal.js';

export const LISTEN_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  port: { type: 'string', value: '8080', help: { vi: 'Cổng (mặc định: 8080)', en: 'Port (default: 8080)' } },
  host: {
    type: 'string',
    value: '127.0.0.1',
    help: { vi: 'Địa chỉ nghe; 0.0.0.0 để máy khác vào được', en: 'Address; 0.0.0.0 lets other machines in' },
  },
  log: {
    type: 'string',
    value: 'FILE',
    help: {
      vi: 'Ghi mỗi yêu cầu một dòng JSON vào cuối tệp này; - là ra màn hình',
      en: 'Append a line of JSON for each request to this file; - for standard output',
    },
  },
  'behind-proxy': {
    type: 'boolean',
    help: {
      vi: 'Có máy chủ khác đứng trước: địa chỉ người hỏi lấy từ X-Forwarded-For',
      en: 'Another server stands in front: who asks is told by X-Forwarded-For',
    },
  },
  'no-limit': {
    type: 'boolean',
    help: {
      vi: 'Không giới hạn số yêu cầu của mỗi địa chỉ (mặc định: 600 một lúc, 60 mỗi giây)',
      en: 'No limit on what one address may ask (default: 600 at once, 60 a second)',
    },
  },
};

/** The same for `startServer`. */
export function listenOptions(values: OptionValues, terminal: Terminal): Omit<ServerOptions, 'dir'> {
  const port = Number(textOption(values, 'port') ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError({
      vi: '--port là một số từ 0 đến 65535; 0 để máy tự chọn.',
      en: '--port is a number from 0 to 65535; 0 lets the machine choose.',
    });
  }
  const log = textOption(values, 'log');
  return {
    port,
    host: textOption(values, 'host') ?? '127.0.0.1',
    behindProxy: values['behind-proxy'] === true,
    ...(values['no-limit'] === true && { limit: null }),
    log: log === undefined ? undefined : logInto(log, terminal),
    ownProcess: true,
  };
}

/** Writes behind what stands in a file. A file that cannot be written is told once; people are served all the same. */
function logInto(file: string, terminal: Terminal): (text: string) => void {
  if (file === '-') return (text) => terminal.print(text.trimEnd());
  const stream = createWriteStream(file, { flags: 'a' });
  stream.once('error', ({ message }) => {
    stream.on('error', () => undefined);
    terminal.note(
      terminal.say({
        vi: `Không ghi được nhật ký «${file}»: ${message}. Trang vẫn mở bình thường.`,
        en: `The log “${file}” cannot be written: ${message}. Pages are served all the same.`,
      }),
    );
  });
  return (text) => void stream.write(text);
}
