import { grown, heightOf, intersect, isEmpty, widthOf } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { qrCode } from '../../sources.js';
import { phrasesOf } from '../phrases.js';

/** Modules of white paper around a code. */
const QUIET = 4;
/** Of a module: what drawing and decoding are off. */
const TOLERANCE = 0.5;

export const codeCrowded: PreflightRule = {
  id: 'code-crowded',
  severity: { office: 'error', press: 'error' },
  source: qrCode('quiet zone: 4 modules'),
  what: {
    vi: '«{text}» đè lên mã QR hoặc lấn vào khoảng trắng quanh mã.',
    en: '“{text}” lies on the QR code or in the white space around it.',
  },
  fix: {
    vi: 'Hãy chừa quanh mã một khoảng trắng rộng bằng 4 ô của mã.',
    en: 'Leave white paper around it, four modules wide.',
  },
  check: function* ({ pages }) {
    for (const { number, codes, words } of pages) {
      for (const { box, module } of codes ?? []) {
        const quiet = grown(
          box,
          (QUIET - TOLERANCE) * (module || Math.min(widthOf(box), heightOf(box)) / 33),
        );
        const inside = words.filter(
          ({ box: word, invisible }) => !invisible && !isEmpty(intersect(word, quiet)),
        );
        for (const { text, box: place } of phrasesOf(inside))
          yield { page: number, box: place, values: { text } };
      }
    }
  },
};
