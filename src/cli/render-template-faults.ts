import { basename } from 'node:path';
import type { BroadcastReport } from '../broadcast.js';
import { renderIssues } from './render-issues.js';
import type { Terminal } from './terminal.js';

/** Products named in one line before the rest is only counted. */
const NAMED = 8;

/** Faults of one file before the rest is only counted: those of the next file are to be seen, too. */
const SHOWN = 20;

/** What is wrong with print templates, each fault once, and for each template how many sheets wait for it. */
export function renderTemplateFaults(
  { faults, omissions }: Pick<BroadcastReport, 'faults' | 'omissions'>,
  terminal: Terminal,
): string[] {
  if (faults.length === 0) return [];
  const { locale } = terminal;
  const waiting = new Map<string, { sheets: number; products: Set<string> }>();
  for (const { output, files = [] } of omissions.filter(({ code }) => code === 'template')) {
    const name = files.map((file) => basename(file)).join(', ');
    const { sheets, products } = waiting.get(name) ?? { sheets: 0, products: new Set() };
    waiting.set(name, { sheets: sheets + 1, products: products.add(output.replace(/^print\//, '')) });
  }
  const files = [...new Set(faults.map(({ file }) => file))];
  const shown = files.flatMap((name) => faults.filter(({ file }) => file === name).slice(0, SHOWN));
  const rest = faults.length - shown.length;
  const more = {
    vi: `… và ${rest} lỗi nữa. Hãy sửa những lỗi trên rồi dựng lại; «loaphat build --json» cho tất cả.`,
    en: `… and ${rest} more. Mend these and build again; \`loaphat build --json\` gives all.`,
  };
  const lines = [...waiting].map(([name, { sheets, products }]) => {
    const others = products.size > NAMED ? [`… (${products.size})`] : [];
    const named = [...[...products].slice(0, NAMED), ...others].join(', ');
    return locale === 'vi'
      ? `  Do lỗi ở ${name}, ${sheets} tờ chưa làm được: ${named}.`
      : `  Because of ${name}, ${sheets} sheet(s) are not made: ${named}.`;
  });
  return [
    terminal.paint('yellow', terminal.say({ vi: 'Mẫu in có lỗi', en: 'Print templates with faults' })),
    ...renderIssues(shown, terminal, { all: 'loaphat build --json' }).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${terminal.say(more)}`] : []),
    ...lines,
    `  ${terminal.say({
      vi: 'Những phần không cần các mẫu này đều đã làm. Sửa mẫu xong, hãy dựng lại.',
      en: 'Everything that does not need them is made. Mend them, then build again.',
    })}`,
    '',
  ];
}
