import { millimetres } from '../../millimetres.js';
import { heightOf, intersect, isEmpty, widthOf } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

const TOLERANCE = 0.18;
/** What comes so near the cut runs off the sheet, and is the matter of the bleed. */
const MEANT_TO_BLEED = 0.5;
const SMALLEST = 4;

export const imageOutsideSafe: PreflightRule = {
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
  check: function* ({ pages }, { safe }) {
    for (const { number, images, trim } of pages) {
      for (const { box } of images) {
        if (isEmpty(intersect(box, trim)) || Math.max(widthOf(box), heightOf(box)) < SMALLEST) continue;
        const near = [box.left, box.top, trim.right - box.right, trim.bottom - box.bottom].filter(
          (room) => room > MEANT_TO_BLEED && room < safe - TOLERANCE,
        );
        if (near.length === 0) continue;
        yield {
          page: number,
          box,
          values: { has: millimetres(Math.min(...near)), needs: millimetres(safe) },
        };
      }
    }
  },
};
