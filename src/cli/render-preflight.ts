/** What preflight found, for people: a table of facts, a line a finding, and what was not looked at. */
import type { Locale } from '../model/index.js';
import type { Family, Finding, PreflightReport, Profile } from '../preflight/index.js';
import { preflightFacts } from './preflight-facts.js';
import type { Terminal } from './terminal.js';

const PROFILES: Readonly<Record<Profile, Readonly<Record<Locale, string>>>> = {
  office: { vi: 'xem như in ở văn phòng', en: 'looked at for an office printer' },
  press: { vi: 'xem như đưa nhà in', en: 'looked at for a press' },
};

const WHOLE = { vi: 'cả tệp', en: 'the file' };

/** Lines for one file. */
export function renderPreflight(report: PreflightReport, terminal: Terminal): string[] {
  const { file, profile, summary, findings, hidden, unseen } = report;
  const { locale, paint } = terminal;
  const version = summary === null ? '' : ` – PDF ${summary.version}`;
  const lines = ['', `${paint('bold', file)}${version}, ${PROFILES[profile][locale]}`, ''];
  if (summary !== null) {
    const rows = preflightFacts(summary, locale);
    const wide = Math.max(...rows.map(({ name }) => name.length));
    for (const { family, name, text, open } of rows) {
      const mark = markOf(family, findings, open === true, terminal);
      lines.push(`  ${mark} ${name.padEnd(wide)}  ${text}`);
    }
    lines.push('');
  }
  for (const finding of findings) lines.push(findingLine(finding, terminal));
  if (hidden > 0) {
    lines.push(
      terminal.say({
        vi: `… và ${hidden} chỗ nữa phạm những luật đã nêu.`,
        en: `… and ${hidden} more place(s) break rules that are named above.`,
      }),
    );
  }
  if (unseen.length > 0) {
    const list = unseen.map((words) => words[locale]).join('; ');
    lines.push(paint('dim', terminal.say({ vi: `Chưa xem: ${list}.`, en: `Not looked at: ${list}.` })));
  }
  return lines;
}

/** The last lines: how many files, how many faults. */
export function renderPreflightCounts(reports: readonly PreflightReport[], terminal: Terminal): string[] {
  const findings = reports.flatMap((report) => report.findings);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  const counts = terminal.say({
    vi: `${reports.length} tệp: ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.`,
    en: `${reports.length} file(s): ${errors} error(s), ${warnings} warning(s), ${notes} note(s).`,
  });
  if (errors > 0) return [counts];
  const good = {
    vi: 'Theo các luật của bộ kiểm tra này, in được.',
    en: 'By the rules of this preflight, it can be printed.',
  };
  return [counts, terminal.paint('green', terminal.say(good))];
}

function findingLine({ severity, page, place, what, fix, code }: Finding, terminal: Terminal): string {
  const { locale, paint } = terminal;
  const number = (length: number) => (locale === 'vi' ? String(length).replace('.', ',') : String(length));
  const on = terminal.say(page === 0 ? WHOLE : { vi: `trang ${page}`, en: `page ${page}` });
  const at = place === null ? '' : ` (x ${number(place.x)}, y ${number(place.y)} mm)`;
  const mark = { error: paint('red', '✗'), warning: paint('yellow', '!'), info: paint('dim', 'i') }[severity];
  return `${mark} ${on}${at} – ${what[locale]} ${fix[locale]} ${paint('dim', `[${code}]`)}`;
}

function markOf(family: Family, findings: readonly Finding[], open: boolean, { paint }: Terminal): string {
  const weights = findings.filter((finding) => finding.family === family).map(({ severity }) => severity);
  if (weights.includes('error')) return paint('red', '✗');
  if (weights.includes('warning')) return paint('yellow', '!');
  if (weights.includes('info')) return paint('dim', 'i');
  return open ? paint('dim', '–') : paint('green', '✓');
}
