import { type Bilingual, type Issue, sortIssues } from '../../model/index.js';
import { LINT_LIMITS, type LintLimits } from './limits.js';
import { indexLines } from './line-index.js';
import { openDocument } from './open-document.js';
import type { LintFormat, LintRule, RuleSource, RuleValues } from './rule.js';
import { LINT_RULES } from './rules.js';

/**
 * What a lint may be told.
 *
 * @example
 * const options: LintOptions = { file: 'rss.xml', at: '2020-07-06T00:00:00+07:00' };
 * lintFeed('<rss/>', options).findings[0]?.file; // 'rss.xml'
 */
export interface LintOptions {
  /** How findings call the document. @default 'feed' */
  readonly file?: string;
  /** Now, an ISO instant; dates more than ten minutes after it are implausible. Without it no date is too late. */
  readonly at?: string;
  /** Where the document is served; the link to itself must say the same. */
  readonly location?: string;
  /** The charset that the server said. */
  readonly charset?: string;
  readonly limits?: Partial<LintLimits>;
}

/**
 * One fault of a feed: an issue as of `loaphat check`, and the rule that it breaks. `code` is the rule's `id`.
 *
 * @example
 * const finding: Finding | undefined = lintFeed('<rss version="3"><channel/></rss>').findings[0];
 * finding?.code; // 'InvalidRSSVersion'
 */
export interface Finding extends Issue {
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
  readonly findings: readonly Finding[];
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
    now: options.at === undefined ? undefined : Date.parse(options.at),
    location: options.location,
  };
  const findings: Finding[] = [];
  let hidden = 0;
  for (const rule of LINT_RULES) {
    if (document.format !== undefined && !rule.formats.includes(document.format)) continue;
    if (rule.podcast && !document.podcast) continue;
    let count = 0;
    for (const { place, values } of rule.check(document, context)) {
      count += 1;
      if (count > limits.findings) {
        hidden += 1;
        continue;
      }
      const spot = { file: options.file ?? 'feed', ...lines.at(place.offset()), field: place.field() };
      findings.push(findingOf(rule, spot, values ?? {}));
    }
  }
  const { format, podcast } = document;
  return { format, podcast, findings: sortIssues(findings), hidden };
}

function findingOf(
  rule: LintRule,
  spot: Pick<Issue, 'file' | 'line' | 'column' | 'field'>,
  values: RuleValues,
): Finding {
  const filled = (words: Bilingual): Bilingual => ({
    vi: fill(words.vi, 'vi', values),
    en: fill(words.en, 'en', values),
  });
  const { id, severity, source } = rule;
  return { severity, code: id, ...spot, what: filled(rule.what), fix: filled(rule.fix), source };
}

/** The longest piece of a document that a finding repeats. */
const SHOWN = 80;

function fill(text: string, locale: keyof Bilingual, values: RuleValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const words = (typeof value === 'string' ? value : value[locale])
      .slice(0, SHOWN * 2)
      // Text of strangers on a terminal: no control may steer it, no line may break.
      .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ');
    return [...words].length > SHOWN ? `${[...words].slice(0, SHOWN).join('')}…` : words;
  });
}
