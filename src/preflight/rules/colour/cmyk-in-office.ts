import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const cmykInOffice: PreflightRule = {
  id: 'cmyk-in-office',
  severity: { office: 'warning' },
  source: iso32000('8.6.4.4'),
  what: {
    vi: 'Trang dùng màu CMYK không kèm chuẩn màu: mỗi màn hình, mỗi máy in văn phòng hiện một khác.',
    en: 'The page has CMYK colours without a printing condition: every screen and office printer shows them its own way.',
  },
  fix: {
    vi: 'Bản để xem và in ở cơ quan nên dùng RGB; bản cho nhà in thì kiểm tra bằng --profile press.',
    en: 'Use RGB for screens and offices; check a version for a press with --profile press.',
  },
  check: function* ({ pages, outputIntents }) {
    if (outputIntents.length > 0) return;
    for (const { number, colours } of pages) {
      const first = colours.find(({ name }) => name === 'DeviceCMYK');
      if (first !== undefined) yield { page: number, box: first.box };
    }
  },
};
