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
 * A text without some of its links: their words stay. One that has none of them is given back as it is.
 *
 * @example
 * unlinked([{ type: 'paragraph', children: [{ type: 'link', url: 'https://a.example/', children: [] }], line: 1 }], () => true);
 * // [{ type: 'paragraph', children: [], line: 1 }]
 */
export function unlinked(body: Body, isCut: (url: string) => boolean): Body {
  return mapRuns(body, (run) => cutLinks(run, isCut));
}

/**
 * A text with each of its runs changed: of a paragraph, a heading, a cell. What has none that changed is given back as it is.
 *
 * @example
 * mapRuns([{ type: 'paragraph', children: [{ type: 'text', text: 'a' }], line: 1 }], () => []); // [{ type: 'paragraph', children: [], line: 1 }]
 */
export function mapRuns(body: Body, change: (run: readonly Inline[]) => readonly Inline[]): Body {
  return each(body, (block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote': {
        const children = block.type === 'quote' ? mapRuns(block.children, change) : change(block.children);
        return children === block.children ? block : ({ ...block, children } as Block);
      }
      case 'list': {
        const items = each(block.items, (item) => mapRuns(item, change));
        return items === block.items ? block : { ...block, items };
      }
      case 'table': {
        const cells = (row: readonly (readonly Inline[])[]) => each(row, change);
        const [head, rows] = [cells(block.head), each(block.rows, cells)];
        return head === block.head && rows === block.rows ? block : { ...block, head, rows };
      }
      case 'rule':
        return block;
    }
  });
}

function cutLinks(children: readonly Inline[], isCut: (url: string) => boolean): readonly Inline[] {
  const kept = each(children, (child) => {
    if (!('children' in child)) return child;
    const inner = cutLinks(child.children, isCut);
    return inner === child.children ? child : { ...child, children: inner };
  });
  return kept.some((child) => child.type === 'link' && isCut(child.url))
    ? kept.flatMap((child) => (child.type === 'link' && isCut(child.url) ? child.children : [child]))
    : kept;
}

/** The same list when nothing in it has changed. */
function each<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((one, index) => one === list[index]) ? list : changed;
}
