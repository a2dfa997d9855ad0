import type { BroadcastReport } from '../broadcast.js';
import { compareText, type Locale } from '../model/index.js';
import { MADE } from '../outputs/index.js';
import { renderSetAside } from './render-set-aside.js';
import { renderTemplateFaults } from './render-template-faults.js';
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

/** What was made, how many, how big; what was left out, and why. */
export function renderBuildTable(
  report: BroadcastReport,
  { terminal, seconds }: { terminal: Terminal; seconds: number },
): string {
  const { locale, paint } = terminal;
  const { made, omissions, written, unchanged, removed, edition } = report;
  const rows = groups(made, locale).map(({ name, files, bytes }) => ({
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
    en: `${edition.campaign.title} – week ${edition.week}, ${edition.plans.length} stations`,
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
    const stations = locale === 'vi' ? `lịch của ${outputs.size} đài` : `weeks of ${outputs.size} stations`;
    return `  ${where === 'week' ? stations : where}: ${named} – ${why}`;
  });
  return [paint('yellow', locale === 'vi' ? 'Chưa đưa vào' : 'Left out'), ...lines, ''];
}

/** One row for all that is called by the same words, in the order of the table of files: what people open first stands first. */
function groups(made: BroadcastReport['made'], locale: Locale): Row[] {
  const known = Object.keys(MADE);
  const rows = new Map<string, Row>();
  for (const { kind, bytes } of made) {
    const name = MADE[kind]?.[locale] ?? kind;
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
