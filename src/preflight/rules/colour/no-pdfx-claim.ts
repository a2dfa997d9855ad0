import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const noPdfxClaim: PreflightRule = {
  id: 'no-pdfx-claim',
  severity: { press: 'warning' },
  source: pdfX('GTS_PDFXVersion'),
  what: { vi: 'Tệp không tự nhận là PDF/X.', en: 'The file does not call itself PDF/X.' },
  fix: {
    vi: 'Hãy xuất theo PDF/X-1a hoặc PDF/X-4, nếu nhà in không yêu cầu khác.',
    en: 'Export as PDF/X-1a or PDF/X-4, unless the shop asks for something else.',
  },
  check: function* ({ claims }) {
    if (!claims.some((claim) => claim.startsWith('PDF/X'))) yield {};
  },
};
