import type { LintCases } from '../lint-case.js';

const DATE = '<pubDate>Mon, 06 Jul 2020 08:00:00 +0700';
const LINK = '<link>https://xa.example/i/mot-cua/';
const GUID = 'tag:xa.example,2020:item/tiep-dan';
const CONTACT = '<managingEditor>tin@xa.example (Ban biên tập)';
const LENGTH = 'length="54321"';

export const VALUES_CASES: LintCases = {
  InvalidRFC2822Date: [
    {
      of: 'rss',
      from: DATE,
      bad: '¦<pubDate>2020-07-06T08:00:00+07:00',
      good: '<pubDate>6 Jul 2020 08:00 GMT',
    },
    { of: 'rss', from: DATE, bad: '¦<pubDate>Thứ Hai, 06/07/2020' },
    {
      of: 'rss',
      from: DATE,
      bad: '¦<pubDate>31 Jun 2020 08:00:00 +0700',
      good: '<pubDate>29 Feb 2020 08:00:00 +0700',
    },
    { of: 'opml', from: '<dateModified>Mon, 06 Jul 2020', bad: '¦<dateModified>06.07.2020' },
  ],
  IncorrectDOW: { of: 'rss', from: DATE, bad: '¦<pubDate>Tue, 06 Jul 2020 08:00:00 +0700' },
  ProblematicalRFC822Date: [
    { of: 'rss', from: DATE, bad: '¦<pubDate>Mon, 06 Jul 20 08:00:00 +0700' },
    { of: 'rss', from: DATE, bad: '¦<pubDate>Mon (thứ hai), 06 Jul 2020 08:00 +0000 (GMT)' },
    { of: 'rss', from: DATE, bad: '¦<pubDate>mon, 06 jul 2020  08:00:00 GMT' },
  ],
  InvalidRFC3339Date: [
    {
      of: 'atom',
      from: '<updated>2020-07-06T10:00:00+07:00',
      bad: '¦<updated>2020-07-06 10:00:00',
      good: '<updated>2020-07-06T10:00:00.5Z',
    },
    { of: 'json', from: '"2020-07-06T08:00:00+07:00"', bad: '¦"2020-07-06"' },
    { of: 'atom', from: '<updated>2020-07-06T10:00:00+07:00', bad: '¦<updated>2020-02-30T10:00:00+07:00' },
  ],
  InvalidW3CDTFDate: {
    of: 'rss',
    from: '<dcterms:modified>2020-07-06T09:00:00+07:00',
    bad: '¦<dcterms:modified>06/07/2020',
    good: '<dcterms:modified>2020-07-06',
  },
  ImplausibleDate: [
    { of: 'rss', from: DATE, bad: '¦<pubDate>Thu, 01 Jan 1970 08:00:00 +0700' },
    {
      of: 'rss',
      from: DATE,
      bad: '¦<pubDate>Fri, 10 Jul 2020 08:00:00 +0700',
      good: '<pubDate>Wed, 08 Jul 2020 00:05:00 +0700',
      options: { now: '2020-07-08T00:00:00+07:00' },
    },
    {
      of: 'json',
      from: '2020-07-06T08',
      bad: '2030-07-06T08',
      at: '"2030',
      options: { now: '2020-07-08T00:00:00Z' },
    },
  ],
  InvalidLanguage: [
    { of: 'rss', from: '<language>vi', bad: '¦<language>vn', good: '<language>bdq' },
    { of: 'atom', from: 'xml:lang="vi"', bad: '¦xml:lang="tiếng Việt"', good: 'xml:lang=""' },
    { of: 'json', from: '"language": "vi"', bad: '"language": ¦"vi_VN"', good: '"language": "vi-VN"' },
  ],
  InvalidUriChar: [
    {
      of: 'rss',
      from: LINK,
      bad: '¦<link>https://xa.example/mot cua',
      good: '<link>https://xa.example/mot%20cua',
    },
    { of: 'atom', from: 'href="https://xa.example/i/tiep-dan/"', bad: '¦href="https://xa.example/{id}"' },
  ],
  UriNotIri: { of: 'rss', from: LINK, bad: '¦<link>https://xa.example/một-cửa' },
  InvalidFullLink: [
    { of: 'rss', from: LINK, bad: '¦<link>/i/mot-cua/' },
    { of: 'rss', from: LINK, bad: '¦<link>https:///i/mot-cua/' },
    { of: 'json', from: '"https://xa.example/i/mot-cua/"', bad: '¦"i/mot-cua/"' },
    { of: 'opml', from: 'htmlUrl="https://xa.example/"', bad: '¦htmlUrl="xa.example"' },
  ],
  InvalidIRI: {
    of: 'atom',
    from: 'href="https://xa.example/i/tiep-dan/"',
    bad: '¦href="http:///tiep-dan"',
    good: 'href="/tiếp-dân"',
  },
  InvalidTAG: [
    {
      of: 'atom',
      from: `<id>${GUID}`,
      bad: '¦<id>tag:xa.example:item/tiep-dan',
      good: '<id>tag:xa.example,2020-07-06:tiep-dan',
    },
    { of: 'atom', from: `<id>${GUID}`, bad: '¦<id>tag:xa.example,2020:tiếp-dân' },
  ],
  InvalidURN: { of: 'atom', from: `<id>${GUID}`, bad: '¦<id>urn:x', good: '<id>urn:nbn:vn-1234' },
  InvalidUUID: {
    of: 'atom',
    from: `<id>${GUID}`,
    bad: '¦<id>urn:uuid:1234',
    good: '<id>urn:uuid:9b024349-ccf0-5f69-a609-6b82873eab3c',
  },
  SchemeNotIANARegistered: {
    of: 'rss',
    from: LINK,
    bad: '¦<link>zalo:mot-cua',
    good: '<link>mailto:tin@xa.example',
  },
  InvalidURLAttribute: [
    {
      of: 'rss',
      from: 'url="https://xa.example/mot-cua.pdf"',
      bad: '¦url="/mot-cua.pdf"',
      good: 'url="https://xa.example:8443/mot-cua.pdf?a=1"',
    },
    { of: 'podcast', from: 'href="https://xa.example/loa.png"', bad: '¦href="ftp://xa.example/loa.png"' },
  ],
  InvalidMIMEAttribute: { of: 'rss', from: 'type="application/pdf"', bad: '¦type="pdf"' },
  InvalidMIMEType: [
    {
      of: 'atom',
      from: 'type="application/pdf"',
      bad: '¦type="pdf"',
      good: 'type="text/html; charset=utf-8"',
    },
    { of: 'json', from: '"audio/mpeg"', bad: '¦"mp3"' },
  ],
  InvalidIntegerAttribute: { of: 'rss', from: LENGTH, bad: '¦length="53 kB"' },
  InvalidNonNegativeInteger: [
    { of: 'rss', from: LENGTH, bad: '¦length="-5"', good: 'length="0"' },
    { of: 'atom', from: LENGTH, bad: '¦length="nhiều"' },
  ],
  UseZeroForUnknown: { of: 'rss', from: LENGTH, bad: '¦length="-1"', good: 'length="1"' },
  InvalidPositiveInteger: { of: 'rss', from: '<ttl>60', bad: '¦<ttl>0' },
  InvalidBooleanAttribute: { of: 'rss', from: 'isPermaLink="false"', bad: '¦isPermaLink="False"' },
  InvalidTrueFalse: [
    { of: 'podcast', from: '<itunes:explicit>false', bad: '¦<itunes:explicit>clean' },
    {
      of: 'podcast',
      from: '<itunes:explicit>false',
      bad: '¦<itunes:explicit> false ',
      good: '<itunes:explicit>True',
    },
    {
      of: 'opml',
      from: '<outline text="Theo chủ đề">',
      bad: '<outline text="Theo chủ đề" ¦isComment="yes">',
      good: '<outline text="Theo chủ đề" isComment="true">',
    },
  ],
  InvalidContact: [
    { of: 'rss', from: CONTACT, bad: '¦<managingEditor>Ban biên tập' },
    { of: 'rss', from: CONTACT, bad: '¦<managingEditor>Ban biên tập (mailto:tin@xa.example)' },
    { of: 'podcast', from: '<itunes:email>loa@xa.example', bad: '¦<itunes:email>' },
  ],
  InvalidAddrSpec: [
    {
      of: 'atom',
      from: '<author><name>',
      bad: '<author>¦<email>tin@xa.example (Xã)</email><name>',
      good: '<author><email>tin@xa.example</email><name>',
    },
    { of: 'atom', from: '<author><name>', bad: '<author>¦<email>xa.example</email><name>' },
  ],
  MissingRealName: { of: 'rss', from: CONTACT, bad: '¦<managingEditor>tin@xa.example' },
  EmailFormat: [
    { of: 'rss', from: CONTACT, bad: '¦<managingEditor>mailto:Ban%20tin%20%3Ctin%40xa.example%3E?subject=a' },
    { of: 'rss', from: CONTACT, bad: '¦<managingEditor>Ban biên tập, tin@xa.example' },
    { of: 'rss', from: CONTACT, bad: '¦<managingEditor>Ban biên tập &#x3C;tin@xa.example&#x3E;' },
  ],
};
