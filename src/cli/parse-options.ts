import { parseArgs } from 'node:util';
import { UsageError } from '../errors.js';
import type { Bilingual } from '../model/index.js';
import { COMMON_OPTIONS, type Command, type OptionSpec, type OptionValues } from './command.js';

/**
 * The options and arguments of a command line.
 *
 * @throws UsageError naming the option that is not known and the one that was meant, the value that is missing, the argument too many
 */
export async function parseOptions(
  command: Command,
  args: readonly string[],
): Promise<{ values: OptionValues; positionals: readonly string[] }> {
  const specs: Readonly<Record<string, OptionSpec>> = { ...command.options, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(specs).map(
      ([name, { help: _help, value: _value, optional: _optional, takes, ...spec }]) => [
        name,
        takes === undefined ? spec : { ...spec, multiple: true },
      ],
    ),
  );
  const { values, positionals, tokens } = parseArgs({
    args: spellOptions(args, specs),
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (spec === undefined) throw wrong(command, await unknownOption(token.rawName, token.name, specs));
    const fault = valueFault(token.rawName, token.value, token.inlineValue === true, spec);
    if (fault) throw wrong(command, fault);
  }
  for (const [name, { takes, value }] of Object.entries(specs)) {
    const given = [values[name] ?? []].flat().length;
    if (takes !== undefined && given > 0 && given !== takes) throw wrong(command, tooFew(name, takes, value));
  }
  const wanted = command.positionals?.split(' ') ?? [];
  const extra = wanted.at(-1)?.endsWith('…') ? undefined : positionals[wanted.length];
  if (extra !== undefined) {
    throw wrong(command, {
      vi: `không hiểu «${extra}» ở đây; nếu là giá trị của một tùy chọn thì viết --tên giá-trị`,
      en: `“${extra}” is not understood here; the value of an option is written --name value`,
    });
  }
  return { values, positionals };
}

async function unknownOption(
  raw: string,
  name: string,
  specs: Readonly<Record<string, OptionSpec>>,
): Promise<Bilingual> {
  const { nearestWord } = await import('../content/index.js');
  const meant = nearestWord(name, Object.keys(specs));
  return {
    vi: `không có tùy chọn «${raw}»${meant === undefined ? '' : `, có phải là --${meant}?`}`,
    en: `there is no option “${raw}”${meant === undefined ? '' : `; did you mean --${meant}?`}`,
  };
}

function tooFew(name: string, takes: number, value = '…'): Bilingual {
  return {
    vi: `--${name} cần đúng ${takes} giá trị: --${name} ${value}`,
    en: `--${name} takes exactly ${takes} values: --${name} ${value}`,
  };
}

function valueFault(
  raw: string,
  value: string | undefined,
  inline: boolean,
  spec: OptionSpec,
): Bilingual | undefined {
  if (spec.type === 'boolean') {
    if (value === undefined) return undefined;
    return { vi: `${raw} không nhận giá trị`, en: `${raw} takes no value` };
  }
  if (value === '' && spec.optional === true) return undefined;
  if (value !== undefined && value !== '' && (inline || !/^-./.test(value))) return undefined;
  const example = spec.value ?? '…';
  return {
    vi: `${raw} cần một giá trị, ví dụ ${raw} ${example}`,
    en: `${raw} needs a value, as in ${raw} ${example}`,
  };
}

function wrong(command: Command, reason: Bilingual): UsageError {
  const stop = (text: string) => (text.endsWith('?') ? text : `${text}.`);
  return new UsageError({
    vi: `Lệnh «${command.name}»: ${stop(reason.vi)} Xem: loaphat ${command.name} --help`,
    en: `“${command.name}”: ${stop(reason.en)} See: loaphat ${command.name} --help --locale en`,
  });
}

/**
 * The same command line with a value in each option: `--explain --json` becomes `--explain= --json`, `--compare a b` becomes
 * `--compare=a --compare=b`.
 */
function spellOptions(args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): string[] {
  const spelled: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const name = arg.slice(2);
    const spec = arg.startsWith('--') && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec?.optional !== true && spec?.takes === undefined) {
      spelled.push(arg);
      continue;
    }
    const values: string[] = [];
    while (values.length < (spec.takes ?? 1)) {
      const next = args[index + 1];
      if (next === undefined || next.startsWith('-')) break;
      values.push(next);
      index += 1;
    }
    if (values.length === 0) spelled.push(spec.optional === true ? `${arg}=` : arg);
    for (const value of values) spelled.push(`${arg}=${value}`);
  }
  return spelled;
}
