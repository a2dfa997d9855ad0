/** What preflight found, for people: a table of facts, a line a finding, and what was not looked at. */
import type { Family, Finding, PreflightReport, Profile, Summary } from '../preflight/index.js';
import type { Bilingual } from '../rule/index.js';
import type { Terminal } from './terminal.js';

const PROFILES: Readonly<Record<Profile, Bilingual>> = {
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
    const rows = factRows(summary);
    const wide = Math.max(...rows.map(({ name }) => name[locale].length));
    for (const { family, name, text, open } of rows) {
      const mark = markOf(family, findings, open === true, terminal);
      lines.push(`  ${mark} ${name[locale].padEnd(wide)}  ${text[locale]}`);
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

function findingLine({ severity, page, pages, place, what, fix, code }: Finding, terminal: Terminal): string {
  const { locale, paint } = terminal;
  const number = (length: number) => (locale === 'vi' ? String(length).replace('.', ',') : String(length));
  const named = rangesOf(pages);
  const several = pages.length > 1;
  const on = terminal.say(
    page === 0 ? WHOLE : { vi: `trang ${named}`, en: `${several ? 'pages' : 'page'} ${named}` },
  );
  const where = place === null ? '' : ` (x ${number(place.x)}, y ${number(place.y)} mm)`;
  const mark = { error: paint('red', '✗'), warning: paint('yellow', '!'), info: paint('dim', 'i') }[severity];
  return `${mark} ${on}${where} – ${what[locale]} ${fix[locale]} ${paint('dim', `[${code}]`)}`;
}

/** Pages as people write them: `1–3, 7`. @param pages in their order */
export function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function markOf(family: Family, findings: readonly Finding[], open: boolean, { paint }: Terminal): string {
  const weights = findings.filter((finding) => finding.family === family).map(({ severity }) => severity);
  if (weights.includes('error')) return paint('red', '✗');
  if (weights.includes('warning')) return paint('yellow', '!');
  if (weights.includes('info')) return paint('dim', 'i');
  return open ? paint('dim', '–') : paint('green', '✓');
}

/** A line of the table: one family of facts. */
interface FactRow {
  readonly family: Family;
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** Nothing is known, so nothing is right or wrong. */
  readonly open?: boolean;
}

/** Things named in one line before the rest is only counted. */
const NAMED = 4;
const LONGEST = 60;

function factRows(summary: Summary): FactRow[] {
  const { pages, heaviestInk, codes } = summary;
  return [
    { family: 'file', name: { vi: 'Trang', en: 'Pages' }, text: same(String(pages)) },
    { family: 'boxes', name: { vi: 'Khổ', en: 'Size' }, text: sizeWords(summary) },
    { family: 'fonts', name: { vi: 'Phông', en: 'Fonts' }, text: fontWords(summary) },
    { family: 'text', name: { vi: 'Chữ', en: 'Text' }, text: letterWords(summary) },
    { family: 'standard', name: { vi: 'Chuẩn', en: 'Standards' }, text: standardWords(summary) },
    { family: 'colour', name: { vi: 'Màu', en: 'Colours' }, text: colourWords(summary) },
    { family: 'ink', name: { vi: 'Mực', en: 'Ink' }, text: inkWords(summary), open: heaviestInk === null },
    { family: 'images', name: { vi: 'Hình', en: 'Pictures' }, text: imageWords(summary) },
    { family: 'access', name: { vi: 'Máy đọc', en: 'Access' }, text: accessWords(summary) },
    {
      family: 'codes',
      name: { vi: 'Mã QR', en: 'QR codes' },
      text: codeWords(summary),
      open: codes === null,
    },
  ];
}

function sizeWords({ sizes, bleed }: Summary): Bilingual {
  const list = sizes.slice(0, NAMED).map(({ width, height }) => `${width} × ${height} mm`);
  const more = sizes.length > NAMED ? ` … (${sizes.length})` : '';
  const text = `${list.join(', ')}${more}`;
  return {
    vi: `${text}; ${bleed > 0 ? `chừa xén ${bleed} mm` : 'không chừa xén'}`.replaceAll('.', ','),
    en: `${text}; ${bleed > 0 ? `bleed ${bleed} mm` : 'no bleed'}`,
  };
}

function fontWords({ fonts }: Summary): Bilingual {
  const names = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name);
  if (fonts.length === 0) return { vi: 'không có', en: 'none' };
  if (names.length === 0) return { vi: `${fonts.length}, nhúng đủ`, en: `${fonts.length}, all embedded` };
  const list = shortened(names.slice(0, NAMED).join(', '));
  return {
    vi: `${fonts.length}, chưa nhúng ${names.length}: ${list}`,
    en: `${fonts.length}, ${names.length} not embedded: ${list}`,
  };
}

function letterWords({ words, fonts }: Summary): Bilingual {
  if (fonts.length === 0) return { vi: `${words} từ`, en: `${words} word(s)` };
  return fonts.every(({ readable }) => readable)
    ? { vi: `${words} từ, máy đọc được hết`, en: `${words} word(s), all of it readable` }
    : { vi: `${words} từ, có chữ máy không đọc được`, en: `${words} word(s), some of it not readable` };
}

function standardWords({ outputIntents, claims }: Summary): Bilingual {
  const parts = [...claims, ...outputIntents.map(({ condition }) => condition)].map(shortened);
  return parts.length === 0 ? { vi: 'không nêu', en: 'none named' } : same(parts.join('; '));
}

function colourWords({ colours }: Summary): Bilingual {
  const list = colours.slice(0, NAMED).map(shortened).join(', ') || '–';
  const more = colours.length > NAMED ? ` … (${colours.length})` : '';
  return same(`${list}${more}`);
}

function inkWords({ heaviestInk, colours }: Summary): Bilingual {
  if (heaviestInk === null) {
    return { vi: 'chưa tính được: màu RGB do máy in tự chuyển', en: 'not known: the printer converts RGB' };
  }
  const converted = colours.some((name) => /RGB|ICCBased \(3\)|Lab/.test(name));
  return {
    vi: `nhiều nhất ${heaviestInk} %${converted ? ', chưa kể màu RGB' : ''}`,
    en: `${heaviestInk} % at most${converted ? ', RGB apart' : ''}`,
  };
}

function imageWords({ images: { count, lowestPpi } }: Summary): Bilingual {
  if (count === 0) return { vi: 'không có', en: 'none' };
  return { vi: `${count}, thấp nhất ${lowestPpi} ppi`, en: `${count}, ${lowestPpi} ppi at least` };
}

function accessWords({ tagged, language, title }: Summary): Bilingual {
  const name = shortened(title);
  return {
    vi: [
      tagged ? 'có thẻ' : 'không có thẻ',
      language ? `tiếng ${shortened(language)}` : 'không ghi tiếng gì',
      name ? `tên «${name}»` : 'không có tên',
    ].join(', '),
    en: [
      tagged ? 'tagged' : 'not tagged',
      language ? `language ${shortened(language)}` : 'no language',
      name ? `title “${name}”` : 'no title',
    ].join(', '),
  };
}

function codeWords({ codes }: Summary): Bilingual {
  if (codes === null) return { vi: 'chưa xem được', en: 'not looked at' };
  if (codes.length === 0) return { vi: 'không thấy', en: 'none seen' };
  const read = [...new Set(codes.filter(({ readable }) => readable).map(({ text }) => shortened(text)))];
  const more = read.length > NAMED ? ` … (${read.length})` : '';
  return same(`${codes.length}: ${read.slice(0, NAMED).join(', ')}${more}`);
}

/** Text of strangers: one line, with an end, steering nothing. */
function shortened(text: string): string {
  const words = [...text.slice(0, 4 * LONGEST).replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
}

function same(text: string): Bilingual {
  return { vi: text, en: text };
}
