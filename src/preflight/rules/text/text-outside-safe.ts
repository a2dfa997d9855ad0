import { millimetres } from '../../millimetres.js';
import { type Box, intersect, isEmpty } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';
import { phrasesOf } from '../phrases.js';

/** Half a point is rounding. */
const TOLERANCE = 0.18;

export const textOutsideSafe: PreflightRule = {
  id: 'text-outside-safe',
  severity: { office: 'error', press: 'error' },
  source: trade('text 5 mm inside the trimmed size'),
  what: {
    vi: '«{text}» cách mép xén {has}, cần {needs}.',
    en: '“{text}” is {has} from the cut; {needs} are needed.',
  },
  fix: {
    vi: 'Hãy lùi chữ vào trong, hoặc đổi mức bằng --safe nếu nhà in cho phép.',
    en: 'Move it inwards, or change the measure with --safe if your printer allows it.',
  },
  check: function* ({ pages }, { safe, job }) {
    for (const { number, words, trim } of pages) {
      // A part of a sheet ends in the middle of a word, and its neighbour goes on with it.
      if (job?.tiled && number > 1) continue;
      // What stands wholly outside the cut belongs to the shop: names of plates, marks.
      const near = words.filter(
        ({ box, invisible }) =>
          !invisible && !isEmpty(intersect(box, trim)) && room(box, trim) < safe - TOLERANCE,
      );
      for (const { text, box } of phrasesOf(near)) {
        yield {
          page: number,
          box,
          values: { text, has: millimetres(room(box, trim)), needs: millimetres(safe) },
        };
      }
    }
  },
};

/** From the nearest edge; below zero beyond it. */
function room(box: Box, trim: Box): number {
  return Math.min(box.left - trim.left, box.top - trim.top, trim.right - box.right, trim.bottom - box.bottom);
}
