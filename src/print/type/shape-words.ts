/** Words → glyphs, each word once for all documents. */

import { placeMarks } from './letters-and-marks.js';

/** The heights of a glyph's ink, in units of the font; of a space, without end. */
interface InkBox {
  readonly minY: number;
  readonly maxY: number;
}

/** A parsed font, as far as words are shaped with it. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  /** Degrees, counter-clockwise: an italic has a negative one. */
  readonly italicAngle: number;
  layout(word: string): {
    readonly glyphs: readonly (WordGlyph & {
      readonly bbox: InkBox & { readonly minX: number; readonly maxX: number };
    })[];
    readonly positions: readonly WordPlace[];
    readonly advanceWidth: number;
  };
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
 * Of these only a few numbers are kept: a glyph that knows its outline weighs as much as a page. `shapePlain` gives the same of words that
 * need no more than their letters, a dozen times as fast.
 */
export function wordShaper(
  parsed: ShapingFont,
  shapePlain: (word: string) => ShapedWord | undefined = () => undefined,
): (word: string) => ShapedWord {
  const words = new Map<string, ShapedWord>();
  const inks = new Map<number, { readonly top: number; readonly bottom: number }>();
  const view: ShapingFont & { _glyphs?: object } = Object.create(parsed, {
    _glyphs: { value: {}, writable: true },
  });

  const inkOf = ({ id, bbox }: ReturnType<ShapingFont['layout']>['glyphs'][number]) => {
    const ink = inkOfBox(bbox);
    inks.set(id, ink);
    return ink;
  };

  const shapeAnew = (word: string): ShapedWord => {
    view._glyphs = {};
    const shaped = view.layout(word);
    const { glyphs, advanceWidth } = shaped;
    const positions = placeMarks(shaped, view);
    let top = 0;
    let bottom = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const ink = inks.get(glyph.id) ?? inkOf(glyph);
      const { yOffset } = positions[index] ?? { yOffset: 0 };
      top = Math.max(top, ink.top + yOffset);
      bottom = Math.max(bottom, ink.bottom - yOffset);
    }
    return {
      glyphs: glyphs.map(({ id, advanceWidth: advance, codePoints }) => ({
        id,
        advanceWidth: advance,
        codePoints: [...codePoints],
      })),
      positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
        xAdvance,
        yAdvance,
        xOffset,
        yOffset,
      })),
      advance: advanceWidth,
      top,
      bottom,
    };
  };

  return (word) => {
    const shaped = words.get(word) ?? shapePlain(word) ?? shapeAnew(word);
    words.set(word, shaped);
    return shaped;
  };
}

/** How far a glyph's ink reaches above and below the baseline. */
function inkOfBox({ maxY, minY }: InkBox): { readonly top: number; readonly bottom: number } {
  return Number.isFinite(maxY) ? { top: maxY, bottom: -minY } : { top: 0, bottom: 0 };
}
