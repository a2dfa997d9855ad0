import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const noOutputIntent: PreflightRule = {
  id: 'no-output-intent',
  severity: { press: 'error' },
  source: pdfX('output intent'),
  what: {
    vi: 'Tệp không nói sẽ in theo chuẩn màu nào (thiếu OutputIntent GTS_PDFX).',
    en: 'The file does not say which press it is made for (no GTS_PDFX output intent).',
  },
  fix: {
    vi: 'Hãy hỏi nhà in chuẩn màu (ví dụ FOGRA39) và xuất PDF/X kèm chuẩn đó.',
    en: 'Ask the shop for its printing condition (FOGRA39, say) and export PDF/X with it.',
  },
  check: function* ({ outputIntents }) {
    if (!outputIntents.some(({ subtype }) => subtype === 'GTS_PDFX')) yield {};
  },
};
