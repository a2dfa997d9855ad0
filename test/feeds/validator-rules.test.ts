/** Rules that the W3C feed validator reports on, error or warning, held over every slice of a small campaign. */
import { describe, expect, it } from 'vitest';
import { renderAtom, renderOpml, renderRss, selectSlices } from '../../src/feeds/index.js';
import { anEdition, readXml } from '../helpers/feed-slice.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const slices = selectSlices(anEdition({ campaign: aWeekCampaign(), plans: [aWeekPlan()] }), {
  linksOf: (station) => [
    {
      url: `https://cchc.loaphat.example/schedule/2020-W28/${station}/scripts.pdf`,
      title: 'Kịch bản đọc (PDF)',
      mediaType: 'application/pdf',
    },
  ],
});
const each = slices.map((slice) => [slice.id, slice] as const);

const RFC2822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{2}[03]0|GMT)$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:Z|[+-]\d{2}:\d{2})$/;
const TAG = /^tag:[a-z0-9.-]+,\d{4}:[\w;/?:@&=+$.\-!~*'()%,]+$/;
const URI = /^https?:\/\/[^/][\w;/?:@&=+$.\-!~*'()%,#]*$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

const all = (values: readonly string[], pattern: RegExp) => {
  for (const value of values) expect(value).toMatch(pattern);
};

describe.each(each)('RSS of %s', (_id, slice) => {
  const rss = renderRss(slice);
  const find = readXml(rss);

  it('has the elements and links that are asked for', () => {
    for (const name of ['title', 'link', 'description', 'language']) {
      expect(find(`/rss/channel/${name}`), name).toHaveLength(1);
    }
    expect(find('/rss/channel/atom:link[@rel="self"]/@href')).toEqual([`${slice.url}rss.xml`]);
    expect(find('//author | //managingEditor | //webMaster')).toEqual([]);
    expect(find('//item[not(title) or not(link)]')).toEqual([]);
  });

  it('spells dates, addresses, ids and types as the standards do', () => {
    all(find('//pubDate | //lastBuildDate'), RFC2822);
    all(find('//dcterms:modified'), RFC3339);
    all(find('//channel/link | //item/link | //@url | //@href | //@domain'), URI);
    all(find('//guid'), TAG);
    all(find('//enclosure/@type | //atom:link/@type'), MEDIA_TYPE);
    all(find('//enclosure/@length'), /^[1-9]\d*$/);
    expect(new Set(find('//guid')).size).toBe(find('//guid').length);
    expect(find('//item[count(enclosure) > 1]')).toEqual([]);
  });

  it('spells & and < of plain text in hexadecimal, and puts the description before the content', () => {
    const plain = rss
      .split('\n')
      .filter((line) => /^\s*<(?:title|category|description|dc:creator)\b/.test(line));
    expect(plain.length).toBeGreaterThan(1);
    for (const line of plain)
      expect(line.replace(/ domain="[^"]*"/, '')).not.toMatch(/&amp;|&lt;|&gt;|CDATA/);
    expect(find('//content:encoded[following-sibling::description]')).toEqual([]);
  });

  it('holds no character that was damaged on its way', () => {
    expect(rss).not.toMatch(/[\u0080-\u009f\ufffd]/);
  });

  it('holds HTML that is well-formed, with absolute links only', () => {
    for (const html of find('//content:encoded')) {
      const body = readXml(`<div>${html}</div>`);
      all(body('//@href | //@src'), /^(?:https?:\/\/|mailto:|tel:)/);
    }
  });
});

describe.each(each)('Atom of %s', (_id, slice) => {
  const find = readXml(renderAtom(slice));

  it('has what RFC 4287 §4.1 asks of a feed and of an entry', () => {
    expect(find('/a:feed[a:id and a:title and a:updated and a:author]')).toHaveLength(1);
    expect(find('/a:feed/a:link[@rel="self"]/@href')).toEqual([`${slice.url}atom.xml`]);
    expect(find('//a:entry[not(a:id and a:title and a:updated and a:content and a:author)]')).toEqual([]);
    expect(find('//a:entry[count(a:link[@rel="alternate"]) != 1]')).toEqual([]);
  });

  it('spells dates, addresses and ids as the standards do', () => {
    all(find('//a:updated | //a:published'), RFC3339);
    all(find('//@href | //@scheme'), URI);
    all(find('//a:id'), TAG);
    expect(new Set(find('//a:entry/a:id')).size).toBe(slice.entries.length);
    expect(find('//a:title[@type != "text"]')).toEqual([]);
  });
});

describe('OPML', () => {
  it('names each feed twice and gives its address', () => {
    const find = readXml(renderOpml(slices, { title: 'Cải cách hành chính' }));
    expect(find('//outline[@type="rss"]')).toHaveLength(slices.length);
    expect(find('//outline[@type="rss"][not(@title) or not(@text) or not(@xmlUrl)]')).toEqual([]);
    all(find('//@xmlUrl | //@htmlUrl'), URI);
    all(find('/opml/head/dateModified'), RFC2822);
  });
});
