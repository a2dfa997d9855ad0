import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';
import { phrasesOf } from '../phrases.js';

/** Points. */
const SMALL = 12;

export const smallTextManyInks: PreflightRule = {
  id: 'small-text-many-inks',
  severity: { press: 'warning' },
  source: trade('small text in one ink, or two'),
  what: {
    vi: '{count} dòng nhỏ hơn 12 pt in bằng ba, bốn mực («{text}»…): chồng màu lệch một chút là nhòe.',
    en: '{count} line(s) below 12 pt are printed in three or four inks (“{text}”…): plates a little off blur it.',
  },
  fix: {
    vi: 'Chữ nhỏ nên in một mực đen (0/0/0/100).',
    en: 'Print small text in black alone (0/0/0/100).',
  },
  check: function* ({ pages }) {
    for (const { number, words } of pages) {
      const rich = words.filter(({ size, inks, invisible }) => !invisible && size < SMALL && (inks ?? 0) > 2);
      const phrases = phrasesOf(rich);
      const [first] = phrases;
      if (first === undefined) continue;
      yield {
        page: number,
        box: first.box,
        values: { text: first.text, count: String(phrases.length) },
      };
    }
  },
};
