import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const noPages: PreflightRule = {
  id: 'no-pages',
  severity: { office: 'error', press: 'error' },
  source: iso32000('7.7.3'),
  what: { vi: 'Tệp không có trang nào.', en: 'The file has no pages.' },
  fix: { vi: 'Hãy xuất lại tệp.', en: 'Export it again.' },
  check: function* ({ pages }) {
    if (pages.length === 0) yield {};
  },
};
