/** The typefaces, read once and measured. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { create, Font } from 'fontkit';
import { FACES, type Face } from '../page.js';
import { type DocumentSubset, documentSubset } from './document-subset.js';
import { postOf } from './font-tables.js';
import { clustersOf } from './letters-and-marks.js';
import { plainShaper } from './plain-words.js';
import { type ShapedWord, wordShaper } from './shape-words.js';

/** Every package is under the SIL Open Font License 1.1. */
const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  medium: '@expo-google-fonts/fira-sans/500Medium/FiraSans_500Medium.ttf',
  bold: '@expo-google-fonts/fira-sans/700Bold/FiraSans_700Bold.ttf',
  italic: '@expo-google-fonts/fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf',
  'bold-italic': '@expo-google-fonts/fira-sans/700Bold_Italic/FiraSans_700Bold_Italic.ttf',
  condensed: '@expo-google-fonts/fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf',
  'condensed-bold': '@expo-google-fonts/fira-sans-condensed/700Bold/FiraSansCondensed_700Bold.ttf',
  'condensed-italic':
    '@expo-google-fonts/fira-sans-condensed/400Regular_Italic/FiraSansCondensed_400Regular_Italic.ttf',
  'condensed-bold-italic':
    '@expo-google-fonts/fira-sans-condensed/700Bold_Italic/FiraSansCondensed_700Bold_Italic.ttf',
  'extra-condensed':
    '@expo-google-fonts/fira-sans-extra-condensed/400Regular/FiraSansExtraCondensed_400Regular.ttf',
  'extra-condensed-bold':
    '@expo-google-fonts/fira-sans-extra-condensed/700Bold/FiraSansExtraCondensed_700Bold.ttf',
  'extra-condensed-italic':
    '@expo-google-fonts/fira-sans-extra-condensed/400Regular_Italic/FiraSansExtraCondensed_400Regular_Italic.ttf',
  'extra-condensed-bold-italic':
    '@expo-google-fonts/fira-sans-extra-condensed/700Bold_Italic/FiraSansExtraCondensed_700Bold_Italic.ttf',
  serif: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  fallback: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'fallback-bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'fallback-italic': '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'fallback-bold-italic': '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
};

/** A parsed font as the drawing takes it. */
export interface FontObject {
  readonly postscriptName: string;
  /** As fontkit gives it, for pdfkit. */
  layout(text: string): unknown;
  /** A word shaped, once for all documents. */
  shape(word: string): ShapedWord;
  /** The glyphs of one document. */
  createSubset(): DocumentSubset;
}

/** One cut of a family, measured in points. Text is expected in NFC. */
export interface Typeface {
  /** Advance of a line of text at a size, points: the same sum of words as is drawn. */
  width(text: string, size: number): number;
  /** Letters with their marks, spaces among them: what letter-spacing is added to. */
  clusters(text: string): number;
  /** The first character that the cut has no glyph for. */
  covers(text: string): string | undefined;
  /** Highest and lowest ink above and below the baseline, points, both positive. */
  bounds(text: string, size: number): { readonly top: number; readonly bottom: number };
  /** Height of a capital without marks, as a share of the size. */
  readonly capHeight: number;
  /** A word's glyphs, shaped once for measuring and for all documents. */
  shape(word: string): ShapedWord;
  /** The font for one document: what one document means by a glyph never leaks into another. */
  openFont(): FontObject;
}

/** Every cut, by name. */
export type Typefaces = Readonly<Record<Face, Typeface>>;

/**
 * Every cut, from its npm package: Fira Sans in three widths, Tinos (the metrics of Times New Roman), and Noto Sans for what they lack. A cut
 * is read when it is first used: most sheets are set in four of them.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * typefaces.regular.width('Gia Lai', 10); // 30.36
 * typefaces.regular.covers('Krông Pa ✓'); // '✓'
 */
export async function loadTypefaces(): Promise<Typefaces> {
  const { create } = await import('fontkit');
  const typefaces = {};
  for (const face of FACES) {
    const get = () => {
      const value = typefaceOf(readFont(FILES[face], create));
      Object.defineProperty(typefaces, face, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(typefaces, face, { get, enumerable: true, configurable: true });
  }
  return typefaces as Typefaces;
}

interface FontFile {
  readonly font: Font;
  readonly bytes: Uint8Array;
  readonly post: () => ReturnType<typeof postOf>;
}

const packages = createRequire(import.meta.url);

function readFont(specifier: string, parse: typeof create): FontFile {
  const bytes = readFileSync(packages.resolve(specifier));
  const font = parse(bytes);
  if (!('layout' in font)) throw new Error(`${specifier} is a collection, not a font`);
  let read: ReturnType<typeof postOf> | undefined;
  const post = () => {
    read ??= postOf(bytes);
    return read;
  };
  return { font, bytes, post };
}

/** The font for one document: pdfkit scales positions in place, so it is given copies. */
function openFont({ font: parsed, bytes, post }: FontFile, shape: FontObject['shape']): FontObject {
  const layout = (word: string) => {
    const { glyphs, positions } = shape(word);
    const own = positions.map((position) => ({ ...position }));
    return {
      glyphs,
      positions: own,
      get advanceWidth() {
        return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  const view: FontObject = Object.create(parsed, {
    layout: { value: layout },
    shape: { value: shape },
    // pdfkit asks for two numbers of a table that fontkit would decode to its last name of a glyph.
    post: { get: post },
    createSubset: { value: () => documentSubset(bytes, (id) => parsed.getGlyph(id).advanceWidth) },
  });
  return view;
}

function typefaceOf(file: FontFile): Typeface {
  const { font, bytes } = file;
  const shape = wordShaper(font, plainShaper(bytes));
  const em = font.unitsPerEm;
  const letters = new Map<number, boolean>();
  const covered = (code: number) => {
    const before = letters.get(code) ?? font.hasGlyphForCodePoint(code);
    letters.set(code, before);
    return before;
  };
  return {
    capHeight: font.capHeight / em,
    width: (text, size) => {
      let sum = 0;
      for (const word of spacedWords(text)) sum += shape(word).advance / em;
      return sum * size;
    },
    clusters: (text) => spacedWords(text).reduce((sum, word) => sum + clustersOf(shape(word)).length, 0),
    covers: (text) => {
      for (const char of text) {
        if (!covered(char.codePointAt(0) ?? 0)) return char;
      }
      return undefined;
    },
    bounds: (text, size) => {
      let [top, bottom] = [0, 0];
      for (const word of spacedWords(text)) {
        const shaped = shape(word);
        top = Math.max(top, shaped.top);
        bottom = Math.max(bottom, shaped.bottom);
      }
      return { top: (top / em) * size, bottom: (bottom / em) * size };
    },
    shape,
    openFont: () => openFont(file, shape),
  };
}

/** Words with the space that follows: the pieces in which pdfkit shapes a line, so that widths agree to the last unit. */
export function spacedWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    words.push(text.slice(start, end + 1));
    start = end + 1;
  }
  if (start < text.length) words.push(text.slice(start));
  return words;
}
