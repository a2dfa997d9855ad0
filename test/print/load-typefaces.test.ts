import { describe, expect, it } from 'vitest';
import { FACES } from '../../src/print/page.js';
import { JRAI, typefaces } from './fixtures.js';

const VIETNAMESE = [...'aăâeêioôơuưy']
  .flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  )
  .concat('đ')
  .join('');
const JRAI_LETTERS = 'aăâbƀčdđeĕêê̆ghiĭjklmnñoŏôô̆ơơ̆prstuŭưư̆wy';

describe('loadTypefaces', () => {
  it('measures in points', () => {
    expect(Math.round(typefaces.regular.width('Gia Lai', 10) * 10) / 10).toBe(30.4);
    expect(typefaces.regular.width('Gia Lai', 20)).toBeCloseTo(2 * typefaces.regular.width('Gia Lai', 10), 9);
  });

  it.each(FACES)('%s has every letter of Vietnamese and Jrai, in both cases', (face) => {
    for (const letters of [VIETNAMESE, JRAI_LETTERS, JRAI]) {
      expect(typefaces[face].covers(letters)).toBeUndefined();
      expect(typefaces[face].covers(letters.toUpperCase())).toBeUndefined();
    }
  });

  it('names the first character that it lacks', () => {
    expect(typefaces.regular.covers('Krông Pa ✓')).toBe('✓');
    expect(typefaces.regular.covers('👍🏽')).toBe('👍');
    expect(typefaces.regular.covers('\u0007')).toBe('\u0007');
  });

  it('knows how high stacked marks reach', () => {
    const plain = typefaces.regular.bounds('ê', 100).top;
    const stacked = typefaces.regular.bounds('ê̆', 100).top;
    expect(stacked).toBeGreaterThan(plain + 15);
    expect(typefaces.regular.bounds('ị', 100).bottom).toBeGreaterThan(10);
    expect(typefaces.regular.bounds(' ', 100)).toEqual({ top: 0, bottom: 0 });
  });

  it('is narrower in the condensed cuts', () => {
    expect(typefaces['condensed-bold'].width('hành chính', 10)).toBeLessThan(
      typefaces.bold.width('hành chính', 10),
    );
  });
});
