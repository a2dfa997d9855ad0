/** The program of the thread that reads XML. */

/**
 * Element names under which rss-parser would work on a text itself: its own cut to plain text takes quadratic time on many unclosed
 * tags, one bad date loses the whole feed, and so does a link without attributes. Renamed, they reach us as they were written.
 */
export const RENAMED: ReadonlyMap<string, string> = new Map(
  [
    'title',
    'link',
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

export interface FeedWorkerData {
  /** Path of rss-parser: a thread made from a text has no place of its own to look from. */
  readonly library: string;
  readonly documents: readonly string[];
  readonly renamed: ReadonlyMap<string, string>;
}

/** One message a document, in order. `entries`: the raw elements of each entry, by their names in `RENAMED`. */
export type FeedWorkerMessage =
  | { readonly entries: readonly Readonly<Record<string, unknown>>[] }
  | { readonly error: string };

/**
 * A text and not a file, because a thread can run neither a TypeScript source nor, when someone bundles this package, a file that the
 * bundler does not know of. It does nothing but call rss-parser; whatever can be decided is decided in `parse-feed.ts`.
 */
export const FEED_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const Parser = require(workerData.library);
const { documents, renamed } = workerData;
const item = [...renamed.values()].map((name) => [name, name, { keepArray: true }]);
const options = {
  defaultRSS: 2,
  customFields: { item },
  xml2js: { tagNameProcessors: [(name) => renamed.get(name) ?? name] },
};
const read = async (xml) => {
  try {
    const { items } = await new Parser(options).parseString(xml);
    return { entries: items.map((entry) => Object.fromEntries([...renamed].map(([name, raw]) => [name, entry[raw]]))) };
  } catch (error) {
    return { error: String(error?.message ?? error).slice(0, 300) };
  }
};
(async () => {
  for (const xml of documents) parentPort.postMessage(await read(xml));
})();
`;
