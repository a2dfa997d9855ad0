import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toSpoken } from '../../src/speech/index.js';
import { lexicon } from './lexicon.js';

const lines = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const cases = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));

describe('toSpoken', () => {
  it.each(cases)('%s', (written = '', spoken = '') => {
    expect(toSpoken(written, { lexicon }).text).toBe(spoken);
  });
});
