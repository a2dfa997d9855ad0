import { checkOutlines } from '../../checks/check-outlines.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const missingTitleAttr: LintRule = {
  id: 'MissingTitleAttr',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Subscription lists'),
  what: {
    vi: 'Kênh «{text}» không có title.',
    en: 'The feed “{text}” has no title.',
  },
  fix: {
    vi: 'Hãy thêm title, giống như text.',
    en: 'Add a title, the same as text.',
  },
  check: checkOutlines('rss', 'title'),
};
