import type { PreflightRule } from '../../rule.js';
import { qrCode } from '../../sources.js';

export const codeUnreadable: PreflightRule = {
  id: 'code-unreadable',
  severity: { office: 'error', press: 'error' },
  source: qrCode('reference decode algorithm'),
  what: {
    vi: 'Mã QR ở đây không đọc được.',
    en: 'The QR code here cannot be read.',
  },
  fix: {
    vi: 'Hãy bỏ chữ hay hình đè lên mã, in đậm hơn trên nền sáng, hoặc in to hơn.',
    en: 'Clear what lies on it, print it dark on light, or larger.',
  },
  check: function* ({ pages }, { job }) {
    for (const { number, codes } of pages) {
      // The map of tiles shows the sheet small; nobody scans it, and whole codes stand on tiles.
      if (job?.tiled && number === 1) continue;
      for (const { readable, box } of codes ?? []) if (!readable) yield { page: number, box };
    }
  },
};
