import { millimetres } from '../../millimetres.js';
import { heightOf, widthOf } from '../../page/matrix.js';
import { MM_PER_POINT } from '../../page/page-boxes.js';
import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

const MOST_UNITS = 14_400;
const FEWEST_UNITS = 3;

export const giantPage: PreflightRule = {
  id: 'giant-page',
  severity: { office: 'error', press: 'error' },
  source: iso32000('Annex C.2'),
  what: {
    vi: 'Trang rộng {width}, cao {height}: ngoài giới hạn của PDF (3 đến 14 400 đơn vị).',
    en: 'The page is {width} wide and {height} high: beyond the limits of PDF (3 to 14,400 units).',
  },
  fix: {
    vi: 'Pano lớn thì vẽ tỉ lệ 1:10 và ghi rõ trong phiếu in.',
    en: 'Draw a large banner at 1:10 and say so on the job card.',
  },
  check: function* ({ pages }) {
    for (const { number, media, userUnit } of pages) {
      const unit = MM_PER_POINT * userUnit;
      const [width, height] = [widthOf(media), heightOf(media)];
      if (
        Math.max(width, height) / unit <= MOST_UNITS + 1 &&
        Math.min(width, height) / unit >= FEWEST_UNITS - 0.01
      ) {
        continue;
      }
      yield { page: number, values: { width: millimetres(width), height: millimetres(height) } };
    }
  },
};
