/** One upstream feed → drafts in the inbox, for a person to read and approve. */
import { lookup } from 'node:dns/promises';
import type { Issue, Upstream } from '../model/index.js';
import type { ResolveHost } from './checked-addresses.js';
import { draftOf } from './draft.js';
import { fetchFeed } from './fetch-feed.js';
import { INGEST_LIMITS, type IngestLimits } from './limits.js';
import { type ParsedEntry, parseFeed } from './parse-feed.js';
import { entryIssue, feedError } from './trouble.js';
import { openInbox } from './write-draft.js';

/** Where drafts go, and what the network may do. */
export interface IngestOptions {
  /** The campaign's folder; drafts go to `inbox/<source>/` in it, which is no part of the campaign. */
  readonly contentDir: string;
  /** The instant of the ingest, ISO with offset: written where an entry has no date of its own. */
  readonly now: string;
  /** Asked once for each host on the way; the connection goes to an address of its answer. @default the resolver of the machine */
  readonly resolve?: ResolveHost;
  readonly limits?: Partial<IngestLimits>;
  /** Addresses outside the open internet that may be read all the same: `['10.1.2.3']`. @default [] */
  readonly allowAddresses?: readonly string[];
}

/** What came of one source. Paths are written with `/`. */
export interface IngestReport {
  readonly source: string;
  /** New drafts, from the content folder: `inbox/so-noi-vu/mot-cua-1a2b3c4d5e.md`. */
  readonly written: readonly string[];
  /** Entries that were drafted by an earlier ingest, by the name that their draft would have. */
  readonly skipped: readonly string[];
  /** Errors: entries that became no draft. Warnings: drafts that want a look. */
  readonly failed: readonly Issue[];
}

/**
 * Fetches one feed (RSS 0.9, 1.0, 2.0, Atom) and writes each entry that is new as a draft: `status: draft`, title, date and source in
 * its front matter, the text as Markdown paragraphs without any markup of the feed's. A draft is written once: neither a file that a
 * person has edited nor one that they have moved or thrown away is ever written again. Bounded in time, bytes and memory; a private
 * address is refused, also behind a redirect or a name that changes its mind; one bad entry costs itself only.
 *
 * @throws IngestError when the feed gives nothing at all: address, network, time, size, answer, charset, or not a feed; or when the
 * inbox cannot be written.
 * @example
 * const report = await ingestSource(source, { contentDir: 'content', at: '2020-07-06T08:00:00+07:00' });
 * report.written.length; // 2
 */
export async function ingestSource(source: Upstream, options: IngestOptions): Promise<IngestReport> {
  const { contentDir, now, resolve = machineResolver, allowAddresses = [] } = options;
  const limits = { ...INGEST_LIMITS, ...options.limits };

  const { text, contentType } = await fetchFeed(source, { resolve, limits, allowAddresses });
  const parsed = await parseFeed(text, { maxItems: source.maxItems, limits });
  if ('unreadable' in parsed) throw notAFeed(source, contentType, parsed.unreadable);

  const inbox = await openInbox(contentDir, source.id);
  const written: string[] = [];
  const skipped: string[] = [];
  const failed: Issue[] = [];
  for (const entry of parsed.entries) {
    const draft =
      'unreadable' in entry ? unreadable(source, entry) : draftOf(entry, source, { now, ...limits });
    if ('severity' in draft) {
      failed.push(draft);
    } else if (await inbox.write(draft)) {
      written.push(`${inbox.path}/${draft.name}`);
      failed.push(...draft.warnings);
    } else {
      skipped.push(`${inbox.path}/${draft.name}`);
    }
  }
  return { source: source.id, written, skipped, failed };
}

const machineResolver: ResolveHost = (host) => lookup(host, { all: true });

function unreadable(source: Upstream, entry: Extract<ParsedEntry, { unreadable: string }>): Issue {
  return entryIssue(source, entry.start, {
    code: 'entry-unreadable',
    severity: 'error',
    what: { vi: `không đọc được (${entry.unreadable}).`, en: `it cannot be read (${entry.unreadable}).` },
    fix: { vi: 'Tin này bị bỏ qua; các tin khác vẫn được lấy.', en: 'It is left out; the others are taken.' },
  });
}

function notAFeed(source: Upstream, contentType: string, reason: string) {
  const type = contentType === '' ? '' : ` (${contentType.slice(0, 100)})`;
  return feedError(
    source,
    {
      vi: `không phải là RSS hay Atom đọc được${type}: ${reason}.`,
      en: `not an RSS or Atom feed that can be read${type}: ${reason}.`,
    },
    {
      vi: 'Hãy tìm địa chỉ RSS trên trang của nguồn tin.',
      en: "Look for the RSS address on the source's site.",
    },
  );
}
