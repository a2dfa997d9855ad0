/** The edge to people: what is written where, in which language, with or without colours. */
import { UsageError } from '../errors.js';
import type { Bilingual, Locale } from '../model/index.js';

export interface TerminalOptions {
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
  readonly json: boolean;
  /** How this program is called: `npx loaphat`. */
  readonly program?: string;
  /** The clock: an ISO instant. */
  readonly now: () => string;
}

export interface Terminal {
  readonly locale: Locale;
  readonly json: boolean;
  /** How this program is called, for the commands that it tells people to type. */
  readonly program: string;
  now(): string;
  /** A line of the result, to standard output. */
  print(line: string): void;
  /** Bytes of the result, to standard output. @throws UsageError where a person would see them as a muddle of letters */
  write(bytes: Uint8Array): void;
  /** The result for machines, to standard output. */
  printJson(value: unknown): void;
  /** A line about the result, to standard error. */
  note(line: string): void;
  /** One line that is written over, only on a terminal. */
  progress(line: string): void;
  clearProgress(): void;
  say(words: Bilingual): string;
  paint(style: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string): string;
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** A terminal over two streams. Colours only on a terminal, and never with `NO_COLOR`. */
export function openTerminal({
  out,
  err,
  env,
  locale,
  json,
  program = 'loaphat',
  now,
}: TerminalOptions): Terminal {
  const colours = out.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  const live = err.isTTY === true;
  let shown = false;
  const clearProgress = () => {
    if (!shown) return;
    err.write('\r\u001b[2K');
    shown = false;
  };
  return {
    locale,
    json,
    program,
    now,
    print: (line) => {
      clearProgress();
      out.write(`${line}\n`);
    },
    write: (bytes) => {
      if (out.isTTY === true) {
        throw new UsageError({
          vi: 'Kết quả là một tệp, không in ra màn hình được. Hãy ghi vào tệp: thêm “> week.xlsx” vào cuối lệnh.',
          en: 'The result is a file and cannot be shown here. Write it to one: add “> week.xlsx” to the command.',
        });
      }
      out.write(bytes);
    },
    printJson: (value) => void out.write(`${JSON.stringify(value, null, 2)}\n`),
    note: (line) => {
      clearProgress();
      err.write(`${line}\n`);
    },
    progress: (line) => {
      if (!live || json) return;
      const room = (err.columns ?? 80) - 1;
      err.write(`\r\u001b[2K${[...line].slice(0, room).join('')}`);
      shown = true;
    },
    clearProgress,
    say: (words) => words[locale],
    paint: (style, text) => (colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text),
  };
}
