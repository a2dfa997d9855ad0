import { intersect } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';
import { overlapsOf } from '../overlaps.js';

export const textOverlap: PreflightRule = {
  id: 'text-overlap',
  severity: { office: 'error', press: 'error' },
  source: trade('nothing covers text'),
  what: { vi: '«{one}» và «{other}» đè lên nhau.', en: '“{one}” and “{other}” lie on each other.' },
  fix: {
    vi: 'Hãy giãn chúng ra, viết ngắn lại, hoặc xuất lại với phông đã nhúng.',
    en: 'Move them apart, shorten the text, or export with fonts embedded.',
  },
  check: function* ({ pages }) {
    for (const { number, words } of pages) {
      for (const [one, other] of overlapsOf(words)) {
        yield {
          page: number,
          box: intersect(one.box, other.box),
          values: { one: one.text, other: other.text },
        };
      }
    }
  },
};
