import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const imageUrlFormat: LintRule = {
  id: 'ImageUrlFormat',
  severity: 'warning',
  formats: ['rss'],
  source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
  what: {
    vi: 'Hình «{value}» không phải GIF, JPEG hay PNG.',
    en: 'The image “{value}” is no GIF, JPEG or PNG.',
  },
  fix: {
    vi: 'Hãy dùng PNG hoặc JPEG.',
    en: 'Use PNG or JPEG.',
  },
  check: function* (document) {
    for (const image of elementsOf(document, 'image')) {
      const url = childOf(image, 'url');
      const value = url?.text.trim() ?? '';
      const ending = /\.(\w+)$/.exec(value)?.[1]?.toLowerCase();
      if (url === undefined || ending === undefined || /^(?:jpe?g|gif|png)$/.test(ending)) continue;
      yield { place: placeOf(url), values: { value } };
    }
  },
};
