import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const missingXhtmlDiv: LintRule = {
  id: 'MissingXhtmlDiv',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: atom('3.1.1.3'),
  what: {
    vi: '<{element}> type="xhtml" phải chứa đúng một <div> của XHTML.',
    en: '<{element}> type="xhtml" must hold one <div> of XHTML.',
  },
  fix: {
    vi: 'Hãy bọc nội dung trong <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
    en: 'Wrap the text in <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape?.kind !== 'construct' || attribute(element, 'type') !== 'xhtml') continue;
      const [only, ...more] = element.children;
      const good = only?.key === 'xhtml:div' && more.length === 0 && element.text.trim() === '';
      if (!good) yield { place: placeOf(element), values: { element: element.name } };
    }
  },
};
