/** One upstream feed → drafts in the inbox, for a person to read and approve. */
import { lookup } from 'node:dns/promises';
import type { Issue, Upstream } from '../model/index.js';
import { vanishedKeys } from './changed-entries.js';
import type { ResolveHost } from './checked-addresses.js';
import { draftOf } from './draft.js';
import { fetchFeed } from './fetch-feed.js';
import { openInbox } from './inbox.js';
import { INGEST_LIMITS, type IngestLimits } from './limits.js';
import type { Standing } from './memory.js';
import { bounded, noteCorrection, noteVanished } from './note-changes.js';
import { type ParsedEntry, parseFeed } from './parse-feed.js';
import { entryIssue, feedError, feedIssue } from './trouble.js';

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
  /** New notes beside the drafts: what the source has corrected or no longer has; a person deletes them when they have been dealt with. */
  readonly notes: readonly string[];
  /** Errors: entries that became no draft. Warnings: drafts that want a look. */
  readonly failed: readonly Issue[];
}

/**
 * Fetches one feed (RSS 0.9, 1.0, 2.0, Atom, JSON Feed) and writes each entry that is new as a draft: `status: draft`, title, date and source in
 * its front matter, the text as Markdown paragraphs without any markup of the feed's,
 * its files and links as a list behind them. A draft is written once: neither a file that a
 * person has edited nor one that they have moved or thrown away is ever written again. An entry that the source has corrected since, or
 * has taken away, becomes a note beside the draft. Bounded in time, bytes and memory; a private
 * address is refused, also behind a redirect or a name that changes its mind; one bad entry costs itself only.
 *
 * @throws IngestError when the feed gives nothing at all: address, network, time, size, answer, charset, or not a feed; or when the
 * inbox cannot be written.
 * @example
 * const report = await ingestSource(source, { contentDir: 'content', now: '2020-07-06T08:00:00+07:00' });
 * report.written.length; // 2
 */
export async function ingestSource(source: Upstream, options: IngestOptions): Promise<IngestReport> {
  const { contentDir, now, resolve = machineResolver, allowAddresses = [] } = options;
  const limits = { ...INGEST_LIMITS, ...options.limits };

  const { text, contentType, misdeclared } = await fetchFeed(source, { resolve, limits, allowAddresses });
  const parsed = await parseFeed(text, { maxItems: source.maxItems, limits });
  if ('unreadable' in parsed) throw notAFeed(source, contentType, parsed.unreadable);

  const inbox = await openInbox(contentDir, source.id);
  const last = await inbox.memory.order();
  const told = { contentDir, source, inbox, now, entryCharacters: limits.entryCharacters };
  const written: string[] = [];
  const skipped: string[] = [];
  const notes: string[] = [];
  const failed: Issue[] = misdeclared === undefined ? [] : [wrongCharset(source, misdeclared)];
  const order: Standing[] = [];
  const keys = new Set<string>();
  let { whole } = parsed;
  for (const [index, entry] of parsed.entries.entries()) {
    const draft =
      'unreadable' in entry ? unreadable(source, entry) : draftOf(entry, source, { now, ...limits });
    if ('severity' in draft) {
      whole = false;
      if (index < source.maxItems) failed.push(draft);
      continue;
    }
    // Of two entries with one identity the first, which is the newer one, is the entry.
    const again = keys.has(draft.key);
    if (!again) order.push({ key: draft.key, published: draft.published });
    keys.add(draft.key);
    if (inbox.seen.has(draft.key)) {
      skipped.push(`${inbox.path}/${draft.name}`);
      if (!again && !('unreadable' in entry)) notes.push(...(await noteCorrection(entry, draft, told)));
    } else if (index < source.maxItems) {
      const isNew = await inbox.write(draft);
      (isNew ? written : skipped).push(`${inbox.path}/${draft.name}`);
      if (isNew) failed.push(...draft.warnings);
      if (!('unreadable' in entry)) await inbox.memory.keepEntry(draft.key, bounded(entry, told));
    }
  }
  if (whole) {
    notes.push(...(await noteVanished(vanishedKeys(last, keys), told)));
    await inbox.memory.keepOrder(order);
  }
  return { source: source.id, written, skipped, notes, failed };
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

function wrongCharset(source: Upstream, declared: string): Issue {
  return feedIssue(source, {
    code: 'charset-misdeclared',
    severity: 'warning',
    what: {
      vi: `${source.url} ghi bảng mã “${declared}” nhưng là UTF-8; đã đọc theo UTF-8.`,
      en: `${source.url} says that it is in “${declared}”, and is UTF-8; it was read as UTF-8.`,
    },
    fix: {
      vi: 'Hãy xem chữ trong bản nháp, và báo đơn vị quản lý nguồn tin.',
      en: 'Look at the letters of the drafts, and tell whoever runs the feed.',
    },
  });
}

function notAFeed(source: Upstream, contentType: string, reason: string) {
  const type = contentType === '' ? '' : ` (${contentType.slice(0, 100)})`;
  return feedError(
    source,
    {
      vi: `không phải là RSS, Atom hay JSON Feed đọc được${type}: ${reason}.`,
      en: `not an RSS, Atom or JSON feed that can be read${type}: ${reason}.`,
    },
    {
      vi: 'Hãy tìm địa chỉ RSS trên trang của nguồn tin.',
      en: "Look for the RSS address on the source's site.",
    },
  );
}
