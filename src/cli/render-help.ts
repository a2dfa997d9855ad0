import type { Locale } from '../model/index.js';
import { COMMON_OPTIONS, type Command, type OptionSpec } from './command.js';

const TITLE = {
  vi: 'loaphat – một thư mục nội dung; ra kênh tin, lịch phát thanh, bản in.',
  en: 'loaphat – one folder of content in; feeds, broadcast schedules and print out.',
};

/** The list of commands. */
export function renderOverview(
  commands: readonly Pick<Command, 'name' | 'summary'>[],
  locale: Locale,
): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  loaphat ${name.padEnd(width)}  ${summary[locale]}`);
  const more =
    locale === 'vi'
      ? 'Xem từng lệnh: loaphat LỆNH --help. Phiên bản: loaphat --version. Tiếng Anh: thêm --locale en.'
      : 'Each command: loaphat COMMAND --help. Version: loaphat --version. Vietnamese is the default; --locale en for English.';
  return [TITLE[locale], '', ...rows, '', more].join('\n');
}

/** The help of one command. */
export function renderHelp(command: Command, locale: Locale): string {
  const usage = `loaphat ${[command.name, command.positionals, locale === 'vi' ? '[tùy chọn]' : '[options]'].filter(Boolean).join(' ')}`;
  const options = { ...command.options, ...COMMON_OPTIONS };
  const names = Object.entries(options).map(
    ([name, spec]) => [signature(name, spec), spec.help[locale]] as const,
  );
  const width = Math.max(...names.map(([name]) => name.length));
  return [
    command.summary[locale],
    '',
    usage,
    '',
    ...names.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
  ].join('\n');
}

function signature(name: string, { value, optional, short }: OptionSpec): string {
  const given = optional === true ? ` [${value}]` : ` ${value}`;
  return `--${name}${value === undefined ? '' : given}${short === undefined ? '' : `, -${short}`}`;
}
