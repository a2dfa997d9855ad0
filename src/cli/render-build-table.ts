import type { BroadcastReport } from '../broadcast.js';
import { compareText, type Locale } from '../model/index.js';
import { renderSetAside } from './render-set-aside.js';
import { renderTemplateFaults } from './render-template-faults.js';
import type { Terminal } from './terminal.js';

/** Ids named in one line before the rest is only counted. */
const NAMED = 6;

interface Row {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

const WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'pages/index.html': { vi: 'Trang web', en: 'Pages' },
  'week/week.pdf': { vi: 'Lịch tuần để dán (PDF)', en: 'Weeks to pin on the wall (PDF)' },
  'week/scripts.pdf': { vi: 'Kịch bản đọc (PDF)', en: 'Scripts to read (PDF)' },
  'week/scripts.docx': { vi: 'Kịch bản đọc để sửa (Word)', en: 'Scripts to edit (Word)' },
  'week/scripts.txt': { vi: 'Kịch bản đọc (chữ trơn)', en: 'Scripts as plain text' },
  'week/week.ics': { vi: 'Lịch cho điện thoại (iCalendar)', en: 'Calendars for phones' },
  'week/week.xlsx': { vi: 'Lịch mở bằng Excel', en: 'Weeks for Excel' },
  'week/week.csv': { vi: 'Lịch chữ trơn (CSV)', en: 'Weeks as plain tables (CSV)' },
  'week/week.json': { vi: 'Lịch cho máy (JSON)', en: 'Weeks for machines (JSON)' },
  'week/week.schema.json': { vi: 'Lược đồ của lịch cho máy', en: 'JSON Schema of a week' },
  'week/week.xmltv.xml': { vi: 'Lịch phát sóng XMLTV', en: 'Programme guides (XMLTV)' },
  'week/week.spi.xml': { vi: 'Lịch cho máy thu số (RadioDNS)', en: 'Programme information (RadioDNS)' },
  'week/players': { vi: 'Danh sách cho phần mềm phát sóng', en: 'Playlists and scripts for players' },
  'print/poster': { vi: 'Áp phích A3', en: 'A3 posters' },
  'print/leaflet': { vi: 'Tờ gấp ba A4', en: 'A4 leaflets' },
  'print/pano': { vi: 'Pa nô, tỉ lệ 1:10', en: 'Large panels at 1:10' },
  'print/banner': { vi: 'Băng rôn, tỉ lệ 1:10', en: 'Banners at 1:10' },
  'print/receipt': { vi: 'Mặt sau giấy tiếp nhận', en: 'Backs of the receipt' },
  'print/counter-card': { vi: 'Thẻ để quầy', en: 'Counter cards' },
  'print/card-square': { vi: 'Thẻ vuông cho Zalo', en: 'Square cards' },
  'print/card-portrait': { vi: 'Thẻ đứng cho Zalo', en: 'Portrait cards' },
  'print/board': { vi: 'Tờ niêm yết thủ tục', en: 'Sheets for notice boards' },
  'print/board-index': { vi: 'Bìa, mục lục bảng niêm yết', en: 'Cover and index of the notice board' },
  'print/notice': { vi: 'Thông báo A4', en: 'A4 notices' },
  'print/briefing': { vi: 'Bản tin giao ban', en: 'Briefing digest' },
  'print/tour': { vi: 'Phiếu lưu động', en: 'Sheet of mobile tours' },
  'print/preview': { vi: 'Ảnh xem trước (PNG)', en: 'Previews (PNG)' },
  'print/card': { vi: 'Phiếu in (JSON)', en: 'Job cards (JSON)' },
  'feeds/rss.xml': { vi: 'Kênh tin RSS', en: 'RSS feeds' },
  'feeds/atom.xml': { vi: 'Kênh tin Atom', en: 'Atom feeds' },
  'feeds/feed.json': { vi: 'Kênh tin JSON Feed', en: 'JSON feeds' },
  'feeds/opml.xml': { vi: 'Danh mục kênh (OPML)', en: 'List of feeds (OPML)' },
  'feeds/cover.png': { vi: 'Bìa và biểu tượng của kênh (PNG)', en: 'Cover and icon of the feeds (PNG)' },
  'feeds/media': { vi: 'Hình và âm thanh', en: 'Pictures and sound' },
  'feeds/transcripts': { vi: 'Lời của bản thu (VTT, chữ, HTML)', en: 'Transcripts (VTT, text, HTML)' },
};

/** What was made, how many, how big; what was left out, and why. */
export function renderBuildTable(
  report: BroadcastReport,
  { terminal, seconds }: { terminal: Terminal; seconds: number },
): string {
  const { locale, paint } = terminal;
  const { made, omissions, written, unchanged, removed, edition } = report;
  const rows = groups(made).map(({ name, files, bytes }) => ({
    name: WORDS[name]?.[locale] ?? name,
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

function groups(made: BroadcastReport['made']): Row[] {
  const rows = new Map<string, { files: number; bytes: number }>();
  for (const { output, path, bytes } of made) {
    const name = groupOf(output, path);
    const row = rows.get(name) ?? { files: 0, bytes: 0 };
    rows.set(name, { files: row.files + 1, bytes: row.bytes + bytes });
  }
  return [...rows]
    .map(([name, row]) => ({ name, ...row }))
    .sort((a, b) => order(a.name) - order(b.name) || compareText(a.name, b.name));
}

/** The order of the table of words: what people open first stands first. */
function order(name: string): number {
  const index = Object.keys(WORDS).indexOf(name);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

function groupOf(output: string, path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (path.startsWith('print/')) {
    // The forms and looks of a product stand with it: `poster.a4`, `receipt-third.a4`.
    const [product = ''] = (path.split('/')[1] ?? '').replace(/^(receipt)-.*/, '$1').split('.');
    if (file.endsWith('.pdf')) return `print/${product}`;
    return file.endsWith('.json') ? 'print/card' : 'print/preview';
  }
  if (path.startsWith('media/')) return `${output}/media`;
  if (/^transcript\.(?:[\w-]+\.)?(?:vtt|txt|html)$/.test(file)) return `${output}/transcripts`;
  if (/\.(?:liq|m3u8|xspf)$/.test(file)) return `${output}/players`;
  return file.endsWith('.html') ? 'pages/index.html' : `${output}/${file}`;
}

function sizeText(bytes: number, locale: Locale): string {
  const text =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return locale === 'vi' ? text.replace('.', ',') : text;
}
