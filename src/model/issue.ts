/** What is wrong, where, and what to do: plain data, in Vietnamese and English. */
import type { Bilingual, Severity } from '../rule/index.js';

export type { Bilingual, Severity } from '../rule/index.js';

/**
 * One fault. `file` is relative to the campaign's root, `line` and `column` count from 1 (0 when the fault is the whole file),
 * `field` is the path inside the file (`radio.minPerWeek`, `stations.3.place`).
 */
export interface Issue {
  readonly severity: Severity;
  /** A permanent name, for machines and for searching: `duplicate-id`, `unknown-field`… */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly what: Bilingual;
  readonly fix: Bilingual;
}

export type Locale = keyof Bilingual;

/**
 * One issue as a line of text.
 *
 * @example
 * issueLine(issue, 'vi'); // 'items/a.md:3:1 radio.minPerWeek – phải là số nguyên. Hãy viết 3, 5…'
 */
export function issueLine(issue: Issue, locale: Locale): string {
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  const field = issue.field === '' ? '' : ` ${issue.field}`;
  return `${place}${field} – ${issue.what[locale]} ${issue.fix[locale]}`.trimEnd();
}

/** Issues in the order in which a person repairs them: by file, line, column, then name. */
export function sortIssues<Kind extends Issue>(issues: readonly Kind[]): Kind[] {
  return [...issues].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
