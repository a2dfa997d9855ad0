import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderTypes } from '../../codegen/index.js';
import { loadCampaign } from '../../content/index.js';
import { UsageError } from '../../errors.js';
import { CONTENT_OPTION, type Command, EXIT, textOption } from '../command.js';
import { writeSchemas, writeTemplateSchema } from '../write-schemas.js';

export const types: Command = {
  name: 'types',
  summary: {
    vi: 'Viết mô-đun TypeScript của chiến dịch, và lược đồ JSON để trình soạn thảo gợi ý khi gõ.',
    en: 'Writes a TypeScript module of the campaign, and the JSON Schemas that editors complete with.',
  },
  options: {
    ...CONTENT_OPTION,
    out: {
      type: 'string',
      value: 'FILE.ts',
      help: { vi: 'Tệp kết quả (mặc định: in ra)', en: 'Output file (default: print)' },
    },
    schemas: {
      type: 'boolean',
      help: { vi: 'Làm mới .schema/ trong thư mục nội dung', en: 'Renew .schema/ in the content folder' },
    },
    templates: {
      type: 'string',
      value: 'DIR',
      help: {
        vi: 'Cùng --schemas: viết cả lược đồ mẫu in vào DIR/print/.schema/',
        en: 'With --schemas: the schema of print templates too, into DIR/print/.schema/',
      },
    },
  },
  async run({ values, terminal }) {
    const folder = textOption(values, 'content') ?? 'content';
    if (values.schemas === true) {
      const templates = textOption(values, 'templates');
      const written = [
        ...(await writeSchemas(join(folder, '.schema'))),
        ...(templates === undefined ? [] : [await writeTemplateSchema(templates)]),
      ];
      terminal.print(written.join('\n'));
      return EXIT.done;
    }
    const file = textOption(values, 'out');
    if (file !== undefined && !/\.[cm]?ts$/.test(file)) {
      throw new UsageError({
        vi: `Kết quả là TypeScript nên tên tệp phải kết thúc bằng .ts, không phải «${file}».`,
        en: `The result is TypeScript: its name must end in .ts, not “${file}”.`,
      });
    }
    const text = renderTypes(await loadCampaign(folder));
    if (file === undefined) {
      terminal.print(text.trimEnd());
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      terminal.print(`${terminal.say({ vi: 'Đã ghi', en: 'Written' })} ${file}`);
    }
    return EXIT.done;
  },
};
