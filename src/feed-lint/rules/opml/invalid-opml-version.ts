import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const invalidOpmlVersion: LintRule = {
  id: 'InvalidOPMLVersion',
  severity: 'error',
  formats: ['opml'],
  source: opml('<opml>'),
  what: {
    vi: 'Phiên bản OPML «{version}» không có.',
    en: 'There is no OPML “{version}”.',
  },
  fix: {
    vi: 'Hãy viết <opml version="2.0">.',
    en: 'Write <opml version="2.0">.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, 'opml')) {
      const version = attribute(element, 'version');
      if (version === undefined || /^(?:1\.[01]|2\.0)$/.test(version)) continue;
      yield { place: placeOf(element, 'version'), values: { version } };
    }
  },
};
