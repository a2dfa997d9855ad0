import type { LintOptions } from '../../src/feed-lint/index.js';
import { GOOD } from './good-documents.js';

/**
 * How a good document is made to break one rule. `bad` and `good` stand in the place of `from`; ¦ in `bad` marks where the finding
 * must point (it is taken out before the document is read).
 */
export interface LintCase {
  readonly of: keyof typeof GOOD;
  readonly from: string;
  readonly bad: string;
  /** In the place of the mark: the finding must point at the first occurrence of this. */
  readonly at?: string;
  /** A near miss that keeps the rule; without it the good document itself. */
  readonly good?: string;
  /** Other rules that the bad document cannot help breaking. */
  readonly also?: readonly string[];
  readonly options?: LintOptions;
}

export type LintCases = Readonly<Record<string, LintCase | readonly LintCase[]>>;

/** The root element of a good document, to put another in its place. */
export function rootOf(of: keyof typeof GOOD): string {
  return GOOD[of].slice(GOOD[of].indexOf('<', 5)).trimEnd();
}

/** The document with a piece replaced; the mark is taken out, and its place given. */
export function changed(
  { of, from, at }: Pick<LintCase, 'of' | 'from' | 'at'>,
  to: string,
): { readonly text: string; readonly line: number; readonly column: number } {
  const base = GOOD[of];
  if (!base.includes(from)) throw new Error(`no “${from}” in the good ${of} document`);
  const marked = base.replace(from, () => to);
  const index = at === undefined ? marked.indexOf('¦') : marked.indexOf(at);
  if (index < 0 && to.includes('¦')) throw new Error('the mark is not there');
  const before = marked.slice(0, Math.max(0, index));
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  return { text: marked.replace('¦', ''), line: before.split('\n').length, column };
}
