import { millimetres } from '../../millimetres.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

/** Millimetres. */
const SMALLEST_MODULE = 0.4;

export const codeTooSmall: PreflightRule = {
  id: 'code-too-small',
  severity: { office: 'warning', press: 'warning' },
  source: trade('modules of a QR code: 0.4 mm and more in the hand'),
  what: {
    vi: 'Ô của mã QR chỉ {has}, máy rẻ tiền khó đọc (cần từ {needs}).',
    en: 'The modules of the QR code are {has}: hard for a cheap phone ({needs} and more).',
  },
  fix: { vi: 'Hãy in mã to hơn, hoặc rút ngắn địa chỉ.', en: 'Print it larger, or shorten the address.' },
  check: function* ({ pages }) {
    for (const { number, codes } of pages) {
      for (const { module, box } of codes ?? []) {
        if (module === 0 || module >= SMALLEST_MODULE - 0.02) continue;
        yield {
          page: number,
          box,
          values: { has: millimetres(module), needs: millimetres(SMALLEST_MODULE) },
        };
      }
    }
  },
};
