import { atomLinks, PAGING } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const feedHistoryRelInEntry: LintRule = {
  id: 'FeedHistoryRelInEntry',
  severity: 'warning',
  formats: ['atom'],
  source: rfc(5005, '3'),
  what: {
    vi: 'rel="{value}" nằm trong mục tin.',
    en: 'rel="{value}" stands in an entry.',
  },
  fix: {
    vi: 'Đường dẫn của trang và kho lưu thuộc về kênh: hãy đưa ra ngoài <entry>.',
    en: 'Links of pages and archives belong to the feed: move it out of <entry>.',
  },
  check: function* (document) {
    for (const { element, rel } of atomLinks(document)) {
      if (!PAGING.has(rel) || element.parent?.key !== 'atom:entry') continue;
      yield { place: placeOf(element, 'rel'), values: { value: rel } };
    }
  },
};
