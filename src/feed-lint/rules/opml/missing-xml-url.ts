import { checkOutlines } from '../../checks/check-outlines.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

export const missingXmlUrl: LintRule = {
  id: 'MissingXmlURL',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Subscription lists'),
  what: {
    vi: 'Kênh «{text}» không có xmlUrl.',
    en: 'The feed “{text}” has no xmlUrl.',
  },
  fix: {
    vi: 'Hãy thêm xmlUrl="https://…", địa chỉ của kênh.',
    en: 'Add xmlUrl="https://…", the address of the feed.',
  },
  check: checkOutlines('rss', 'xmlUrl'),
};
