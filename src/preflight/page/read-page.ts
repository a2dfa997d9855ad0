/** One page → what is on it. */
import type { PageFacts } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isStream, type PdfValue } from '../file/pdf-value.js';
import type { Font } from '../fonts/load-font.js';
import type { Budget } from '../limits.js';
import type { Layers } from './layers.js';
import { boxThrough, intersect, isEmpty } from './matrix.js';
import type { PageNode } from './pages.js';
import { pageBoxes } from './pages.js';
import { firstState, openPen, type Stage } from './pen.js';
import { type PageRecord, recordPage } from './record-page.js';
import { paintForm, runContent } from './run-content.js';
import { buildWords } from './word-builder.js';

export interface PageTools {
  readonly file: PdfFile;
  readonly budget: Budget;
  readonly layers: Layers;
  font(value: PdfValue | undefined, page: number): Font | undefined;
  unseen: Stage['unseen'];
}

export interface ReadPage {
  readonly facts: Omit<PageFacts, 'codes'>;
  readonly inked: PageRecord['inked'];
  /** The budget was spent in the midst of it. */
  readonly fault: unknown;
}

export function readPage(
  node: PageNode,
  number: number,
  { file, budget, layers, font, unseen }: PageTools,
): ReadPage {
  const { media, crop, bleed, trim, has, userUnit, toMillimetres } = pageBoxes(file, node);
  const recorder = recordPage(media);
  const words = buildWords(recorder);
  const stage: Stage = {
    ...{ file, budget, recorder, words, layers, unseen },
    font: (value) => font(value, number),
  };
  const resources = file.dict(node.dict.get('Resources') ?? node.inherited.get('Resources'));
  const pen = openPen(stage, { resources, state: firstState(toMillimetres, media), depth: 0, muted: false });
  let fault: unknown;
  try {
    runContent(contentOf(file, node.dict.get('Contents')), pen);
    words.close();
    paintAnnotations(stage, node, pen.depth, firstState(toMillimetres, media));
    words.close();
  } catch (error) {
    fault = error;
  }
  const { inked, ...record } = recorder.finish();
  return { facts: { number, has, media, crop, bleed, trim, userUnit, ...record }, inked, fault };
}

/** Several streams are one content (7.7.3.3), with white space between them. */
function contentOf(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = file.resolve(value);
  const streams = (isArray(found) ? found.map(file.resolve) : [found]).filter(isStream);
  const parts = streams.flatMap((stream) => [file.decode(stream).bytes, new Uint8Array([10])]);
  return parts.length === 2 && parts[0] !== undefined ? parts[0] : new Uint8Array(Buffer.concat(parts));
}

const PRINTED = 4;
const HIDDEN = 2;

/** Notes and form fields that are printed (12.5.3, 12.5.5): their normal appearance, placed on the page. */
function paintAnnotations(
  stage: Stage,
  { dict }: PageNode,
  depth: number,
  state: ReturnType<typeof firstState>,
): void {
  const { file } = stage;
  for (const value of file.array(dict.get('Annots')).slice(0, 2_000)) {
    const annotation = file.dict(value);
    const bits = file.number(annotation?.get('F'), 0);
    if (annotation === undefined || (bits & PRINTED) === 0 || (bits & HIDDEN) !== 0) continue;
    if (file.name(annotation.get('Subtype')) === 'Popup') continue;
    if (!stage.layers.printed(annotation.get('OC'))) continue;
    const look = file.resolve(file.dict(annotation.get('AP'))?.get('N'));
    if (!isStream(look)) {
      if (look !== null) stage.unseen('annotation');
      continue;
    }
    const numbers = (of: PdfValue | undefined) =>
      file.array(of).map((entry) => Number(file.resolve(entry)) || 0);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(annotation.get('Rect'));
    const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = numbers(look.dict.get('BBox'));
    const box = boxThrough([1, 0, 0, 1, 0, 0], x1, y1, x2, y2);
    if (isEmpty(box)) continue;
    const [sx, sy] = [(right - left) / (box.right - box.left), (top - bottom) / (box.bottom - box.top)];
    const pen = openPen(stage, { resources: undefined, state, depth, muted: false });
    const [a, b, c, d, e, f] = state.ctm;
    const [dx, dy] = [left - box.left * sx, bottom - box.top * sy];
    pen.state = { ...state, ctm: [a * sx, b * sx, c * sy, d * sy, dx * a + dy * c + e, dx * b + dy * d + f] };
    pen.state = { ...pen.state, clip: intersect(pen.state.clip, state.clip) };
    paintForm(pen, look);
  }
}
