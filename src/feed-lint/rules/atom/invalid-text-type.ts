import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const invalidTextType: LintRule = {
  id: 'InvalidTextType',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: atom('3.1.1'),
  what: {
    vi: '<{element}> có type="{value}".',
    en: '<{element}> has type="{value}".',
  },
  fix: {
    vi: 'Ở đây chỉ được text, html hoặc xhtml.',
    en: 'Only text, html and xhtml may stand here.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      const value = attribute(element, 'type');
      if (shape?.kind !== 'construct' || element.key === 'atom:content' || value === undefined) continue;
      if (!/^(?:text|html|xhtml)$/.test(value)) {
        yield { place: placeOf(element, 'type'), values: { element: element.name, value } };
      }
    }
  },
};
