import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.js';
import { defaultTemplates } from '../../outputs/index.js';
import { type Command, EXIT } from '../command.js';
import { writeSchemas } from '../write-schemas.js';

export const init: Command = {
  name: 'init',
  summary: {
    vi: 'Tạo một thư mục chiến dịch mới, nhỏ và dựng được ngay.',
    en: 'Makes a new campaign folder, small, that builds at once.',
  },
  positionals: 'DIR',
  options: {},
  async run({ positionals, terminal }) {
    const [folder] = positionals;
    if (folder === undefined) {
      throw new UsageError({
        vi: 'Hãy cho tên thư mục: loaphat init DIR',
        en: 'Name the folder: loaphat init DIR',
      });
    }
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new UsageError({
        vi: `Thư mục «${folder}» không trống nên không ghi gì vào đó.`,
        en: `The folder “${folder}” is not empty; nothing was written.`,
      });
    }
    await cp(join(defaultTemplates(), 'starter'), folder, { recursive: true });
    await writeSchemas(join(folder, '.schema'));
    const [content, out] = [quoted(folder), quoted(`${folder.replace(/[\\/]+$/, '')}-out`)];
    const next = [
      `${terminal.program} check --content ${content}`,
      `${terminal.program} build --content ${content} --out ${out}`,
    ];
    if (terminal.json) terminal.printJson({ folder, next });
    else {
      const words = {
        vi: `Đã tạo «${folder}». Hãy đọc ${join(folder, 'README.md')} trước. Tiếp theo:`,
        en: `Made “${folder}”. Read ${join(folder, 'README.md')} first. Next:`,
      };
      terminal.print([terminal.say(words), ...next.map((command) => `  ${command}`)].join('\n'));
    }
    return EXIT.done;
  },
};

/** A path as it is typed in a command line. */
function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}
