/** What a slot whose text flows says of a subject: its letters, and its rows at a width. */
import { type Block, type Body, bodyParagraphs } from '../../model/index.js';
import type { Face } from '../page.js';
import type { ContactLine, PrintSubject } from '../subject/subject.js';
import type { FlowSlot } from '../template/slot.js';
import { breakLines } from '../type/break-lines.js';
import { faceSet, narrowerFaces } from '../type/faces.js';
import type { Where } from '../type/layout-issue.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { lineMarks, measureBlock } from '../type/set-text.js';
import { baselineIn, type FlowRow, type FlowStyle } from './flow-row.js';
import { entryRows, flowRows, openingRows } from './flow-rows.js';
import type { Holding } from './type-choices.js';

/** What every flow of a sheet is set with. */
export interface FlowContext {
  readonly subject: PrintSubject;
  readonly typefaces: Typefaces;
  readonly hatch: string;
  readonly where: Where;
  /** A body rather does not fit than be set in a narrower cut, part joined words, or leave an entry of a list alone. */
  readonly strict?: boolean;
}

/** The letters of a flow. */
export function flowLetters(slot: FlowSlot, subject: PrintSubject): string {
  if (slot.kind === 'contact')
    return shownContact(slot, subject)
      .map(({ value }) => value)
      .join(' ');
  return bodyParagraphs(subjectBody(slot, subject)).join(' ');
}

/** The rows of a flow at a width. */
export function rowsOfSlot(
  slot: FlowSlot,
  width: number,
  style: FlowStyle,
  subject: PrintSubject,
): FlowRow[] {
  if (slot.kind === 'body') {
    const opening = slot.opening === 'title' ? openingRows(subject.title, width, style) : [];
    const rows = flowRows(subjectBody(slot, subject), width, style);
    return opening.length === 0
      ? rows
      : [...opening, ...rows.map((row, index) => (index === 0 ? { ...row, space: 0.7 * style.size } : row))];
  }
  if (slot.kind === 'contact') return dropFirstSpace(contactRows(shownContact(slot, subject), width, style));
  const { kind, entries } = stepsOf(subject.body);
  if (kind === 'paragraphs') return flowRows(entries.flat(), width, style);
  return dropFirstSpace(
    entries.flatMap((entry, index) =>
      entryRows(entry, kind === 'numbers' ? index + 1 : undefined, width, style, {
        of: 'steps',
        nth: index,
        space: 0.7,
        marker: slot.marker,
        icon: subject.icons[index],
      }),
    ),
  );
}

function subjectBody(slot: FlowSlot, subject: PrintSubject): Body {
  if (slot.kind === 'steps') return stepsOf(subject.body).entries.flat();
  return slot.part === undefined ? subject.body : (bodyParts(subject.body)?.[slot.part] ?? []);
}

/** The contact lines that a slot shows. */
export function shownContact({ fields }: FlowSlot, { contact }: PrintSubject): readonly ContactLine[] {
  return fields === undefined ? contact : contact.filter(({ field }) => fields.includes(field));
}

/** The parts of a body. `list` is its first numbered list, else its first list, with the words that announce it. */
interface BodyParts {
  readonly opening: Body;
  readonly list: Body;
  readonly closing: Body;
  /** List and closing. */
  readonly rest: Body;
}

/** A body in its parts; undefined when there is no list in it. */
export function bodyParts(body: Body): BodyParts | undefined {
  const numbered = body.findIndex((block) => block.type === 'list' && block.ordered);
  const listIndex = numbered === -1 ? body.findIndex(({ type }) => type === 'list') : numbered;
  if (listIndex === -1) return undefined;
  const before = body[listIndex - 1];
  const start = before !== undefined && announces(before) ? listIndex - 1 : listIndex;
  return {
    opening: body.slice(0, start),
    list: body.slice(start, listIndex + 1),
    closing: body.slice(listIndex + 1),
    rest: body.slice(start),
  };
}

function announces(block: Block): boolean {
  if (block.type === 'heading') return true;
  const last = block.type === 'paragraph' ? block.children.at(-1) : undefined;
  return last?.type === 'text' && last.text.trimEnd().endsWith(':');
}

/** The steps of a text: the entries of its first numbered list, else of its first list, else its paragraphs. */
export function stepsOf(body: Body): {
  readonly kind: 'numbers' | 'bullets' | 'paragraphs';
  readonly entries: readonly Body[];
} {
  const lists = body.filter((block): block is Extract<Block, { type: 'list' }> => block.type === 'list');
  const list = lists.find((candidate) => candidate.ordered) ?? lists[0];
  if (list !== undefined) return { kind: list.ordered ? 'numbers' : 'bullets', entries: list.items };
  return {
    kind: 'paragraphs',
    entries: body.filter((block) => block.type === 'paragraph').map((block) => [block]),
  };
}

/** How a flow is set in one of the ways that are tried. */
export function flowStyle(
  slot: FlowSlot,
  face: Face,
  size: number,
  context: FlowContext & Holding,
): FlowStyle {
  return {
    face,
    size,
    leading: slot.leading,
    tracking: slot.tracking,
    document: slot.manner === 'document',
    colour: slot.colour,
    accent: slot.accent,
    onAccent: slot.onAccent,
    ...(slot.tint === undefined ? {} : { tint: slot.tint }),
    hatch: context.hatch,
    language: context.subject.language,
    keepJoined: context.keepJoined,
    tight: context.tight,
    typefaces: context.typefaces,
    where: context.where,
  };
}

/** The contact box (plan III.2.c.1): labels in one column, values in the next, a group of rows each; a value that is a sample is hatched. */
function contactRows(lines: readonly ContactLine[], width: number, style: FlowStyle): FlowRow[] {
  const { size, typefaces } = style;
  const labelSize = size * 0.8;
  const labelFace = labelFaceOf(style.face);
  const column =
    Math.max(0, ...lines.map((line) => typefaces[labelFace].width(line.label, labelSize))) + 0.9 * size;
  return lines.flatMap((line) => {
    const where = { ...style.where, slot: `${style.where.slot} ${line.field}` };
    const value = (limit: number, face: typeof style.face, splitAddresses = false) =>
      breakLines(
        [{ text: line.value, sample: line.sample, strong: line.field === 'phone', ...linkOf(line) }],
        {
          width: limit,
          size,
          faces: faceSet(face),
          splitAddresses,
          keepJoined: style.keepJoined,
          tight: style.tight,
          typefaces,
          where,
        },
      );
    const limit = width - column;
    const fits = (set: ReturnType<typeof value>) => set.every((one) => one.width <= limit);
    const narrow = narrowerFaces(style.face)[0] ?? style.face;
    const set = [value(limit, style.face), value(limit, narrow)].find(fits) ?? value(limit, narrow, true);
    const { pitch } = measureBlock(set, { size, leading: style.leading }, typefaces);
    return set.map(
      (one, index): FlowRow => ({
        height: pitch,
        space: index === 0 ? 0.22 * size : 0,
        keep: index < set.length - 1,
        starts: index === 0,
        line: where.line,
        text: line.value,
        width: column + one.width,
        marks: (x, y) => {
          const baseline = y + baselineIn(pitch, size);
          const label = {
            kind: 'text' as const,
            x,
            baseline,
            text: line.label,
            face: labelFace,
            size: labelSize,
            colour: style.accent,
            width: typefaces[labelFace].width(line.label, labelSize),
            language: style.language,
          };
          return [...(index === 0 ? [label] : []), ...lineMarks(one, { ...style, x: x + column, baseline })];
        },
      }),
    );
  });
}

/** A sample leads nowhere. */
function linkOf({ sample, href }: ContactLine): { href?: string } {
  return sample || href === undefined ? {} : { href };
}

/** Labels are light beside their values. */
function labelFaceOf(face: Face): Face {
  if (face.startsWith('serif')) return 'serif';
  return face === 'condensed' ? 'condensed' : 'regular';
}

function dropFirstSpace(rows: readonly FlowRow[]): FlowRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, space: 0 } : row));
}
