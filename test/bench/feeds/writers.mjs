/** The writers that are held against each other: a slice and a format in, pieces of text out. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { concat } from './concat.mjs';

const peers = createRequire(new URL('../peers/package.json', import.meta.url));

/** By name; each is loaded when it is asked for, and undefined when it is not installed. */
export const WRITERS = {
  /** The entries alone. */
  nothing: async () => () => [],
  concat: async () => (slice, format) => [concat[format](slice)],
  loaphat: async () => {
    const { renderAtom, renderJsonFeed, renderRss } = await import('../../../dist/feeds/index.js');
    const render = { rss: renderRss, atom: renderAtom, json: renderJsonFeed };
    return (slice, format) => [render[format](slice)];
  },
  'loaphat, in pieces': async () => {
    const { atomPieces, jsonPieces, rssPieces } = await import('../../../dist/feeds/index.js');
    const pieces = { rss: rssPieces, atom: atomPieces, json: jsonPieces };
    return (slice, format) => pieces[format](slice);
  },
  feed: async () => {
    const { Feed } = await import('feed');
    const write = { rss: (feed) => feed.rss2(), atom: (feed) => feed.atom1(), json: (feed) => feed.json1() };
    return (slice, format) => [write[format](feedOf(Feed, slice))];
  },
  feedsmith: async () => {
    const smith = await load('feedsmith');
    if (smith === undefined) return undefined;
    const write = {
      rss: (slice) => smith.generateRssFeed(rssOf(slice)),
      atom: (slice) => smith.generateAtomFeed(atomOf(slice)),
      json: (slice) => JSON.stringify(smith.generateJsonFeed(jsonOf(slice))),
    };
    return (slice, format) => [write[format](slice)];
  },
};

async function load(name) {
  try {
    return await import(pathToFileURL(peers.resolve(name)).href);
  } catch {
    return undefined;
  }
}

function feedOf(Feed, slice) {
  const feed = new Feed({
    id: slice.guid,
    title: slice.title,
    description: slice.description,
    link: slice.url,
    language: slice.language,
    updated: new Date(slice.updated),
    feedLinks: { rss: `${slice.url}rss.xml`, atom: `${slice.url}atom.xml`, json: `${slice.url}feed.json` },
  });
  for (const entry of slice.entries)
    feed.addItem({
      title: entry.title,
      id: entry.id,
      guid: entry.id,
      link: entry.url,
      date: new Date(entry.updated),
      published: new Date(entry.published),
      description: entry.summary,
      content: entry.html,
      author: [{ name: entry.author }],
      category: entry.categories.map(({ term, label, scheme }) => ({
        name: label,
        term,
        scheme,
        domain: scheme,
      })),
      enclosure: { url: entry.enclosure.url, length: entry.enclosure.bytes, type: entry.enclosure.mediaType },
    });
  return feed;
}

function rssOf(slice) {
  return {
    title: slice.title,
    link: slice.url,
    description: slice.description,
    language: slice.language,
    lastBuildDate: new Date(slice.updated),
    items: slice.entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: new Date(entry.published),
      dc: { creators: [entry.author] },
      categories: entry.categories.map(({ label, scheme }) => ({ name: label, domain: scheme })),
      enclosures: [
        { url: entry.enclosure.url, length: entry.enclosure.bytes, type: entry.enclosure.mediaType },
      ],
      description: entry.summary,
      content: { encoded: entry.html },
    })),
  };
}

function atomOf(slice) {
  return {
    id: slice.guid,
    title: { value: slice.title },
    updated: new Date(slice.updated),
    entries: slice.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      published: new Date(entry.published),
      updated: new Date(entry.updated),
      authors: [{ name: entry.author }],
      links: [
        { href: entry.url, rel: 'alternate', type: 'text/html' },
        {
          href: entry.enclosure.url,
          rel: 'enclosure',
          type: entry.enclosure.mediaType,
          length: entry.enclosure.bytes,
        },
      ],
      categories: entry.categories,
      summary: { value: entry.summary },
      content: { value: entry.html, type: 'html' },
    })),
  };
}

function jsonOf(slice) {
  return {
    title: slice.title,
    home_page_url: slice.url,
    language: slice.language,
    items: slice.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      language: entry.language,
      date_published: new Date(entry.published),
      date_modified: new Date(entry.updated),
      authors: [{ name: entry.author }],
      tags: entry.categories.map(({ label }) => label),
      summary: entry.summary,
      content_html: entry.html,
      attachments: [
        {
          url: entry.enclosure.url,
          mime_type: entry.enclosure.mediaType,
          size_in_bytes: entry.enclosure.bytes,
          duration_in_seconds: entry.enclosure.seconds,
        },
      ],
    })),
  };
}
