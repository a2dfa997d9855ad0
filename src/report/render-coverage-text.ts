/** Coverage as plain text, for a terminal or a message. */
import {
  byId,
  type Campaign,
  type Coverage,
  type CoverageRow,
  dateText,
  evidenceMeasure,
  kindTitle,
  type Locale,
  monthText,
  plainLine,
  stateSums,
  stateTitle,
} from '../model/index.js';
import { renderTextTable, wrapText } from './text-table.js';

/** No line is longer. */
const WIDTH = 100;

const WORDS = {
  vi: {
    months: 'Chủ đề × tháng: số nội dung đang dùng; +n là mới trong tháng',
    clauses: 'Từng mục của kế hoạch và chứng cứ, tính đến',
    codes:
      'Mã như II.4.a, III.8.c.2 là mã trong tệp: kế hoạch không đánh số các gạch đầu dòng. Đạt: mọi chứng cứ đều đạt. Một phần: có chứng cứ đạt hay đạt một phần. Mới trên danh nghĩa: chỉ có bản mẫu, bản chung, hay kế hoạch chưa ai xác nhận. Điều chưa đo được thì không tính là đạt.',
    kinds: 'Chủ đề × loại; · là chưa có',
    audiences: 'Chủ đề × đối tượng; · là chưa có',
    topic: 'Chủ đề',
    whole: 'Cả chiến dịch',
    gaps: 'Chỗ còn thiếu',
    none: 'Không thấy thiếu gì trong những điều đo được ở đây.',
    empty: 'Ô còn trống, nên cân nhắc',
  },
  en: {
    months: 'Topic × month: items live in it; +n are new in it',
    clauses: 'Clause by clause, with its evidence, until',
    codes:
      'Codes such as II.4.a and III.8.c.2 are those of the files: the plan does not number its dashes. Kept: all evidence is. Partly: some is, wholly or in part. In name only: nothing but samples, common sheets, plans that nobody has confirmed. What cannot be measured is not kept.',
    kinds: 'Topic × kind; · is none',
    audiences: 'Topic × audience; · is none',
    topic: 'Topic',
    whole: 'Whole campaign',
    gaps: 'Gaps',
    none: 'Nothing is missing of what can be measured here.',
    empty: 'Empty places to think about',
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
    ...clauseList(coverage, campaign, locale),
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

/** Each clause with its state, and below it its evidence with what was counted. */
function clauseList({ clauses, until }: Coverage, { obligations }: Campaign, locale: Locale): string[][] {
  if (clauses.length === 0) return [];
  const words = WORDS[locale];
  const lines = clauses.flatMap(({ clause: id, state, evidence }) => {
    const { summary = '', english, cited } = byId(obligations, id) ?? {};
    const about = locale === 'en' && english !== undefined ? english : summary;
    const where = cited === undefined ? '' : ` (${plainLine(cited)})`;
    const title = `${id.padEnd(11)} ${stateTitle(state)[locale].toUpperCase()}${where}. ${plainLine(about)}`;
    const found = evidence.map((finding) => {
      const measure = evidenceMeasure(finding)[locale];
      const said = [stateTitle(finding.state)[locale].toLowerCase(), ...(measure === '' ? [] : [measure])];
      return `– ${plainLine(finding.what[locale])}: ${said.join(', ')}`;
    });
    return [
      ...wrapText(title, WIDTH, 12),
      ...found.flatMap((line) => wrapText(line, WIDTH - 12, 2)).map((line) => `${' '.repeat(12)}${line}`),
    ];
  });
  const head = `${words.clauses} ${dateText(until.slice(0, 10))}: ${stateSums(clauses)[locale]}`;
  return [[...wrapText(head, WIDTH, 2), ...wrapText(words.codes, WIDTH), '', ...lines]];
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
