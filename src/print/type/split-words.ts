/** Styled text → words with their widths: what can stand on a line, and what has to stand with what. */

import type { Face } from '../page.js';
import { keepTogether } from './keep-together.js';
import { layoutFault, type Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';
import type { FaceSet, Run } from './runs.js';

/** How a text is set. */
export interface BreakOptions {
  /** Points. A word that is wider makes a line that is wider: the caller decides what that means. */
  readonly width: number;
  readonly size: number;
  readonly faces: FaceSet;
  readonly typefaces: Typefaces;
  /** Lines of like length, as a heading wants them. */
  readonly balance?: boolean;
  /** Addresses of the web and of mail may break where they are wider than a line. */
  readonly splitAddresses?: boolean;
  /** Words that belong together stay so even where they are wider than a line. */
  readonly rigid?: boolean;
  /** The same for words joined by no-break spaces alone: the caller then tries a smaller size. */
  readonly keepJoined?: boolean;
  readonly where: Where;
}

/** Letters of one style inside a word. */
export interface Segment {
  readonly text: string;
  readonly face: Face;
  readonly sample: boolean;
}

/** What stands between two spaces, or a part of an address. */
export interface Word {
  readonly segments: readonly Segment[];
  /** The style of the space that follows; none inside an address. */
  readonly space?: Omit<Segment, 'text'>;
  /** With and without the space that follows, points. */
  readonly advance: number;
  readonly width: number;
  /** The next word belongs on its line: by the language, or by the no-break space that its author wrote. */
  readonly glued: boolean;
  readonly joined: boolean;
}

/** The runs between forced ends of line. */
export function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...run, text });
    });
  }
  return paragraphs;
}

/** NFC, one kind of space and hyphen: what is drawn is what a reader's search will type. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u202F\u2007]/gu, '\u00A0')
    .replace(/[\t\r\u2009]/gu, ' ');
}

function faceOf(run: Run, faces: FaceSet): Face {
  if (run.strong) return faces.strong;
  return run.emphasis ? faces.emphasis : faces.plain;
}

/**
 * The words of a paragraph.
 *
 * @throws LayoutError `missing-glyph`, naming the character, the face and the place in the content.
 */
export function splitWords(runs: readonly Run[], options: BreakOptions): Word[] {
  const { typefaces, size, faces, where } = options;
  const raw: { segments: Segment[]; space: Omit<Segment, 'text'>; hard: boolean }[] = [];
  let open = false;
  for (const run of runs) {
    const face = faceOf(run, faces);
    const style = { face, sample: run.sample === true };
    for (const part of clean(run.text).match(/\u00A0+| +|[^ \u00A0]+/gu) ?? []) {
      const last = raw.at(-1);
      if (/^[ \u00A0]/.test(part)) {
        if (last !== undefined && open) Object.assign(last, { space: style, hard: part.includes('\u00A0') });
        open = false;
        continue;
      }
      const missing = typefaces[face].covers(part);
      if (missing !== undefined) throw missingGlyph(missing, face, where);
      const segment = { ...style, text: part };
      if (open && last !== undefined) last.segments.push(segment);
      else raw.push({ segments: [segment], space: style, hard: false });
      open = true;
    }
  }
  const glue = keepTogether(raw.map((word) => word.segments.map((segment) => segment.text).join('')));
  return raw.flatMap((word, index): Word[] => {
    const width = widthOf(word.segments, typefaces, size);
    const whole = {
      segments: word.segments,
      space: word.space,
      width,
      advance: width + spaceAfter(word.segments, word.space, typefaces, size),
      glued: glue[index] === true,
      joined: word.hard,
    };
    return options.splitAddresses && width > options.width ? splitAddress(whole, options) : [whole];
  });
}

/**
 * A web address wider than the line may break after a slash, and where that is not enough after a hyphen or a dot; a mail address
 * before its `@`.
 */
function splitAddress(word: Word, { width, typefaces, size }: BreakOptions): Word[] {
  const [only] = word.segments;
  if (only === undefined || word.segments.length > 1 || !/[\p{L}\d]\.\p{L}{2,}|\//u.test(only.text))
    return [word];
  const measure = (text: string) => typefaces[only.face].width(text, size);
  const parts = only.text.includes('@')
    ? (only.text.match(/^[^@]*|@.*$/gu) ?? [only.text])
    : (only.text.match(/[^/]*\/+|[^/]+$/gu) ?? [only.text]).flatMap((part) =>
        measure(part) > width ? (part.match(/[^-.]*[-.]+|[^-.]+$/gu) ?? [part]) : [part],
      );
  return parts.map((text, index) => {
    const own = measure(text);
    const last = index === parts.length - 1;
    const { space, ...rest } = word;
    return {
      ...rest,
      segments: [{ ...only, text }],
      ...(last && space !== undefined ? { space } : {}),
      width: own,
      advance: last ? own + word.advance - word.width : own,
      glued: last && word.glued,
      joined: last && word.joined,
    };
  });
}

function widthOf(segments: readonly Segment[], typefaces: Typefaces, size: number): number {
  return segments.reduce((sum, { text, face }) => sum + typefaces[face].width(text, size), 0);
}

function spaceAfter(
  segments: readonly Segment[],
  space: Omit<Segment, 'text'>,
  typefaces: Typefaces,
  size: number,
): number {
  const last = segments.at(-1);
  if (last === undefined || last.face !== space.face || last.sample !== space.sample) {
    return typefaces[space.face].width(' ', size);
  }
  return typefaces[last.face].width(`${last.text} `, size) - typefaces[last.face].width(last.text, size);
}

function missingGlyph(char: string, face: Face, where: Where) {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const seen = /\p{C}/u.test(char) ? code : `“${char}” (${code})`;
  return layoutFault(
    'missing-glyph',
    where,
    {
      vi: `Phông chữ Fira Sans (${face}) không có ký tự ${seen}.`,
      en: `Fira Sans (${face}) has no glyph for ${seen}.`,
    },
    { vi: 'Hãy thay bằng chữ viết thường dùng.', en: 'Write it in letters that the typeface has.' },
  );
}
