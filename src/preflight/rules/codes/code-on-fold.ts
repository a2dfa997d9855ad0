import { millimetres } from '../../millimetres.js';
import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';
import { foldsOn } from '../folds-on.js';

export const codeOnFold: PreflightRule = {
  id: 'code-on-fold',
  severity: { office: 'error', press: 'error' },
  source: house('job card: panels'),
  what: { vi: 'Mã QR nằm trên nếp gấp ở {fold}.', en: 'The QR code lies on the fold at {fold}.' },
  fix: { vi: 'Hãy đưa mã vào hẳn một mặt gấp.', en: 'Keep it inside one panel.' },
  check: function* ({ pages }, { job, foldSafe }) {
    for (const { number, codes } of pages) {
      for (const { fold, near, far } of foldsOn(number, job)) {
        for (const { box } of codes ?? []) {
          if (box[far] <= fold - foldSafe || box[near] >= fold + foldSafe) continue;
          yield { page: number, box, values: { fold: millimetres(fold) } };
        }
      }
    }
  },
};
