import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const missingTrimBox: PreflightRule = {
  id: 'missing-trim-box',
  severity: { press: 'error' },
  source: pdfX('page boundaries'),
  what: {
    vi: 'Trang không có TrimBox: nhà in không biết xén ở đâu.',
    en: 'The page has no TrimBox: the shop does not know where to cut.',
  },
  fix: { vi: 'Hãy xuất PDF kèm khổ thành phẩm.', en: 'Export it with the trimmed size.' },
  check: function* ({ pages }) {
    for (const { number, has } of pages) if (!has.trim) yield { page: number };
  },
};
