import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const duplicateEnclosure: LintRule = {
  id: 'DuplicateEnclosure',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<enclosure>', 'element-channel-item-enclosure'),
  what: {
    vi: 'Tin có hơn một <enclosure>.',
    en: 'The item has more than one <enclosure>.',
  },
  fix: {
    vi: 'Hãy giữ một; tệp khác đặt ở <media:content> hoặc <podcast:alternateEnclosure>: nhiều trình đọc chỉ lấy tệp đầu hoặc tệp cuối.',
    en: 'Keep one; other files go into <media:content> or <podcast:alternateEnclosure>: many readers take only the first or the last.',
  },
  check: function* (document) {
    for (const enclosure of elementsOf(document, 'enclosure')) {
      if (enclosure.index > 1) yield { place: placeOf(enclosure) };
    }
  },
};
