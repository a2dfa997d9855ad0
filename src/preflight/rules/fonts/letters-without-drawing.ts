import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const lettersWithoutDrawing: PreflightRule = {
  id: 'letters-without-drawing',
  severity: { office: 'error', press: 'error' },
  source: iso32000('9.7.4.3'),
  what: {
    vi: 'Phông «{font}» thiếu chữ: chỗ này chỉ hiện ô trống.',
    en: 'The font “{font}” lacks a letter: an empty box is shown here.',
  },
  fix: {
    vi: 'Hãy dùng phông có đủ chữ Việt, Jrai, Bahnar rồi xuất lại.',
    en: 'Use a font with all Vietnamese, Jrai and Bahnar letters, and export again.',
  },
  check: function* ({ pages }) {
    for (const { number, blanks } of pages) {
      for (const { font, box } of blanks) yield { page: number, box, values: { font } };
    }
  },
};
