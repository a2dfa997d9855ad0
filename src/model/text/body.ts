/**
 * The one tree of a text. Markdown becomes this tree once; HTML, print blocks and spoken text are all made from it.
 */

/** A run of text inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A value that no source gives: left out of feeds and speech, hatched in print. */
  | { readonly type: 'sample'; readonly text: string }
  | { readonly type: 'break' };

/** A block of a text; `line` is its first line in the file, for messages. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly line: number }
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly children: readonly Inline[];
      readonly line: number;
    }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
      readonly line: number;
    }
  | { readonly type: 'quote'; readonly children: readonly Block[]; readonly line: number }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly line: number;
    }
  | { readonly type: 'rule'; readonly line: number };

/** A text: its blocks in order. */
export type Body = readonly Block[];

/**
 * The letters of a run, without its marks.
 *
 * @example
 * inlineText([{ type: 'strong', children: [{ type: 'text', text: 'Một cửa' }] }]); // 'Một cửa'
 */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text' || child.type === 'sample') return child.text;
      if (child.type === 'break') return '\n';
      return inlineText(child.children);
    })
    .join('');
}

/**
 * A text as plain paragraphs, one string a paragraph, list entry or table row.
 *
 * @example
 * bodyParagraphs([{ type: 'paragraph', children: [{ type: 'text', text: 'Xin chào.' }], line: 1 }]); // ['Xin chào.']
 */
export function bodyParagraphs(body: Body): string[] {
  return body.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.children)];
      case 'list':
        return block.items.flatMap((item) => bodyParagraphs(item));
      case 'quote':
        return bodyParagraphs(block.children);
      case 'table':
        return [block.head, ...block.rows].map((row) => row.map((cell) => inlineText(cell)).join(' – '));
      case 'rule':
        return [];
    }
  });
}

/**
 * The text without what is only a sample: every paragraph, heading, list entry and table row that holds one is left out
 * whole, so that no sentence is left with a hole; and so is a heading that has nothing left to stand over.
 *
 * Where a table is seen and not heard, `'cells'` leaves out the cell alone: a row stays when its first cell and one more are
 * facts, with an ellipsis in place of what is not known.
 *
 * @example
 * withoutSamples([{ type: 'paragraph', children: [{ type: 'sample', text: '5 ngày' }], line: 1 }]); // []
 */
export function withoutSamples(body: Body, ofTables: 'rows' | 'cells' = 'rows'): Body {
  const kept = body.map((block) => factsOf(block, ofTables));
  return kept.flatMap((blocks, index) => (isBereft(body, kept, index) ? [] : blocks));
}

/**
 * The lines of a file on which a text has a sample: of a list its entry's, of a table its first.
 *
 * @example
 * sampleLines([{ type: 'paragraph', children: [{ type: 'sample', text: '5 ngày' }], line: 7 }]); // [7]
 */
export function sampleLines(body: Body): number[] {
  const lines = body.flatMap((block): number[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return hasSample(block.children) ? [block.line] : [];
      case 'list':
        return block.items.flatMap(sampleLines);
      case 'quote':
        return sampleLines(block.children);
      case 'table':
        return [block.head, ...block.rows].some((row) => row.some(hasSample)) ? [block.line] : [];
      case 'rule':
        return [];
    }
  });
  return [...new Set(lines)];
}

/**
 * Has a text samples and, without them, nothing to say but headings and words that lead to what is gone?
 *
 * @example
 * isHollow([{ type: 'paragraph', children: [{ type: 'sample', text: 'Lớp mở ngày …' }], line: 1 }]); // true
 */
export function isHollow(body: Body): boolean {
  if (sampleLines(body).length === 0) return false;
  const left = bodyParagraphs(withoutSamples(body).filter(({ type }) => type !== 'heading'));
  return left.every((text) => !/[\p{L}\p{N}]/u.test(text) || text.trimEnd().endsWith(':'));
}

/** A heading whose section, up to the next heading of its rank, had a text and has none left. */
function isBereft(body: Body, kept: readonly Body[], index: number): boolean {
  const heading = body[index];
  if (heading?.type !== 'heading') return false;
  const length = body
    .slice(index + 1)
    .findIndex((block) => block.type === 'heading' && block.level <= heading.level);
  const end = length < 0 ? body.length : index + 1 + length;
  const hasText = (blocks: Body) => blocks.some(({ type }) => type !== 'heading' && type !== 'rule');
  return hasText(body.slice(index + 1, end)) && !hasText(kept.slice(index + 1, end).flat());
}

function factsOf(block: Block, ofTables: 'rows' | 'cells'): Body {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return hasSample(block.children) ? [] : [block];
    case 'list': {
      const items = block.items
        .map((item) => withoutSamples(item, ofTables))
        .filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote': {
      const children = withoutSamples(block.children, ofTables);
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case 'table': {
      const facts = ofTables === 'rows' ? wholeRows(block) : knownCells(block);
      return facts.rows.length === 0 ? [] : [facts];
    }
    case 'rule':
      return [block];
  }
}

type Table = Extract<Block, { type: 'table' }>;

function wholeRows(table: Table): Table {
  return { ...table, rows: table.rows.filter((row) => !row.some(hasSample)) };
}

function knownCells(table: Table): Table {
  const rows = table.rows.filter(
    ([first, ...others]) => first !== undefined && !hasSample(first) && standsWith(others),
  );
  return { ...table, rows: rows.map((row) => row.map((cell) => (hasSample(cell) ? UNKNOWN : cell))) };
}

/** What a cell says of which nothing is known. Empty, a fee would look like none. */
const UNKNOWN: readonly Inline[] = [{ type: 'text', text: '…' }];

/** Does a row say something beside its first cell? A table of one column says all there. */
function standsWith(others: readonly (readonly Inline[])[]): boolean {
  return others.length === 0 || others.some((cell) => cell.length > 0 && !hasSample(cell));
}

function hasSample(children: readonly Inline[]): boolean {
  return children.some(
    (child) => child.type === 'sample' || ('children' in child && hasSample(child.children)),
  );
}
