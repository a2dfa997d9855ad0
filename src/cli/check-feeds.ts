import { basename } from 'node:path';
import { UsageError } from '../errors.js';
import { LINT_LIMITS, type LintFinding, type LintFormat, lintFeed, sniffFormat } from '../feed-lint/index.js';
import { EXIT } from './command.js';
import { readFiles } from './read-files.js';
import { renderIssues, SHOWN_ISSUES } from './render-issues.js';
import type { Terminal } from './terminal.js';

interface CheckedFeed {
  readonly file: string;
  readonly format: LintFormat | 'podcast' | null;
  readonly errors: number;
  readonly warnings: number;
}

const FEEDS = { named: /\.(?:xml|json|opml)$/i, limit: LINT_LIMITS.bytes };

const NAMES: Readonly<Record<LintFormat | 'podcast', string>> = {
  rss: 'RSS',
  podcast: 'podcast',
  atom: 'Atom',
  json: 'JSON Feed',
  opml: 'OPML',
};

/**
 * Lints a feed, or every feed of a folder, and says what it found. In a folder, files that are no feeds are passed over.
 *
 * @throws UsageError when the path cannot be read or holds no feed
 */
export async function checkFeeds(
  path: string,
  { strict, terminal }: { readonly strict: boolean; readonly terminal: Terminal },
): Promise<number> {
  const now = terminal.now();
  const feeds: CheckedFeed[] = [];
  const issues: LintFinding[] = [];
  let [passed, hidden] = [0, 0];
  for await (const { path: file, bytes, asked } of readFiles(path, FEEDS)) {
    // A feed of ours has a name that says so, even when its content no longer does.
    if (!asked && sniffFormat(bytes) === undefined && basename(file) !== 'feed.json') {
      passed += 1;
      continue;
    }
    terminal.progress(file);
    const report = lintFeed(bytes, { file, now });
    const found = strict
      ? report.findings.map((finding) => ({ ...finding, severity: 'error' as const }))
      : report.findings;
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const format = report.podcast ? 'podcast' : (report.format ?? null);
    feeds.push({ file, format, errors, warnings: found.length - errors });
    for (const finding of found) issues.push(finding);
    hidden += report.hidden;
  }
  terminal.clearProgress();
  if (feeds.length === 0) {
    throw new UsageError({
      vi: `Trong ${path} không có kênh tin nào (RSS, Atom, JSON Feed, OPML).`,
      en: `There is no feed in ${path} (RSS, Atom, JSON Feed, OPML).`,
    });
  }
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (terminal.json) terminal.printJson({ ok: errors === 0, issues, feeds, passedOver: passed, hidden });
  else tell({ path, feeds, issues, errors, passed, hidden, terminal });
  return errors === 0 ? EXIT.done : EXIT.fault;
}

interface Told {
  readonly path: string;
  readonly feeds: readonly CheckedFeed[];
  readonly issues: readonly LintFinding[];
  readonly errors: number;
  readonly passed: number;
  readonly hidden: number;
  readonly terminal: Terminal;
}

function tell({ path, feeds, issues, errors, passed, hidden, terminal }: Told): void {
  const all = `loaphat check --feeds ${path} --json`;
  for (const line of renderIssues(issues, terminal, { all, named: true })) terminal.print(line);
  const kinds = Object.entries(NAMES).flatMap(([format, name]) => {
    const count = feeds.filter((feed) => feed.format === format).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  const list = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  const warnings = issues.length - errors;
  terminal.note(
    terminal.say({
      vi: `${feeds.length} kênh tin${list}: ${errors} lỗi, ${warnings} cảnh báo.${passed > 0 ? ` Bỏ qua ${passed} tệp không phải kênh tin.` : ''}`,
      en: `${feeds.length} feed(s)${list}: ${errors} error(s), ${warnings} warning(s).${passed > 0 ? ` ${passed} file(s) that are no feeds passed over.` : ''}`,
    }),
  );
  if (hidden > 0) {
    terminal.note(
      terminal.say({
        vi: `Còn ${hidden} chỗ nữa phạm những luật đã nêu đủ ${LINT_LIMITS.findings} lần trong một kênh.`,
        en: `${hidden} more place(s) break rules that are already named ${LINT_LIMITS.findings} times in one feed.`,
      }),
    );
  }
  if (issues.length > SHOWN_ISSUES) for (const line of countByRule(issues, terminal)) terminal.note(line);
  if (issues.length === 0) {
    terminal.note(
      terminal.paint(
        'green',
        terminal.say({
          vi: 'Không thấy lỗi nào theo các luật của bộ kiểm tra này.',
          en: 'By the rules of this lint, nothing is wrong.',
        }),
      ),
    );
  }
}

/** Which rule is broken how often, in how many feeds, and where it comes from. */
function countByRule(issues: readonly LintFinding[], terminal: Terminal): string[] {
  const rules = new Map<string, { count: number; files: Set<string>; source: string }>();
  for (const { code, file, source } of issues) {
    const rule = rules.get(code) ?? {
      count: 0,
      files: new Set<string>(),
      source: `${source.standard}, ${source.section}`,
    };
    rule.count += 1;
    rule.files.add(file);
    rules.set(code, rule);
  }
  return [...rules]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([code, { count, files, source }]) =>
      terminal.say({
        vi: `  ${count} × ${code}, trong ${files.size} kênh (${source})`,
        en: `  ${count} × ${code}, in ${files.size} feed(s) (${source})`,
      }),
    );
}
