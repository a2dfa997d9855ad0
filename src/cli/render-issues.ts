import { type Issue, issueLine } from '../model/index.js';
import type { Terminal } from './terminal.js';

/** Issues shown to people at once; more would only hide the first. */
export const SHOWN_ISSUES = 100;

export interface RenderIssuesOptions {
  /** The command that gives all of them. @default 'loaphat check --json' */
  readonly all?: string;
  /** Each line ends with the name of the rule. */
  readonly named?: boolean;
}

/** The first issues, a line each, and how many more there are. */
export function renderIssues(
  issues: readonly Issue[],
  terminal: Terminal,
  { all = 'loaphat check --json', named = false }: RenderIssuesOptions = {},
): string[] {
  const lines = issues.slice(0, SHOWN_ISSUES).map((issue) => {
    const mark = issue.severity === 'error' ? terminal.paint('red', '✗') : terminal.paint('yellow', '!');
    const name = named ? terminal.paint('dim', ` [${issue.code}]`) : '';
    return `${mark} ${issueLine(issue, terminal.locale)}${name}`;
  });
  const rest = issues.length - SHOWN_ISSUES;
  if (rest <= 0) return lines;
  const more = {
    vi: `… và ${rest} mục nữa. Hãy sửa những mục trên rồi kiểm tra lại; «${all}» cho tất cả.`,
    en: `… and ${rest} more. Mend these and check again; \`${all}\` gives all.`,
  };
  return [...lines, terminal.say(more)];
}
