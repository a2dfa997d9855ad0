import { type LintCases, rootOf } from '../lint-case.js';

export const STRUCTURE_CASES: LintCases = {
  UnknownFeedFormat: [
    { of: 'rss', from: rootOf('rss'), bad: '¦<html lang="vi"/>' },
    { of: 'rss', from: rootOf('rss'), bad: '¦<constructor/>' },
  ],
  FormatNotRead: [
    {
      of: 'rss',
      from: rootOf('rss'),
      bad: '¦<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://x.example/"/></rdf:RDF>',
    },
    { of: 'rss', from: rootOf('rss'), bad: '¦<Channel xmlns="http://purl.org/net/rss1.1#"/>' },
  ],
  ObsoleteNamespace: {
    of: 'atom',
    from: rootOf('atom'),
    bad: '¦<feed xmlns="http://purl.org/atom/ns#" version="0.3"/>',
  },
  UndefinedElement: [
    { of: 'rss', from: '<ttl>60</ttl>', bad: '¦<TTL>60</TTL>' },
    { of: 'rss', from: 'Lịch tiếp dân', bad: 'Lịch ¦<b>tiếp</b> dân' },
    {
      of: 'podcast',
      from: '<podcast:medium>podcast</podcast:medium>',
      bad: '¦<podcast:media>podcast</podcast:media>',
    },
    { of: 'atom', from: '<generator>', bad: '¦<lang>vi</lang><generator>' },
    { of: 'opml', from: '<expansionState>', bad: '¦<language>vi</language><expansionState>' },
  ],
  UndeterminableVocabulary: {
    of: 'atom',
    from: '<generator>',
    bad: '¦<ma xmlns="">7</ma><generator>',
    good: '<x:ma xmlns:x="http://www.w3.org/2007/app">7</x:ma><generator>',
  },
  UnexpectedAttribute: [
    { of: 'rss', from: 'type="application/pdf"/>', bad: 'type="application/pdf" ¦title="Một cửa"/>' },
    { of: 'atom', from: 'rel="self"', bad: 'rel="self" ¦target="_blank"' },
    { of: 'opml', from: 'type="link"', bad: 'type="link" ¦icon="a.png"', good: 'type="link" xml:lang="vi"' },
  ],
  MissingAttribute: [
    {
      of: 'rss',
      from: '<enclosure url="https://xa.example/mot-cua.pdf" length="54321"',
      bad: '¦<enclosure url="https://xa.example/mot-cua.pdf"',
    },
    { of: 'atom', from: '<category term="mot-cua"', bad: '¦<category' },
    { of: 'opml', from: '<outline text="Theo chủ đề"', bad: '¦<outline' },
    { of: 'podcast', from: '<itunes:category text="Government"/>', bad: '¦<itunes:category/>' },
  ],
  MissingElement: [
    { of: 'atom', from: '<id>tag:xa.example,2020:feed/tin</id>', bad: '', at: '<feed' },
    { of: 'atom', from: '  <author><name>Ủy ban nhân dân xã</name></author>\n', bad: '', at: '<entry>' },
    { of: 'opml', from: rootOf('opml'), bad: '¦<opml version="2.0"><head/></opml>' },
    { of: 'rss', from: '<url>https://xa.example/logo.png</url>', bad: '', at: '<image>' },
    { of: 'podcast', from: '<itunes:email>loa@xa.example</itunes:email>', bad: '', at: '<itunes:owner>' },
  ],
  DuplicateElement: [
    { of: 'rss', from: '<ttl>60</ttl>', bad: '<ttl>60</ttl>¦<ttl>60</ttl>' },
    {
      of: 'rss',
      from: '<category domain',
      bad: '¦<guid isPermaLink="false">tag:xa.example,2020:a</guid><category domain',
      good: '<category>Hai</category><category domain',
    },
    { of: 'atom', from: '<summary>Thứ Năm', bad: '<summary>Một</summary>¦<summary>Thứ Năm' },
  ],
  UnexpectedText: [
    { of: 'rss', from: '<ttl>', bad: 'Chữ lạc<ttl>', at: '<channel>' },
    { of: 'atom', from: '<author>', bad: '¦<author>UBND ' },
  ],
  NotBlank: [
    { of: 'rss', from: '<title>Lịch tiếp dân</title>', bad: '¦<title> </title>' },
    { of: 'atom', from: '<summary>Thứ Năm hằng tuần.</summary>', bad: '¦<summary/>' },
  ],
  UnknownNamespace: {
    of: 'rss',
    from: 'xmlns:media=',
    bad: '¦xmlns:gplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:media=',
    good: 'xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:media=',
  },
  ReservedPrefix: {
    of: 'rss',
    from: 'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    bad: '¦xmlns:dc="http://purl.org/dc/"',
  },
  MediaRssNamespace: {
    of: 'rss',
    from: 'xmlns:media="http://search.yahoo.com/mrss/"',
    bad: '¦xmlns:media="http://search.yahoo.com/mrss"',
  },
  AvoidNamespacePrefix: {
    of: 'atom',
    from: rootOf('atom'),
    bad: '¦<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id>tag:xa.example,2020:a</a:id><a:title>Tin</a:title><a:updated>2020-07-06T09:00:00Z</a:updated><a:link rel="self" href="https://xa.example/atom.xml"/></a:feed>',
  },
};
