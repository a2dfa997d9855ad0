import { millimetres } from '../../millimetres.js';
import { heightOf, widthOf } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';

/** Half a millimetre is what cutting is off anyway. */
const TOLERANCE = 0.5;

export const sizeNotAsOrdered: PreflightRule = {
  id: 'size-not-as-ordered',
  severity: { office: 'error', press: 'error' },
  source: house('job card: size'),
  what: {
    vi: 'Khổ {width} × {height}, phiếu in ghi {ordered}.',
    en: 'The page is {width} × {height}; the job card says {ordered}.',
  },
  fix: { vi: 'Hãy dựng lại cả tệp lẫn phiếu in.', en: 'Build the file and its card again.' },
  check: function* ({ pages }, { job }) {
    if (job === undefined) return;
    const { width, height } = job.size;
    const [vi, en] = [`${width} × ${height} mm`.replaceAll('.', ','), `${width} × ${height} mm`];
    for (const { number, trim } of pages) {
      const off = Math.max(Math.abs(widthOf(trim) - width), Math.abs(heightOf(trim) - height));
      if (off <= TOLERANCE) continue;
      const values = {
        width: millimetres(widthOf(trim)),
        height: millimetres(heightOf(trim)),
        ordered: { vi, en },
      };
      yield { page: number, values };
    }
  },
};
