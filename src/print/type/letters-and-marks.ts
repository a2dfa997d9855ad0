/** Letters and the marks on them, which are drawn, spaced and copied as one; and where a mark stands for which the font has no anchor. */
import type { FontFile, InkBox, ShapedWord, WordGlyph, WordPlace } from './font-file.js';
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

/**
 * The clusters of a shaped word.
 *
 * @example
 * clustersOf(typefaces.regular.shape('ê̆m')).map(({ codePoints }) => String.fromCodePoint(...codePoints)); // ['ê̆', 'm']
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

/** Does a glyph belong to the letter before it? A mark does, and so does what a font has split off a letter, which stands for no character. */
function leans(codePoints: readonly number[]): boolean {
  return codePoints.every(isMark);
}

/** Marks that have no width of their own (general category M), by far the most of them in one block. */
export function isMark(codePoint: number): boolean {
  return codePoint >= 0x0300 && /\p{M}/u.test(String.fromCodePoint(codePoint));
}

/** Gap between a letter, or the mark below, and a mark, as a share of the em. */
const GAP = 0.045;

const BELOW = /[\u0316-\u0319\u031C-\u0333\u0339-\u033C\u0347-\u0349\u034D\u034E\u0353-\u0356]/u;
/** Marks through a letter: they stand where they are drawn. */
const THROUGH = /[\u0334-\u0338]/u;
const HORN = /\u031B/gu;

type Glyphs = Pick<ShapedWord, 'glyphs' | 'positions'>;

/**
 * The places of a word's glyphs, with marks that the font left at nought (as Tinos a breve on ê) put over or under the middle of their
 * letters, clear of what is there, which the outlines say. A horn does not count: the breve of ơ̆ stands beside it, as in fonts that have an anchor.
 */
export function placeMarks(shaped: Glyphs, font: FontFile): Glyphs {
  const { glyphs, positions } = shaped;
  if (!glyphs.some((glyph, index) => isAdrift(glyph, positions[index]))) return shaped;
  const placed = [...positions];
  let base: { readonly glyph: WordGlyph; readonly index: number } | undefined;
  let [top, bottom] = [0, 0];
  glyphs.forEach((glyph, index) => {
    const place = positions[index];
    if (place === undefined) return;
    const ink = font.inkOf(glyph.id);
    if (!standsOnLetter(glyph)) {
      base = { glyph, index };
      const body = font.inkOf(bodyOf(glyph, font, HORN));
      [top, bottom] = [body?.maxY ?? 0, body?.minY ?? 0];
      return;
    }
    if (base === undefined || ink === undefined) return;
    if (!isAdrift(glyph, place)) {
      top = Math.max(top, ink.maxY + place.yOffset);
      bottom = Math.min(bottom, ink.minY + place.yOffset);
      return;
    }
    const mark = String.fromCodePoint(...glyph.codePoints);
    if (THROUGH.test(mark)) return;
    const gap = GAP * font.unitsPerEm;
    const yOffset = BELOW.test(mark)
      ? Math.min(0, bottom - gap - ink.maxY)
      : Math.max(0, top + gap - ink.minY);
    top = Math.max(top, ink.maxY + yOffset);
    bottom = Math.min(bottom, ink.minY + yOffset);
    const letter = font.inkOf(bodyOf(base.glyph, font, /\p{M}/gu)) ?? NO_INK;
    const lean = Math.tan((-font.italicAngle * Math.PI) / 180);
    const rise = (ink.minY + ink.maxY) / 2 + yOffset - (letter.minY + letter.maxY) / 2;
    const pen = positions.slice(base.index, index).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const xOffset = (letter.minX + letter.maxX - ink.minX - ink.maxX) / 2 - pen + lean * rise;
    placed[index] = { ...place, xOffset: Math.round(xOffset), yOffset: Math.round(yOffset) };
  });
  return { glyphs, positions: placed };
}

const NO_INK: InkBox = { minX: 0, minY: 0, maxX: 0, maxY: 0 };

function standsOnLetter({ codePoints }: WordGlyph): boolean {
  return codePoints.length > 0 && codePoints.every(isMark);
}

/** A mark that has neither a width nor a place of its own. */
function isAdrift(glyph: WordGlyph, place: WordPlace | undefined): boolean {
  return (
    place !== undefined &&
    place.xAdvance === 0 &&
    place.xOffset === 0 &&
    place.yOffset === 0 &&
    standsOnLetter(glyph)
  );
}

/** The letter of a glyph without some of its marks; the glyph itself when the font has no such letter. */
function bodyOf({ id, codePoints }: WordGlyph, font: FontFile, without: RegExp): number {
  const text = String.fromCodePoint(...codePoints);
  const bare = text.normalize('NFD').replace(without, '').normalize('NFC');
  return bare === text ? id : (font.glyphOf(bare.codePointAt(0) ?? 0) ?? id);
}
