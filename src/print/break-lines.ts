/** Styled text → lines of a given width. Lines break at spaces only, never where `keepTogether` forbids it. */
import { keepTogether } from './keep-together.js';
import { layoutFault, type Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';
import type { Face } from './page.js';
import type { FaceSet, Run } from './runs.js';

/** Letters of one style on a line; `x` counts from the start of the line, points. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  readonly width: number;
  readonly sample: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

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
  readonly where: Where;
}

interface Segment {
  readonly text: string;
  readonly face: Face;
  readonly sample: boolean;
}

interface Word {
  readonly segments: readonly Segment[];
  /** The style of the space that follows; none inside an address. */
  readonly space?: Omit<Segment, 'text'>;
  /** With and without the space that follows, points. */
  readonly advance: number;
  readonly width: number;
  readonly glued: boolean;
}

/**
 * Breaks runs into as few lines as greedy breaking would need, with the least ragged right edge and no last line of one
 * syllable where that can be helped.
 *
 * @throws LayoutError naming the character, the face and the place in the content when a glyph is missing.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * const lines = breakLines([{ text: 'Nộp hồ sơ tại bộ phận một cửa' }], {
 *   width: 90, size: 12, faces: faceSet('regular'), typefaces, where: { file: 'a.md', line: 1, slot: 'body' },
 * });
 * lines.map((line) => line.pieces.map((piece) => piece.text).join('')); // ['Nộp hồ sơ tại', 'bộ phận một cửa']
 */
export function breakLines(runs: readonly Run[], options: BreakOptions): Line[] {
  return splitAtBreaks(runs).flatMap((paragraph) => {
    const words = wordsOf(paragraph, options);
    return words.length === 0 ? [] : linesOf(words, options).map((line) => join(line, options));
  });
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
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
    .replace(/[\t\r\u202F\u2007\u2009]/gu, ' ');
}

function faceOf(run: Run, faces: FaceSet): Face {
  if (run.strong) return faces.strong;
  return run.emphasis ? faces.emphasis : faces.plain;
}

function wordsOf(runs: readonly Run[], options: BreakOptions): Word[] {
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
      glued: word.hard || glue[index] === true,
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

/** Sum of widths from the first word to the last, the space after the last one left out. */
function span(words: readonly Word[]): number {
  const last = words.at(-1);
  return (
    words.reduce((sum, word) => sum + word.advance, 0) - (last === undefined ? 0 : last.advance - last.width)
  );
}

/** Words that must share a line; a chain too long for any line falls apart at its spaces. */
function chunksOf(words: readonly Word[], limit: number): Word[][] {
  const chunks: Word[][] = [];
  let open: Word[] = [];
  for (const word of words) {
    open.push(word);
    if (word.glued) continue;
    chunks.push(open);
    open = [];
  }
  if (open.length > 0) chunks.push(open);
  return chunks.flatMap((chunk) => (span(chunk) > limit ? chunk.map((word) => [word]) : [chunk]));
}

const EPSILON = 1e-6;

/** Fewest lines first, then the smallest sum of squared gaps, by dynamic programming from the end. */
function linesOf(words: readonly Word[], options: BreakOptions): Word[][] {
  const limit = options.width + EPSILON;
  const chunks = chunksOf(words, limit);
  const target = options.balance ? balancedWidth(chunks, limit) : options.width;
  const best: { lines: number; cost: number; next: number }[] = [];
  best[chunks.length] = { lines: 0, cost: 0, next: chunks.length };
  for (let start = chunks.length - 1; start >= 0; start -= 1) {
    let width = 0;
    let chosen = { lines: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, next: start + 1 };
    let count = 0;
    for (let end = start; end < chunks.length; end += 1) {
      const chunk = chunks[end] ?? [];
      const whole = width + span(chunk);
      if (end > start && whole > limit) break;
      count += chunk.length;
      const rest = best[end + 1];
      if (rest === undefined) break;
      const last = end + 1 === chunks.length;
      const gap = last && !options.balance ? 0 : (target - whole) / options.width;
      const lonely = last && count === 1 && start > 0 && isSyllable(chunk) ? 4 : 0;
      const sense = last || !options.balance ? 0 : endCost(chunk);
      const cost = gap * gap + lonely + sense + rest.cost;
      const lines = rest.lines + 1;
      if (lines < chosen.lines || (lines === chosen.lines && cost < chosen.cost)) {
        chosen = { lines, cost, next: end + 1 };
      }
      width += chunk.reduce((sum, word) => sum + word.advance, 0);
    }
    best[start] = chosen;
  }
  const lines: Word[][] = [];
  for (let start = 0; start < chunks.length; start = best[start]?.next ?? chunks.length) {
    lines.push(chunks.slice(start, best[start]?.next ?? chunks.length).flat());
  }
  return lines;
}

/** Words that belong to what follows: a heading's line should not end in one. */
const LEANING = new Set(
  'đã đang sẽ không chưa chẳng cứ hãy và của là để ở cho với thì mà khi từ đến tại qua theo về trong trên do bị được các những một'.split(
    ' ',
  ),
);

/** One short word, as a Vietnamese syllable is; an address or a number may stand alone. */
function isSyllable(chunk: readonly Word[]): boolean {
  const text = chunk.map((word) => word.segments.map((segment) => segment.text).join('')).join('');
  return /^\p{L}{1,7}[\p{P}]*$/u.test(text);
}

/** A heading breaks best after a comma, worst after a word that leans on the next. */
function endCost(chunk: readonly Word[]): number {
  const text = chunk.at(-1)?.segments.at(-1)?.text ?? '';
  if (/[,.;:!?–]$/u.test(text)) return -0.15;
  return LEANING.has(text.toLowerCase()) ? 0.15 : 0;
}

/** The length that every line would have if the text divided evenly. */
function balancedWidth(chunks: readonly (readonly Word[])[], limit: number): number {
  const total = span(chunks.flat());
  return total / Math.max(1, Math.ceil(total / limit));
}

function join(words: readonly Word[], { typefaces, size }: BreakOptions): Line {
  const segments: { text: string; face: Face; sample: boolean }[] = [];
  const add = (text: string, { face, sample }: Omit<Segment, 'text'>) => {
    const last = segments.at(-1);
    if (last !== undefined && last.face === face && last.sample === sample) last.text += text;
    else segments.push({ text, face, sample });
  };
  words.forEach((word, index) => {
    for (const segment of word.segments) add(segment.text, segment);
    if (index < words.length - 1 && word.space !== undefined) add(' ', word.space);
  });
  let x = 0;
  const pieces = segments.map((segment) => {
    const width = typefaces[segment.face].width(segment.text, size);
    const piece = { ...segment, x, width };
    x += width;
    return piece;
  });
  return { pieces, width: x };
}
