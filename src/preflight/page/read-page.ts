/** One page → what is on it. */
import type { Annotation, PageFacts } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isStream, type PdfDict, type PdfStream, type PdfValue } from '../file/pdf-value.js';
import type { Font } from '../fonts/load-font.js';
import { boxThrough, IDENTITY, isEmpty, type Matrix, rectHeight, rectWidth, times } from './matrix.js';
import { type PageNode, pageBoxes } from './pages.js';
import { firstState, type GraphicsState, openPen, type Stage } from './pen.js';
import { type PageRecord, recordPage } from './record-page.js';
import { paintForm, runContent } from './run-content.js';
import { buildWords } from './word-builder.js';

/** What is the same for all pages of a file. */
export interface PageTools extends Pick<Stage, 'file' | 'budget' | 'layers' | 'unseen'> {
  font(value: PdfValue | undefined, page: number): Font | undefined;
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
  const state = firstState(toMillimetres, media);
  let fault: unknown;
  try {
    const content = contentOf(file, node.dict.get('Contents'));
    runContent(content, openPen(stage, { resources, state, depth: 0, muted: false }));
    words.close();
    recorder.tell(1);
    paintAnnotations(stage, file.array(node.dict.get('Annots')), state);
    words.close();
  } catch (error) {
    fault = error;
  }
  const { inked, ...record } = recorder.finish();
  const annotations = annotationsOf(stage, file.array(node.dict.get('Annots')), toMillimetres);
  return {
    facts: {
      number,
      has,
      media,
      crop,
      bleed,
      trim,
      userUnit,
      annotations,
      tabs: file.name(node.dict.get('Tabs')),
      ...record,
    },
    inked,
    fault,
  };
}

/** Several streams are one content (7.7.3.3), with white space between them. */
function contentOf(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = file.resolve(value);
  const streams = (isArray(found) ? found.map(file.resolve) : [found]).filter(isStream);
  const parts = streams.flatMap((stream) => [file.decode(stream).bytes, new Uint8Array([10])]);
  return parts.length === 2 && parts[0] !== undefined ? parts[0] : new Uint8Array(Buffer.concat(parts));
}

/** Notes and form fields that are printed (12.5.3, 12.5.5), in their normal appearance. */
function paintAnnotations(stage: Stage, values: readonly PdfValue[], state: GraphicsState): void {
  const { file } = stage;
  for (const value of values.slice(0, MOST_ANNOTATIONS)) {
    const annotation = file.dict(value);
    if (annotation === undefined || !isPrinted(annotation, stage)) continue;
    const look = file.resolve(file.dict(annotation.get('AP'))?.get('N'));
    if (isStream(look)) paintAppearance(stage, annotation, look, state);
    else if (look !== null) stage.unseen('annotation');
  }
}

function annotationsOf(stage: Stage, values: readonly PdfValue[], toMillimetres: Matrix): Annotation[] {
  const { file } = stage;
  return values.slice(0, MOST_ANNOTATIONS).flatMap((value): Annotation[] => {
    const annotation = file.dict(value);
    if (annotation === undefined || (file.number(annotation.get('F'), 0) & HIDDEN) !== 0) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = file
      .values(annotation.get('Rect'))
      .map((entry) => Number(entry) || 0);
    return [
      {
        kind: file.name(annotation.get('Subtype')),
        box: boxThrough(toMillimetres, x1, y1, x2, y2),
        printed: isPrinted(annotation, stage),
        tagged: annotation.has('StructParent'),
        words: file.text(annotation.get('Contents')).trim(),
      },
    ];
  });
}

const MOST_ANNOTATIONS = 2_000;
const PRINTED = 4;
const HIDDEN = 2;

function isPrinted(annotation: PdfDict, { file, layers }: Stage): boolean {
  const bits = file.number(annotation.get('F'), 0);
  if ((bits & PRINTED) === 0 || (bits & HIDDEN) !== 0) return false;
  return file.name(annotation.get('Subtype')) !== 'Popup' && layers.printed(annotation.get('OC'));
}

/** The box of the appearance is stretched over the place of the annotation. */
function paintAppearance(stage: Stage, annotation: PdfDict, look: PdfStream, state: GraphicsState): void {
  const numbers = (value: PdfValue | undefined) =>
    stage.file.values(value).map((entry) => Number(entry) || 0);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(annotation.get('Rect'));
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 1] = numbers(look.dict.get('BBox'));
  const box = boxThrough(IDENTITY, x1, y1, x2, y2);
  if (isEmpty(box)) return;
  const [sx, sy] = [(right - left) / rectWidth(box), (top - bottom) / rectHeight(box)];
  const place: Matrix = [sx, 0, 0, sy, left - box.left * sx, bottom - box.top * sy];
  const placed = { ...state, ctm: times(place, state.ctm) };
  paintForm(openPen(stage, { resources: undefined, state: placed, depth: 0, muted: false }), look);
}
