import type { PreflightRule } from '../../rule.js';
import { pdfUa } from '../../sources.js';

export const notTagged: PreflightRule = {
  id: 'not-tagged',
  severity: { office: 'error' },
  source: pdfUa('7.1'),
  what: {
    vi: 'Tệp không gắn thẻ cấu trúc: máy đọc màn hình không biết đâu là đầu đề, đọc theo thứ tự nào.',
    en: 'The file is not tagged: a screen reader knows no headings and no order.',
  },
  fix: {
    vi: 'Khi xuất PDF, hãy bật «Tagged PDF» (PDF có thẻ).',
    en: 'Switch on “Tagged PDF” when you export.',
  },
  check: function* ({ tagged }) {
    if (!tagged) yield {};
  },
};
