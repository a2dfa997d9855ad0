/** Glyphs of a word → clusters: a letter and the marks on it, which are drawn, spaced and copied as one. */
import type { ShapedWord } from './shape-words.js';
import type { GlyphPart } from './subset-font.js';

/** A letter with its marks, in units of the font. */
export interface Cluster {
  readonly parts: readonly GlyphPart[];
  /** The characters that it stands for. */
  readonly codePoints: readonly number[];
  /** Its own advance, and how far it is to the next cluster here: the difference is kerning. */
  readonly advance: number;
  readonly step: number;
}

/** Marks that have no width of their own (general category M), by far the most of them in one block. */
export function isMark(codePoint: number): boolean {
  return codePoint >= 0x0300 && /\p{M}/u.test(String.fromCodePoint(codePoint));
}

/** Does a glyph belong to the letter before it? A mark does, and so does what a font has split off a letter, which stands for no character. */
function leans(codePoints: readonly number[]): boolean {
  return codePoints.every(isMark);
}

/**
 * The clusters of a shaped word.
 *
 * @example
 * clustersOf(typefaces.regular.words.shape('ê̆m')).map(({ codePoints }) => String.fromCodePoint(...codePoints)); // ['ê̆', 'm']
 */
export function clustersOf({ glyphs, positions }: ShapedWord): Cluster[] {
  const clusters: { parts: GlyphPart[]; codePoints: number[]; advance: number; step: number }[] = [];
  glyphs.forEach(({ id, advanceWidth, codePoints }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? {
      xAdvance: advanceWidth,
      xOffset: 0,
      yOffset: 0,
    };
    const open = clusters.at(-1);
    if (open !== undefined && leans(codePoints)) {
      open.parts.push({ id, x: open.step + xOffset, y: yOffset });
      open.codePoints.push(...codePoints);
      open.advance += xAdvance;
      open.step += xAdvance;
      return;
    }
    const part = { id, x: xOffset, y: yOffset };
    clusters.push({ parts: [part], codePoints: [...codePoints], advance: advanceWidth, step: xAdvance });
  });
  return clusters;
}
