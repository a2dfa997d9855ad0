/** Fira Sans, read once and measured. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { FACES, type Face } from '../page.js';
import { type PackedWords, type ShapedWord, type WordShaper, wordShaper } from './shape-words.js';

const FILES: Readonly<Record<Face, string>> = {
  regular: '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  medium: '@expo-google-fonts/fira-sans/500Medium/FiraSans_500Medium.ttf',
  bold: '@expo-google-fonts/fira-sans/700Bold/FiraSans_700Bold.ttf',
  italic: '@expo-google-fonts/fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf',
  condensed: '@expo-google-fonts/fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf',
  'condensed-bold': '@expo-google-fonts/fira-sans-condensed/700Bold/FiraSansCondensed_700Bold.ttf',
};

/** A parsed font as the drawing takes it. */
export interface FontObject {
  readonly postscriptName: string;
  /** As fontkit gives it, for pdfkit. */
  layout(text: string): unknown;
  /** A word shaped, once for all documents. */
  shape(word: string): ShapedWord;
}

/** One cut of the family, measured in points. Text is expected in NFC. */
export interface Typeface {
  /** Advance of a line of text at a size, points: the same sum of words as is drawn. */
  width(text: string, size: number): number;
  /** The first character that the cut has no glyph for. */
  covers(text: string): string | undefined;
  /** Highest and lowest ink above and below the baseline, points, both positive. */
  bounds(text: string, size: number): { readonly top: number; readonly bottom: number };
  /** Height of a capital without marks, as a share of the size. */
  readonly capHeight: number;
  readonly words: WordShaper;
  /** The font for one document: what one document means by a glyph never leaks into another. */
  openFont(): FontObject;
}

/** The six cuts of Fira Sans, by name. */
export type Typefaces = Readonly<Record<Face, Typeface>>;

/**
 * Reads the six cuts of Fira Sans from their npm packages. With `noted`, what `shapedWords` gave of the same typefaces before, words
 * that are in it need not be shaped again.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * typefaces.regular.width('Gia Lai', 10); // 30.36
 * typefaces.regular.covers('Krông Pa ✓'); // '✓'
 */
export async function loadTypefaces(noted: ShapedWords = {}): Promise<Typefaces> {
  const read = async (face: Face) => [face, typefaceOf(await readFont(FILES[face]), noted[face])] as const;
  return Object.fromEntries(await Promise.all(FACES.map(read))) as Record<Face, Typeface>;
}

/** Words by face, each with how it was shaped: plain data. */
export type ShapedWords = Readonly<Partial<Record<Face, PackedWords>>>;

/**
 * The words that were shaped with typefaces; undefined when there is none that was not handed to them.
 *
 * @example
 * shapedWords(await loadTypefaces()); // undefined
 */
export function shapedWords(typefaces: Typefaces): ShapedWords | undefined {
  if (FACES.every((face) => typefaces[face].words.fresh === 0)) return undefined;
  return Object.fromEntries(FACES.map((face) => [face, typefaces[face].words.packed()]));
}

async function readFont(specifier: string): Promise<Font> {
  const font = create(await readFile(createRequire(import.meta.url).resolve(specifier)));
  if (!('layout' in font)) throw new Error(`${specifier} is a collection, not a font`);
  return font;
}

/** The font for one document: pdfkit scales positions in place, so it is given copies. */
function openFont(parsed: Font, { shape }: WordShaper): FontObject {
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
  });
  return view;
}

function typefaceOf(font: Font, known?: PackedWords): Typeface {
  const words = wordShaper(font, known);
  const { shape } = words;
  const em = font.unitsPerEm;
  return {
    capHeight: font.capHeight / em,
    width: (text, size) => wordsOf(text).reduce((sum, word) => sum + shape(word).advance / em, 0) * size,
    covers: (text) => {
      for (const char of text) {
        if (!font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) return char;
      }
      return undefined;
    },
    bounds: (text, size) => {
      const shaped = wordsOf(text).map(shape);
      return {
        top: (Math.max(0, ...shaped.map((word) => word.top)) / em) * size,
        bottom: (Math.max(0, ...shaped.map((word) => word.bottom)) / em) * size,
      };
    },
    words,
    openFont: () => openFont(font, words),
  };
}

/** Words with the space that follows: the pieces in which pdfkit shapes a line, so that widths agree to the last unit. */
function wordsOf(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? [];
}
