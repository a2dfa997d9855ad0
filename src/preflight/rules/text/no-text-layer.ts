import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const noTextLayer: PreflightRule = {
  id: 'no-text-layer',
  severity: { office: 'error', press: 'info' },
  source: iso32000('9.10'),
  what: {
    vi: 'Trang có hình vẽ mà không có chữ nào máy đọc được.',
    en: 'The page shows something, and holds no text that a machine could read.',
  },
  fix: {
    vi: 'Đừng gửi bản quét hay chữ đã chuyển thành nét: hãy xuất PDF từ tệp gốc, hoặc nhận dạng chữ (OCR).',
    en: 'Send no scan and no outlined text: export from the source, or add a text layer (OCR).',
  },
  check: function* ({ pages }) {
    for (const { number, words, images, paints } of pages) {
      if (words.length === 0 && images.length + paints.length > 0) yield { page: number };
    }
  },
};
