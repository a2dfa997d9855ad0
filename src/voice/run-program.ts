/** A program of the machine, with an end to its time and to what it may answer. */
import { spawn } from 'node:child_process';
import { LoaphatError, UsageError } from '../errors.js';
import type { Bilingual } from '../model/index.js';

interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads from its standard input. */
  readonly input: string | Uint8Array;
  /** What to do when the program is not there. */
  readonly missing: Bilingual;
  readonly signal?: AbortSignal | undefined;
}

const LIMITS = { milliseconds: 120_000, bytes: 64 * 1024 * 1024, characters: 8000 } as const;

/**
 * What a program writes to its standard output and to its standard error.
 *
 * @throws UsageError when it is not installed
 * @throws LoaphatError when it fails, takes longer than two minutes, or answers more than 64 MiB
 */
export function runProgram({ program, args, input, missing, signal }: ProgramRun): Promise<{
  readonly output: Uint8Array;
  readonly messages: string;
}> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      signal: AbortSignal.any([
        AbortSignal.timeout(LIMITS.milliseconds),
        ...(signal === undefined ? [] : [signal]),
      ]),
      killSignal: 'SIGKILL',
    });
    const output: Uint8Array[] = [];
    let bytes = 0;
    let messages = '';
    const failed = (reason: string) => {
      child.kill('SIGKILL');
      reject(
        new LoaphatError({
          vi: `Chương trình «${program}» không làm được: ${reason}`,
          en: `The program “${program}” failed: ${reason}`,
        }),
      );
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') reject(new UsageError(missing, { cause: error }));
      else if (signal?.aborted) reject(signal.reason);
      else failed(error.name === 'AbortError' ? `> ${LIMITS.milliseconds / 1000} s` : error.message);
    });
    child.stdout.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > LIMITS.bytes) failed(`> ${LIMITS.bytes} B`);
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Uint8Array) => {
      messages = (messages + new TextDecoder().decode(chunk)).slice(-LIMITS.characters);
    });
    child.on('close', (code) => {
      if (code === 0) resolve({ output: Buffer.concat(output), messages });
      else failed(`${code ?? 'SIGKILL'} ${messages.trim()}`);
    });
    // A program that does not read to the end says so by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
