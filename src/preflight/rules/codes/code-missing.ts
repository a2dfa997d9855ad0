import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';

export const codeMissing: PreflightRule = {
  id: 'code-missing',
  severity: { office: 'error', press: 'error' },
  source: house('a picture called “QR” is a QR code'),
  what: {
    vi: 'Tệp nói ở trang này có mã QR («{alt}»), mà không đọc được mã nào.',
    en: 'The file says that there is a QR code on this page (“{alt}”), and none can be read.',
  },
  fix: {
    vi: 'Hãy xem mã có bị che, quá nhỏ hay quá nhạt không.',
    en: 'See whether it is covered, too small or too pale.',
  },
  check: function* ({ pages, figures }) {
    for (const { number, codes } of pages) {
      if (codes === undefined || codes.length > 0) continue;
      const claimed = figures.find(({ alt, page }) => page === number && /\bQR\b/i.test(alt));
      if (claimed !== undefined) yield { page: number, values: { alt: claimed.alt } };
    }
  },
};
