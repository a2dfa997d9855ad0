/** The font file that a PDF carries, read back by fontkit. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FACES } from '../../src/print/page.js';
import { documentSubset } from '../../src/print/type/document-subset.js';
import { tablesOf, viewOf } from '../../src/print/type/font-tables.js';
import { clustersOf } from '../../src/print/type/letters-and-marks.js';
import { subsetFont } from '../../src/print/type/subset-font.js';
import { typefaces } from './fixtures.js';

const bytes = await readFile(
  createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
);
const whole = open(bytes);

function open(file: Uint8Array) {
  const font = create(Buffer.from(file));
  if (!('layout' in font)) throw new Error('a collection');
  return font;
}

describe('subsetFont', () => {
  it('holds the glyphs that were asked for, in their order, with their advances and outlines', () => {
    const wanted = [
      0,
      ...[...'Aợ1–'].map((letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id),
    ];
    const file = subsetFont(
      bytes,
      wanted.map((id) => ({ parts: [{ id, x: 0, y: 0 }], advance: whole.getGlyph(id).advanceWidth })),
    );
    expect(file.length).toBeLessThan(40_000);
    const cut = open(file);
    wanted.forEach((id, number) => {
      expect(cut.getGlyph(number).advanceWidth).toBe(whole.getGlyph(id).advanceWidth);
      expect(cut.getGlyph(number).path.toSVG()).toBe(whole.getGlyph(id).path.toSVG());
    });
  });

  it('holds no programs for screens, and says that it needs none', () => {
    const wanted = [...'Aợ–'].map((letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    const glyphs = [0, ...wanted].map((id) => ({ parts: [{ id, x: 0, y: 0 }], advance: 500 }));
    const tables = tablesOf(subsetFont(bytes, glyphs));
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    // maxSizeOfInstructions.
    expect(viewOf(tables.get('maxp') ?? new Uint8Array()).getUint16(26)).toBe(0);
  });

  it.each([
    'fira-sans/700Bold_Italic/FiraSans_700Bold_Italic',
    'fira-sans-extra-condensed/400Regular/FiraSansExtraCondensed_400Regular',
    'tinos/400Regular/Tinos_400Regular',
    'noto-sans/700Bold/NotoSans_700Bold',
  ])('%s: every glyph has its outline and advance, composites with their parts', async (name) => {
    const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}.ttf`);
    const file = await readFile(path);
    const font = open(file);
    // From the last to the first, so that numbers in the subset differ from those in the font.
    const ids = Array.from({ length: font.numGlyphs }, (_, index) => font.numGlyphs - 1 - index);
    const glyphs = ids.map((id) => ({
      parts: [{ id, x: 0, y: 0 }],
      advance: font.getGlyph(id).advanceWidth,
    }));
    const cut = open(subsetFont(file, glyphs));
    const looks = (from: typeof font, list: readonly number[]) =>
      list.map((id) => `${from.getGlyph(id).advanceWidth} ${from.getGlyph(id).path.toSVG()}`);
    expect(looks(cut, [...ids.keys()])).toEqual(looks(font, ids));
  });

  it('makes one glyph of a letter and its mark, each where it was', () => {
    const [cluster] = clustersOf(typefaces.regular.shape('ê̆'));
    if (cluster === undefined) throw new Error('no cluster');
    const nothing = { parts: [{ id: 0, x: 0, y: 0 }], advance: 500 };
    const cut = open(subsetFont(bytes, [nothing, cluster]));
    const [letter, mark] = cluster.parts.map(({ id }) => whole.getGlyph(id).bbox);
    const { bbox, advanceWidth } = cut.getGlyph(1);
    expect(advanceWidth).toBe(cluster.advance);
    expect(bbox.maxY).toBe((mark?.maxY ?? 0) + (cluster.parts[1]?.y ?? 0));
    expect(bbox.minY).toBe(letter?.minY);
  });

  it('has sums that add up, as a font has on its own', () => {
    const file = subsetFont(bytes, [{ parts: [{ id: 0, x: 0, y: 0 }], advance: 500 }]);
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0_afba);
  });

  it('refuses a font without TrueType outlines', () => {
    const noGlyf = Uint8Array.from(bytes);
    for (let at = 12; at < 12 + 16 * 30; at += 16) {
      if (String.fromCharCode(...noGlyf.subarray(at, at + 4)) === 'glyf') noGlyf[at] = 0x78;
    }
    expect(() => subsetFont(noGlyf, [])).toThrow(RangeError);
  });
});

describe('documentSubset', () => {
  it('gives a shape another number where it stands for other characters', () => {
    const subset = documentSubset(bytes, () => 500);
    const u = { parts: [{ id: whole.glyphForCodePoint(0x75).id, x: 0, y: 0 }], advance: 600 };
    const one = subset.includeCluster({ ...u, codePoints: [0x75] });
    expect(subset.includeCluster({ ...u, codePoints: [0x1ee5] })).not.toBe(one);
    expect(subset.includeCluster({ ...u, codePoints: [0x75] })).toBe(one);
    expect(open(subset.encode()).numGlyphs).toBe(3);
  });
});

describe('marks without an anchor', () => {
  it.each(FACES)('%s puts a breve clear of the circumflex, over the middle of its letter', (face) => {
    const font = open(typefaces[face].openFont().bytes);
    for (const letter of ['ê̆', 'Ô̆', 'â̆']) {
      const { glyphs, positions } = typefaces[face].shape(letter);
      expect(glyphs.length).toBe(2);
      const [base, mark] = glyphs.map(({ id }) => id);
      const [below, above] = [font.getGlyph(base ?? 0).bbox, font.getGlyph(mark ?? 0).bbox];
      const place = positions[1];
      expect(above.minY + (place?.yOffset ?? 0), letter).toBeGreaterThan(below.maxY - 12);
      const left = (glyphs[0]?.advanceWidth ?? 0) + (place?.xOffset ?? 0) + above.minX;
      const middle = left + (above.maxX - above.minX) / 2;
      expect(middle, letter).toBeGreaterThan(below.minX + 0.3 * (below.maxX - below.minX));
      expect(middle, letter).toBeLessThan(below.maxX);
    }
  });
});
