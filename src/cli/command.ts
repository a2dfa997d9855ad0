/** What a command is: data for its help, and one function. */
import type { ParseArgsConfig } from 'node:util';
import type { Bilingual } from '../model/index.js';
import type { Terminal } from './terminal.js';

export type OptionSpec = NonNullable<ParseArgsConfig['options']>[string] & {
  /** What the value is, for the help: `DIR`, `2020-W28`. */
  readonly value?: string;
  /** The value may be left out; then it is empty. */
  readonly optional?: true;
  /** So many values follow the name. */
  readonly takes?: number;
  readonly help: Bilingual;
};

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Invocation {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
}

/** Exit codes: done, content or result at fault, wrong use. */
export const EXIT = { done: 0, fault: 1, usage: 2 } as const;

export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  /** Positional arguments, for the help: `ITEM`; `FILE…` where there may be many. */
  readonly positionals?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(invocation: Invocation): Promise<number>;
}

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', short: 'h', help: { vi: 'Xem hướng dẫn này', en: 'Show this help' } },
  json: {
    type: 'boolean',
    help: { vi: 'Kết quả dạng JSON cho máy đọc', en: 'Result as JSON, for machines' },
  },
  locale: {
    type: 'string',
    value: 'vi|en',
    help: { vi: 'Ngôn ngữ của thông báo', en: 'Language of the messages' },
  },
};

export const CONTENT_OPTION: Readonly<Record<string, OptionSpec>> = {
  content: {
    type: 'string',
    value: 'DIR',
    help: { vi: 'Thư mục nội dung (mặc định: content)', en: 'Content folder (default: content)' },
  },
};

export const OUT_OPTION: Readonly<Record<string, OptionSpec>> = {
  out: {
    type: 'string',
    value: 'DIR',
    help: { vi: 'Thư mục kết quả (mặc định: out)', en: 'Output folder (default: out)' },
  },
};

/** Of every command that prints. */
export const TEMPLATES_OPTION: Readonly<Record<string, OptionSpec>> = {
  templates: {
    type: 'string',
    value: 'DIR',
    help: {
      vi: 'Thư mục mẫu in và mẫu trang của riêng mình (mặc định: mẫu có sẵn)',
      en: 'Folder of your own print and page templates (default: those of loaphat)',
    },
  },
};

export const CACHE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  cache: {
    type: 'string',
    value: 'DIR',
    help: {
      vi: 'Thư mục nhớ những gì đã vẽ, để lần sau chỉ vẽ phần đã đổi; xóa lúc nào cũng được (mặc định: .loaphat-cache)',
      en: 'Folder that remembers what was drawn, so that the next build draws only what changed; may be deleted at any time (default: .loaphat-cache)',
    },
  },
  'no-cache': {
    type: 'boolean',
    help: { vi: 'Vẽ lại tất cả, không dùng thư mục nhớ', en: 'Draw everything anew, without that folder' },
  },
};

/** The folder of the cache; undefined when it is not wanted. */
export function cacheFolder(values: OptionValues): string | undefined {
  return values['no-cache'] === true ? undefined : (textOption(values, 'cache') ?? '.loaphat-cache');
}

/** A string option, when it was given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option that may be repeated or hold a comma list. */
export function listOption(values: OptionValues, name: string): string[] | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  return [value].flat().flatMap((entry) =>
    String(entry)
      .split(',')
      .filter((part) => part !== ''),
  );
}
