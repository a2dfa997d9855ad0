import { describe, expect, it } from 'vitest';
import { byId } from '../../src/model/index.js';
import { remembered } from '../../src/model/remembered.js';

describe('remembered', () => {
  it('asks once, and keeps the two texts apart', () => {
    const asked: string[] = [];
    const both = remembered((text, about) => {
      asked.push(`${text}/${about}`);
      return `${text}/${about}`;
    });
    expect([both('a', 'b'), both('a', 'b'), both('b', 'a'), both('', 'ab'), both('ab', '')]).toEqual([
      'a/b',
      'a/b',
      'b/a',
      '/ab',
      'ab/',
    ]);
    expect(asked).toEqual(['a/b', 'b/a', '/ab', 'ab/']);
  });

  it('keeps no error, and answers right when more was asked than it keeps', () => {
    let asked = 0;
    const length = remembered((text) => {
      asked += 1;
      if (text === '') throw new RangeError('empty');
      return text.length;
    });
    for (let time = 0; time < 2; time += 1) expect(() => length('', '')).toThrow(RangeError);
    expect(asked).toBe(2);
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 30_000; index += 1)
        expect(length(String(index), '')).toBe(String(index).length);
    }
    expect(asked).toBeLessThanOrEqual(60_002);
    expect(asked).toBeGreaterThan(30_002);
  });
});

describe('byId', () => {
  const list = [
    { id: 'a', name: 'An' },
    { id: 'b', name: 'Bin' },
    { id: 'a', name: 'An thứ hai' },
  ];

  it('gives the first of an id, at the first question and at the next', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(byId(list, 'a')?.name).toBe('An');
      expect(byId(list, 'b')?.name).toBe('Bin');
      expect(byId(list, 'c')).toBeUndefined();
      expect(byId(list, undefined)).toBeUndefined();
    }
  });

  it('knows no names of objects', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(byId(list, id)).toBeUndefined();
      expect(byId([{ id }], id)).toEqual({ id });
    }
  });

  it('two lists of the same length do not answer for each other', () => {
    const other = list.map((one) => ({ ...one, name: `${one.name}!` }));
    expect([byId(list, 'b')?.name, byId(other, 'b')?.name]).toEqual(['Bin', 'Bin!']);
    expect(byId([], 'b')).toBeUndefined();
  });
});
