import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { z } from 'zod';
import { ContentError, LayoutError, LoaphatError, PreflightError, UsageError } from '../errors.js';
import type { Locale } from '../model/index.js';
import { COMMON_OPTIONS, type Command, EXIT, type OptionSpec } from './command.js';
import { COMMANDS } from './commands/index.js';
import { parseOptions } from './parse-options.js';
import { renderIssues, SHOWN_ISSUES } from './render-issues.js';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.js';

/** What the command line needs of the world. */
type CliWorld = Pick<TerminalOptions, 'out' | 'err' | 'env' | 'now' | 'program'>;

/** Runs one command line; gives the exit code. Only `main.ts` ends the process. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  const wanted = localeOf(argv);
  const locale: Locale = wanted === 'en' ? 'en' : 'vi';
  const json = argv.includes('--json');
  const terminal = openTerminal({ ...world, locale, json });
  try {
    if (wanted !== undefined && wanted !== 'vi' && wanted !== 'en') {
      throw new UsageError({
        vi: `--locale chỉ nhận vi hoặc en, không nhận «${wanted}».`,
        en: `--locale takes vi or en, not “${wanted}”.`,
      });
    }
    return await dispatch(argv, terminal);
  } catch (error) {
    if (!(error instanceof LoaphatError)) throw error;
    terminal.clearProgress();
    if (json) terminal.printJson(errorRecord(error));
    else
      terminal.note(`${terminal.paint('red', locale === 'vi' ? 'Lỗi:' : 'Error:')} ${said(error, terminal)}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.fault;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { locale } = terminal;
  const [first, ...others] = withoutLocale(argv);
  const asked = first === 'help' && others[0] !== undefined && !others[0].startsWith('-');
  const [name, rest] = asked ? [others[0], ['--help']] : [first, argv.slice(argv.indexOf(first ?? '') + 1)];
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(renderOverview(COMMANDS, locale));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  if (name === '--version' || name === '-v' || name === 'version') {
    const version = await readVersion();
    if (terminal.json) terminal.printJson({ version });
    else terminal.print(version);
    return EXIT.done;
  }
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) throw await unknownCommand(name, locale);
  const command = await entry.load();
  // Help is for those who do not know the rest yet: it is given whatever else stands there.
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(renderHelp(command, locale));
    return EXIT.done;
  }
  return command.run({ ...(await parseOptions(command, rest)), terminal });
}

const TITLE = {
  vi: 'loaphat – một thư mục nội dung; ra kênh tin, lịch phát thanh, bản in.',
  en: 'loaphat – one folder of content in; feeds, broadcast schedules and print out.',
};

/** The list of commands. */
function renderOverview(commands: readonly Pick<Command, 'name' | 'summary'>[], locale: Locale): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  loaphat ${name.padEnd(width)}  ${summary[locale]}`);
  const more =
    locale === 'vi'
      ? 'Xem từng lệnh: loaphat LỆNH --help. Phiên bản: loaphat --version. Tiếng Anh: thêm --locale en.'
      : 'Each command: loaphat COMMAND --help. Version: loaphat --version. Vietnamese is the default; --locale en for English.';
  return [TITLE[locale], '', ...rows, '', more].join('\n');
}

/** The help of one command. */
function renderHelp(command: Command, locale: Locale): string {
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

/** The value of `--locale`, wherever it stands. */
function localeOf(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  return argv[index]?.startsWith('--locale=')
    ? argv[index].slice('--locale='.length)
    : argv[index + 1 || argv.length];
}

function withoutLocale(argv: readonly string[]): string[] {
  return argv.filter(
    (arg, index) => arg !== '--locale' && !arg.startsWith('--locale=') && argv[index - 1] !== '--locale',
  );
}

async function unknownCommand(name: string, locale: Locale): Promise<UsageError> {
  const { nearestWord } = await import('../content/index.js');
  const meant = nearestWord(
    name,
    COMMANDS.map((command) => command.name),
  );
  const more = meant === undefined ? `\n\n${renderOverview(COMMANDS, locale)}` : '';
  if (name.startsWith('-')) {
    return new UsageError({
      vi: `Tên lệnh phải đứng trước «${name}», ví dụ: loaphat build ${name} …${more}`,
      en: `The command comes before “${name}”, as in: loaphat build ${name} …${more}`,
    });
  }
  return new UsageError({
    vi: `Không có lệnh «${name}»${meant === undefined ? '.' : `, có phải là «${meant}»?`}${more}`,
    en: `There is no command “${name}”${meant === undefined ? '.' : `; did you mean “${meant}”?`}${more}`,
  });
}

/** The words of an error; a content folder with very many faults does not fill the screen with them. */
function said(error: LoaphatError, terminal: Terminal): string {
  if (!(error instanceof ContentError) || error.issues.length <= SHOWN_ISSUES)
    return error.text[terminal.locale];
  const head = {
    vi: `Nội dung có ${error.issues.length} lỗi:`,
    en: `The content has ${error.issues.length} issue(s):`,
  };
  return [terminal.say(head), ...renderIssues(error.issues, terminal)].join('\n');
}

function errorRecord(error: LoaphatError): Record<string, unknown> {
  const issues =
    error instanceof ContentError || error instanceof LayoutError ? { issues: error.issues } : {};
  const findings = error instanceof PreflightError ? { findings: error.findings } : {};
  return { error: error.name, message: error.text, ...issues, ...findings };
}

/** The version of this package, from its own package.json. */
async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/**
 * The words with which a person can call this program again: `loaphat`; `npx loaphat` when npx ran it; `node dist/cli/main.js` in
 * a checkout.
 */
export function programName(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): string {
  if (env.npm_command === 'exec') return 'npx loaphat';
  const parts = script.split(/[\\/]/);
  if (parts.at(-1) !== 'main.js' || parts.includes('node_modules')) return 'loaphat';
  return `node ${relative(folder, script) || script}`;
}
