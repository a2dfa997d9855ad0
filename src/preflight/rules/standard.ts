/** Rules about the standards that a file says it follows, and the press that it is made for. */
import { type PreflightRule, pdfX } from '../rule.js';

export const STANDARD_RULES = [
  {
    id: 'no-pdfx-claim',
    severity: { press: 'warning' },
    source: pdfX('GTS_PDFXVersion'),
    what: { vi: 'Tệp không tự nhận là PDF/X.', en: 'The file does not call itself PDF/X.' },
    fix: {
      vi: 'Hãy xuất theo PDF/X-1a hoặc PDF/X-4, nếu nhà in không yêu cầu khác.',
      en: 'Export as PDF/X-1a or PDF/X-4, unless the shop asks for something else.',
    },
    check: function* ({ claims }) {
      if (!claims.some((claim) => claim.startsWith('PDF/X'))) yield { place: {} };
    },
  },
  {
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
      if (!outputIntents.some(({ subtype }) => subtype === 'GTS_PDFX')) yield { place: {} };
    },
  },
  {
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
        if (subtype === 'GTS_PDFX' && components !== 0 && components !== 4)
          yield { place: {}, values: { condition } };
      }
    },
  },
  {
    id: 'several-output-intents',
    severity: { press: 'error' },
    source: pdfX('output intent'),
    what: {
      vi: 'Tệp nêu nhiều chuẩn màu in: {conditions}.',
      en: 'The file names several printing conditions: {conditions}.',
    },
    fix: { vi: 'Hãy giữ lại đúng một chuẩn.', en: 'Keep one of them.' },
    check: function* ({ outputIntents }) {
      const conditions = outputIntents
        .filter(({ subtype }) => subtype === 'GTS_PDFX')
        .map(({ condition }) => condition);
      if (conditions.length > 1) yield { place: {}, values: { conditions: conditions.join(', ') } };
    },
  },
] satisfies readonly PreflightRule[];
