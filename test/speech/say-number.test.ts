import { describe, expect, it } from 'vitest';
import { sayLetters } from '../../src/speech/say/letters.js';
import { romanValue } from '../../src/speech/say/romans.js';
import { sayFraction, sayInteger, sayOrdinal, sayTurn } from '../../src/speech/say/say-number.js';

describe('sayInteger', () => {
  it.each([
    ['0', 'không'],
    ['000', 'không'],
    ['007', 'bảy'],
    ['2005', 'hai nghìn không trăm linh năm'],
    ['1000000', 'một triệu'],
    ['1001000', 'một triệu không trăm linh một nghìn'],
    ['1000000000', 'một tỷ'],
    ['1000000001', 'một tỷ không trăm linh một'],
    ['5000000000000', 'năm nghìn tỷ'],
    ['999999999999999', `chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ ${nines()}`],
    ['1234567890123456', 'một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu'],
  ])('%s', (digits, words) => {
    expect(sayInteger(digits)).toBe(words);
  });
});

describe('the other numbers', () => {
  it('are read by their own rule', () => {
    expect([sayFraction('75'), sayFraction('05'), sayFraction('125')]).toEqual([
      'bảy mươi lăm',
      'không năm',
      'một hai năm',
    ]);
    expect([sayTurn('4'), sayTurn('04'), sayTurn('14')]).toEqual(['tư', 'tư', 'mười bốn']);
    expect([sayOrdinal('1'), sayOrdinal('4'), sayOrdinal('21')]).toEqual(['nhất', 'tư', 'hai mươi mốt']);
    expect(sayLetters('csdl')).toBe('xê ét dê e lờ');
  });

  it('of Rome count only when well written', () => {
    expect(['I', 'IV', 'IX', 'XIII', 'XL', 'LXXXIX'].map(romanValue)).toEqual([1, 4, 9, 13, 40, 89]);
    expect(['', 'IIII', 'VX', 'IC', 'XXXX', 'A'].map(romanValue)).toEqual(Array(6).fill(undefined));
  });
});

function nines(): string {
  const group = 'chín trăm chín mươi chín';
  return `${group} triệu ${group} nghìn ${group}`;
}
