import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, type FeedFormat, feedPath, feedUrl } from '../../src/feeds/index.js';

describe('where a feed is', () => {
  it('follows from the slice', () => {
    const format: FeedFormat = 'rss';
    expect(FEED_FORMATS[format].file).toBe('rss.xml');
    expect(FEED_FORMATS.atom).toMatchObject({ file: 'atom.xml', mediaType: 'application/atom+xml' });
    expect(feedPath({ id: 'topic/II.4.b' }, 'rss')).toBe('feeds/topic/II.4.b/rss.xml');
    expect(feedUrl({ url: 'https://cchc.loaphat.example/feeds/all/' }, 'json')).toBe(
      'https://cchc.loaphat.example/feeds/all/feed.json',
    );
  });
});
