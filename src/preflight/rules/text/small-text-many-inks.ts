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
    vi: '«{text}» nhỏ hơn 12 pt mà in bằng ba, bốn mực: chồng màu lệch một chút là nhòe.',
    en: '“{text}” is below 12 pt and printed in three or four inks: plates a little off blur it.',
  },
  fix: {
    vi: 'Chữ nhỏ nên in một mực đen (0/0/0/100).',
    en: 'Print small text in black alone (0/0/0/100).',
  },
  check: function* ({ pages }) {
    for (const { number, words } of pages) {
      const rich = words.filter(({ size, inks, invisible }) => !invisible && size < SMALL && (inks ?? 0) > 2);
      for (const { text, box } of phrasesOf(rich)) yield { page: number, box, values: { text } };
    }
  },
};
