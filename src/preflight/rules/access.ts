/** Rules about what a reader who does not see, or whose machine reads, is told by the file itself. */
import { iso32000, type PreflightRule, pdfUa } from '../rule.js';

export const ACCESS_RULES = [
  {
    id: 'not-tagged',
    severity: { office: 'error' },
    source: pdfUa('7.1'),
    what: {
      vi: 'Tệp không gắn thẻ cấu trúc: máy đọc màn hình không biết đâu là đầu đề, đọc theo thứ tự nào.',
      en: 'The file is not tagged: a screen reader knows no headings and no order.',
    },
    fix: {
      vi: 'Khi xuất PDF, hãy bật «Tagged PDF» (PDF có thẻ).',
      en: 'Switch on “Tagged PDF” when you export.',
    },
    check: function* ({ tagged }) {
      if (!tagged) yield { place: {} };
    },
  },
  {
    id: 'no-language',
    severity: { office: 'error' },
    source: iso32000('14.9.2'),
    what: { vi: 'Tệp không nói viết bằng tiếng gì.', en: 'The file does not say which language it is in.' },
    fix: {
      vi: 'Hãy đặt ngôn ngữ tài liệu (vi) trước khi xuất.',
      en: 'Set the language of the document (vi) before export.',
    },
    check: function* ({ language }) {
      if (!/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language)) yield { place: {} };
    },
  },
  {
    id: 'no-title',
    severity: { office: 'error' },
    source: pdfUa('7.1'),
    what: { vi: 'Tệp không có tên tài liệu.', en: 'The file has no title.' },
    fix: {
      vi: 'Hãy ghi tên tài liệu trong mục thuộc tính rồi xuất lại.',
      en: 'Write a title into the properties and export again.',
    },
    check: function* ({ title }) {
      if (title === '') yield { place: {} };
    },
  },
  {
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
      if (title !== '' && !showsTitle) yield { place: {}, values: { title } };
    },
  },
  {
    id: 'figure-without-words',
    severity: { office: 'error' },
    source: pdfUa('7.3'),
    what: {
      vi: 'Một hình không có lời thay thế cho người không nhìn thấy.',
      en: 'A picture has no words for those who do not see it.',
    },
    fix: {
      vi: 'Hãy viết lời thay thế (alt text), hoặc đánh dấu hình chỉ để trang trí.',
      en: 'Write an alternative text, or mark it as decoration.',
    },
    check: function* ({ figures }) {
      for (const { alt, page } of figures) if (alt === '') yield { place: { page } };
    },
  },
] satisfies readonly PreflightRule[];
