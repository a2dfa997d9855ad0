/** A fault in one message is no reason to keep another from being read or printed. */
import type { Bilingual, Issue } from '../model/index.js';
import { renderIssues } from './render-issues.js';
import type { Terminal } from './terminal.js';

/** Errors told before the rest is only counted. */
const TOLD = 3;

/** Is this a file of the item: `items/2020/mot-cua.md`, `mot-cua.jra.md`, `procedures/mot-cua.yaml`? */
export function isFileOf(file: string, id: string | undefined): boolean {
  const [, name] = /^(?:items|procedures)\/(?:.*\/)?([^/]+)\.(?:md|ya?ml)$/.exec(file) ?? [];
  if (id === undefined || name === undefined) return false;
  return name === id || (name.startsWith(`${id}.`) && /^\.[A-Za-z-]+$/.test(name.slice(id.length)));
}

/** Tells the first faults of other files, how many there are, and what `still` can be done, and what cannot. */
export function noteFaults(issues: readonly Issue[], still: Bilingual, terminal: Terminal): void {
  if (issues.length === 0) return;
  const few = issues.slice(0, TOLD).map((issue): Issue => ({ ...issue, severity: 'warning' }));
  for (const line of renderIssues(few, terminal)) terminal.note(line);
  terminal.note(
    terminal.say({
      vi: `Tệp khác trong thư mục có ${issues.length} lỗi: ${still.vi}. Xem «${terminal.program} check».`,
      en: `Other files of the folder have ${issues.length} error(s): ${still.en}. See \`${terminal.program} check\`.`,
    }),
  );
}
