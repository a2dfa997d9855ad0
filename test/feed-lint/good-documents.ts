/** One document of each format in which every rule is kept. */

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Tin xã Ia Mơ</title>
    <link>https://xa.example/tin/</link>
    <description>Tin của xã, mỗi ngày</description>
    <language>vi</language>
    <managingEditor>tin@xa.example (Ban biên tập)</managingEditor>
    <lastBuildDate>Mon, 06 Jul 2020 08:00:00 +0700</lastBuildDate>
    <ttl>60</ttl>
    <atom:link rel="self" type="application/rss+xml" href="https://xa.example/tin/rss.xml"/>
    <image>
      <url>https://xa.example/logo.png</url>
      <title>Tin xã Ia Mơ</title>
      <link>https://xa.example/tin/</link>
      <width>88</width>
      <height>31</height>
    </image>
    <skipHours><hour>2</hour></skipHours>
    <skipDays><day>Sunday</day></skipDays>
    <item>
      <title>Hồ sơ &#x26; lệ phí</title>
      <link>https://xa.example/i/mot-cua/</link>
      <guid isPermaLink="false">tag:xa.example,2020:item/mot-cua</guid>
      <pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>
      <dcterms:modified>2020-07-06T09:00:00+07:00</dcterms:modified>
      <dc:creator>Ủy ban nhân dân xã</dc:creator>
      <category domain="https://xa.example/chu-de">Một cửa</category>
      <enclosure url="https://xa.example/mot-cua.pdf" length="54321" type="application/pdf"/>
      <description>Mang hồ sơ đến bộ phận một cửa.</description>
      <content:encoded><![CDATA[<p>Mang <b>hồ sơ</b> đến <a href="https://xa.example/">xã</a>.</p>]]></content:encoded>
    </item>
    <item>
      <title>Lịch tiếp dân</title>
      <guid>https://xa.example/i/tiep-dan/</guid>
      <description>Thứ Năm hằng tuần.</description>
    </item>
  </channel>
</rss>
`;

const PODCAST = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
  <channel>
    <title>Loa xã Ia Mơ</title>
    <link>https://xa.example/loa/</link>
    <description>Bản tin phát trên loa xã</description>
    <language>vi</language>
    <atom:link rel="self" type="application/rss+xml" href="https://xa.example/loa/rss.xml"/>
    <itunes:author>Đài xã Ia Mơ</itunes:author>
    <itunes:category text="News"><itunes:category text="Daily News"/></itunes:category>
    <itunes:category text="Government"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:image href="https://xa.example/loa.png"/>
    <itunes:owner><itunes:name>Đài xã</itunes:name><itunes:email>loa@xa.example</itunes:email></itunes:owner>
    <itunes:type>episodic</itunes:type>
    <podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
    <podcast:locked>yes</podcast:locked>
    <podcast:medium>podcast</podcast:medium>
    <podcast:person role="host">Chị H’Bia</podcast:person>
    <item>
      <title>Một cửa</title>
      <guid isPermaLink="false">tag:xa.example,2020:item/mot-cua</guid>
      <pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>
      <enclosure url="https://xa.example/mot-cua.mp3" length="543210" type="audio/mpeg"/>
      <description>Hồ sơ nộp ở đâu.</description>
      <itunes:duration>00:01:30</itunes:duration>
      <itunes:episodeType>full</itunes:episodeType>
      <podcast:transcript url="https://xa.example/mot-cua.vtt" type="text/vtt" rel="captions"/>
    </item>
    <item>
      <title>Tiếp dân</title>
      <guid isPermaLink="false">tag:xa.example,2020:item/tiep-dan</guid>
      <enclosure url="https://xa.example/tiep-dan.mp3" length="443210" type="audio/mpeg"/>
      <itunes:duration>75</itunes:duration>
    </item>
  </channel>
</rss>
`;

const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="vi">
  <id>tag:xa.example,2020:feed/tin</id>
  <title>Tin xã Ia Mơ</title>
  <updated>2020-07-06T09:00:00+07:00</updated>
  <author><name>Ủy ban nhân dân xã</name></author>
  <link rel="alternate" type="text/html" href="https://xa.example/tin/"/>
  <link rel="self" type="application/atom+xml" href="https://xa.example/tin/atom.xml"/>
  <generator>loaphat</generator>
  <entry>
    <id>tag:xa.example,2020:item/mot-cua</id>
    <title>Hồ sơ &amp; lệ phí</title>
    <published>2020-07-06T08:00:00+07:00</published>
    <updated>2020-07-06T09:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="https://xa.example/i/mot-cua/"/>
    <link rel="enclosure" type="application/pdf" length="54321" href="https://xa.example/mot-cua.pdf"/>
    <category term="mot-cua" label="Một cửa"/>
    <summary>Mang hồ sơ đến bộ phận một cửa.</summary>
    <content type="html">&lt;p&gt;Mang hồ sơ đến &lt;b&gt;xã&lt;/b&gt;.&lt;/p&gt;</content>
  </entry>
  <entry>
    <id>tag:xa.example,2020:item/tiep-dan</id>
    <title>Lịch tiếp dân</title>
    <updated>2020-07-06T10:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="https://xa.example/i/tiep-dan/"/>
    <summary>Thứ Năm hằng tuần.</summary>
  </entry>
</feed>
`;

const JSON_FEED = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Tin xã Ia Mơ",
  "home_page_url": "https://xa.example/tin/",
  "feed_url": "https://xa.example/tin/feed.json",
  "language": "vi",
  "authors": [{ "name": "Ủy ban nhân dân xã" }],
  "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }],
  "items": [
    {
      "id": "tag:xa.example,2020:item/mot-cua",
      "url": "https://xa.example/i/mot-cua/",
      "title": "Hồ sơ & lệ phí",
      "content_html": "<p>Mang <b>hồ sơ</b> đến xã.</p>",
      "date_published": "2020-07-06T08:00:00+07:00",
      "tags": ["Một cửa"],
      "attachments": [
        { "url": "https://xa.example/mot-cua.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 543210 }
      ]
    },
    {
      "id": "tag:xa.example,2020:item/tiep-dan",
      "content_text": "Thứ Năm hằng tuần.",
      "_loaphat": { "withdrawn": false }
    }
  ]
}
`;

const OPML = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Kênh tin của xã</title>
    <dateModified>Mon, 06 Jul 2020 08:00:00 +0700</dateModified>
    <expansionState>1, 2</expansionState>
  </head>
  <body>
    <outline text="Theo chủ đề">
      <outline type="rss" version="RSS2" text="Một cửa" title="Một cửa" xmlUrl="https://xa.example/rss.xml" htmlUrl="https://xa.example/"/>
      <outline type="link" text="Trang xã" url="https://xa.example/"/>
    </outline>
  </body>
</opml>
`;

export const GOOD: Readonly<Record<'rss' | 'podcast' | 'atom' | 'json' | 'opml', string>> = {
  rss: RSS,
  podcast: PODCAST,
  atom: ATOM,
  json: JSON_FEED,
  opml: OPML,
};
