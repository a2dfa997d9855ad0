import type { LintCases } from '../lint-case.js';

const SELF = '<link rel="self" type="application/atom+xml" href="https://xa.example/tin/atom.xml"/>';
const RSS_SELF = 'href="https://xa.example/tin/rss.xml"';
const ALTERNATE = '<link rel="alternate" type="text/html" href="https://xa.example/i/tiep-dan/"/>';
const SUMMARY = '<summary>Thứ Năm hằng tuần.</summary>';
const ID = '<id>tag:xa.example,2020:item/tiep-dan</id>';

export const ATOM_CASES: LintCases = {
  MissingSelf: { of: 'atom', from: SELF, bad: '', at: '<feed' },
  RelativeSelf: [
    {
      of: 'atom',
      from: 'href="https://xa.example/tin/atom.xml"',
      bad: '¦href="atom.xml"',
      good: 'xml:base="https://xa.example/" href="atom.xml"',
    },
    { of: 'rss', from: RSS_SELF, bad: '¦href="/tin/rss.xml"' },
  ],
  SelfDoesntMatchLocation: [
    {
      of: 'rss',
      from: RSS_SELF,
      bad: '¦href="https://cu.example/rss.xml"',
      good: 'href="https://XA.example:443/tin/rss.xml"',
      options: { location: 'https://xa.example/tin/rss.xml' },
    },
  ],
  SelfNotAtom: {
    of: 'atom',
    from: 'type="application/atom+xml"',
    bad: '¦type="text/html"',
    good: 'type="application/atom+xml;type=feed"',
  },
  ContainsEmail: {
    of: 'atom',
    from: '<name>Ủy ban nhân dân xã',
    bad: '¦<name>Xã &lt;tin@xa.example&gt;',
    good: '<name>Xã &lt;Ia Mơ&gt;',
  },
  MissingHref: { of: 'atom', from: ALTERNATE, bad: '¦<link rel="alternate"/>' },
  AttrNotBlank: {
    of: 'atom',
    from: ALTERNATE,
    bad: `<link rel="related" ¦title="" href="https://xa.example/"/>${ALTERNATE}`,
  },
  DuplicateAtomLink: {
    of: 'atom',
    from: ALTERNATE,
    bad: `${ALTERNATE}¦<link type="text/html" href="https://xa.example/b"/>`,
    good: `${ALTERNATE}<link type="text/html" hreflang="jra" href="https://xa.example/b"/>`,
  },
  UnregisteredAtomLinkRel: {
    of: 'atom',
    from: ALTERNATE,
    bad: `<link ¦rel="audio" href="https://xa.example/a.mp3"/>${ALTERNATE}`,
    good: `<link rel="https://xa.example/rel/audio" href="https://xa.example/a.mp3"/>${ALTERNATE}`,
  },
  AtomLinkNotEmpty: {
    of: 'atom',
    from: ALTERNATE,
    bad: `¦<link href="https://xa.example/i/tiep-dan/">https://xa.example/</link>`,
  },
  MisplacedMetadata: { of: 'atom', from: '</feed>', bad: '¦<rights>Xã</rights></feed>' },
  MissingContentOrAlternate: {
    of: 'atom',
    from: ALTERNATE,
    bad: '',
    at: '<entry>\n    <id>tag:xa.example,2020:item/tiep-dan',
  },
  MissingTextualContent: {
    of: 'atom',
    from: SUMMARY,
    bad: '',
    at: '<entry>\n    <id>tag:xa.example,2020:item/tiep-dan',
  },
  MissingSummary: [
    {
      of: 'atom',
      from: SUMMARY,
      bad: '¦<content type="audio/mpeg" src="https://xa.example/a.mp3"/>',
      good: `${SUMMARY}<content type="audio/mpeg" src="https://xa.example/a.mp3"/>`,
    },
    { of: 'atom', from: SUMMARY, bad: '¦<content type="image/png">iVBORw0KGgo=</content>' },
  ],
  InvalidTextType: { of: 'atom', from: '<summary>Thứ Năm', bad: '<summary ¦type="text/plain">Thứ Năm' },
  MissingXhtmlDiv: [
    {
      of: 'atom',
      from: SUMMARY,
      bad: '¦<summary type="xhtml">Thứ Năm</summary>',
      good: '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Thứ <b>Năm</b></div></summary>',
    },
    { of: 'atom', from: SUMMARY, bad: '¦<summary type="xhtml"><div>Thứ Năm</div></summary>' },
  ],
  NotBase64: {
    of: 'atom',
    from: SUMMARY,
    bad: `${SUMMARY}¦<content type="image/png">ảnh</content>`,
    good: `${SUMMARY}<content type="image/png">iVBO\nRw==</content>`,
  },
  DuplicateEntries: { of: 'atom', from: ID, bad: '¦<id>tag:xa.example,2020:item/mot-cua</id>' },
  DuplicateUpdated: {
    of: 'atom',
    from: '<updated>2020-07-06T10:00:00+07:00',
    bad: '¦<updated>2020-07-06T09:00:00+07:00',
  },
  UnexpectedWhitespace: { of: 'atom', from: ID, bad: '¦<id> tag:xa.example,2020:item/tiep-dan\n</id>' },
  NonCanonicalURI: {
    of: 'atom',
    from: ID,
    bad: '¦<id>HTTPS://xa.example:443/i/../tiep-dan</id>',
    good: '<id>https://xa.example/tiep-dan?a=%C4%91</id>',
  },
  MissingSourceElement: {
    of: 'atom',
    from: SUMMARY,
    bad: `¦<source><id>tag:a.example,2020:a</id><title>Báo</title></source>${SUMMARY}`,
    good: `<source><id>tag:a.example,2020:a</id><title>Báo</title><updated>2020-07-06T10:00:00Z</updated></source>${SUMMARY}`,
  },
};

const FIRST = '<generator>loaphat</generator>';
const link = (rel: string, href = 'https://xa.example/tin/2020-06.xml') =>
  `<link rel="${rel}" href="${href}"/>`;

export const HISTORY_CASES: LintCases = {
  FeedHistoryRelInEntry: {
    of: 'atom',
    from: SUMMARY,
    bad: `<link ¦rel="prev-archive" href="https://xa.example/a.xml"/>${SUMMARY}`,
    good: `<link rel="related" href="https://xa.example/a.xml"/>${SUMMARY}`,
  },
  FeedRelInCompleteFeed: {
    of: 'atom',
    from: FIRST,
    bad: `<fh:complete/><link ¦rel="next" href="https://xa.example/a.xml"/>${FIRST}`,
    good: `<fh:complete/>${FIRST}`,
  },
  ArchiveIncomplete: {
    of: 'atom',
    from: FIRST,
    bad: `¦<fh:archive/>${link('current')}${FIRST}`,
    good: `<fh:archive/>${link('current')}${link('prev-archive')}${FIRST}`,
  },
  MissingCurrentInArchive: { of: 'atom', from: FIRST, bad: `¦<fh:archive/>${link('prev-archive')}${FIRST}` },
  LinkPastEnd: {
    of: 'atom',
    from: FIRST,
    bad: `${link('last', 'https://xa.example/tin/atom.xml')}<link ¦rel="next" href="https://xa.example/a.xml"/>${FIRST}`,
    good: `${link('last', 'https://xa.example/tin/9.xml')}${link('next')}${FIRST}`,
  },
};
