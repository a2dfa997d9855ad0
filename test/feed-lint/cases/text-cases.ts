import type { LintCases } from '../lint-case.js';

const HTML = '<p>Mang <b>hồ sơ</b> đến <a href="https://xa.example/">xã</a>.</p>';
const JSON_HTML = '<p>Mang <b>hồ sơ</b> đến xã.</p>';

const SUMMARY = '<summary>Thứ Năm hằng tuần.</summary>';
const DIV = '<div xmlns="http://www.w3.org/1999/xhtml">';

export const TEXT_CASES: LintCases = {
  BadCharacters: [
    { of: 'rss', from: 'Lịch tiếp dân', bad: 'Lịch ¦\uFFFDtiếp dân' },
    { of: 'json', from: 'Thứ Năm', bad: 'Th¦\u0093 Năm' },
    { of: 'atom', from: 'Lịch tiếp dân', bad: 'Lá¦Ã¡ch', good: 'À Â ÃO' },
  ],
  ContainsHTML: [
    { of: 'rss', from: '<title>Lịch tiếp dân', bad: '¦<title>Lịch &lt;b&gt;tiếp&lt;/b&gt; dân' },
    {
      of: 'rss',
      from: '<title>Lịch tiếp dân',
      bad: '¦<title>Lịch &amp;amp; dân',
      good: '<title>Lịch & dân'.replace('&', '&amp;'),
    },
    { of: 'json', from: '"Hồ sơ & lệ phí"', bad: '¦"Hồ sơ &amp; lệ phí"' },
    { of: 'atom', from: 'label="Một cửa"', bad: '¦label="Một &amp;amp; hai"', good: 'label="Một &amp; hai"' },
    {
      of: 'rss',
      from: '<managingEditor>tin@xa.example (Ban',
      bad: '¦<managingEditor>tin@xa.example (&amp;#272;ài',
    },
  ],
  CharacterData: [
    {
      of: 'rss',
      from: '<title>Lịch tiếp dân',
      bad: '¦<title>Lịch &lt;TTHC&gt;',
      good: '<title>Lịch &#x3C;TTHC&#x3E;',
    },
    {
      of: 'rss',
      from: '<title>Lịch tiếp dân',
      bad: '¦<title><![CDATA[a<b]]>',
      good: '<title><![CDATA[a < b]]>',
    },
  ],
  ContainsUndeclaredHTML: {
    of: 'atom',
    from: '<summary>Thứ Năm hằng tuần.',
    bad: '¦<summary>&lt;p&gt;Thứ Năm.&lt;/p&gt;',
    good: '<summary type="html">&lt;p&gt;Thứ Năm.&lt;/p&gt;',
  },
  NotHtml: [
    { of: 'rss', from: HTML, bad: '<p>Nộp ¦<TTHC> ở xã</p>', good: '<p>Nộp &lt;TTHC&gt; ở xã</p>', also: [] },
    { of: 'atom', from: '&lt;b&gt;xã&lt;/b&gt;', bad: '¦&lt;b&gt;xã' },
    { of: 'json', from: JSON_HTML, bad: '<p>\\u0041\\n¦</i></p>', good: '<ul><li>Một<li>Hai</ul><p>Ba' },
    { of: 'rss', from: HTML, bad: '<p>1 ¦< 2</p>', good: '<p>1 &lt; 2</p>' },
  ],
  SecurityRisk: [
    { of: 'rss', from: HTML, bad: 'Một ¦<script>alert(1)</script>' },
    {
      of: 'atom',
      from: SUMMARY,
      bad: `<summary type="xhtml">${DIV}Một ¦<script>a</script></div></summary>`,
      good: `<summary type="xhtml">${DIV}Một <b>hai</b></div></summary>`,
    },
    { of: 'json', from: JSON_HTML, bad: '¦<iframe src=\\"https://a.example/\\"></iframe>' },
  ],
  SecurityRiskAttr: [
    {
      of: 'rss',
      from: HTML,
      bad: '<p ¦onclick="x()" class="a">Một</p>',
      good: '<p class="a" data-ma="1">Một</p>',
    },
    { of: 'rss', from: HTML, bad: '<a ¦href="javascript:x()">Một</a>' },
    {
      of: 'atom',
      from: SUMMARY,
      bad: `<summary type="xhtml">${DIV}<b ¦bogus="true">Một</b></div></summary>`,
    },
  ],
  DangerousStyleAttr: {
    of: 'rss',
    from: HTML,
    bad: '<p ¦style="position: fixed">Một</p>',
    good: '<p style="color: #c00; text-align: center">Một</p>',
  },
  ContainsRelRef: {
    of: 'rss',
    from: HTML,
    bad: '<img src="https://xa.example/a.png" alt=""><a ¦href="/tin">xã</a>',
    good: '<a href="tel:02693824404">Gọi</a>',
  },
};
