/** The typefaces, read once and measured. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FACES, type Face } from '../page.js';
import { type DocumentSubset, documentSubset } from './document-subset.js';
import { type FontFile, type InkBox, openFontFile, type ShapedWord } from './font-file.js';
import { clustersOf } from './letters-and-marks.js';

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

/** A font as pdfkit takes one that was parsed before, and as our drawing does. */
export interface FontObject extends Pick<FontFile, Asked> {
  readonly bbox: InkBox;
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  getGlyph(id: number): { readonly advanceWidth: number };
  layout(text: string): ShapedWord & { readonly advanceWidth: number };
  /** A word shaped, once for all documents. */
  shape(word: string): ShapedWord;
  /** The glyphs of one document. */
  createSubset(): DocumentSubset;
}

type Asked =
  | 'bytes'
  | 'postscriptName'
  | 'unitsPerEm'
  | 'ascent'
  | 'descent'
  | 'lineGap'
  | 'capHeight'
  | 'xHeight'
  | 'italicAngle';

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
  const opened = new Map<Face, Typeface>();
  const open = (face: Face) => {
    const typeface =
      opened.get(face) ?? typefaceOf(openFontFile(readFileSync(packages.resolve(FILES[face]))));
    opened.set(face, typeface);
    return typeface;
  };
  const cuts = FACES.map((face) => [face, { enumerable: true, get: () => open(face) }] as const);
  return Object.defineProperties({}, Object.fromEntries(cuts)) as Typefaces;
}

const packages = createRequire(import.meta.url);

function typefaceOf(font: FontFile): Typeface {
  const em = font.unitsPerEm;
  const { shape } = font;
  const letters = new Map<number, boolean>();
  const covered = (code: number) => {
    const before = letters.get(code) ?? font.glyphOf(code) !== undefined;
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
    openFont: () => fontObject(font),
  };
}

/** The font for one document: pdfkit scales positions in place, so it is given copies. */
function fontObject(font: FontFile): FontObject {
  const { bytes, box, isItalic, isFixedPitch, familyClass, advanceOf, shape } = font;
  return {
    ...font,
    bbox: box,
    head: { macStyle: { italic: isItalic } },
    'OS/2': { sFamilyClass: familyClass },
    post: { isFixedPitch },
    getGlyph: (id) => ({ advanceWidth: advanceOf(id) }),
    layout: (word) => {
      const shaped = shape(word);
      const positions = shaped.positions.map((position) => ({ ...position }));
      return {
        ...shaped,
        positions,
        get advanceWidth() {
          return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
        },
      };
    },
    createSubset: () => documentSubset(bytes, advanceOf),
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
