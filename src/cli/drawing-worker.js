/**
 * The thread that draws pages of a stranger's PDF. It may hang or go down; who asked watches it.
 *
 * JavaScript with its types in comments, as every worker of ours: a thread runs it as it stands.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** @type {import('./watched-pages.js').DrawingData} */
const { library, pdf } = workerData;

try {
  /** @type {import('./watched-pages.js').DrawingLibrary} */
  const { PDFiumLibrary } = await import(library);
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf);
  parentPort?.on('message', async (/** @type {{ page: number, scale: number }} */ { page, scale }) => {
    try {
      const { data, width, height } = await document.getPage(page - 1).render({ scale, render: 'bitmap' });
      tell({ drawn: { data, width, height } });
    } catch (error) {
      tell({ error: String(error) });
    }
  });
  tell({ ready: true });
} catch (error) {
  tell({ error: String(error) });
}

/** @param {import('./watched-pages.js').DrawingAnswer} answer */
function tell(answer) {
  parentPort?.postMessage(answer);
}
