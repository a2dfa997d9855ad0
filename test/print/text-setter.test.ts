import { describe, expect, it } from 'vitest';
import { textSetter } from '../../src/print/type/text-setter.js';
import { typefaces } from './fixtures.js';

const setter = textSetter(typefaces, { file: 'a.md', line: 1, slot: 'cell' });
const lines = (text: string, width: number) =>
  setter
    .set(text, width, { face: 'regular', size: 10 })
    .lines.map((line) => line.pieces.map((piece) => piece.text).join(''));

describe('textSetter', () => {
  it('divides a word that no line can hold, and no other', () => {
    const address = 'gialai.loaphat.example/i/nop-ho-so';
    const set = lines(`Vào ${address} xem`, 80);
    expect(set.join('')).toContain(address.slice(0, 10));
    expect(set.join('').replaceAll(' ', '')).toBe(`Vào${address}xem`);
  });

  it('takes words joined by no-break spaces for words, not for one word to be cut', () => {
    expect(lines('Thi viết cải\u00A0cách\u00A0hành\u00A0chính', 56)).toEqual([
      'Thi viết',
      'cải cách',
      'hành chính',
    ]);
  });
});
