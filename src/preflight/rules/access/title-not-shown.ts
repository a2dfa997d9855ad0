import type { PreflightRule } from '../../rule.js';
import { pdfUa } from '../../sources.js';

export const titleNotShown: PreflightRule = {
  id: 'title-not-shown',
  severity: { office: 'warning' },
  source: pdfUa('7.1'),
  what: {
    vi: 'Cửa sổ hiện tên tệp, không hiện tên tài liệu «{title}».',
    en: 'The window shows the name of the file, not the title “{title}”.',
  },
  fix: {
    vi: 'Hãy bật «hiện tên tài liệu» (DisplayDocTitle).',
    en: 'Switch on “display document title” (DisplayDocTitle).',
  },
  check: function* ({ title, showsTitle }) {
    if (title !== '' && !showsTitle) yield { values: { title } };
  },
};
