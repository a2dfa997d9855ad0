import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const transparencyInX1a: PreflightRule = {
  id: 'transparency-in-x1a',
  severity: { press: 'error' },
  source: pdfX('PDF/X-1a has no transparency'),
  what: {
    vi: 'Trang có phần trong suốt mà tệp tự nhận là {claim}.',
    en: 'Something on the page shows through, and the file calls itself {claim}.',
  },
  fix: {
    vi: 'Hãy ép phẳng trước khi xuất, hoặc xuất PDF/X-4.',
    en: 'Flatten it before export, or export PDF/X-4.',
  },
  check: function* ({ pages, claims }) {
    const claim = claims.find((one) => /^PDF\/X-(?:1|3)/.test(one));
    if (claim === undefined) return;
    for (const { number, transparent } of pages) if (transparent) yield { page: number, values: { claim } };
  },
};
