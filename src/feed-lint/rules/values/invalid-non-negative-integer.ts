import { valuesOf } from '../../document.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const invalidNonNegativeInteger: LintRule = {
  id: 'InvalidNonNegativeInteger',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» phải là số nguyên không âm.',
    en: '{name}: “{value}” must be a whole number, zero or more.',
  },
  fix: {
    vi: 'Hãy viết số byte của tệp.',
    en: 'Write the bytes of the file.',
  },
  check: function* (document) {
    for (const { kind, name, text, place } of valuesOf(document, 'length', 'count')) {
      const wrong = kind === 'length' ? /^-\d+$/.test(text) && Number(text) < -1 : !/^\d+$/.test(text);
      if (wrong) yield { place, values: { name, value: text } };
    }
  },
};
