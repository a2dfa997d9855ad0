/**
 * The outline that a screen reader follows (tagged PDF, ISO 32000-1, 14.8): headings, paragraphs, lists and tables in the order in which their
 * marks come, pictures with their words, links; everything else is marked as decoration.
 */
import { boxOfMark } from '../mark/move-mark.js';
import type { Mark, Part } from '../page.js';
import { textObject } from './finish.js';
import { describeElement } from './pdfkit-inside.js';
import { samePlace, withSpaces } from './text-pen.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

/** The outline of a document while it is drawn. */
export interface Outline {
  /** Draws marks one after the other, each in its place in the outline; guides inside their layer. */
  add(marks: readonly Mark[]): void;
  /** No more marks come. */
  end(): void;
}

/** A place in the outline, and what is in it by its name. */
interface Place {
  readonly element: PDFKit.PDFStructureElement;
  readonly language: string;
  readonly inner: Map<string, Place>;
}

/** What draws the marks of a document, and how its addresses become links. */
interface Hand {
  readonly draw: (mark: Mark) => void;
  readonly onGuideLayer: (draw: () => void) => void;
  /** Paper around the trimmed sheet, points. */
  readonly margin: number;
  /** Are there screens on which a link can be followed? */
  readonly links: boolean;
}

/** Opens the outline of a document in a language. A list or a table may go on over pages; a paragraph is one a page. */
export function outlineOf(doc: PDFKit.PDFDocument, language: string, hand: Hand): Outline {
  const element = doc.struct('Document');
  doc.addStructure(element);
  const root: Place = { element, language, inner: new Map() };
  let page = 0;
  const open = (around: Place, name: string, make: () => Place) => {
    const known = around.inner.get(name);
    if (known !== undefined) return known;
    const place = make();
    around.element.add(place.element);
    around.inner.set(name, place);
    return place;
  };
  const add = (marks: readonly Mark[]) => {
    page += 1;
    const alone = singleBlocks(marks);
    /** Words stand in a part itself where it has no other paragraph. */
    const placeOf = (mark: TextMark, block: string) => {
      let place = root;
      const spoken = mark.language ?? language;
      const make = (type: string, around: Place, attributes?: object): Place => {
        const foreign = mark.text !== '' && spoken !== around.language;
        const made = doc.struct(type, foreign ? { lang: spoken } : {});
        if (attributes !== undefined) describeElement(made, attributes);
        return { element: made, language: foreign ? spoken : around.language, inner: new Map() };
      };
      for (const part of mark.parts ?? []) {
        const around = place;
        place = open(around, `${part.type} ${part.id}`, () => make(part.type, around, attributesOf(part)));
      }
      const { role = 'P' } = mark;
      const own = mark.text === '' || (role === 'P' && alone(mark));
      return own ? place : open(place, `${role} ${page} ${block}`, () => make(role, place));
    };
    for (const run of inRuns(withSpaces(marks))) {
      if (run.kind === 'decoration') {
        const decorate = () => {
          doc.markContent('Artifact', { type: run.type });
          for (const mark of run.marks) hand.draw(mark);
          doc.endMarkedContent();
        };
        if (run.guide) hand.onGuideLayer(decorate);
        else decorate();
      } else if (run.kind === 'figure') {
        const figure = doc.struct('Figure', { alt: run.alt });
        describeElement(figure, {
          O: 'Layout',
          Placement: 'Block',
          BBox: bboxOf(doc, run.mark, hand.margin),
        });
        element.add(figure);
        figure.add(() => hand.draw(run.mark));
        figure.end();
      } else {
        const [first] = run.marks;
        if (first === undefined) continue;
        const place = placeOf(first, run.block);
        if (first.text !== '') addWords(doc, place, run.marks, language, hand);
      }
    }
  };
  return { add, end: () => element.end() };
}

/** Adds a paragraph's words: what is in another language as a span (ISO 14289-1, 7.2), what leads somewhere as a link (7.18.5). */
function addWords(
  doc: PDFKit.PDFDocument,
  { element, language: around }: Place,
  marks: readonly TextMark[],
  language: string,
  hand: Hand,
): void {
  const spoken = (mark: TextMark) => mark.language ?? language;
  const goal = ({ href }: TextMark) => (hand.links ? href : undefined);
  for (let from = 0; from < marks.length; ) {
    const first = marks[from] as TextMark;
    let end = from + 1;
    const alike = (mark: TextMark | undefined) =>
      mark !== undefined && spoken(mark) === spoken(first) && goal(mark) === goal(first);
    while (alike(marks[end])) end += 1;
    const stretch = marks.slice(from, end);
    const lines = () => {
      for (const mark of stretch) hand.draw(mark);
    };
    const href = goal(first);
    const foreign = spoken(first) === around ? {} : { lang: spoken(first) };
    if (href === undefined && spoken(first) === around) element.add(lines);
    else {
      const inner = doc.struct(href === undefined ? 'Span' : 'Link', foreign);
      element.add(inner);
      inner.add(lines);
      if (href !== undefined) for (const mark of stretch) addLink(doc, inner, mark, href);
      inner.end();
    }
    from = end;
  }
}

/** Where a line leads: what a screen reader says of it are its own words. */
function addLink(
  doc: PDFKit.PDFDocument,
  link: PDFKit.PDFStructureElement,
  mark: TextMark,
  href: string,
): void {
  const { left, top, right, bottom } = boxOfMark(mark);
  const Contents = textObject(href);
  doc.link(left, top, right - left, bottom - top, href, { structParent: link, Contents } as object);
}

function attributesOf({ numbering, scope, columns = 1, rows = 1 }: Part): object | undefined {
  if (numbering !== undefined) return { O: 'List', ListNumbering: numbering };
  if (scope === undefined && columns === 1 && rows === 1) return undefined;
  return {
    O: 'Table',
    ...(scope !== undefined && { Scope: scope }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  };
}

/** Where a picture is on a page, in the units of the file. */
function bboxOf(doc: PDFKit.PDFDocument, mark: Mark, margin: number): number[] {
  const { left, top, right, bottom } = boxOfMark(mark);
  const up = doc.page.height - margin;
  return [margin + left, up - bottom, margin + right, up - top];
}

/** Tells whether the words of a mark are all that the innermost part around it holds on a page. */
function singleBlocks(marks: readonly Mark[]): (mark: TextMark) => boolean {
  const keyOf = (parts: readonly Part[]) => parts.map(({ type, id }) => `${type} ${id}`).join('/');
  const blocks = new Map<string, Set<string>>();
  for (const mark of marks) {
    if (mark.kind !== 'text' || mark.parts === undefined) continue;
    // What holds a part within it holds no words of its own.
    for (let depth = 1; depth < mark.parts.length; depth += 1) {
      blocks.get(keyOf(mark.parts.slice(0, depth)))?.add('parts');
    }
    const key = keyOf(mark.parts);
    blocks.set(key, (blocks.get(key) ?? new Set()).add(blockOf(mark)));
  }
  return ({ parts }) => parts !== undefined && blocks.get(keyOf(parts))?.size === 1;
}

function blockOf({ block, baseline }: TextMark): string {
  return block ?? `line ${baseline}`;
}

type Run =
  | { readonly kind: 'text'; readonly block: string; readonly marks: TextMark[] }
  | { readonly kind: 'figure'; readonly mark: Mark; readonly alt: string }
  | {
      readonly kind: 'decoration';
      readonly type: 'Layout' | 'Pagination';
      readonly guide: boolean;
      readonly marks: Mark[];
    };

/** Marks in their order; lines of one paragraph that stand next to each other are one run, and so is what only decorates. */
function inRuns(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    const repeated = mark.kind === 'text' && mark.role === 'Artifact';
    if (mark.kind !== 'text' || repeated) {
      const alt = alternative(mark);
      const guide = mark.guide === true;
      const type = repeated ? 'Pagination' : 'Layout';
      if (alt !== undefined) runs.push({ kind: 'figure', mark, alt });
      else if (last?.kind === 'decoration' && last.guide === guide && last.type === type)
        last.marks.push(mark);
      else runs.push({ kind: 'decoration', type, guide, marks: [mark] });
      continue;
    }
    const block = blockOf(mark);
    const before = last?.kind === 'text' ? last.marks[0] : undefined;
    if (last?.kind === 'text' && last.block === block && before !== undefined && samePlace(before, mark))
      last.marks.push(mark);
    else runs.push({ kind: 'text', block, marks: [mark] });
  }
  return runs;
}

/** The words that stand for a picture; undefined for decoration. */
function alternative(mark: Mark): string | undefined {
  if (mark.kind === 'image') return mark.alt;
  if (mark.kind === 'path' && mark.label?.startsWith('qr:')) return `Mã QR: ${mark.label.slice(3)}`;
  return undefined;
}
