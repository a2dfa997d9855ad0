import type { PreflightRule } from '../../rule.js';
import { pdfUa } from '../../sources.js';

export const noTitle: PreflightRule = {
  id: 'no-title',
  severity: { office: 'error' },
  source: pdfUa('7.1'),
  what: { vi: 'Tệp không có tên tài liệu.', en: 'The file has no title.' },
  fix: {
    vi: 'Hãy ghi tên tài liệu trong mục thuộc tính rồi xuất lại.',
    en: 'Write a title into the properties and export again.',
  },
  check: function* ({ title }) {
    if (title === '') yield {};
  },
};
