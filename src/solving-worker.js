/**
 * The thread that solves weeks: each question is answered by the planner, in the order in which it came.
 *
 * JavaScript with its types in comments, as every worker of ours: a thread runs it as it stands.
 */
import { workerData } from 'node:worker_threads';

/** @import { Question, ToldSolution } from './planner/index.js' */

/** @type {import('./solving-threads.js').ThreadData} */
const { library, answered, port } = workerData;

/** @type {{ answer(question: Question): ToldSolution } | undefined} */
const planner = await import(library).catch(() => undefined);

port.on('message', (/** @type {{ id: number, question: Question }} */ { id, question }) => {
  port.postMessage({ id, told: tell(question) });
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

/**
 * @param {Question} question
 * @returns {ToldSolution | undefined}
 */
function tell(question) {
  try {
    return planner?.answer(question);
  } catch {
    // The thread that asked solves it itself, and sees what is thrown.
    return undefined;
  }
}
