/** Markdown → the one tree of a text. */
import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import {
  type Bilingual,
  type Block,
  type Body,
  type Inline,
  type Issue,
  inlineText,
  isLinked,
} from '../../model/index.js';
import { issueOf } from '../messages/messages.js';
import { noMemory, type ParseMemory } from './parse-memory.js';

const MAX_DEPTH = 12;
/** Where the “link” of a value leads that no source gives: `[8 giờ, ngày …](sample:)`. */
const SAMPLE = 'sample:';

/**
 * Markdown as the one tree of a text. `firstLine` is the file's line on which the text begins. `[words](sample:)` is a sample. What
 * the tree cannot hold (raw HTML, pictures, code, footnotes) is an issue with its line, never dropped in silence.
 */
export function parseMarkdown(
  file: string,
  text: string,
  firstLine = 1,
  field = '',
  memory: ParseMemory = noMemory,
): { body: Body; issues: Issue[] } {
  const issues: Issue[] = [];
  const key = `${firstLine}\n${text}`;
  const known = memory.recall<Body>('markdown', key);
  if (known !== undefined) return { body: known, issues };
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;

  function refuse(node: Nodes, name: string = node.type): [] {
    const column = node.position?.start.column ?? 1;
    issues.push(issueOf('unsupported-markdown', { file, line: lineOf(node), column, field }, { node: name }));
    return [];
  }

  /** Its words stay. */
  function warnOfLink(node: Link): void {
    const place = { file, line: lineOf(node), column: node.position?.start.column ?? 1, field };
    issues.push(issueOf('lost-link', place, { url: node.url.slice(0, 60) }, 'warning'));
  }

  function blocks(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node): Block[] => {
      const line = lineOf(node);
      if (depth > MAX_DEPTH) return refuse(node, 'lồng quá sâu');
      switch (node.type) {
        case 'paragraph':
          return [{ type: 'paragraph', children: inlines(node.children, depth), line }];
        case 'heading':
          return [{ type: 'heading', level: node.depth, children: inlines(node.children, depth), line }];
        case 'list':
          return [
            {
              type: 'list',
              ordered: node.ordered === true,
              start: node.start ?? 1,
              items: node.children.map((item) => blocks(item.children, depth + 1)),
              line,
            },
          ];
        case 'blockquote':
          return [{ type: 'quote', children: blocks(node.children, depth + 1), line }];
        case 'thematicBreak':
          return [{ type: 'rule', line }];
        case 'table': {
          const [head, ...rows] = node.children.map((row) =>
            row.children.map((cell) => inlines(cell.children, depth)),
          );
          return [{ type: 'table', head: head ?? [], rows, line }];
        }
        default:
          return refuse(node);
      }
    });
  }

  function inlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      if (depth > MAX_DEPTH) return refuse(node, 'lồng quá sâu');
      switch (node.type) {
        case 'text':
          return [{ type: 'text', text: node.value.replace(/\n/g, ' ') }];
        case 'strong':
          return [{ type: 'strong', children: inlines(node.children, depth + 1) }];
        case 'emphasis':
          return [{ type: 'emphasis', children: inlines(node.children, depth + 1) }];
        case 'link':
          if (node.url === SAMPLE)
            return [{ type: 'sample', text: inlineText(inlines(node.children, depth + 1)) }];
          if (!isLinked(node.url)) warnOfLink(node);
          return [{ type: 'link', url: node.url, children: inlines(node.children, depth + 1) }];
        case 'break':
          return [{ type: 'break' }];
        default:
          return refuse(node);
      }
    });
  }

  const burden = weighMarkdown(text);
  if (burden !== undefined) {
    const place = { file, line: firstLine + burden.line - 1, column: 1, field };
    return {
      body: [],
      issues: [issueOf('text-too-heavy', place, { reason: burden })],
    };
  }
  try {
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    const body = blocks(tree.children, 0);
    if (issues.length === 0) memory.keep('markdown', key, body);
    return { body, issues };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    issues.push(
      issueOf('unsupported-markdown', { file, line: firstLine, column: 1, field }, { node: 'lồng quá sâu' }),
    );
    return { body: [], issues };
  }
}

/** What is asked of a text before it is parsed: some few signs in the wrong place cost a Markdown parser minutes. */
interface Burden extends Bilingual {
  /** Line of the text, from 1. */
  readonly line: number;
}

/** Characters; ten times the longest message that anybody reads out. */
const LONGEST = 64_000;
/** Signs that open something: `*`, `_`, `[`, `` ` ``, `<`, `!`. */
const MOST_SIGNS = 2_000;
const DEEPEST_INDENT = 60;
const DEEPEST_QUOTE = 12;
const MOST_CELLS = 60;

/** The first thing for which a text is not parsed; `undefined` when it may be. */
function weighMarkdown(text: string): Burden | undefined {
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
