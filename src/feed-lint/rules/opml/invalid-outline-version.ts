import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const invalidOutlineVersion: LintRule = {
  id: 'InvalidOutlineVersion',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Subscription lists'),
  what: {
    vi: 'version="{value}" không phải là tên một phiên bản RSS.',
    en: 'version="{value}" is no name of a version of RSS.',
  },
  fix: {
    vi: 'Hãy viết RSS2 (RSS 2.0), RSS1 hoặc RSS; hoặc bỏ đi.',
    en: 'Write RSS2 (RSS 2.0), RSS1 or RSS; or leave it out.',
  },
  check: function* (document) {
    for (const outline of elementsOf(document, 'outline')) {
      const value = attribute(outline, 'version');
      if (value === undefined || /^(?:RSS[12]?|scriptingNews)$/.test(value)) continue;
      yield { place: placeOf(outline, 'version'), values: { value } };
    }
  },
};
