/** Tables for a terminal: never wider than asked, whatever the number of columns. */

/** A table of short cells. */
interface TextTable {
  /** Head of the first column. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  /** Characters of a cell. */
  readonly cell: number;
  /** Characters of the first column at most. */
  readonly label: number;
}

/** Lines of a column's head; what is left over becomes `…`. */
const HEAD_LINES = 4;

/**
 * A table as lines of at most `width` characters. First column to the left, cells to the right; when the columns do not all
 * fit beside one another, the table is cut into blocks of about as many, one below the other.
 */
export function renderTextTable(table: TextTable, width: number): string[] {
  const label = Math.min(
    table.label,
    Math.max(...[table.corner, ...table.rows.map((row) => row.label)].map(columnsOf)),
  );
  const most = Math.max(1, Math.floor((width - label) / (table.cell + 1)));
  const blocks = Math.ceil(table.columns.length / most);
  const perBlock = Math.ceil(table.columns.length / blocks);
  const lines: string[] = [];
  for (let from = 0; from < table.columns.length; from += perBlock) {
    const part = <T>(list: readonly T[]) => list.slice(from, from + perBlock);
    const line = (first: string, cells: readonly string[]) =>
      `${pad(cut(first, label), label)}${cells.map((cell) => ` ${pad('', table.cell - columnsOf(cell))}${cell}`).join('')}`.trimEnd();
    const heads = part(table.columns).map((column) => headLines(column, table.cell));
    const height = Math.max(...heads.map((head) => head.length));
    if (from > 0) lines.push('');
    for (let row = 0; row < height; row += 1) {
      const cells = heads.map((head) => head[row - height + head.length] ?? '');
      lines.push(line(row === height - 1 ? table.corner : '', cells));
    }
    lines.push('─'.repeat(label + part(table.columns).length * (table.cell + 1)));
    for (const row of table.rows) lines.push(line(row.label, part(row.cells)));
  }
  return lines;
}

/** A text over as many lines as it needs, the later ones moved in by `indent` characters. */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - (lines.length > 0 ? indent : 0);
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one, index) => (index === 0 ? one : `${' '.repeat(indent)}${one}`));
}

/** The columns that a text takes on a terminal: marks above and below letters take none. */
export function columnsOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

/** A text of at most so many columns; what is cut off leaves `…`. */
export function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
  return `${letters
    .slice(0, width - 1)
    .join('')
    .trimEnd()}…`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

function headLines(title: string, width: number): string[] {
  const lines = wrapText(title, width).map((line) => cut(line, width));
  if (lines.length <= HEAD_LINES) return lines;
  const last = lines[HEAD_LINES - 1] ?? '';
  return [...lines.slice(0, HEAD_LINES - 1), cut(`${pad(last, width)}…`, width)];
}
