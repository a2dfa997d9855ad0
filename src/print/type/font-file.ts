/** A font file, opened with HarfBuzz: words as glyphs, and what a PDF says of the font. */
import { Blob, Buffer, ClusterLevel, Face, Font, type GlyphExtents, shape } from 'harfbuzzjs';
import { tablesOf, viewOf } from './font-tables.js';
import { placeMarks } from './letters-and-marks.js';

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
  /** How far its ink reaches above and below the baseline. */
  readonly top: number;
  readonly bottom: number;
}

/** A box around ink, in units of the font. */
export interface InkBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A font, as far as its own files say; lengths in units of the font. */
export interface FontFile {
  readonly bytes: Uint8Array;
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, counter-clockwise: an italic has a negative one. */
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  readonly isItalic: boolean;
  /** IBM's class of its design (OpenType 1.9, `OS/2`). */
  readonly familyClass: number;
  readonly box: InkBox;
  /** The glyph of a character; undefined when there is none. */
  glyphOf(code: number): number | undefined;
  advanceOf(glyph: number): number;
  /** Undefined where there is no ink. */
  inkOf(glyph: number): InkBox | undefined;
  /** A word's glyphs: the same object however often it is asked for. */
  shape(word: string): ShapedWord;
}

/** @throws RangeError for what is no font with the tables of one */
export function openFontFile(bytes: Uint8Array): FontFile {
  const tables = tablesOf(bytes);
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new RangeError(`the font has no table ${tag}`);
    return viewOf(table);
  }) as [DataView, DataView, DataView, DataView];
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const buffer = new Buffer();
  const advanceOf = kept((glyph) => font.glyphHAdvance(glyph));
  const file: FontFile = {
    bytes,
    postscriptName: face.getName(POSTSCRIPT_NAME, 'en'),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: os2.getInt16(88),
    xHeight: os2.getInt16(86),
    italicAngle: post.getInt32(4) / 65_536,
    isFixedPitch: post.getUint32(12) !== 0,
    isItalic: (head.getUint16(44) & 2) !== 0,
    familyClass: os2.getInt16(30),
    box: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
    glyphOf: (code) => font.nominalGlyph(code),
    advanceOf,
    inkOf: kept((glyph) => boxOf(font.glyphExtents(glyph))),
    shape: shapeOnce((word) => measured(placeMarks(shapedBy(font, buffer, word, advanceOf), file), file)),
  };
  return file;
}

const POSTSCRIPT_NAME = 6;

/** Asks each glyph once. */
function kept<Answer>(ask: (glyph: number) => Answer): (glyph: number) => Answer {
  const answers = new Map<number, { readonly answer: Answer }>();
  return (glyph) => {
    const known = answers.get(glyph) ?? { answer: ask(glyph) };
    answers.set(glyph, known);
    return known.answer;
  };
}

function boxOf(ink: GlyphExtents | undefined): InkBox | undefined {
  if (ink === undefined || ink.width === 0) return undefined;
  const { xBearing, yBearing, width, height } = ink;
  return { minX: xBearing, maxX: xBearing + width, minY: yBearing + height, maxY: yBearing };
}

type Shaped = Pick<ShapedWord, 'glyphs' | 'positions'>;

/** A word's glyphs, each with the characters up to the next one's: a letter that a font has split stands for itself in its first glyph. */
function shapedBy(font: Font, buffer: Buffer, word: string, advanceOf: FontFile['advanceOf']): Shaped {
  buffer.clearContents();
  buffer.setClusterLevel(ClusterLevel.CHARACTERS);
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const letters = lettersOf(word, infos);
  const glyphs = infos.map(({ codepoint: id }, index) => ({
    id,
    advanceWidth: advanceOf(id),
    codePoints: letters[index] ?? [],
  }));
  return { glyphs, positions: buffer.getGlyphPositions() };
}

/** The characters of each glyph, by where in the word they begin. */
function lettersOf(word: string, infos: readonly { readonly cluster: number }[]): number[][] {
  if (infos.length === word.length && infos.every(({ cluster }, index) => cluster === index))
    return infos.map(({ cluster }) => [word.charCodeAt(cluster)]);
  const starts = infos.map(({ cluster }) => cluster);
  const inOrder = [...new Set(starts), word.length].sort((a, b) => a - b);
  return starts.map((start, index) => {
    if (starts.indexOf(start) < index) return [];
    const letters = word.slice(start, inOrder[inOrder.indexOf(start) + 1]);
    return Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  });
}

function measured({ glyphs, positions }: Shaped, file: FontFile): ShapedWord {
  let [advance, top, bottom] = [0, 0, 0];
  for (const [index, { xAdvance, yOffset }] of positions.entries()) {
    advance += xAdvance;
    const ink = file.inkOf(glyphs[index]?.id ?? 0);
    if (ink === undefined) continue;
    top = Math.max(top, ink.maxY + yOffset);
    bottom = Math.max(bottom, -ink.minY - yOffset);
  }
  return { glyphs, positions, advance, top, bottom };
}

/**
 * Latin letters and what stands beside them, and a space: nothing is joined with it, or written from right to left. Not the soft hyphen, through
 * which a letter is moved towards the space.
 */
const LATIN_AND_SPACE = /^[!-\u00AC\u00AE-\u02AF\u1E00-\u1EFF\u2010-\u2026]{2,} $/;

/**
 * Each word once. Half of all words come with a space as well, and are not shaped anew for it where the cut does not move their last
 * letter towards it, as Tinos does some capitals.
 */
function shapeOnce(shapeAnew: (word: string) => ShapedWord): (word: string) => ShapedWord {
  const words = new Map<string, ShapedWord>();
  const shape = (word: string) => {
    const shaped = words.get(word) ?? withSpace(word) ?? shapeAnew(word);
    words.set(word, shaped);
    return shaped;
  };
  const withSpace = (word: string): ShapedWord | undefined => {
    if (!LATIN_AND_SPACE.test(word)) return undefined;
    const [bare, space] = [shape(word.slice(0, -1)), shape(' ')];
    const apart = shape(word.slice(-2, -1)).advance + space.advance;
    if (shape(word.slice(-2)).advance !== apart) return undefined;
    return {
      ...bare,
      glyphs: [...bare.glyphs, ...space.glyphs],
      positions: [...bare.positions, ...space.positions],
      advance: bare.advance + space.advance,
    };
  };
  return shape;
}
