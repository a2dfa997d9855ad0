/** Pages and archives (RFC 5005). */
import { atomLinks, feedElement, linksOf } from '../checks.js';
import { childOf, elementPlace } from '../read/xml.js';
import { type LintRule, rfc } from '../rule.js';

export const HISTORY_RULES: readonly LintRule[] = [
  {
    id: 'FeedHistoryRelInEntry',
    severity: 'warning',
    formats: ['atom'],
    source: rfc(5005, '3'),
    what: { vi: 'rel="{value}" nằm trong mục tin.', en: 'rel="{value}" stands in an entry.' },
    fix: {
      vi: 'Đường dẫn của trang và kho lưu thuộc về kênh: hãy đưa ra ngoài <entry>.',
      en: 'Links of pages and archives belong to the feed: move it out of <entry>.',
    },
    check: function* (document) {
      for (const { element, rel } of atomLinks(document)) {
        if (!PAGING.has(rel) || element.parent?.key !== 'atom:entry') continue;
        yield { place: elementPlace(element, 'rel'), values: { value: rel } };
      }
    },
  },
  {
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
        if (!PAGING.has(rel) || rel === 'current') continue;
        yield { place: elementPlace(element, 'rel'), values: { value: rel } };
      }
    },
  },
  {
    id: 'ArchiveIncomplete',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: rfc(5005, '4'),
    what: {
      vi: 'Tài liệu lưu trữ (<fh:archive/>) không nối với tài liệu nào khác.',
      en: 'The archive document (<fh:archive/>) leads to no other.',
    },
    fix: {
      vi: 'Hãy thêm rel="prev-archive" hoặc rel="next-archive", hoặc <fh:complete/>.',
      en: 'Add rel="prev-archive" or rel="next-archive", or <fh:complete/>.',
    },
    check: checkArchive(['prev-archive', 'next-archive']),
  },
  {
    id: 'MissingCurrentInArchive',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: rfc(5005, '4'),
    what: {
      vi: 'Tài liệu lưu trữ (<fh:archive/>) không chỉ về kênh hiện tại.',
      en: 'The archive document (<fh:archive/>) does not lead to the current feed.',
    },
    fix: { vi: 'Hãy thêm <link rel="current" href="…"/>.', en: 'Add <link rel="current" href="…"/>.' },
    check: checkArchive(['current']),
  },
  {
    id: 'LinkPastEnd',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: rfc(5005, '3'),
    what: {
      vi: 'Trang này là trang {self} mà còn có rel="{value}".',
      en: 'This is the {self} page and still has rel="{value}".',
    },
    fix: { vi: 'Hãy bỏ đường dẫn đi quá trang cuối.', en: 'Remove the link past the end.' },
    check: function* (document) {
      const feed = feedElement(document);
      if (feed === undefined) return;
      const links = linksOf(feed);
      const here = links.find(({ rel }) => rel === 'self')?.href;
      for (const [end, past] of [
        ['first', 'previous'],
        ['last', 'next'],
      ] as const) {
        const atEnd = links.some(({ rel, href }) => rel === end && href !== '' && href === here);
        const beyond = links.find(({ rel }) => rel === past);
        if (atEnd && beyond !== undefined) {
          yield { place: elementPlace(beyond.element, 'rel'), values: { self: end, value: past } };
        }
      }
    },
  },
];

/** Relations of pages and archives (RFC 5005). */
const PAGING = new Set(['current', 'first', 'last', 'next', 'next-archive', 'prev-archive', 'previous']);

/** A check that an archive document (RFC 5005 §4) has a link of one of some relations. */
function checkArchive(relations: readonly string[]): LintRule['check'] {
  return function* (document) {
    const feed = feedElement(document);
    const archive = feed && childOf(feed, 'fh:archive');
    if (feed === undefined || archive === undefined || childOf(feed, 'fh:complete') !== undefined) return;
    if (!linksOf(feed).some(({ rel }) => relations.includes(rel))) yield { place: elementPlace(archive) };
  };
}
