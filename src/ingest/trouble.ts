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

/** A fault of one entry, laid at the line of `sources.yaml` that names the feed. `entry` = its title or address, shortened. */
export function entryIssue(
  source: Upstream,
  entry: string,
  fault: { code: string; severity: Severity; what: Bilingual; fix: Bilingual },
): Issue {
  const name = entry.length > 100 ? `${entry.slice(0, 99)}…` : entry;
  return {
    severity: fault.severity,
    code: fault.code,
    file: source.origin.file,
    line: source.origin.line,
    column: 1,
    field: `sources.${source.id}`,
    what: {
      vi: `tin “${name}” của ${source.url}: ${fault.what.vi}`,
      en: `entry “${name}” of ${source.url}: ${fault.what.en}`,
    },
    fix: fault.fix,
  };
}
