/** Fira Sans, read once and measured: the only file that knows how letters are shaped. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkit';
import type { Face } from '../page.js';

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
  /** The font for one document: what one document means by a glyph never leaks into another. */
  openFont(): FontObject;
}

/** The six cuts of Fira Sans, by name. */
export type Typefaces = Readonly<Record<Face, Typeface>>;

/**
 * Reads the six cuts of Fira Sans from their npm packages.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * typefaces.regular.width('Gia Lai', 10); // 30.36
 * typefaces.regular.covers('Krông Pa ✓'); // '✓'
 */
export async function loadTypefaces(): Promise<Typefaces> {
  const read = async (face: Face) => typefaceOf(await readFont(FILES[face]));
  const [regular, medium, bold, italic, condensed, condensedBold] = await Promise.all([
    read('regular'),
    read('medium'),
    read('bold'),
    read('italic'),
    read('condensed'),
    read('condensed-bold'),
  ]);
  return { regular, medium, bold, italic, condensed, 'condensed-bold': condensedBold };
}

async function readFont(specifier: string): Promise<Font> {
  const font = create(await readFile(createRequire(import.meta.url).resolve(specifier)));
  if (!('layout' in font)) throw new Error(`${specifier} is a collection, not a font`);
  return font;
}

/** What is kept of a glyph: its number, its advance in units of the font, and the characters that it stands for in its word. */
export interface WordGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Where a glyph stands, in units of the font. */
export interface WordPlace {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A word as it was shaped: its glyphs and where each stands, and its measures, in units of the font. */
export interface ShapedWord {
  readonly glyphs: readonly WordGlyph[];
  readonly positions: readonly WordPlace[];
  readonly advance: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Shapes each word once, for measuring and for all documents. fontkit keeps, for the life of a font object, the characters that a
 * glyph stood for when it was first used, and pdfkit writes them into the text layer: so each word is shaped with glyphs of its own.
 * Of these only a few numbers are kept: a glyph that knows its outline weighs as much as a page.
 */
function wordShaper(parsed: Font): (word: string) => ShapedWord {
  const shaped = new Map<string, ShapedWord>();
  const inks = new Map<number, { readonly top: number; readonly bottom: number }>();
  const view: Font & { _glyphs?: object } = Object.create(parsed, { _glyphs: { value: {}, writable: true } });

  const inkOf = ({ id, bbox }: Pick<Glyph, 'id'> & { readonly bbox: Glyph['bbox'] }) => {
    const { maxY, minY } = bbox;
    const fresh = Number.isFinite(maxY) ? { top: maxY, bottom: -minY } : { top: 0, bottom: 0 };
    inks.set(id, fresh);
    return fresh;
  };

  return (word) => {
    const known = shaped.get(word);
    if (known !== undefined) return known;
    view._glyphs = {};
    const { glyphs, positions, advanceWidth } = view.layout(word);
    let top = 0;
    let bottom = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const ink = inks.get(glyph.id) ?? inkOf(glyph);
      const { yOffset } = positions[index] ?? { yOffset: 0 };
      top = Math.max(top, ink.top + yOffset);
      bottom = Math.max(bottom, ink.bottom - yOffset);
    }
    const fresh = {
      glyphs: glyphs.map(({ id, advanceWidth: advance, codePoints }) => ({
        id,
        advanceWidth: advance,
        codePoints,
      })),
      positions,
      advance: advanceWidth,
      top,
      bottom,
    };
    shaped.set(word, fresh);
    return fresh;
  };
}

/** The font for one document: pdfkit scales positions in place, so it is given copies. */
function openFont(parsed: Font, shape: (word: string) => ShapedWord): FontObject {
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

function typefaceOf(font: Font): Typeface {
  const shape = wordShaper(font);
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
      const words = wordsOf(text).map(shape);
      return {
        top: (Math.max(0, ...words.map((word) => word.top)) / em) * size,
        bottom: (Math.max(0, ...words.map((word) => word.bottom)) / em) * size,
      };
    },
    openFont: () => openFont(font, shape),
  };
}

/** Words with the space that follows: the pieces in which pdfkit shapes a line, so that widths agree to the last unit. */
function wordsOf(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? [];
}
