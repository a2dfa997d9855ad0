/** Where the words of a PDF stand. */
import { runTool } from './system-tool.js';

/** A word and its box, points from the top left corner of its page. */
export interface WordBox {
  readonly word: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of every page with their boxes, by pdftotext: a reader that we did not write. */
export function wordBoxes(pdf: Uint8Array): WordBox[][] {
  const [, ...pages] = runTool('pdftotext', ['-bbox', 'IN', 'OUT'], pdf).toString('utf8').split('<page ');
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, x1, y1, x2, y2, text = '']) => ({
      word: text,
      left: Number(x1),
      top: Number(y1),
      right: Number(x2),
      bottom: Number(y2),
    })),
  );
}
