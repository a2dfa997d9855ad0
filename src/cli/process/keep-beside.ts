/** Another process that is kept running beside this one. */
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** How a process is kept. Times in milliseconds. */
interface Keeping {
  /** The module that the process runs. */
  readonly module: string | URL;
  readonly args: readonly string[];
  /** Before it is started again: at first so long, doubled each time up to `longest`. @default 1000 */
  readonly shortest?: number;
  /** @default 60000 */
  readonly longest?: number;
  /** How long it may take to stop before it is killed. @default 30000 */
  readonly grace?: number;
  /** An exit code with which it says that starting it again would not help. */
  readonly refusal: number;
  /** It ended and will be started again after so many milliseconds. */
  readonly onEnd: (end: { readonly how: string; readonly wait: number }) => void;
}

/** What ran so many milliseconds is started again without delay. */
const STEADY = 60_000;

/** A process that is kept running. */
interface Kept {
  /** Resolves when it refused to run; never, as long as it is kept. */
  readonly refused: Promise<void>;
  /** Asks it to stop, waits for it at most `grace`, then kills it. May be called again. */
  stop(): Promise<void>;
}

/**
 * Runs a module in a process of its own, with the output of this one, and starts it again whenever it ends. It is asked to stop through its
 * channel to this process, which closes, too, when this one is killed: so nothing is left behind.
 */
export function keepBeside({
  module,
  args,
  shortest = 1_000,
  longest = 60_000,
  grace = 30_000,
  refusal,
  onEnd,
}: Keeping): Kept {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;

  const untilRefused = async () => {
    let wait = shortest;
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      child = fork(module, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const { code, how } = await endOf(child);
      child = undefined;
      if (code === refusal) return;
      if (stopping.signal.aborted) break;
      // What ran for a while failed by chance; what fails at once will fail again.
      if (performance.now() - begun > STEADY) wait = shortest;
      onEnd({ how, wait });
      await setTimeout(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      wait = Math.min(2 * wait, longest);
    }
    await new Promise(() => undefined);
  };

  const stop = async () => {
    stopping.abort();
    if (child === undefined) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    if (child.connected) child.disconnect();
    const late = new AbortController();
    const inTime = await Promise.race([
      ended.then(() => true),
      setTimeout(grace, false, { signal: late.signal }).catch(() => false),
    ]);
    late.abort();
    if (inTime) return;
    child.kill('SIGKILL');
    await ended;
  };

  let stopped: Promise<void> | undefined;
  return {
    refused: untilRefused(),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** How a process ended: its exit code, or the signal that killed it. */
function endOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly how: string }> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, how: error.message }));
    child.once('exit', (code, signal) => resolve({ code, how: signal ?? String(code) }));
  });
}
