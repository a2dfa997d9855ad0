import { checkOutlines } from '../../checks/check-outlines.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const missingUrlAttr: LintRule = {
  id: 'MissingUrlAttr',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Inclusion'),
  what: {
    vi: 'Đường dẫn «{text}» không có url.',
    en: 'The link “{text}” has no url.',
  },
  fix: {
    vi: 'Hãy thêm url="https://…".',
    en: 'Add url="https://…".',
  },
  check: checkOutlines('link', 'url'),
};
