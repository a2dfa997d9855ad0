import { feedElement, linksOf, PAGING } from '../../checks/atom-links.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const feedRelInCompleteFeed: LintRule = {
  id: 'FeedRelInCompleteFeed',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: rfc(5005, '2'),
  what: {
    vi: 'Kênh ghi <fh:complete/> mà vẫn có rel="{value}".',
    en: 'The feed says <fh:complete/> and still has rel="{value}".',
  },
  fix: {
    vi: 'Kênh trọn vẹn không có trang khác: hãy bỏ đường dẫn hoặc bỏ <fh:complete/>.',
    en: 'A complete feed has no other pages: remove the link or <fh:complete/>.',
  },
  check: function* (document) {
    const feed = feedElement(document);
    if (feed === undefined || childOf(feed, 'fh:complete') === undefined) return;
    for (const { element, rel } of linksOf(feed)) {
      if (PAGING.has(rel) && rel !== 'current')
        yield { place: placeOf(element, 'rel'), values: { value: rel } };
    }
  },
};
