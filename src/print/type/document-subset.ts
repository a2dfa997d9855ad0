/** The glyphs of one document in one cut: numbered as they come, each with one meaning for the text layer. */
import type { Cluster } from './letters-and-marks.js';
import { type SubsetGlyph, subsetFont } from './subset-font.js';

/** A shape, and the characters that it stands for. */
export type MeantGlyph = Pick<Cluster, 'parts' | 'codePoints' | 'advance'>;

/** Shape and characters as one text: two glyphs that have it in common are one. */
export function meaningOf({ parts, codePoints }: Pick<Cluster, 'parts' | 'codePoints'>): string {
  return `${parts.map(({ id, x, y }) => `${id} ${x} ${y}`).join('+')}=${codePoints.join(' ')}`;
}

/** What pdfkit asks of a subset, and the clusters that it does not know of. */
export interface DocumentSubset {
  /** The number of a glyph of the font. */
  includeGlyph(id: number): number;
  /** The number of a cluster: another one for the same shape where it stands for other characters. */
  includeCluster(cluster: MeantGlyph): number;
  /** The font file. */
  encode(): Buffer;
}

/** Glyphs are numbered in two octets. */
const MOST = 0xffff;

/**
 * A subset of a font's bytes, empty but for the glyph of what is missing.
 *
 * @throws RangeError when a document needs more than 65,535 different letters
 */
export function documentSubset(bytes: Uint8Array, advanceOf: (id: number) => number): DocumentSubset {
  const glyphs: SubsetGlyph[] = [{ parts: [{ id: 0, x: 0, y: 0 }], advance: advanceOf(0) }];
  const numbers = new Map<string, number>([['0', 0]]);
  const include = (key: string, glyph: SubsetGlyph) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (glyphs.length > MOST) throw new RangeError('a document has too many different letters');
    const number = glyphs.push(glyph) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    includeGlyph: (id) => include(String(id), { parts: [{ id, x: 0, y: 0 }], advance: advanceOf(id) }),
    includeCluster: (cluster) => include(meaningOf(cluster), cluster),
    encode: () => Buffer.from(subsetFont(bytes, glyphs)),
  };
}
