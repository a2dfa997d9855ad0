import type { PageFacts } from '../../facts.js';
import { heightOf, widthOf } from '../../page/matrix.js';
import type { Asked, PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

/** Smaller pictures are dots and rules, millimetres. */
const SMALLEST = 4;

export const lowResolution: PreflightRule = {
  id: 'low-resolution',
  severity: { office: 'warning', press: 'error' },
  source: trade('300 pixels an inch; 150 beyond A3, 72 beyond 2 m'),
  what: {
    vi: 'Hình {pixels} điểm ảnh chỉ được {has} ppi ở cỡ này, cần {needs}.',
    en: 'A picture of {pixels} pixels has {has} ppi at this size; {needs} are needed.',
  },
  fix: {
    vi: 'Hãy thay bằng hình lớn hơn, hoặc đặt nhỏ lại.',
    en: 'Take a larger picture, or place it smaller.',
  },
  check: function* ({ pages }, asked) {
    for (const page of pages) {
      const needs = neededPpi(page, asked);
      for (const { box, ppi, width, height } of page.images) {
        if (ppi >= 0.99 * needs || Math.max(widthOf(box), heightOf(box)) < SMALLEST) continue;
        const values = { pixels: `${width} × ${height}`, has: String(Math.round(ppi)), needs: String(needs) };
        yield { page: page.number, box, values };
      }
    }
  },
};

/** Sheets that are read from further away need less; so does an office printer. */
function neededPpi({ trim }: PageFacts, { ppi, profile }: Asked): number {
  if (ppi !== undefined) return ppi;
  const side = Math.max(widthOf(trim), heightOf(trim));
  const press = side > 2_000 ? 72 : side > 430 ? 150 : 300;
  return profile === 'press' ? press : press / 2;
}
