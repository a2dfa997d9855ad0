/** A feed and the rules → findings. The file to read first. */
import { askRules, type Bilingual, excerpt, fill, type Severity, type Values } from '../rule/index.js';
import { openDocument } from './open-document.js';
import { LINT_LIMITS, type LintLimits } from './read/reading.js';
import type { LintFormat, LintRule, RuleSource } from './rule.js';
import { LINT_RULES } from './rules.js';

/**
 * What a lint may be told.
 *
 * @example
 * const options: LintOptions = { file: 'rss.xml', now: '2020-07-06T00:00:00+07:00' };
 * lintFeed('<rss/>', options).findings[0]?.file; // 'rss.xml'
 */
export interface LintOptions {
  /** How findings call the document. @default 'feed' */
  readonly file?: string;
  /** Now: ISO text, or milliseconds since 1970; dates more than ten minutes after it are implausible. Without it no date is too late. */
  readonly now?: string | number;
  /** Where the document is served; the link to itself must say the same. */
  readonly location?: string;
  /** The charset that the server said. */
  readonly charset?: string;
  readonly limits?: Partial<LintLimits>;
}

/**
 * One fault of a feed: where it stands, what is wrong, what to do, and the rule that it breaks. `line` and `column` count from 1,
 * `field` is the path inside the document (`channel/item[3]/guid`, `items.3.id`).
 *
 * @example
 * const finding: LintFinding | undefined = lintFeed('<rss version="3"><channel/></rss>').findings[0];
 * finding?.code; // 'InvalidRSSVersion'
 */
export interface LintFinding {
  readonly severity: Severity;
  /** The rule's `id`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly what: Bilingual;
  readonly fix: Bilingual;
  readonly source: RuleSource;
}

/**
 * What a lint found.
 *
 * @example
 * const report: LintReport = lintFeed('{"version": "https://jsonfeed.org/version/1.1"}');
 * report.format; // 'json'
 */
export interface LintReport {
  /** `undefined` for what is no feed that the lint knows. */
  readonly format: LintFormat | undefined;
  /** RSS with elements of Apple's or of the podcast namespace: the podcast rules were asked too. */
  readonly podcast: boolean;
  /** In the order of the document. */
  readonly findings: readonly LintFinding[];
  /** Further places of rules that are already named a hundred times. */
  readonly hidden: number;
}

/**
 * Holds a feed against the rules: RSS 2.0 and its podcast profile, Atom (RFC 4287), JSON Feed 1.1, OPML 2.0. Pure: nothing is
 * fetched, no DTD is read, and the work is bounded whatever the bytes are. It finds what the W3C Feed Validation Service calls an
 * error or a warning as far as `LINT_RULES` goes; a document without findings is not thereby certified by that service.
 *
 * @param input bytes as they were read, or a text that is already decoded
 * @returns findings, errors and warnings, each with line and column from 1; never throws for what the document holds
 * @example
 * const rss = '<rss version="2.0"><channel>\n<title>Tin</title><description>Tin xã</description>\n<link>xa.example</link></channel></rss>';
 * lintFeed(rss).findings.map(({ code, line, column }) => `${line}:${column} ${code}`); // ['1:20 MissingAtomSelfLink', '3:1 InvalidFullLink']
 */
export function lintFeed(input: string | Uint8Array, options: LintOptions = {}): LintReport {
  const limits = { ...LINT_LIMITS, ...options.limits };
  const document = openDocument(input, { charset: options.charset, limits });
  const lines = indexLines(document.text);
  const context = {
    now: options.now === undefined ? undefined : new Date(options.now).getTime(),
    location: options.location,
  };
  const asked = LINT_RULES.filter(
    ({ formats, podcast }) =>
      (document.format === undefined || formats.includes(document.format)) && (!podcast || document.podcast),
  );
  const { broken, hidden } = askRules(asked, document, context, limits.findings);
  const findings = broken.map(({ rule, spot: { place, values } }) => {
    const spot = { file: options.file ?? 'feed', ...lines.lineAt(place.offset()), field: place.field() };
    return findingOf(rule, spot, short(values ?? {}));
  });
  const { format, podcast } = document;
  return { format, podcast, findings: findings.sort(inReadingOrder), hidden };
}

function findingOf(
  { id, severity, source, what, fix }: LintRule,
  spot: Pick<LintFinding, 'file' | 'line' | 'column' | 'field'>,
  values: Values,
): LintFinding {
  return { severity, code: id, ...spot, what: fill(what, values), fix: fill(fix, values), source };
}

/** The longest piece of a document that is looked at for a finding, in UTF-16 units. */
const LOOKED_AT = 160;

/** A document may be quoted within a sentence of ours too; however long the quotation is, the sentence has an end. */
function short(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.slice(0, LOOKED_AT)
        : { vi: excerpt(value.vi.slice(0, LOOKED_AT)), en: excerpt(value.en.slice(0, LOOKED_AT)) },
    ]),
  );
}

/** As a person reads: by line, column, then name. */
function inReadingOrder(a: LintFinding, b: LintFinding): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Index in a text → line and column, both from 1, columns in characters. */
interface LineIndex {
  lineAt(offset: number): { readonly line: number; readonly column: number };
}

/** Lines end with LF, CR or both, as in XML 1.0 §2.11. */
function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return {
    lineAt(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const start = starts[low] ?? 0;
      // A line of megabytes is no line that people count characters in.
      const before = offset - start > 10_000 ? offset - start : [...text.slice(start, offset)].length;
      return { line: low + 1, column: before + 1 };
    },
  };
}
