import { describe, expect, it } from 'vitest';
import { askRules, excerpt, fill, type Rule } from '../../src/rule/index.js';

const blank: Rule<readonly string[], { from: number }, number> = {
  id: 'blank',
  severity: 'warning',
  what: { vi: 'dòng {line} trống, sau «{before}».', en: 'line {line} is empty, after “{before}”.' },
  fix: { vi: 'Hãy xóa.', en: 'Delete it.' },
  check: function* (lines, { from }) {
    for (const [index, line] of lines.entries()) {
      if (line === '' && index >= from) {
        yield { place: index, values: { line: String(index + 1), before: lines[index - 1] ?? '' } };
      }
    }
  },
};

describe('askRules', () => {
  it('names every place in the order of the table and counts what is beyond the limit', () => {
    const lines = ['', 'a', '', ''];
    expect(askRules([blank], lines, { from: 1 }).broken.map(({ spot }) => spot.place)).toEqual([2, 3]);
    expect(askRules([blank, blank], lines, { from: 0 }, 1)).toEqual({
      broken: [
        { rule: blank, spot: { place: 0, values: { line: '1', before: '' } } },
        { rule: blank, spot: { place: 0, values: { line: '1', before: '' } } },
      ],
      hidden: 4,
    });
  });
});

describe('fill', () => {
  it('fills both wordings, each with its own sentence', () => {
    expect(fill(blank.what, { line: '3', before: { vi: 'tin', en: 'news' } })).toEqual({
      vi: 'dòng 3 trống, sau «tin».',
      en: 'line 3 is empty, after “news”.',
    });
  });

  it('leaves a place that nothing fills, also where its name is one of every object', () => {
    const words = { vi: '{x} {constructor}', en: '{x}' };
    expect(fill(words, {})).toEqual(words);
  });

  it('lets a stranger’s text steer no terminal, break no line and go on for ever', () => {
    expect(excerpt('a\u001B[31m\r\nb\u2028c')).toBe('a [31m b c');
    expect(excerpt('ớ'.repeat(100_000))).toBe(`${'ớ'.repeat(80)}…`);
    expect(excerpt('x'.repeat(80))).toBe('x'.repeat(80));
  });
});
