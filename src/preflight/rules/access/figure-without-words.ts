import type { PreflightRule } from '../../rule.js';
import { pdfUa } from '../../sources.js';

export const figureWithoutWords: PreflightRule = {
  id: 'figure-without-words',
  severity: { office: 'error' },
  source: pdfUa('7.3'),
  what: {
    vi: 'Một hình không có lời thay thế cho người không nhìn thấy.',
    en: 'A picture has no words for those who do not see it.',
  },
  fix: {
    vi: 'Hãy viết lời thay thế (alt text), hoặc đánh dấu hình chỉ để trang trí.',
    en: 'Write an alternative text, or mark it as decoration.',
  },
  check: function* ({ figures }) {
    for (const { alt, page } of figures) if (alt === '') yield { page };
  },
};
