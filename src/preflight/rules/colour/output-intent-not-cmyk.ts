import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const outputIntentNotCmyk: PreflightRule = {
  id: 'output-intent-not-cmyk',
  severity: { press: 'error' },
  source: pdfX('output intent'),
  what: {
    vi: 'Chuẩn màu «{condition}» không phải CMYK.',
    en: 'The output intent “{condition}” is not CMYK.',
  },
  fix: { vi: 'Hãy dùng một chuẩn in CMYK.', en: 'Use a CMYK printing condition.' },
  check: function* ({ outputIntents }) {
    for (const { subtype, condition, components } of outputIntents) {
      if (subtype === 'GTS_PDFX' && components !== 0 && components !== 4) yield { values: { condition } };
    }
  },
};
