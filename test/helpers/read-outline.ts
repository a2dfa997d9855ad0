/** The outline of a PDF as a screen reader goes through it, read by pdf.js: a reader that we did not write. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place in the outline: what it is, and its words or what is in it. */
export interface OutlineNode {
  readonly role: string;
  readonly language?: string;
  readonly alt?: string;
  /** Its own words, those of places within it left out. */
  readonly text: string;
  readonly inner: readonly OutlineNode[];
}

interface TreeNode {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** What is in the outline of each page, in reading order; links name the annotations that they have. */
export async function readOutline(pdf: Uint8Array): Promise<OutlineNode[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: OutlineNode[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = wordsByContent(await page.getOperatorList());
    const tree = (await page.getStructTree()) as TreeNode | null;
    const nodeOf = (node: TreeNode): OutlineNode[] => {
      if (node.type === 'content') return [];
      const inner = node.children ?? [];
      return [
        {
          role: node.role ?? '',
          ...(node.lang !== undefined && { language: node.lang }),
          ...(node.alt !== undefined && { alt: node.alt }),
          text: inner
            .flatMap(({ type, id }) =>
              type === 'content' && id !== undefined ? [words.get(Number(/\d+$/.exec(id)?.[0])) ?? ''] : [],
            )
            .join('')
            .normalize('NFC'),
          inner: inner.filter(({ type }) => type !== 'annotation').flatMap(nodeOf),
        },
      ];
    };
    pages.push(
      (tree?.children ?? []).flatMap(nodeOf).flatMap((one) => (one.role === 'Document' ? one.inner : [one])),
    );
  }
  await document.destroy();
  return pages;
}

/** The letters of each stretch of content, every space that was drawn among them, by its number on the page. */
function wordsByContent({
  fnArray,
  argsArray,
}: {
  fnArray: number[];
  argsArray: unknown[];
}): Map<number, string> {
  const words = new Map<number, string>();
  const open: (number | null)[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[];
    if (operator === OPS.beginMarkedContentProps) open.push(args[1] as number | null);
    else if (operator === OPS.beginMarkedContent) open.push(null);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const here = open.findLast((one) => typeof one === 'number');
      const glyphs = args[0] as readonly (number | { readonly unicode: string })[];
      const letters = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
      if (typeof here === 'number') words.set(here, `${words.get(here) ?? ''}${letters}`);
    }
  });
  return words;
}

/** An outline as lines: each place indented below the one around it, its words after it. */
export function outlineLines(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap(({ role, text, alt, language, inner }) => [
    `${indent}${[role, ...(language === undefined ? [] : [`(${language})`]), alt ?? text].filter(Boolean).join(' ').trimEnd()}`,
    ...outlineLines(inner, `${indent}  `),
  ]);
}

/** Headings in reading order. */
export function headingsIn(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [...(/^H\d$/.test(node.role) ? [node] : []), ...headingsIn(node.inner)]);
}
