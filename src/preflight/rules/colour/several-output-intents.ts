import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const severalOutputIntents: PreflightRule = {
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
    if (conditions.length > 1) yield { values: { conditions: conditions.join(', ') } };
  },
};
