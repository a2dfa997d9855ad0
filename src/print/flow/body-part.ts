/** A text in three: what leads up to its steps, the steps, what is left to say. */
import type { Block, Body } from '../../model/index.js';

/** The parts of a body. `list` is its first numbered list, else its first list, with the words that announce it. */
export interface BodyParts {
  readonly opening: Body;
  readonly list: Body;
  readonly closing: Body;
  /** List and closing. */
  readonly rest: Body;
}

/** A body in its parts; undefined when there is no list in it. */
export function bodyParts(body: Body): BodyParts | undefined {
  const numbered = body.findIndex((block) => block.type === 'list' && block.ordered);
  const at = numbered === -1 ? body.findIndex(({ type }) => type === 'list') : numbered;
  if (at === -1) return undefined;
  const before = body[at - 1];
  const start = before !== undefined && announces(before) ? at - 1 : at;
  return {
    opening: body.slice(0, start),
    list: body.slice(start, at + 1),
    closing: body.slice(at + 1),
    rest: body.slice(start),
  };
}

function announces(block: Block): boolean {
  if (block.type === 'heading') return true;
  const last = block.type === 'paragraph' ? block.children.at(-1) : undefined;
  return last?.type === 'text' && last.text.trimEnd().endsWith(':');
}

/** The steps of a text: the entries of its first numbered list, else of its first list, else its paragraphs. */
export function stepsOf(body: Body): {
  readonly kind: 'numbers' | 'bullets' | 'paragraphs';
  readonly entries: readonly Body[];
} {
  const lists = body.filter((block): block is Extract<Block, { type: 'list' }> => block.type === 'list');
  const list = lists.find((candidate) => candidate.ordered) ?? lists[0];
  if (list !== undefined) return { kind: list.ordered ? 'numbers' : 'bullets', entries: list.items };
  return {
    kind: 'paragraphs',
    entries: body.filter((block) => block.type === 'paragraph').map((block) => [block]),
  };
}
