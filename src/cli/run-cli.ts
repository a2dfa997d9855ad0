import { parseArgs } from 'node:util';
import { ContentError, LayoutError, LoaphatError, UsageError } from '../errors.js';
import type { Locale } from '../model/index.js';
import { COMMON_OPTIONS, type Command, EXIT } from './command.js';
import { COMMANDS } from './commands/index.js';
import { renderHelp, renderOverview } from './render-help.js';
import { openTerminal, type TerminalOptions } from './terminal.js';

/** What the command line needs of the world. */
export type CliWorld = Pick<TerminalOptions, 'out' | 'err' | 'env' | 'now'>;

/** Runs one command line; gives the exit code. Only `main.ts` ends the process. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  const [name, ...rest] = argv;
  const locale: Locale = rest
    .concat(name ?? [])
    .join(' ')
    .match(/--locale[ =]en\b/)
    ? 'en'
    : 'vi';
  const json = rest.includes('--json');
  const terminal = openTerminal({ ...world, locale, json });

  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(renderOverview(COMMANDS, locale));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    terminal.note(terminal.say({ vi: `Không có lệnh «${name}».`, en: `There is no command “${name}”.` }));
    terminal.note(renderOverview(COMMANDS, locale));
    return EXIT.usage;
  }
  try {
    const command = await entry.load();
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      terminal.print(renderHelp(command, locale));
      return EXIT.done;
    }
    return await command.run({ values, positionals, terminal });
  } catch (error) {
    if (!(error instanceof LoaphatError)) throw error;
    terminal.clearProgress();
    if (json) terminal.printJson(errorRecord(error));
    else terminal.note(`${terminal.paint('red', locale === 'vi' ? 'Lỗi:' : 'Error:')} ${error.text[locale]}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.fault;
  }
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(
      ([name, { help: _help, value: _value, ...spec }]) => [name, spec],
    ),
  );
  try {
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: command.positionals !== undefined,
      strict: true,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new UsageError(
      {
        vi: `Dùng sai lệnh «${command.name}»: ${reason}. Xem: loaphat ${command.name} --help`,
        en: `Wrong use of “${command.name}”: ${reason}. See: loaphat ${command.name} --help --locale en`,
      },
      { cause },
    );
  }
}

function errorRecord(error: LoaphatError): Record<string, unknown> {
  const issues =
    error instanceof ContentError || error instanceof LayoutError ? { issues: error.issues } : {};
  return { error: error.name, message: error.text, ...issues };
}
