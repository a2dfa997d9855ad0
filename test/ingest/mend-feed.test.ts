import { expect, test } from 'vitest';
import { quoteXhtml, splitEntries } from '../../src/ingest/mend-feed.js';

test('RSS: each item with its root, loose ampersands repaired outside CDATA', () => {
  const xml =
    '<?xml version="1.0"?><rss version="2.0" xmlns:x="y"><channel><title>A & B</title><item>1 & 2 &amp; &#3;</item><items/><item a="b"><![CDATA[3 & 4]]> & 5</item></channel></rss>';
  expect(splitEntries(xml, 10)).toEqual([
    '<rss version="2.0" xmlns:x="y"><channel><item>1 &amp; 2 &amp; &#3;</item></channel></rss>',
    '<rss version="2.0" xmlns:x="y"><channel><item a="b"><![CDATA[3 & 4]]> &amp; 5</item></channel></rss>',
  ]);
  expect(splitEntries(xml, 1)).toHaveLength(1);
});

test('Atom and RSS 1.0; an entry that is never closed ends where the next begins', () => {
  expect(splitEntries('<feed xmlns="a"><entry>1<entry>2</entry></feed>', 10)).toEqual([
    '<feed xmlns="a"><entry>1</entry></feed>',
    '<feed xmlns="a"><entry>2</entry></feed>',
  ]);
  expect(splitEntries('<rdf:RDF a="b"><channel/><item>1</item></rdf:RDF>', 10)).toEqual([
    '<rdf:RDF a="b"><channel/><item>1</item></rdf:RDF>',
  ]);
});

test.each(['', '<html><item>x</item></html>', '<rss', 'x'.repeat(1000)])('%j is no feed', (xml) => {
  expect(splitEntries(xml, 10)).toEqual([]);
});

test('XHTML becomes text, and only XHTML', () => {
  const other = '<feed><content type="html">&lt;b&gt;</content><content src="x"/></feed>';
  expect(quoteXhtml(other)).toBe(other);
  expect(
    quoteXhtml('<title type="xhtml"><div>a]]>b</div></title><content  type=\'xhtml\'><i>c</i></content>'),
  ).toBe(
    '<title type="xhtml"><![CDATA[<div>a]]]]><![CDATA[>b</div>]]></title><content  type=\'xhtml\'><![CDATA[<i>c</i>]]></content>',
  );
});

test.each(['<item>', '<rss ', '<content type="xhtml">', '<content ', '<item><![CDATA[', '&'])(
  '%j, repeated, takes time in proportion',
  (piece) => {
    const xml = `<rss version="2.0"><channel>${piece.repeat(200_000)}`;
    const begin = performance.now();
    splitEntries(quoteXhtml(xml), 500);
    expect(performance.now() - begin).toBeLessThan(5000);
  },
);

test('600,000 tags that never end cost no more than one look through the feed', () => {
  for (const tail of ['', '>']) {
    const xml = `<feed>${'<title '.repeat(600_000)}${tail}`;
    const begin = performance.now();
    expect(quoteXhtml(xml)).toBe(xml);
    expect(performance.now() - begin).toBeLessThan(500);
  }
});
