import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const damagedFile: PreflightRule = {
  id: 'damaged-file',
  severity: { office: 'error', press: 'error' },
  source: iso32000('7.5.4'),
  what: {
    vi: 'Tệp bị hỏng: bảng vị trí đối tượng (xref) sai, phải dò lại từng phần.',
    en: 'The file is damaged: its cross-reference table is wrong and had to be rebuilt.',
  },
  fix: {
    vi: 'Máy in của nhà in có thể từ chối tệp này: hãy tải lại hoặc xuất lại.',
    en: 'A press may refuse it: download or export it again.',
  },
  check: function* ({ rebuilt }) {
    if (rebuilt) yield {};
  },
};
