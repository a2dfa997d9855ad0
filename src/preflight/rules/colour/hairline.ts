import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

export const hairline: PreflightRule = {
  id: 'hairline',
  severity: { press: 'warning' },
  source: trade('lines of 0.25 pt and more'),
  what: {
    vi: 'Nét mảnh {points} pt: lên máy in dễ đứt hoặc mất.',
    en: 'A line of {points} pt may break or vanish on a press.',
  },
  fix: { vi: 'Hãy dùng nét từ 0,25 pt.', en: 'Use 0.25 pt or more.' },
  check: function* ({ pages }) {
    for (const { number, hairlines, trim } of pages) {
      const inside = hairlines.filter(
        ({ box }) => box.right > 0 && box.bottom > 0 && box.left < trim.right && box.top < trim.bottom,
      );
      for (const { box, points } of inside) {
        const text = String(Math.round(points * 100) / 100);
        yield { page: number, box, values: { points: { vi: text.replace('.', ','), en: text } } };
      }
    }
  },
};
