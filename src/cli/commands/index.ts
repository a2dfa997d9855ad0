/** The table of commands; a command's code is loaded only when it is called. */
import type { Bilingual } from '../../model/index.js';
import type { Command } from '../command.js';

export interface CommandEntry {
  readonly name: string;
  readonly summary: Bilingual;
  load(): Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: {
      vi: 'Tạo một thư mục chiến dịch mới, dựng được ngay',
      en: 'Make a new campaign folder that builds at once',
    },
    load: async () => (await import('./init.js')).init,
  },
  {
    name: 'check',
    summary: {
      vi: 'Kiểm tra nội dung, chỉ ra mọi lỗi một lần',
      en: 'Check the content; name every issue at once',
    },
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'build',
    summary: { vi: 'Dựng mọi đầu ra của một tuần', en: 'Build every output of a week' },
    load: async () => (await import('./build.js')).build,
  },
  {
    name: 'plan',
    summary: { vi: 'Lịch tuần của một đài', en: 'The week of a station' },
    load: async () => (await import('./plan.js')).plan,
  },
  {
    name: 'speak',
    summary: {
      vi: 'Lời phát thanh viên đọc, và đọc hết bao lâu',
      en: 'What the announcer reads, and how long it takes',
    },
    load: async () => (await import('./speak.js')).speak,
  },
  {
    name: 'print',
    summary: {
      vi: 'Một bản in: áp phích, tờ gấp, tờ niêm yết…',
      en: 'One sheet: poster, leaflet, notice board…',
    },
    load: async () => (await import('./print.js')).print,
  },
  {
    name: 'preflight',
    summary: { vi: 'Xem một tệp PDF như nhà in sẽ xem', en: 'What a print shop would object to in a PDF' },
    load: async () => (await import('./preflight.js')).preflight,
  },
  {
    name: 'ingest',
    summary: { vi: 'Lấy tin từ nguồn khác về làm bản nháp', en: 'Fetch items of other feeds as drafts' },
    load: async () => (await import('./ingest.js')).ingest,
  },
  {
    name: 'types',
    summary: { vi: 'Mô-đun TypeScript của chiến dịch', en: 'A TypeScript module of the campaign' },
    load: async () => (await import('./types.js')).types,
  },
  {
    name: 'serve',
    summary: { vi: 'Mở thư mục đã dựng trên trình duyệt', en: 'Serve the built folder' },
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'rollback',
    summary: { vi: 'Lùi về bản phát hành trước', en: 'Go back to the release before' },
    load: async () => (await import('./rollback.js')).rollback,
  },
  {
    name: 'run',
    summary: {
      vi: 'Chạy theo lịch: dựng khi nội dung đổi, lên lịch tuần tới',
      en: 'Run by the clock: rebuild, plan the coming week',
    },
    load: async () => (await import('./run.js')).run,
  },
];
