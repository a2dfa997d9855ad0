import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const undrawable: PreflightRule = {
  id: 'undrawable',
  severity: { office: 'error', press: 'error' },
  source: iso32000('7.5'),
  what: {
    vi: 'Một trình đọc khác (PDFium) không mở hoặc không vẽ được tệp này trong thời gian cho phép.',
    en: 'Another reader (PDFium) could not open the file, or not draw it in the time allowed.',
  },
  fix: {
    vi: 'Máy của nhà in cũng có thể chịu thua: hãy xuất lại cho gọn.',
    en: 'A press may give up as well: export it anew, and simpler.',
  },
  check: function* ({ undrawable: failed }) {
    if (failed) yield {};
  },
};
