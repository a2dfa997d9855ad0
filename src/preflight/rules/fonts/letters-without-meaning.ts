import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const lettersWithoutMeaning: PreflightRule = {
  id: 'letters-without-meaning',
  severity: { office: 'error', press: 'warning' },
  source: iso32000('9.10.2'),
  what: {
    vi: 'Chữ viết bằng phông «{font}» chỉ có hình, không có mã (thiếu ToUnicode).',
    en: 'Letters of the font “{font}” are mere shapes: nothing says what they mean (no ToUnicode).',
  },
  fix: {
    vi: 'Không tìm, chép hay đọc thành tiếng được: hãy xuất lại bằng phần mềm khác hoặc phông Unicode.',
    en: 'They cannot be searched, copied or read aloud: export with another program or a Unicode font.',
  },
  check: function* ({ pages }) {
    for (const { number, nameless } of pages) {
      for (const { font, box } of nameless) yield { page: number, box, values: { font } };
    }
  },
};
