import type { BroadcastReport } from '../broadcast.js';
import { renderIssues } from './render-issues.js';
import type { Terminal } from './terminal.js';

/** Files named in one line before the rest is only counted. */
const NAMED = 8;

/** What is wrong with the messages that were set aside, what went with them, and how many files that are. */
export function renderSetAside(
  { faults, leftOut }: BroadcastReport['setAside'],
  terminal: Terminal,
): string[] {
  if (leftOut.length === 0) return [];
  const others = leftOut.filter((file) => faults.every((fault) => fault.file !== file));
  const named = [...others.slice(0, NAMED), ...(others.length > NAMED ? [`… (${others.length})`] : [])].join(
    ', ',
  );
  return [
    terminal.paint(
      'yellow',
      terminal.say({ vi: 'Để riêng vì có lỗi', en: 'Set aside, for they have faults' }),
    ),
    ...renderIssues(faults, terminal, { all: 'loaphat build --json' }).map((line) => `  ${line}`),
    ...(others.length > 0
      ? [
          `  ${terminal.say({ vi: `Vì cần đến chúng, để riêng cả: ${named}.`, en: `And what needs them: ${named}.` })}`,
        ]
      : []),
    `  ${terminal.say({
      vi: `${leftOut.length} tệp chưa đưa vào đâu cả; những gì lần trước đã làm từ chúng vẫn còn. Hãy sửa rồi dựng lại.`,
      en: `${leftOut.length} file(s) are in nothing that was made; what an earlier build made of them is still there. Mend them, then build again.`,
    })}`,
    '',
  ];
}
