import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.js';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What `out` is made of. */
  readonly bytes: Buffer;
}

class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  readonly isTTY: boolean;
  readonly columns = 80;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}

export interface CliWorldOptions {
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly program?: string;
}

/** Runs a command line in this process and keeps what it says. */
export async function captureCli(
  argv: readonly string[],
  { tty = false, env = {}, now, program = 'loaphat' }: CliWorldOptions = {},
): Promise<CliResult> {
  const [out, err] = [new Sink(tty), new Sink(tty)];
  const code = await runCli(argv, { out, err, env, program, now: () => now ?? '2020-07-06T01:00:00.000Z' });
  return { code, out: out.text, err: err.text, bytes: out.bytes };
}
