import { millimetres } from '../../millimetres.js';
import { grown, isInside } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

const TOLERANCE = 0.3;

export const codeOutsideSafe: PreflightRule = {
  id: 'code-outside-safe',
  severity: { office: 'error', press: 'error' },
  source: trade('text and codes 5 mm inside the trimmed size'),
  what: {
    vi: 'Mã QR quá gần mép xén, cần cách {needs}.',
    en: 'The QR code is too near the cut; {needs} are needed.',
  },
  fix: { vi: 'Hãy lùi mã vào trong.', en: 'Move it inwards.' },
  check: function* ({ pages }, { safe }) {
    for (const { number, codes, trim } of pages) {
      for (const { box } of codes ?? []) {
        if (isInside(box, grown(trim, -safe), TOLERANCE)) continue;
        yield { page: number, box, values: { needs: millimetres(safe) } };
      }
    }
  },
};
