import { basename } from 'node:path';
import type { BroadcastReport } from '../broadcast.js';
import { type Bilingual, compareText, type Locale } from '../model/index.js';
import { renderIssues } from './render-issues.js';
import type { Terminal } from './terminal.js';

/** Ids named in one line before the rest is only counted. */
const NAMED = 6;

interface Row {
  readonly name: string;
  /** In the table of files. */
  readonly place: number;
  readonly files: number;
  readonly bytes: number;
}

/** Kinds of files in words, in the order in which they are listed. */
type Kinds = Readonly<Record<string, Bilingual>>;

/** What was made, how many, how big; what was left out, and why. */
export function renderBuildTable(
  report: BroadcastReport,
  { terminal, seconds, kinds }: { terminal: Terminal; seconds: number; kinds: Kinds },
): string {
  const { locale, paint } = terminal;
  const { made, omissions, written, unchanged, removed, edition } = report;
  const rows = groups(made, kinds, locale).map(({ name, files, bytes }) => ({
    name,
    files: String(files),
    size: sizeText(bytes, locale),
  }));
  const head = locale === 'vi' ? ['Đã làm', 'Tệp', 'Cỡ'] : ['Made', 'Files', 'Size'];
  const wide = Math.max(...rows.map(({ name }) => name.length), head[0]?.length ?? 0);
  const line = (name: string, files: string, size: string) =>
    `  ${name.padEnd(wide)}  ${files.padStart(5)}  ${size.padStart(9)}`;
  const total = sizeText(
    made.reduce((sum, { bytes }) => sum + bytes, 0),
    locale,
  );
  const title = terminal.say({
    vi: `${edition.campaign.title} – tuần ${edition.week}, ${edition.plans.length} đài`,
    en: `${edition.campaign.title} – week ${edition.week}, ${stationsText(edition.plans.length)}`,
  });
  const changes = terminal.say({
    vi: `${written.length} tệp mới hoặc đổi, ${unchanged.length} giữ nguyên, ${removed.length} bỏ đi; ${seconds.toFixed(1).replace('.', ',')} giây.`,
    en: `${written.length} new or changed, ${unchanged.length} unchanged, ${removed.length} removed; ${seconds.toFixed(1)} s.`,
  });
  return [
    '',
    paint('bold', title),
    '',
    paint('dim', line(head[0] ?? '', head[1] ?? '', head[2] ?? '')),
    ...rows.map(({ name, files, size }) => line(name, files, size)),
    line(locale === 'vi' ? 'Tất cả' : 'All', String(made.length), total),
    '',
    ...renderSetAside(report.setAside, terminal),
    ...renderTemplateFaults(report, terminal),
    ...omissionLines(omissions, terminal),
    changes,
  ].join('\n');
}

/** One line a reason; what is left out of several stations' weeks for one reason is said once. Faults of templates are told on their own. */
function omissionLines(all: BroadcastReport['omissions'], { locale, paint }: Terminal): string[] {
  const omissions = all.filter(({ code }) => code !== 'template');
  if (omissions.length === 0) return [];
  const reasons = new Map<string, { where: string; ids: Set<string>; outputs: Set<string>; why: string }>();
  for (const { output, id, why } of omissions) {
    const where = output.startsWith('week/') ? 'week' : output;
    const key = `${where}\u0000${why[locale]}`;
    const reason = reasons.get(key) ?? { where, ids: new Set(), outputs: new Set(), why: why[locale] };
    reason.ids.add(id);
    reason.outputs.add(output);
    reasons.set(key, reason);
  }
  const lines = [...reasons.values()].map(({ where, ids, outputs, why }) => {
    const named = [...ids].slice(0, NAMED).join(', ') + (ids.size > NAMED ? ` … (${ids.size})` : '');
    const stations =
      locale === 'vi' ? `lịch của ${outputs.size} đài` : `weeks of ${stationsText(outputs.size)}`;
    return `  ${where === 'week' ? stations : where}: ${named} – ${why}`;
  });
  return [paint('yellow', locale === 'vi' ? 'Chưa đưa vào' : 'Left out'), ...lines, ''];
}

function stationsText(count: number): string {
  return count === 1 ? '1 station' : `${count} stations`;
}

/** One row for all that is called by the same words, in the order of the table of files: what people open first stands first. */
function groups(made: BroadcastReport['made'], kinds: Kinds, locale: Locale): Row[] {
  const known = Object.keys(kinds);
  const rows = new Map<string, Row>();
  for (const { kind, bytes } of made) {
    const name = kinds[kind]?.[locale] ?? kind;
    const place = known.includes(kind) ? known.indexOf(kind) : known.length;
    const row = rows.get(name) ?? { name, place, files: 0, bytes: 0 };
    rows.set(name, {
      name,
      place: Math.min(place, row.place),
      files: row.files + 1,
      bytes: row.bytes + bytes,
    });
  }
  return [...rows.values()].sort((a, b) => a.place - b.place || compareText(a.name, b.name));
}

function sizeText(bytes: number, locale: Locale): string {
  const text =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return locale === 'vi' ? text.replace('.', ',') : text;
}

/** Files named in one line before the rest is only counted. */
const NAMED_FILES = 8;

/** What is wrong with the messages that were set aside, what went with them, and how many files that are. */
function renderSetAside({ faults, leftOut }: BroadcastReport['setAside'], terminal: Terminal): string[] {
  if (leftOut.length === 0) return [];
  const others = leftOut.filter((file) => faults.every((fault) => fault.file !== file));
  const named = [
    ...others.slice(0, NAMED_FILES),
    ...(others.length > NAMED_FILES ? [`… (${others.length})`] : []),
  ].join(', ');
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

/** Products named in one line before the rest is only counted. */
const NAMED_SHEETS = 8;

/** Faults of one file before the rest is only counted: those of the next file are to be seen, too. */
const SHOWN = 20;

/** What is wrong with print templates, each fault once, and for each template how many sheets wait for it. */
function renderTemplateFaults(
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
    const others = products.size > NAMED_SHEETS ? [`… (${products.size})`] : [];
    const named = [...[...products].slice(0, NAMED_SHEETS), ...others].join(', ');
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
