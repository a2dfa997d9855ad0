/** Styled text → words with their measures: what can stand on a line, and what has to stand with what. */

import { memoryBy } from '../../model/index.js';
import type { Face } from '../page.js';
import { type FaceSet, fallbackFace } from './faces.js';
import { type Hold, keepTogether } from './keep-together.js';
import type { Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';
import { type Ink, inkOfAll, measureOf } from './measure-letters.js';
import { missingGlyph } from './missing-letters.js';
import { faceOfRun, type Run } from './runs.js';

/** How a text is set. */
export interface BreakOptions {
  /** Points. A word that is wider makes a line that is wider: the caller decides what that means. */
  readonly width: number;
  readonly size: number;
  readonly faces: FaceSet;
  readonly typefaces: Typefaces;
  /** Letter-spacing, as a share of the size. */
  readonly tracking?: number;
  /** Lines of like length, as a heading wants them. */
  readonly balance?: boolean;
  /** Addresses of the web and of mail may break where they are wider than a line. */
  readonly splitAddresses?: boolean;
  /** No line more for the sake of a word that would be parted: the last way to make a text fit. */
  readonly tight?: boolean;
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
  /** Where it leads. */
  readonly href?: string;
  /** With its letter-spacing, as a share of the size. */
  readonly advance: number;
}

/** The style of letters. */
export type Style = Pick<Segment, 'face' | 'sample' | 'href'>;

/** What stands between two spaces, or a part of an address. All its measures are shares of the size. */
export interface TextWord {
  readonly segments: readonly Segment[];
  /** The style of the space that follows; none inside an address. */
  readonly space?: Style;
  /** With and without the space that follows. */
  readonly advance: number;
  readonly width: number;
  readonly ink: Ink;
  /** How the language holds it to the next word; and whether its author wrote a no-break space after it. */
  readonly hold: Hold;
  readonly joined: boolean;
}

const paragraphs = new WeakMap<readonly Run[], readonly (readonly Run[])[]>();

/** The runs between forced ends of line. */
export function splitAtBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const known = paragraphs.get(runs) ?? splitRuns(runs);
  paragraphs.set(runs, known);
  return known;
}

function splitRuns(runs: readonly Run[]): Run[][] {
  const between: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) between.push([]);
      if (text !== '') between.at(-1)?.push({ ...run, text });
    });
  }
  return between;
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

/** Texts that were split with these typefaces: each is tried at a dozen sizes, and many stand on hundreds of sheets. */
const texts = memoryBy<Typefaces, readonly TextWord[]>(20_000);

/**
 * The words of a paragraph.
 *
 * @throws LayoutError `missing-glyph`, naming the character, the face and the place in the content.
 */
export function splitWords(runs: readonly Run[], options: BreakOptions): readonly TextWord[] {
  const { width, size, splitAddresses } = options;
  const words = wordsOf(runs, options);
  const limit = width / size;
  if (!splitAddresses || words.every((word) => word.width <= limit)) return words;
  return words.flatMap((word) => (word.width > limit ? splitAddress(word, limit, options) : word));
}

/** The words of runs as they were split last: sizes are tried one after the other. */
const latest = new WeakMap<
  readonly Run[],
  Pick<BreakOptions, 'typefaces' | 'faces' | 'tracking'> & { readonly words: readonly TextWord[] }
>();

function wordsOf(runs: readonly Run[], options: BreakOptions): readonly TextWord[] {
  const { typefaces, faces, tracking = 0 } = options;
  const last = latest.get(runs);
  if (last?.typefaces === typefaces && last.faces === faces && last.tracking === tracking) return last.words;
  const styled = runs.map(
    (run) => `${faceOfRun(run, faces)} ${run.sample === true} ${run.href ?? ''} ${run.text}`,
  );
  const words = texts(typefaces, `${tracking}\n${styled.join('\n')}`, () => splitAnew(runs, options));
  latest.set(runs, { typefaces, faces, tracking, words });
  return words;
}

function splitAnew(runs: readonly Run[], options: BreakOptions): readonly TextWord[] {
  const { typefaces, faces, where, tracking } = options;
  const raw: { segments: Segment[]; space: Style; hard: boolean }[] = [];
  let open = false;
  for (const run of runs) {
    const face = faceOfRun(run, faces);
    const style = { face, sample: run.sample === true, ...(run.href !== undefined && { href: run.href }) };
    for (const part of clean(run.text).match(/\u00A0+| +|[^ \u00A0]+/gu) ?? []) {
      const last = raw.at(-1);
      if (/^[ \u00A0]/.test(part)) {
        if (last !== undefined && open) Object.assign(last, { space: style, hard: part.includes('\u00A0') });
        open = false;
        continue;
      }
      const segments = coveredLetters({ ...style, text: part }, typefaces, where).map((letters) => ({
        ...letters,
        advance: measureOf(letters.text, typefaces[letters.face], tracking).advance,
      }));
      if (open && last !== undefined) last.segments.push(...segments);
      else raw.push({ segments, space: style, hard: false });
      open = true;
    }
  }
  const holds = keepTogether(raw.map((word) => word.segments.map((segment) => segment.text).join('')));
  return raw.map(({ segments, space, hard }, index) => {
    const width = segments.reduce((sum, { advance }) => sum + advance, 0);
    return {
      segments,
      space,
      width,
      advance: width + spaceAfter(segments, space, options),
      ink: inkOfAll(segments.map(({ text, face }) => measureOf(text, typefaces[face]))),
      hold: holds[index],
      joined: hard,
    };
  });
}

/**
 * A web address wider than the line may break after a slash, and where that is not enough after a hyphen or a dot; a mail address
 * before its `@`.
 */
function splitAddress(word: TextWord, limit: number, { typefaces, tracking }: BreakOptions): TextWord[] {
  const [only] = word.segments;
  if (only === undefined || word.segments.length > 1 || !/[\p{L}\d]\.\p{L}{2,}|\//u.test(only.text))
    return [word];
  const measure = (text: string) => measureOf(text, typefaces[only.face], tracking).advance;
  const parts = only.text.includes('@')
    ? (only.text.match(/^[^@]*|@.*$/gu) ?? [only.text])
    : (only.text.match(/[^/]*\/+|[^/]+$/gu) ?? [only.text]).flatMap((part) =>
        measure(part) > limit ? (part.match(/[^-.]*[-.]+|[^-.]+$/gu) ?? [part]) : [part],
      );
  return parts.map((text, index) => {
    const own = measure(text);
    const last = index === parts.length - 1;
    const { space, ...rest } = word;
    return {
      ...rest,
      segments: [{ ...only, text, advance: own }],
      ...(last && space !== undefined ? { space } : {}),
      width: own,
      advance: last ? own + word.advance - word.width : own,
      hold: last ? word.hold : undefined,
      joined: last && word.joined,
    };
  });
}

/** How much further a word advances with the space that follows: its letters may lean on it. */
function spaceAfter(
  segments: readonly Segment[],
  space: Style,
  { typefaces, tracking }: BreakOptions,
): number {
  const typeface = typefaces[space.face];
  const last = segments.at(-1);
  if (last === undefined || last.face !== space.face || last.sample !== space.sample)
    return measureOf(' ', typeface, tracking).advance;
  return measureOf(`${last.text} `, typeface, tracking).advance - last.advance;
}

let segmenter: Intl.Segmenter | undefined;

/** Letters with their marks. What tells them apart is slow to open, and few texts need it. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

type Letters = Omit<Segment, 'advance'>;

/** A stretch of letters in its own cut, but for those that only Noto Sans has: a letter and its marks always come from one cut. */
function coveredLetters(letters: Letters, typefaces: Typefaces, where: Where): Letters[] {
  const { face, text } = letters;
  if (typefaces[face].covers(text) === undefined) return [letters];
  const other = fallbackFace(face);
  const stretches: (Letters & { text: string })[] = [];
  for (const { segment: letter } of graphemesOf(text)) {
    const own = typefaces[face].covers(letter) === undefined;
    const missing = own ? undefined : typefaces[other].covers(letter);
    if (missing !== undefined) throw missingGlyph(missing, face, where);
    const last = stretches.at(-1);
    const cut = own ? face : other;
    if (last?.face === cut) last.text += letter;
    else stretches.push({ ...letters, face: cut, text: letter });
  }
  return stretches;
}
