/** A sheet → its part of the workbook (ECMA-376, part 1, 18.3), the elements in the order of the schema. */
import { xmlText } from '../../../model/index.js';
import { OFFICE_RELATIONS, XML_HEAD } from '../../../office/index.js';
import { runFont, styleNumber } from './cell-styles.js';
import type { SheetCell, TextRun, Worksheet } from './sheet.js';

const NAMESPACES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE_RELATIONS}"`;

/** A4, landscape, as wide as the page and as many pages long as it takes; inches. */
const PAPER =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.45" bottom="0.55" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** No row of Excel is higher, points. */
const TALLEST = 409;
/** So many lines fit into the highest row. */
export const MOST_LINES = Math.floor((TALLEST - 3) / 14);

export function sheetXml(sheet: Worksheet, strings: SharedStrings, first: boolean): string {
  const { widths, rows, merges = [], filtered = false, foot } = sheet;
  return [
    `${XML_HEAD}<worksheet ${NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${place(rows.length - 1, widths.length - 1)}"/>`,
    viewXml(sheet, first),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    ...rows.map(({ cells, lines = 1 }, row) => {
      return `<row r="${row + 1}" ht="${heightOf(lines)}">${cells.map((cell, column) => cellXml(cell, row, column, strings)).join('')}</row>`;
    }),
    '</sheetData>',
    filtered ? `<autoFilter ref="${filterRange(sheet)}"/>` : '',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map(({ from, to }) => `<mergeCell ref="${place(...from)}:${place(...to)}"/>`).join('')}</mergeCells>`,
    PAPER,
    `<headerFooter><oddFooter>&amp;L&amp;9${footText(foot)}&amp;R&amp;9Trang &amp;P/&amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** Points. Not every program works heights out by itself; those that do may change them (`customHeight` is not set). */
function heightOf(lines: number): number {
  return Math.min(TALLEST, 3 + 14 * lines);
}

/** `A3:O120`: the head with the buttons, and all that is below it. */
export function filterRange({ headRows, rows, widths }: Worksheet, fixed = ''): string {
  const last = columnName(widths.length - 1);
  return `${fixed}A${fixed}${headRows}:${fixed}${last}${fixed}${Math.max(headRows, rows.length)}`;
}

/** `$A$1:$N$120`: all rows of the first columns. */
export function printedRange({ rows }: Worksheet, columns: number): string {
  return `$A$1:$${columnName(columns - 1)}$${rows.length}`;
}

/** `A1` of the first row and the first column. */
function place(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** No sheet of ours has more than 26 columns. */
function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

function viewXml({ headRows, headColumns = 0 }: Worksheet, first: boolean): string {
  const columns = headColumns === 0 ? '' : ` xSplit="${headColumns}"`;
  const pane = headColumns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane${columns} ySplit="${headRows}" topLeftCell="${place(headRows, headColumns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function cellXml(cell: SheetCell | undefined, row: number, column: number, strings: SharedStrings): string {
  if (cell === undefined) return '';
  const { value, style } = cell;
  const head = (guarded: boolean) => `r="${place(row, column)}" s="${styleNumber(style, guarded)}"`;
  if (value === undefined || value === '') return `<c ${head(false)}/>`;
  if (typeof value === 'number') return `<c ${head(false)}><v>${value}</v></c>`;
  if (typeof value === 'object' && 'formula' in value) {
    return `<c ${head(false)}><f>${xmlText(value.formula)}</f><v>${value.value}</v></c>`;
  }
  return `<c ${head(isGuarded(value))} t="s"><v>${strings.numberOf(value)}</v></c>`;
}

/** Would it be a formula if it were typed? In full width too, which input methods of East Asia write. */
function isGuarded(value: string | readonly { readonly text: string }[]): boolean {
  const text = typeof value === 'string' ? value : (value[0]?.text ?? '');
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text);
}

/** In a foot `&` begins a code and is written twice; no foot may be longer than 255 letters. */
function footText(text: string): string {
  return xmlText(text.slice(0, 180).replaceAll('&', '&&'));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Collects the texts of a workbook. */
interface SharedStrings {
  /** The number by which cells name the text. */
  numberOf(text: string | readonly TextRun[]): number;
  xml(): string;
}

/** sharedStrings.xml: every text of a workbook, each once. */
export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  const written: string[] = [];
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      if (typeof text !== 'string') return written.push(text.map(runXml).join('')) - 1;
      const known = numbers.get(text) ?? written.push(letters(text)) - 1;
      numbers.set(text, known);
      return known;
    },
    xml: () =>
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${written.length}">${written
        .map((xml) => `<si>${xml}</si>`)
        .join('')}</sst>`,
  };
}

function runXml({ text, strong = false }: TextRun): string {
  return `<r>${runFont(strong)}${letters(text)}</r>`;
}

/** A program reads `_x0041_` in a text as the letter of that number (ECMA-376, part 1, 22.9.2.19), unless its line is itself so written. */
function letters(text: string): string {
  const literal = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<t xml:space="preserve">${xmlText(literal)}</t>`;
}
