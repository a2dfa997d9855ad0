/** The text of a feed → its entries, read by rss-parser in a thread that can be stopped. */
import { Worker } from 'node:worker_threads';
import type { IngestLimits } from './limits.js';
import { baseOf, quoteXhtml, splitEntries } from './mend-feed.js';
import { isJson, parseJsonFeed } from './parse-json-feed.js';
import { rawEntry } from './raw-entry.js';

/** The few texts that a draft is made of. */
export interface RawEntry {
  readonly guid?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  /** As written. */
  readonly date?: string | undefined;
  /** HTML, or plain text. */
  readonly html?: string | undefined;
  /** The entry's own address in RSS 1.0. */
  readonly about?: string | undefined;
  /** What relative addresses of the entry begin at: an address, itself relative to that of the feed. */
  readonly base?: string | undefined;
  readonly enclosures?: readonly RawEnclosure[] | undefined;
}

/** A file that belongs to an entry, as written. */
export interface RawEnclosure {
  readonly url: string;
  readonly type?: string | undefined;
  /** Bytes. */
  readonly length?: string | undefined;
}

/** An entry, or why it could not be read; `start` shows how it begins. */
export type ParsedEntry = RawEntry | { readonly unreadable: string; readonly start: string };

/** What came of a feed: entries in the feed's order, or why there are none at all. */
type ParsedFeed =
  | {
      readonly entries: readonly ParsedEntry[];
      /** Every entry of the document is there, each as it was written. */
      readonly whole: boolean;
    }
  | { readonly unreadable: string };

/** So many entries of a feed are looked at. */
const MOST_ENTRIES = 5000;

/**
 * Reads RSS 0.9, 1.0, 2.0, Atom and JSON Feed. A feed that is broken somewhere is read entry by entry, so that one bad entry is lost alone;
 * memory and time are bounded, and the caller's thread stays free. Of a broken feed `maxItems` entries are read, of a sound one all.
 */
export async function parseFeed(
  text: string,
  { maxItems, limits }: { readonly maxItems: number; readonly limits: IngestLimits },
): Promise<ParsedFeed> {
  if (isJson(text)) {
    const entries = parseJsonFeed(text);
    if ('unreadable' in entries) return entries;
    const looked = entries.slice(0, MOST_ENTRIES);
    return { entries: looked, whole: looked.every((entry) => !('unreadable' in entry)) };
  }
  const xml = quoteXhtml(text);
  const base = baseOf(xml);
  const end = performance.now() + limits.parseMilliseconds;
  // Half of the time for the whole, so that the entries one by one have theirs.
  const [whole] = await readInThread([xml], limits.parseMilliseconds / 2, limits);
  if (whole !== undefined && 'entries' in whole) {
    const entries = whole.entries.slice(0, MOST_ENTRIES).map((elements) => rawEntry(elements, base));
    return { entries, whole: entries.length === whole.entries.length };
  }

  const documents = splitEntries(xml, maxItems);
  if (documents.length === 0) return { unreadable: whole?.error ?? 'no answer' };
  const entries: ParsedEntry[] = [];
  while (entries.length < documents.length) {
    const rest = documents.slice(entries.length);
    const left = end - performance.now();
    const answers = left > 0 ? await readInThread(rest, left, limits) : [];
    for (const answer of answers) {
      entries.push(asEntry(answer, documents[entries.length] ?? '', base));
    }
    // The thread was stopped at the entry after its last answer.
    const stuck = documents[entries.length];
    if (answers.length < rest.length && stuck !== undefined) {
      entries.push({ unreadable: 'too slow or too large', start: startOf(stuck) });
    }
  }
  return { entries, whole: false };
}

function asEntry(answer: FeedWorkerMessage, document: string, base: string | undefined): ParsedEntry {
  if ('error' in answer) return { unreadable: answer.error, start: startOf(document) };
  const [entry] = answer.entries;
  return entry === undefined
    ? { unreadable: 'no entry in it', start: startOf(document) }
    : rawEntry(entry, base);
}

function startOf(document: string): string {
  return document
    .slice(0, 4000)
    .replace(/^.*?<(?:item|entry)\b/s, '<')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

/** What the thread says of a document. `entries`: the raw elements of each entry, by their names in the feed. */
export type FeedWorkerMessage =
  | { readonly entries: readonly Readonly<Record<string, unknown>>[] }
  | { readonly error: string };

/** Answers in the order of the documents; fewer when the thread ran out of time or memory. */
function readInThread(
  documents: readonly string[],
  milliseconds: number,
  { parseMegabytes }: IngestLimits,
): Promise<FeedWorkerMessage[]> {
  const answers: FeedWorkerMessage[] = [];
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./feed-worker.js', import.meta.url), {
      workerData: documents,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: parseMegabytes, maxYoungGenerationSizeMb: 32 },
    });
    const timer = setTimeout(() => worker.terminate(), milliseconds);
    worker.on('message', (answer: FeedWorkerMessage) => {
      answers.push(answer);
      if (answers.length === documents.length) worker.terminate();
    });
    // Out of memory, or a stack too deep to be caught inside: the entry is reported by its missing answer.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(answers);
    });
  });
}
