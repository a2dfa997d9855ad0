import { millimetres } from '../../millimetres.js';
import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';
import { foldsOn } from '../folds-on.js';
import { phrasesOf } from '../phrases.js';

const TOLERANCE = 0.18;

export const textOnFold: PreflightRule = {
  id: 'text-on-fold',
  severity: { office: 'error', press: 'error' },
  source: house('job card: panels'),
  what: {
    vi: '«{text}» nằm trên nếp gấp ở {fold}, hoặc cách nếp chưa tới {needs}.',
    en: '“{text}” lies on the fold at {fold}, or nearer to it than {needs}.',
  },
  fix: { vi: 'Hãy đưa chữ vào hẳn một mặt gấp.', en: 'Keep it inside one panel.' },
  check: function* ({ pages }, { job, foldSafe }) {
    for (const { number, words } of pages) {
      for (const { fold, near, far } of foldsOn(number, job)) {
        const crossing = words.filter(
          ({ box, invisible }) =>
            !invisible && box[far] > fold - foldSafe + TOLERANCE && box[near] < fold + foldSafe - TOLERANCE,
        );
        for (const { text, box } of phrasesOf(crossing)) {
          yield {
            page: number,
            box,
            values: { text, fold: millimetres(fold), needs: millimetres(foldSafe) },
          };
        }
      }
    }
  },
};
