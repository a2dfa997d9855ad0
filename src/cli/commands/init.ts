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
    terminal.print(
      terminal.say({
        vi: `Đã tạo «${folder}». Tiếp theo: loaphat build --content ${folder} --out ${folder}-out`,
        en: `Made “${folder}”. Next: loaphat build --content ${folder} --out ${folder}-out`,
      }),
    );
    return EXIT.done;
  },
};
