/** Coverage as plain text, for a terminal or a message. */
import {
  byId,
  type Campaign,
  type ClauseCell,
  type Coverage,
  type CoverageRow,
  kindTitle,
  type Locale,
  monthText,
  outputTitle,
  plainLine,
  stateTitle,
} from '../model/index.js';
import { renderTextTable, wrapText } from './text-table.js';

/** No line is longer. */
const WIDTH = 100;

const WORDS = {
  vi: {
    months: 'Chủ đề × tháng: số nội dung đang dùng; +n là mới trong tháng',
    clauses: 'Mục của kế hoạch × đầu ra: số nội dung phục vụ mục ấy; – là không yêu cầu',
    outside: 'Ngoài phần mềm',
    kinds: 'Chủ đề × loại; · là chưa có',
    audiences: 'Chủ đề × đối tượng; · là chưa có',
    topic: 'Chủ đề',
    clause: 'Mục',
    whole: 'Cả chiến dịch',
    gaps: 'Chỗ còn thiếu',
    none: 'Không thiếu gì theo kế hoạch: mục nào, chủ đề nào, tháng nào cũng có nội dung.',
    empty: 'Ô còn trống, nên cân nhắc',
    noReason: 'không có ghi chú.',
  },
  en: {
    months: 'Topic × month: items live in it; +n are new in it',
    clauses: 'Clause × output: items that serve it; – is not asked',
    outside: 'Outside loaphat',
    kinds: 'Topic × kind; · is none',
    audiences: 'Topic × audience; · is none',
    topic: 'Topic',
    clause: 'Clause',
    whole: 'Whole campaign',
    gaps: 'Gaps',
    none: 'Nothing is missing: every clause, topic and month of the plan has its items.',
    empty: 'Empty places to think about',
    noReason: 'no note.',
  },
} as const;

type Words = (typeof WORDS)[Locale];

/**
 * The tables of a coverage, then the gaps by name: lines of at most 100 columns, without colours, ending with a line feed.
 * Names that come from the content stay in its language.
 *
 * @example
 * renderCoverageText(coverCampaign(campaign), campaign, 'vi').split('\n')[0]; // 'Chủ đề × tháng: số nội dung đang dùng; +n là mới trong tháng'
 */
export function renderCoverageText(coverage: Coverage, campaign: Campaign, locale: Locale): string {
  const words = WORDS[locale];
  const sections = [
    [words.months, ...monthTable(coverage, campaign, words)],
    ...clauseTable(coverage, campaign, locale),
    ...outsideClauses(coverage, campaign, words),
    [words.kinds, ...kindTable(coverage, campaign, locale)],
    [words.audiences, ...audienceTable(coverage, campaign, words)],
    ...gapLists(coverage, locale),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function monthTable(coverage: Coverage, campaign: Campaign, words: Words): string[] {
  const cells = ({ months }: CoverageRow) =>
    months.map(({ live, fresh }) => `${live.length}${fresh.length > 0 ? `+${fresh.length}` : ''}`);
  const columns = coverage.months.map((month) => monthText(month).replace('/', ' '));
  return topicTable(coverage, campaign, { columns, cell: 5, words, cells });
}

function kindTable(coverage: Coverage, campaign: Campaign, locale: Locale): string[] {
  const columns = coverage.whole.kinds.map(({ kind }) => (locale === 'vi' ? kindTitle(kind) : kind));
  const cells = ({ kinds }: CoverageRow) => kinds.map(({ items }) => countText(items));
  return topicTable(coverage, campaign, {
    columns,
    cell: locale === 'vi' ? 6 : 8,
    words: WORDS[locale],
    cells,
  });
}

function audienceTable(coverage: Coverage, campaign: Campaign, words: Words): string[] {
  const columns = campaign.audiences.map(({ title }) => plainLine(title));
  const cells = ({ audiences }: CoverageRow) => audiences.map(({ items }) => countText(items));
  return topicTable(coverage, campaign, { columns, cell: 14, words, cells });
}

function topicTable(
  { topics, whole }: Coverage,
  campaign: Campaign,
  table: {
    readonly columns: readonly string[];
    readonly cell: number;
    readonly words: Words;
    readonly cells: (row: CoverageRow) => string[];
  },
): string[] {
  const { words, cells, columns, cell } = table;
  const rows = [
    ...topics.map((row) => ({ label: topicLabel(campaign, row.topic), cells: cells(row) })),
    { label: words.whole, cells: cells(whole) },
  ];
  return renderTextTable({ corner: words.topic, columns, rows, cell, label: 26 }, WIDTH);
}

function clauseTable({ clauses, outputs }: Coverage, { obligations }: Campaign, locale: Locale): string[][] {
  const inside = clauses.filter(({ cells }) => !isOutside(cells));
  if (inside.length === 0) return [];
  const rows = inside.map(({ clause, cells }) => {
    const { summary = '', english } = byId(obligations, clause) ?? {};
    const about = locale === 'en' && english !== undefined ? english : summary;
    return {
      label: `${clause.padEnd(11)} ${plainLine(about)}`,
      cells: cells.map((cell) => cellText(cell, locale)),
    };
  });
  const columns = outputs.map((output) => outputTitle(output)[locale]);
  const { clause: corner, clauses: title } = WORDS[locale];
  return [[title, ...renderTextTable({ corner, columns, rows, cell: 11, label: 52 }, WIDTH)]];
}

function cellText({ state, items }: ClauseCell, locale: Locale): string {
  const title = stateTitle(state)[locale];
  if (state === 'unasked') return '–';
  return state === 'gap' ? title.toUpperCase() : `${title.toLowerCase()} ${items.length}`;
}

/** Clauses that are met without loaphat, and why. */
function outsideClauses({ clauses }: Coverage, { obligations }: Campaign, words: Words): string[][] {
  const lines = clauses
    .filter(({ cells }) => isOutside(cells))
    .flatMap(({ clause }) => {
      const note = byId(obligations, clause)?.note;
      return wrapText(
        `${clause.padEnd(11)} ${note === undefined ? words.noReason : plainLine(note)}`,
        WIDTH,
        12,
      );
    });
  return lines.length === 0 ? [] : [[words.outside, ...lines]];
}

function isOutside(cells: readonly ClauseCell[]): boolean {
  return cells.every(({ state }) => state === 'outside');
}

function gapLists({ gaps }: Coverage, locale: Locale): string[][] {
  const words = WORDS[locale];
  const lines = (byPlan: boolean) =>
    gaps
      .filter((gap) => gap.byPlan === byPlan)
      .flatMap((gap) => wrapText(`- ${gap.words[locale]}`, WIDTH, 2));
  const countOf = (byPlan: boolean) => gaps.filter((gap) => gap.byPlan === byPlan).length;
  const [asked, empty] = [lines(true), lines(false)];
  return [
    asked.length > 0 ? [`${words.gaps}: ${countOf(true)}`, ...asked] : [words.none],
    ...(empty.length > 0 ? [[`${words.empty}: ${countOf(false)}`, ...empty]] : []),
  ];
}

function countText(items: readonly string[]): string {
  return items.length === 0 ? '·' : String(items.length);
}

function topicLabel({ topics }: Campaign, id: string): string {
  const topic = byId(topics, id);
  return `${id.padEnd(7)} ${plainLine(topic?.shortTitle ?? topic?.title ?? '')}`;
}
