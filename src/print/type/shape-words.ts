/** Words → glyphs, each word once for all documents and, with notes, for the next build as well. */

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
 * Words, each with its measures and its glyphs as numbers: `advance top bottom`, then for each glyph `id advanceWidth codePoint…`,
 * and after a semicolon `xAdvance yAdvance xOffset yOffset` where the glyph does not simply follow the one before.
 */
export type PackedWords = Readonly<Record<string, string>>;

/** Shapes the words of one font. */
export interface WordShaper {
  shape(word: string): ShapedWord;
  /** Every word that took time to shape, now or before, packed: to be handed to the next shaper of the same font. */
  packed(): PackedWords;
  /** Such words that were not known before. */
  readonly fresh: number;
}

/**
 * Shapes each word once, for measuring and for all documents. fontkit keeps, for the life of a font object, the characters that a
 * glyph stood for when it was first used, and pdfkit writes them into the text layer: so each word is shaped with glyphs of its own.
 * Of these only a few numbers are kept: a glyph that knows its outline weighs as much as a page. `shapePlain` gives the same of words that
 * need no more than their letters, a dozen times as fast.
 */
export function wordShaper(
  parsed: ShapingFont,
  noted: PackedWords = {},
  shapePlain: (word: string) => ShapedWord | undefined = () => undefined,
): WordShaper {
  const words = new Map<string, ShapedWord>();
  const known = new Map<string, string>(Object.entries(noted));
  const fresh = new Map<string, ShapedWord>();
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

  return {
    shape(word) {
      const before = words.get(word);
      if (before !== undefined) return before;
      const plain = shapePlain(word);
      const kept = plain === undefined ? known.get(word) : undefined;
      const shaped = plain ?? (kept === undefined ? shapeAnew(word) : unpack(kept));
      words.set(word, shaped);
      if (plain === undefined && kept === undefined) fresh.set(word, shaped);
      return shaped;
    },
    packed: () =>
      Object.fromEntries(
        [...known, ...[...fresh].map(([word, shaped]) => [word, pack(shaped)] as const)].slice(-MOST),
      ),
    get fresh() {
      return fresh.size;
    },
  };
}

/** How far a glyph's ink reaches above and below the baseline. */
function inkOfBox({ maxY, minY }: InkBox): { readonly top: number; readonly bottom: number } {
  return Number.isFinite(maxY) ? { top: maxY, bottom: -minY } : { top: 0, bottom: 0 };
}

/** Most words of a face that are handed on: a province's year has some ten thousand. */
const MOST = 50_000;

function pack({ advance, top, bottom, glyphs, positions }: ShapedWord): string {
  const each = glyphs.map(({ id, advanceWidth, codePoints }, index) => {
    const { xAdvance, yAdvance, xOffset, yOffset } = positions[index] ?? follows(advanceWidth);
    const plain = xAdvance === advanceWidth && yAdvance === 0 && xOffset === 0 && yOffset === 0;
    const place = plain ? '' : `;${[xAdvance, yAdvance, xOffset, yOffset].join(' ')}`;
    return [id, advanceWidth, ...codePoints].join(' ') + place;
  });
  return [[advance, top, bottom].join(' '), ...each].join('|');
}

function unpack(packed: string): ShapedWord {
  const [measures = '', ...each] = packed.split('|');
  const [advance = 0, top = 0, bottom = 0] = numbers(measures);
  const glyphs: WordGlyph[] = [];
  const positions: WordPlace[] = [];
  for (const one of each) {
    const [glyph = '', place] = one.split(';');
    const [id = 0, advanceWidth = 0, ...codePoints] = numbers(glyph);
    glyphs.push({ id, advanceWidth, codePoints });
    if (place === undefined) {
      positions.push(follows(advanceWidth));
      continue;
    }
    const [xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0] = numbers(place);
    positions.push({ xAdvance, yAdvance, xOffset, yOffset });
  }
  return { glyphs, positions, advance, top, bottom };
}

function follows(xAdvance: number): WordPlace {
  return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
}

function numbers(text: string): number[] {
  return text.split(' ').map(Number);
}
