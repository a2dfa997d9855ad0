/** A text without what no source gives. */
import { type Block, type Body, bodyParagraphs, type Inline, inlineText } from './body.js';
import { sentenceEnds } from './sentences.js';

/**
 * What stands for a cell of which nothing is known: an ellipsis where a table is seen, because an empty fee would look like none; nothing
 * where it is heard.
 */
export type UnknownCell = 'ellipsis' | 'nothing';

/**
 * The text without what is only a sample. A sample takes its sentence along, so that none is left with a hole, and of a table its cell; a
 * row stays when its first cell and one more are facts. What led to nothing else goes too: a heading that has nothing left to stand over,
 * a sentence that ends in a colon before a list that is gone, a bold word at the head of a paragraph (`**Lệ phí:**`).
 *
 * @example
 * withoutSamples([{ type: 'paragraph', children: [{ type: 'sample', text: '5 ngày' }], line: 1 }]); // []
 */
export function withoutSamples(body: Body, unknown: UnknownCell = 'nothing'): Body {
  const kept = body.map((block) => factsOf(block, unknown));
  return kept.flatMap((blocks, index) => {
    if (isBereft(body, kept, index)) return [];
    return leadsNowhere(body, kept, index) ? blocks.flatMap(withoutLastSentence) : blocks;
  });
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

/** Does a paragraph end in a colon before something that is gone whole? */
function leadsNowhere(body: Body, kept: readonly Body[], index: number): boolean {
  const [block, next] = [body[index], body[index + 1]];
  if (block?.type !== 'paragraph' || next === undefined || next.type === 'heading') return false;
  return kept[index + 1]?.length === 0 && inlineText(block.children).trimEnd().endsWith(':');
}

function withoutLastSentence(block: Block): Block[] {
  if (block.type !== 'paragraph') return [block];
  const last = sentenceEnds(inlineText(block.children)).at(-1) ?? 0;
  return last === 0 ? [] : [{ ...block, children: within(block.children, [[0, last]]) }];
}

function factsOf(block: Block, unknown: UnknownCell): Body {
  switch (block.type) {
    case 'paragraph': {
      const children = factualSentences(block.children);
      return children.length === 0 ? [] : [children === block.children ? block : { ...block, children }];
    }
    case 'heading':
      return hasSample(block.children) ? [] : [block];
    case 'list': {
      const items = block.items
        .map((item) => withoutSamples(item, unknown))
        .filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote': {
      const children = withoutSamples(block.children, unknown);
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case 'table': {
      const facts = knownCells(block, UNKNOWN[unknown]);
      return facts.rows.length === 0 ? [] : [facts];
    }
    case 'rule':
      return [block];
  }
}

/** The sentences of a run that hold no sample. A bold word at its head goes with them, and is no sentence by itself. */
function factualSentences(children: readonly Inline[]): readonly Inline[] {
  if (!hasSample(children)) return children;
  const text = inlineText(children);
  const label = labelLength(children);
  const ends = sentenceEnds(text).filter((end) => end > label);
  const samples = sampleSpans(children);
  const kept = [...ends, text.length]
    .map((end, nth): Span => [nth === 0 ? label : (ends[nth - 1] ?? 0), end])
    .filter(([start, end]) => !samples.some(([from, until]) => from < end && until > start))
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return kept.length === 0 ? [] : within(children, [[0, label], ...kept]);
}

/** From where to where in the letters of a run. */
type Span = readonly [start: number, end: number];

/** `**Lệ phí:** `, `**Mai.** `: how long it is, with its space; 0 where there is none. */
function labelLength([first, second]: readonly Inline[]): number {
  if (first?.type !== 'strong' || hasSample([first])) return 0;
  const text = inlineText([first]);
  if (!/[.:]\s*$/u.test(text)) return 0;
  const gap = second?.type === 'text' ? (/^\s*/u.exec(second.text)?.[0].length ?? 0) : 0;
  return text.length + gap;
}

function sampleSpans(children: readonly Inline[], from = 0): Span[] {
  let end = from;
  return children.flatMap((child) => {
    const start = end;
    end += inlineText([child]).length;
    // A sample without letters costs its sentence, too.
    if (child.type === 'sample') return [[start, Math.max(end, start + 1)] as const];
    return 'children' in child ? sampleSpans(child.children, start) : [];
  });
}

/** What of a run stands in some stretches of its letters, without a space at its end. */
function within(children: readonly Inline[], spans: readonly Span[]): readonly Inline[] {
  return endTrimmed(cut(children, spans, 0));
}

function cut(children: readonly Inline[], spans: readonly Span[], from: number): Inline[] {
  let end = from;
  return children.flatMap((child): Inline[] => {
    const start = end;
    end += inlineText([child]).length;
    if ('children' in child) {
      const inner = cut(child.children, spans, start);
      return inner.length === 0 ? [] : [{ ...child, children: inner }];
    }
    if (child.type === 'break') return spans.some(([a, b]) => a <= start && start < b) ? [child] : [];
    const text = spans
      .map(([a, b]) => child.text.slice(Math.max(0, a - start), Math.max(0, b - start)))
      .join('');
    return text === '' ? [] : [{ ...child, text }];
  });
}

function endTrimmed(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last === undefined) return children;
  const before = children.slice(0, -1);
  if (last.type === 'break') return endTrimmed(before);
  if ('children' in last) {
    const inner = endTrimmed(last.children);
    return inner.length === 0 ? endTrimmed(before) : [...before, { ...last, children: inner }];
  }
  const text = last.text.trimEnd();
  return text === '' ? endTrimmed(before) : [...before, { ...last, text }];
}

type Table = Extract<Block, { type: 'table' }>;

const UNKNOWN: Readonly<Record<UnknownCell, readonly Inline[]>> = {
  ellipsis: [{ type: 'text', text: '…' }],
  nothing: [],
};

function knownCells(table: Table, unknown: readonly Inline[]): Table {
  const facts = (row: Table['head']) => row.map((cell) => (hasSample(cell) ? unknown : cell));
  const rows = table.rows.filter(
    ([first, ...others]) => first !== undefined && !hasSample(first) && standsWith(others),
  );
  return { ...table, head: facts(table.head), rows: rows.map(facts) };
}

/** Does a row say something beside its first cell? A table of one column says all there. */
function standsWith(others: readonly (readonly Inline[])[]): boolean {
  return others.length === 0 || others.some((cell) => cell.length > 0 && !hasSample(cell));
}

function hasSample(children: readonly Inline[]): boolean {
  return children.some(
    (child) => child.type === 'sample' || ('children' in child && hasSample(child.children)),
  );
}
