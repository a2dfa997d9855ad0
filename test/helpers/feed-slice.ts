/** A slice and an entry made in memory, and readers of feeds that are not ours. */

import { ParseOption, XmlDocument } from 'libxml2-wasm';
import Parser from 'rss-parser';
import type { Edition, Entry, Slice } from '../../src/model/index.js';
import { instantOf } from '../../src/model/index.js';
import { aCampaign } from './campaign.js';

export function anEntry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 'tag:loaphat.example,2020:item/mot-cua',
    item: 'mot-cua',
    url: 'https://cchc.loaphat.example/i/mot-cua/',
    title: 'Một cửa',
    language: 'vi',
    published: '2020-06-22T08:00:00+07:00',
    updated: '2020-06-22T08:00:00+07:00',
    summary: 'Bà con mang hồ sơ đến bộ phận một cửa.',
    html: '<p>Bà con mang hồ sơ đến bộ phận một cửa.</p>',
    author: 'Sở Nội vụ tỉnh Gia Lai',
    categories: [],
    related: [],
    ...fields,
  };
}

export function aSlice(fields: Partial<Slice> = {}): Slice {
  return {
    id: 'all',
    title: 'Hồ sơ & lệ phí',
    description: 'Tin, bài về hồ sơ và lệ phí.',
    language: 'vi',
    guid: 'tag:loaphat.example,2020:feed/all',
    url: 'https://cchc.loaphat.example/feeds/all/',
    updated: '2020-06-22T08:00:00+07:00',
    publisher: 'Sở Nội vụ tỉnh Gia Lai',
    entries: [anEntry()],
    ...fields,
  };
}

export function anEdition(fields: Partial<Edition> = {}): Edition {
  return {
    campaign: aCampaign(),
    at: instantOf('2020-07-06T00:00:00+07:00'),
    week: '2020-W28',
    plans: [],
    history: [],
    previous: null,
    ...fields,
  };
}

const NAMESPACES = {
  a: 'http://www.w3.org/2005/Atom',
  at: 'http://purl.org/atompub/tombstones/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
};

/** Reads XML with libxml2, which stops at the first fault; gives the text of every node that an XPath finds. */
export function readXml(xml: string): (xpath: string) => string[] {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  // Nodes do not hold their document, which is freed when nobody does: the answer keeps it, and not its root.
  return (xpath) => document.root.find(xpath, NAMESPACES).map((node) => node.content);
}

export interface ReadFeed {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly items: readonly {
    readonly title: string | undefined;
    readonly link: string | undefined;
    readonly id: string | undefined;
    readonly date: string | undefined;
  }[];
}

/** What `rss-parser` makes of a feed. */
export async function readFeed(xml: string): Promise<ReadFeed> {
  const feed = await new Parser<object, { id?: string }>().parseString(xml);
  return {
    title: feed.title,
    link: feed.link,
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid ?? item.id,
      date: item.isoDate,
    })),
  };
}
