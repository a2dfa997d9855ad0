import { describe, expect, it } from 'vitest';
import { syllablesIn } from '../../src/speech/index.js';
import { isVietnameseSyllable, splitSyllables } from '../../src/speech/say/syllables.js';

describe('syllablesIn', () => {
  it.each([
    ['Bà con mang hồ sơ đến Pleiku.', 8],
    ['nghiêng khuya thuở quyển giếng ngoằn ngoèo', 7],
    ['hoà hòa thuý thúy', 4],
    ['internet', 3],
    ['ki-lô-mét vuông', 4],
    ['Krông Pa, Đăk Đoa, Ia Rsươm', 6],
    ['BHYT', 4],
    ['2020', 4],
    ['– … “ ”', 0],
    ['', 0],
  ])('of “%s” is %d', (text, count) => {
    expect(syllablesIn(text)).toBe(count);
    expect(syllablesIn(text.normalize('NFD'))).toBe(count);
  });
});

describe('isVietnameseSyllable', () => {
  it('knows the shape, whatever the tone and case', () => {
    for (const word of ['ỦY', 'nghiệp', 'quý', 'gì', 'giữa', 'khuỷu', 'TUYÊN', 'xoong', 'yêu', 'uống']) {
      expect(isVietnameseSyllable(word), word).toBe(true);
    }
    for (const word of ['UBND', 'CCHC', 'ISO', 'Krông', 'Pleiku', 'http', '']) {
      expect(isVietnameseSyllable(word), word).toBe(false);
    }
  });
});

describe('splitSyllables', () => {
  it('parts words written together, as addresses do', () => {
    expect(splitSyllables('dichvucong')).toEqual(['dich', 'vu', 'cong']);
    expect(splitSyllables('gialai')).toEqual(['gia', 'lai']);
    expect(splitSyllables('csdl')).toBeUndefined();
  });
});
