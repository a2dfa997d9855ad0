import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const noLanguage: PreflightRule = {
  id: 'no-language',
  severity: { office: 'error' },
  source: iso32000('14.9.2'),
  what: {
    vi: 'Tệp không nói viết bằng tiếng gì.',
    en: 'The file does not say which language it is in.',
  },
  fix: {
    vi: 'Hãy đặt ngôn ngữ tài liệu (vi) trước khi xuất.',
    en: 'Set the language of the document (vi) before export.',
  },
  check: function* ({ language }) {
    if (!/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language)) yield {};
  },
};
