import { valuesOf } from '../../document.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

export const invalidYesNo: LintRule = {
  id: 'InvalidYesNo',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('locked'),
  what: {
    vi: '{name}: «{value}» phải là yes hoặc no.',
    en: '{name}: “{value}” must be yes or no.',
  },
  fix: {
    vi: 'Hãy viết yes hoặc no, chữ thường.',
    en: 'Write yes or no, in lower case.',
  },
  check: function* (document) {
    for (const { name, text, place } of valuesOf(document, 'yesNo')) {
      const good = name.startsWith('itunes:') ? /^(?:yes|no)$/i : /^(?:yes|no)$/;
      if (!good.test(text)) yield { place, values: { name, value: text } };
    }
  },
};
