/**
 * The thread that reads XML. It does nothing but call rss-parser; whatever can be decided is decided in `parse-feed.ts`.
 *
 * JavaScript with its types in comments, as every worker of ours: a thread runs it as it stands, from the sources under a test as from the
 * package, and a bundler finds it by its URL.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Parser from 'rss-parser';

/** @import { FeedWorkerMessage } from './parse-feed.js' */

/**
 * Element names under which rss-parser would work on a text itself: its own cut to plain text takes quadratic time on many unclosed
 * tags, one bad date loses the whole feed, and so does a link without attributes. Renamed, they reach us as they were written.
 *
 * @type {ReadonlyMap<string, string>}
 */
const RENAMED = new Map(
  [
    'title',
    'link',
    'enclosure',
    'guid',
    'id',
    'pubDate',
    'dc:date',
    'published',
    'updated',
    'description',
    'summary',
    'content',
    'content:encoded',
  ].map((name) => [name, `raw:${name}`]),
);

/** @type {readonly string[]} */
const documents = workerData;
for (const xml of documents) parentPort?.postMessage(await read(xml));

/**
 * @param {string} xml
 * @returns {Promise<FeedWorkerMessage>}
 */
async function read(xml) {
  try {
    const { items } = await parser().parseString(xml);
    return { entries: items.map(elementsOf) };
  } catch (error) {
    return {
      error: String(error instanceof Error ? error.message : error)
        .replace(/\s+/g, ' ')
        .slice(0, 300),
    };
  }
}

/** @returns {Parser<object, Record<string, unknown>>} */
function parser() {
  return new Parser({
    defaultRSS: 2,
    customFields: { item: [...RENAMED.values(), '$'].map((name) => [name, name, { keepArray: true }]) },
    xml2js: { tagNameProcessors: [(/** @type {string} */ name) => RENAMED.get(name) ?? name] },
  });
}

/** @param {Readonly<Record<string, unknown>>} entry */
function elementsOf(entry) {
  return Object.fromEntries([...RENAMED, ['$', '$']].map(([name, raw]) => [name, entry[raw ?? '']]));
}
