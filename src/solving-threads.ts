/** Weeks solved side by side: the planner asks several at once and waits for each where it needs it. */
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Elsewhere, type Question, SOLVING_MODULE, type ToldSolution } from './planner/index.js';

export interface SolvingThreads extends Elsewhere {
  close(): void;
}

/** What a thread is begun with. */
export interface ThreadData {
  /** The module whose `answer` it asks. */
  readonly library: string;
  /** Counts the answers of all threads, so that one can wait for them. */
  readonly answered: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

interface Answer {
  readonly id: number;
  /** Absent when the thread could not do it. */
  readonly told?: ToldSolution;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** What it was asked altogether, in readings × windows. */
  load: number;
}

/** So many problems are asked for each thread at once: some are ten times as large as others. */
const EACH = 6;
/** More threads than that hold more memory than a province is worth. */
const MOST = 4;

export interface ThreadsOptions {
  /** @default as many as there are processors, at most four */
  readonly count?: number;
  /** The module they load. @default the planner's own */
  readonly library?: string;
  /** When the threads say nothing for so long they are given up, and the caller solves what they were asked. @default 60 seconds */
  readonly patience?: number;
}

/**
 * As many threads as there are processors, begun when they are first asked; nothing where there is one processor, or where the program is
 * not compiled. The caller waits without giving way: nothing else happens in its thread meanwhile.
 *
 * @example
 * const threads = openSolvingThreads();
 * planFirstborn(planningInput(campaign), '2020-W28', [], { elsewhere: threads });
 * threads?.close();
 */
export function openSolvingThreads({
  count = Math.min(MOST, availableParallelism()),
  library = SOLVING_MODULE,
  patience = 60,
}: ThreadsOptions = {}): SolvingThreads | undefined {
  if (count < 2 || !library.endsWith('.js')) return undefined;
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const answers = new Map<number, ToldSolution | undefined>();
  const threads: Thread[] = [];
  let asked = 0;
  let givenUp = false;

  function hear(): void {
    for (const { port } of threads) {
      for (let heard = receiveMessageOnPort(port); heard; heard = receiveMessageOnPort(port)) {
        const { id, told }: Answer = heard.message;
        answers.set(id, told);
      }
    }
  }

  function waitFor(id: number): ToldSolution | undefined {
    for (;;) {
      const seen = Atomics.load(answered, 0);
      hear();
      if (answers.has(id) || givenUp) return answers.get(id);
      givenUp = Atomics.wait(answered, 0, seen, 1000 * patience) === 'timed-out';
    }
  }

  function ask(question: Question): () => ToldSolution | undefined {
    while (threads.length < count) threads.push(openThread(library, answered));
    const id = asked++;
    const [thread] = threads.toSorted((a, b) => a.load - b.load);
    if (thread !== undefined) {
      thread.load += question.problem.readings.length * question.problem.windows.length;
      thread.port.postMessage({ id, question });
    }
    return () => {
      const told = waitFor(id);
      answers.delete(id);
      return told;
    };
  }

  return {
    atOnce: EACH * count,
    ask,
    close: () => {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

function openThread(library: string, answered: ThreadData['answered']): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const workerData: ThreadData = { library, answered, port: port2 };
  const worker = new Worker(new URL('./solving-worker.js', import.meta.url), {
    workerData,
    transferList: [port2],
  });
  // What goes wrong in a thread is found out by waiting: the planner does not give way to events.
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
  return { worker, port, load: 0 };
}
