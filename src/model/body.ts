/**
 * The one tree of a text. Markdown becomes this tree once; HTML, print blocks and spoken text are all made from it.
 */

/** A run of text inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
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
      if (child.type === 'text') return child.text;
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
