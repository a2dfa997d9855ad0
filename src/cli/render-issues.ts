import { type Issue, issueLine } from '../model/index.js';
import type { Terminal } from './terminal.js';

/** Issues shown to people at once; more would only hide the first. */
export const SHOWN_ISSUES = 100;

/** The first issues, a line each, and how many more there are. */
export function renderIssues(issues: readonly Issue[], terminal: Terminal): string[] {
  const lines = issues.slice(0, SHOWN_ISSUES).map((issue) => {
    const mark = issue.severity === 'error' ? terminal.paint('red', '✗') : terminal.paint('yellow', '!');
    return `${mark} ${issueLine(issue, terminal.locale)}`;
  });
  const rest = issues.length - SHOWN_ISSUES;
  if (rest <= 0) return lines;
  const more = {
    vi: `… và ${rest} mục nữa. Hãy sửa những mục trên rồi kiểm tra lại; «loaphat check --json» cho tất cả.`,
    en: `… and ${rest} more. Mend these and check again; \`loaphat check --json\` gives all.`,
  };
  return [...lines, terminal.say(more)];
}
