import { millimetres } from '../../millimetres.js';
import { heightOf, widthOf } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

export const pageSizesDiffer: PreflightRule = {
  id: 'page-sizes-differ',
  severity: { office: 'info', press: 'warning' },
  source: trade('one trimmed size a job'),
  what: {
    vi: 'Trang này khổ {width} × {height}, khác trang đầu.',
    en: 'This page is {width} × {height}, unlike the first.',
  },
  fix: {
    vi: 'Hãy tách những trang khác khổ ra tệp riêng.',
    en: 'Put pages of another size into a file of their own.',
  },
  check: function* ({ pages }) {
    const [first] = pages;
    if (first === undefined) return;
    const same = (a: number, b: number) => Math.abs(a - b) < 1;
    for (const { number, trim } of pages) {
      const [width, height] = [widthOf(trim), heightOf(trim)];
      if (same(width, widthOf(first.trim)) && same(height, heightOf(first.trim))) continue;
      yield { page: number, values: { width: millimetres(width), height: millimetres(height) } };
    }
  },
};
