/** What `parseArgs` does not know: an option whose value may be left out, and one that is followed by several. */
import type { OptionSpec } from './command.js';

/**
 * The same command line with a value in each option: `--explain --json` becomes `--explain= --json`, `--compare a b` becomes
 * `--compare=a --compare=b`.
 */
export function spellOptions(args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): string[] {
  const spelled: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const name = arg.slice(2);
    const spec = arg.startsWith('--') && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec?.optional !== true && spec?.takes === undefined) {
      spelled.push(arg);
      continue;
    }
    const values: string[] = [];
    while (values.length < (spec.takes ?? 1)) {
      const next = args[at + 1];
      if (next === undefined || next.startsWith('-')) break;
      values.push(next);
      at += 1;
    }
    if (values.length === 0) spelled.push(spec.optional === true ? `${arg}=` : arg);
    for (const value of values) spelled.push(`${arg}=${value}`);
  }
  return spelled;
}
