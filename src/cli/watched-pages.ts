/** Pages of a stranger's PDF, drawn in a thread of its own: one that takes too long, or goes down, takes nothing else with it. */
import { type MessagePort, Worker } from 'node:worker_threads';
import { drawingLibrary } from '../print/index.js';

interface Drawn {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Answer = { readonly drawn: Drawn } | { readonly ready: true } | { readonly error: string };

/** How long it may take, seconds. */
export interface Patience {
  /** To open the file, or to draw one page. @default 20 */
  readonly seconds?: number;
  /** For all of it. @default 120 */
  readonly total?: number;
}

/** @throws Error when the file cannot be opened; `draw` throws when a page cannot be drawn, or patience is at an end */
export async function watchedPages(
  pdf: Uint8Array,
  { seconds = 20, total = 120 }: Patience = {},
): Promise<{ draw(page: number, scale: number): Promise<Drawn>; close(): void }> {
  const library = drawingLibrary();
  const program = `(${work})(require('node:worker_threads'), (address) => import(address))`;
  const worker = new Worker(program, { eval: true, workerData: { library, pdf } });
  const close = () => void worker.terminate();
  let left = total * 1000;
  const answer = () =>
    new Promise<Answer>((resolve, reject) => {
      const asked = performance.now();
      const wait = Math.min(seconds * 1000, left);
      const late = setTimeout(() => fail(new Error(`nothing drawn in ${wait / 1000} s`)), wait);
      const stop = () => {
        clearTimeout(late);
        left = Math.max(0, left - (performance.now() - asked));
        worker.off('message', succeed).off('error', fail).off('exit', ended);
      };
      const succeed = (message: Answer) => {
        stop();
        resolve(message);
      };
      const fail = (error: unknown) => {
        stop();
        reject(error);
      };
      const ended = () => fail(new Error('the drawing thread ended'));
      worker.on('message', succeed).on('error', fail).on('exit', ended);
    });
  const opened = await answer().catch((error: unknown) => {
    close();
    throw error;
  });
  if ('error' in opened) {
    close();
    throw new Error(opened.error);
  }
  return {
    close,
    draw: async (page, scale) => {
      worker.postMessage({ page, scale });
      const answered = await answer();
      if (!('drawn' in answered)) throw new Error('error' in answered ? answered.error : 'nothing drawn');
      const { drawn } = answered;
      if (drawn.data.length === 0) throw new Error(`page ${page} is empty`);
      return drawn;
    },
  };
}

interface DrawingLibrary {
  readonly PDFiumLibrary: { init(): Promise<OpenLibrary> };
}
interface OpenLibrary {
  loadDocument(pdf: Uint8Array): Promise<{
    getPage(index: number): { render(options: { scale: number; render: 'bitmap' }): Promise<Drawn> };
  }>;
}

/** Runs in the thread, from its own text: it may use nothing that stands around it here. */
async function work(
  threads: {
    readonly parentPort: MessagePort;
    readonly workerData: { readonly library: string; readonly pdf: Uint8Array };
  },
  load: (address: string) => Promise<DrawingLibrary>,
): Promise<void> {
  const { parentPort, workerData } = threads;
  try {
    const { PDFiumLibrary } = await load(workerData.library);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(workerData.pdf);
    parentPort.on('message', async ({ page, scale }: { page: number; scale: number }) => {
      try {
        const { data, width, height } = await document.getPage(page - 1).render({ scale, render: 'bitmap' });
        parentPort.postMessage({ drawn: { data, width, height } });
      } catch (error) {
        parentPort.postMessage({ error: String(error) });
      }
    });
    parentPort.postMessage({ ready: true });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
}
