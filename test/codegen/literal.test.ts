import fc from 'fast-check';
import { expect, it } from 'vitest';
import { literal, propertyName } from '../../src/codegen/literal.js';
import { runs } from '../helpers/runs.js';

it('writes Vietnamese as it is and quotes what would break out', () => {
  expect(literal("Hồ sơ 'một cửa'")).toBe("'Hồ sơ \\'một cửa\\''");
  expect(literal('\u202ea\ud800\n')).toBe("'\\u202ea\\ud800\\n'");
  expect([propertyName('title'), propertyName('a-b'), propertyName('__proto__')]).toEqual([
    'title',
    "'a-b'",
    "['__proto__']",
  ]);
});

it('is read back by the language as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(new Function(`return ${literal(text)}`)()).toBe(text);
    }),
    runs(100),
  );
});
