/** What can go wrong with a feed, in words: each names the source and its address. */
import { IngestError } from '../errors.js';
import type { Bilingual, Issue, Severity, Upstream } from '../model/index.js';

/** An error for a feed that gives nothing at all. */
export function feedError(source: Upstream, what: Bilingual, fix: Bilingual, cause?: unknown): IngestError {
  return new IngestError(
    {
      vi: `Nguồn tin “${source.id}” (${source.url}): ${what.vi} ${fix.vi}`,
      en: `Source “${source.id}” (${source.url}): ${what.en} ${fix.en}`,
    },
    cause === undefined ? {} : { cause },
  );
}

interface Fault {
  readonly code: string;
  readonly severity: Severity;
  readonly what: Bilingual;
  readonly fix: Bilingual;
}

/** A fault of one entry, laid at the line of `sources.yaml` that names the feed. `entry` = its title or address, shortened. */
export function entryIssue(source: Upstream, entry: string, fault: Fault): Issue {
  const name = entry.length > 100 ? `${entry.slice(0, 99)}…` : entry;
  return feedIssue(source, {
    ...fault,
    what: {
      vi: `tin “${name}” của ${source.url}: ${fault.what.vi}`,
      en: `entry “${name}” of ${source.url}: ${fault.what.en}`,
    },
  });
}

/** A fault of a feed that is read all the same. */
export function feedIssue(source: Upstream, { severity, code, what, fix }: Fault): Issue {
  const { file, line } = source.origin;
  return { severity, code, file, line, column: 1, field: `sources.${source.id}`, what, fix };
}
