/** Pages of a stranger's PDF, drawn in a thread of its own: one that takes too long, or goes down, takes nothing else with it. */
import { Worker } from 'node:worker_threads';
import { drawingLibrary } from '../print/index.js';

interface Drawn {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What the thread says. */
export type DrawingAnswer = { readonly drawn: Drawn } | { readonly ready: true } | { readonly error: string };

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
  const workerData: DrawingData = { library: drawingLibrary(), pdf };
  const worker = new Worker(new URL('./drawing-worker.js', import.meta.url), { workerData });
  const close = () => void worker.terminate();
  let left = total * 1000;
  const answer = () =>
    new Promise<DrawingAnswer>((resolve, reject) => {
      const asked = performance.now();
      const wait = Math.min(seconds * 1000, left);
      const late = setTimeout(() => fail(new Error(`nothing drawn in ${wait / 1000} s`)), wait);
      const stop = () => {
        clearTimeout(late);
        left = Math.max(0, left - (performance.now() - asked));
        worker.off('message', succeed).off('error', fail).off('exit', ended);
      };
      const succeed = (message: DrawingAnswer) => {
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

/** What the thread is begun with. */
export interface DrawingData {
  /** The module that draws. */
  readonly library: string;
  readonly pdf: Uint8Array;
}

/** What the thread uses of that module. */
export interface DrawingLibrary {
  readonly PDFiumLibrary: { init(): Promise<OpenLibrary> };
}

interface OpenLibrary {
  loadDocument(pdf: Uint8Array): Promise<{
    getPage(index: number): { render(options: { scale: number; render: 'bitmap' }): Promise<Drawn> };
  }>;
}
