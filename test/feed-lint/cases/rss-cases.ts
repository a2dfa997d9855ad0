import { type LintCases, rootOf } from '../lint-case.js';

const GUID = '<guid isPermaLink="false">tag:xa.example,2020:item/mot-cua</guid>';
const SELF = '    <atom:link rel="self" type="application/rss+xml" href="https://xa.example/tin/rss.xml"/>\n';

export const RSS_CASES: LintCases = {
  InvalidRSSVersion: {
    of: 'rss',
    from: '<rss version="2.0"',
    bad: '<rss ¦version="3.0"',
    good: '<rss version="0.92"',
  },
  MissingTitle: { of: 'rss', from: '    <title>Tin xã Ia Mơ</title>\n', bad: '', at: '<channel>' },
  MissingLink: { of: 'rss', from: '    <link>https://xa.example/tin/</link>\n', bad: '', at: '<channel>' },
  MissingDescription: {
    of: 'rss',
    from: '    <description>Tin của xã, mỗi ngày</description>\n',
    bad: '',
    at: '<channel>',
  },
  MissingAtomSelfLink: { of: 'rss', from: SELF, bad: '', at: '<channel>' },
  MissingGuid: { of: 'rss', from: GUID, bad: '', at: '<item>' },
  ItemMustContainTitleOrDescription: {
    of: 'rss',
    from: '<item>\n      <title>Lịch tiếp dân</title>\n      <guid>https://xa.example/i/tiep-dan/</guid>\n      <description>Thứ Năm hằng tuần.</description>',
    bad: '¦<item>\n<guid>https://xa.example/i/tiep-dan/</guid>',
    good: '<item><guid>https://xa.example/i/tiep-dan/</guid><description>Thứ Năm.</description>',
  },
  InvalidHttpGUID: [
    {
      of: 'rss',
      from: '<guid>https://xa.example/i/tiep-dan/',
      bad: '¦<guid>tiep-dan',
      good: '<guid isPermaLink="false">tiep-dan',
    },
    {
      of: 'rss',
      from: '<guid isPermaLink="false">tag:xa.example,2020:item/mot-cua',
      bad: '¦<guid isPermaLink="true">mot-cua',
    },
  ],
  InvalidPermalink: { of: 'rss', from: '<guid isPermaLink="false">', bad: '¦<guid>' },
  NotSufficientlyUnique: {
    of: 'rss',
    from: GUID,
    bad: '¦<guid isPermaLink="false">753</guid>',
    good: '<guid isPermaLink="false">20200706753</guid>',
  },
  DuplicateValue: {
    of: 'rss',
    from: '<guid>https://xa.example/i/tiep-dan/',
    bad: '¦<guid isPermaLink="false">tag:xa.example,2020:item/mot-cua',
    good: '<guid isPermaLink="false">tag:xa.example,2020:item/Mot-cua',
  },
  DuplicateEnclosure: {
    of: 'rss',
    from: '<description>Mang hồ sơ',
    bad: '¦<enclosure url="https://xa.example/a.mp3" length="9" type="audio/mpeg"/><description>Mang hồ sơ',
    good: '<media:content url="https://xa.example/a.mp3"/><description>Mang hồ sơ',
  },
  MisplacedItem: [
    { of: 'rss', from: '  </channel>', bad: '  ¦<copyright>Xã</copyright></channel>' },
    {
      of: 'rss',
      from: '  </channel>',
      bad: '  ¦<atom:link rel="hub" href="https://hub.example/"/></channel>',
    },
  ],
  AvoidTextInput: {
    of: 'rss',
    from: '<skipDays>',
    bad: '¦<textInput><title>Tìm</title><description>Tìm tin</description><name>q</name><link>https://xa.example/tim</link></textInput><skipDays>',
  },
  NeedDescriptionBeforeContent: [
    {
      of: 'rss',
      from: '<description>Mang hồ sơ đến bộ phận một cửa.</description>',
      bad: '',
      at: '<content:encoded>',
    },
    {
      of: 'rss',
      from: '<category domain',
      bad: '¦<content:encoded>Một</content:encoded><category domain',
      also: ['DuplicateElement'],
    },
  ],
  DuplicateSemantics: {
    of: 'rss',
    from: '<skipDays>',
    bad: '¦<dc:creator>Xã</dc:creator><skipDays>',
    good: '<dc:publisher>Xã</dc:publisher><skipDays>',
  },
  DuplicateItemSemantics: {
    of: 'rss',
    from: '<category domain',
    bad: '¦<dc:date>2020-07-06</dc:date><category domain',
  },
  ImageTitleDoesntMatch: {
    of: 'rss',
    from: '<title>Tin xã Ia Mơ</title>\n      <link>',
    bad: '¦<title>Logo</title>\n      <link>',
  },
  ImageLinkDoesntMatch: {
    of: 'rss',
    from: '<link>https://xa.example/tin/</link>\n      <width>',
    bad: '¦<link>https://xa.example/</link>\n      <width>',
  },
  ImageUrlFormat: {
    of: 'rss',
    from: '<url>https://xa.example/logo.png',
    bad: '¦<url>https://xa.example/logo.svg',
    good: '<url>https://xa.example/logo',
  },
  InvalidWidth: { of: 'rss', from: '<width>88', bad: '¦<width>145', good: '<width>144' },
  InvalidHeight: { of: 'rss', from: '<height>31', bad: '¦<height>31px' },
  InvalidHour: { of: 'rss', from: '<hour>2', bad: '<hour>2</hour>¦<hour>25', good: '<hour>0' },
  InvalidDay: { of: 'rss', from: '<day>Sunday', bad: '¦<day>Chủ nhật' },
};

/** A channel without any item is a feed all the same. */
export const EMPTY_CHANNEL: string = rootOf('rss').replace(/<item>.*<\/item>\s*/s, '');
