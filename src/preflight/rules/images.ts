/** Rules about pictures at their places. */
import type { PageFacts } from '../facts.js';
import { intersect, isEmpty, rectHeight, rectWidth } from '../page/matrix.js';
import { type Asked, onPages, type PreflightRule, trade } from '../rule.js';
import { lengthWords } from './wording.js';

/** Smaller pictures are dots and rules, millimetres. */
const SMALLEST = 4;
/** Half a point is rounding. */
const ROUNDING = 0.18;
/** What comes so near the cut runs off the sheet, and is the matter of the bleed. */
const MEANT_TO_BLEED = 0.5;

export const IMAGE_RULES = [
  {
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
    check: onPages(function* (page, asked) {
      const needs = neededPpi(page, asked);
      for (const { box, ppi, width, height } of page.images) {
        if (ppi >= 0.99 * needs || Math.max(rectWidth(box), rectHeight(box)) < SMALLEST) continue;
        const pixels = `${width} × ${height}`;
        yield { box, values: { pixels, has: String(Math.round(ppi)), needs: String(needs) } };
      }
    }),
  },
  {
    id: 'image-outside-safe',
    severity: { office: 'warning', press: 'warning' },
    source: trade('pictures run off the sheet or keep away from its edge'),
    what: {
      vi: 'Hình cách mép xén {has}: không tràn hẳn ra ngoài, cũng không lùi vào đủ {needs}.',
      en: 'A picture is {has} from the cut: it neither runs off nor keeps {needs} away.',
    },
    fix: {
      vi: 'Hãy lùi hình vào trong, hoặc kéo tràn qua mép xén.',
      en: 'Move it inwards, or let it run over the cut.',
    },
    check: onPages(function* ({ images, trim }, { safe }) {
      for (const { box } of images) {
        if (isEmpty(intersect(box, trim)) || Math.max(rectWidth(box), rectHeight(box)) < SMALLEST) continue;
        const near = [box.left, box.top, trim.right - box.right, trim.bottom - box.bottom].filter(
          (room) => room > MEANT_TO_BLEED && room < safe - ROUNDING,
        );
        if (near.length === 0) continue;
        yield { box, values: { has: lengthWords(Math.min(...near)), needs: lengthWords(safe) } };
      }
    }),
  },
] satisfies readonly PreflightRule[];

/** Sheets that are read from further away need less; so does an office printer. */
function neededPpi({ trim }: PageFacts, { ppi, profile }: Asked): number {
  if (ppi !== undefined) return ppi;
  const side = Math.max(rectWidth(trim), rectHeight(trim));
  const press = side > 2_000 ? 72 : side > 430 ? 150 : 300;
  return profile === 'press' ? press : press / 2;
}
