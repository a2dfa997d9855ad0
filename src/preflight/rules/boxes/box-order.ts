import { isInside } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

/** A hundredth of a point is rounding. */
const TOLERANCE = 0.01;

export const boxOrder: PreflightRule = {
  id: 'box-order',
  severity: { office: 'error', press: 'error' },
  source: iso32000('14.11.2'),
  what: {
    vi: '{inner} không nằm trong {outer}.',
    en: 'The {inner} is not inside the {outer}.',
  },
  fix: {
    vi: 'Thứ tự đúng là TrimBox trong BleedBox, BleedBox trong MediaBox.',
    en: 'TrimBox belongs into BleedBox, BleedBox into MediaBox.',
  },
  check: function* ({ pages }) {
    for (const { number, trim, bleed, media, has } of pages) {
      if (has.trim && has.bleed && !isInside(trim, bleed, TOLERANCE)) {
        yield { page: number, box: trim, values: { inner: 'TrimBox', outer: 'BleedBox' } };
      }
      if (has.bleed && !isInside(bleed, media, TOLERANCE)) {
        yield { page: number, box: bleed, values: { inner: 'BleedBox', outer: 'MediaBox' } };
      }
      if (has.trim && !isInside(trim, media, TOLERANCE)) {
        yield { page: number, box: trim, values: { inner: 'TrimBox', outer: 'MediaBox' } };
      }
    }
  },
};
