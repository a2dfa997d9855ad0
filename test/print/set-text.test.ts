import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/print/type/break-lines.js';
import { faceSet } from '../../src/print/type/faces.js';
import { measureBlock, placeBlock } from '../../src/print/type/set-text.js';
import { JRAI, typefaces } from './fixtures.js';

const where = { file: 'a.md', line: 1, slot: 'body' };
const block = (text: string, leading: number, sample = false) =>
  measureBlock(
    breakLines([{ text, sample }], { width: 150, size: 10, faces: faceSet('regular'), typefaces, where }),
    { size: 10, leading },
    typefaces,
  );

describe('measureBlock', () => {
  it('keeps the wanted pitch for plain text and opens it for a stacked breve', () => {
    expect(block('Bà con mang hồ sơ đến bộ phận một cửa của xã', 1.36).pitch).toBeCloseTo(13.6, 6);
    expect(block(JRAI, 1.36).pitch).toBeCloseTo(14.5, 6);
  });

  it('never lets the ink of two lines meet, however tight the template is', () => {
    const tight = block('ỘỆ ỰỴ ẪỖ ỘỆ ỰỴ ẪỖ ỘỆ ỰỴ ẪỖ ỘỆ ỰỴ ẪỖ', 1);
    const { top, bottom } = typefaces.regular.bounds('ỘỆ ỰỴ ẪỖ', 10);
    expect(tight.lines.length).toBeGreaterThan(1);
    expect(tight.pitch).toBeGreaterThanOrEqual(top + bottom + 1 - 0.001);
  });

  it('holds letters apart where one stands above the other, and lines where that is not known', () => {
    const lines = (text: string) =>
      breakLines([{ text }], { width: 500, size: 100, faces: faceSet('bold'), typefaces, where });
    const pitch = (text: string, align?: 'left') =>
      measureBlock(lines(text), { size: 100, leading: 1, ...(align && { align }) }, typefaces).pitch;
    // A tail above a mark, and a tail with nothing below it.
    const [met, passed] = ['gggg\nẤẤẤẤ', 'ooog\nẤ'];
    expect(pitch(met, 'left')).toBeCloseTo(pitch(met), 6);
    expect(pitch(passed, 'left')).toBeLessThan(pitch(passed) - 10);
  });
});

describe('placeBlock', () => {
  it('aligns in its width and hatches behind samples', () => {
    const set = block('Lệ phí', 1.36, true);
    const place = { x: 20, y: 30, width: 150, colour: '#1A1A1A' } as const;
    const [hatch, text] = placeBlock(set, { ...place, align: 'right' });
    expect(hatch).toMatchObject({ kind: 'rect', hatch: true });
    expect(text).toMatchObject({ kind: 'text', text: 'Lệ phí', size: 10 });
    if (text?.kind !== 'text') throw new Error('no text');
    expect(text.x + text.width).toBeCloseTo(170, 6);
    expect(text.baseline).toBeCloseTo(30 + set.ascent, 6);
  });
});
