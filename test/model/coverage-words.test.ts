import { expect, test } from 'vitest';
import { monthsText, productTitle } from '../../src/model/index.js';

test('months that follow one another are a stretch, over the turn of a year too', () => {
  expect(monthsText([])).toBe('');
  expect(monthsText(['2020-02'])).toBe('02/2020');
  expect(monthsText(['2020-01', '2020-02', '2020-04'])).toBe('01/2020–02/2020, 04/2020');
  expect(monthsText(['2020-12', '2021-01', '2022-01'])).toBe('12/2020–01/2021, 01/2022');
});

test('a name that is not known stays as it is', () => {
  expect(productTitle('constructor')).toEqual({ vi: 'constructor', en: 'constructor' });
});
