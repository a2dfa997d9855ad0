/** What is asked of a text before it is parsed: some few signs in the wrong place cost a Markdown parser minutes. */
export interface Burden {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

/** Characters; ten times the longest message that anybody reads out. */
const LONGEST = 64_000;
/** Signs that open something: `*`, `_`, `[`, `` ` ``, `<`, `!`. */
const MOST_SIGNS = 2_000;
const DEEPEST_INDENT = 60;
const DEEPEST_QUOTE = 12;
const MOST_CELLS = 60;

/** The first thing for which a text is not parsed; `undefined` when it may be. */
export function weighMarkdown(text: string): Burden | undefined {
  if (text.length > LONGEST) {
    return { line: 1, vi: `hơn ${LONGEST} ký tự`, en: `more than ${LONGEST} characters` };
  }
  const signs = text.match(/[*_[`<!]/g)?.length ?? 0;
  if (signs > MOST_SIGNS) return { line: 1, vi: `${signs} dấu đánh dấu`, en: `${signs} signs of markup` };
  for (const [index, row] of text.split('\n').entries()) {
    const opening = /^[\s>*+-]*/.exec(row)?.[0] ?? '';
    const quotes = opening.replace(/[^>]/g, '').length;
    if (opening.length > DEEPEST_INDENT || quotes > DEEPEST_QUOTE) {
      return {
        line: index + 1,
        vi: 'danh sách hoặc trích dẫn lồng quá sâu',
        en: 'lists or quotes nested too deep',
      };
    }
    const cells = row.split('|').length;
    if (cells > MOST_CELLS)
      return { line: index + 1, vi: `bảng có ${cells} cột`, en: `a table of ${cells} columns` };
  }
  return undefined;
}
