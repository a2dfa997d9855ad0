import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { opml } from '../../sources.js';

const FEED_ATTRIBUTES = ['description', 'htmlUrl', 'language', 'title', 'version', 'xmlUrl'] as const;
export const missingOutlineType: LintRule = {
  id: 'MissingOutlineType',
  severity: 'warning',
  formats: ['opml'],
  source: opml('Subscription lists'),
  what: {
    vi: '«{text}» có thuộc tính của một kênh ({attribute}) mà không có type.',
    en: '“{text}” has an attribute of a feed ({attribute}), but no type.',
  },
  fix: {
    vi: 'Là kênh thì hãy thêm type="rss"; là nhóm thì chỉ giữ text, bỏ title và các thuộc tính khác.',
    en: 'For a feed add type="rss"; for a group keep text only, without title and the rest.',
  },
  check: function* (document) {
    for (const outline of elementsOf(document, 'outline')) {
      if (attribute(outline, 'type') !== undefined) continue;
      const found = FEED_ATTRIBUTES.find((name) => attribute(outline, name) !== undefined);
      if (found === undefined) continue;
      yield { place: placeOf(outline), values: { text: attribute(outline, 'text') ?? '', attribute: found } };
    }
  },
};
