import type { Bilingual } from '../../../model/index.js';
import type { InkUse } from '../../facts.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

export const tooMuchInk: PreflightRule = {
  id: 'too-much-ink',
  severity: { press: 'error' },
  source: trade('ink: 300 to 320 % on coated paper, 260 to 280 % on uncoated'),
  what: {
    vi: '{what} phủ {has} % mực, giấy chỉ chịu được {most} %.',
    en: '{what} takes {has} % of ink; the paper bears {most} %.',
  },
  fix: {
    vi: 'Mực không kịp khô, dây sang tờ khác: hãy giảm màu, hoặc đặt mức của giấy bằng --ink.',
    en: 'It will not dry and stains the next sheet: use less, or say with --ink what the paper bears.',
  },
  check: function* ({ pages }, { ink: most }) {
    for (const { number, inks } of pages) {
      for (const { total, what, box } of inks) {
        if (total <= most + 0.5) continue;
        yield {
          page: number,
          box,
          values: { what: WHAT[what], has: String(Math.round(total)), most: String(most) },
        };
      }
    }
  },
};

const WHAT: Readonly<Record<InkUse['what'], Bilingual>> = {
  fill: { vi: 'Nền', en: 'A fill' },
  stroke: { vi: 'Nét', en: 'A line' },
  text: { vi: 'Chữ', en: 'Text' },
  image: { vi: 'Hình', en: 'A picture' },
};
