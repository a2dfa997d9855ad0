/** The HTML of strangers → Markdown paragraphs. Pure, linear in time. */
import { cleanLine, decodeEntities } from './plain-text.js';

/** Elements whose inside is no text for people. */
const SILENT = /^(?:script|style|iframe|object|svg|noscript|template|head|title|form|select|textarea)$/;

/** Elements that begin and end a paragraph. */
const BLOCK =
  /^(?:p|div|section|article|header|footer|main|aside|blockquote|figure|figcaption|table|tr|ul|ol|dl|dt|dd|li|h[1-6]|hr|br|pre|address)$/;

/**
 * Paragraphs, `- ` entries and `## ` headings; of everything else only the words stay: no tag, no address, no picture. Letters that
 * Markdown would take as marks are escaped, so that a text stays what it was, whatever it holds.
 */
export function htmlToMarkdown(html: string): string {
  const blocks: string[] = [];
  let mark = '';
  let words = '';
  const endBlock = () => {
    const text = escapeMarks(cleanLine(decodeEntities(words)));
    words = '';
    if (text === '') return;
    blocks.push(mark + text);
    mark = '';
  };

  // A text without any tag keeps its paragraphs by its empty lines.
  const marked = /<[a-z!/]/i.test(html) ? html : html.replace(/\n\s*\n/g, '<br>');
  for (const part of readParts(marked)) {
    if (part.kind === 'text') {
      words += part.text;
    } else if (BLOCK.test(part.name)) {
      endBlock();
      // A mark waits for the first words: `<li><p>…` is one entry.
      if (part.name === 'li') mark = part.closes ? '' : '- ';
      if (/^h[1-6]$/.test(part.name)) mark = part.closes ? '' : '## ';
    } else if (/^t[dh]$/.test(part.name)) {
      words += ' ';
    }
  }
  endBlock();
  return blocks
    .map((block, index) => {
      const together = block.startsWith('- ') && blocks[index - 1]?.startsWith('- ');
      return `${index === 0 ? '' : together ? '\n' : '\n\n'}${block}`;
    })
    .join('');
}

/** The links of a text: address as written, and words. */
export function* linksIn(html: string): Generator<{ href: string; words: string }> {
  let href: string | undefined;
  let words = '';
  for (const part of readParts(html)) {
    if (part.kind === 'text') {
      words += part.text;
    } else if (part.name === 'a') {
      if (href !== undefined) yield { href: decodeEntities(href), words: cleanLine(decodeEntities(words)) };
      const found = part.closes
        ? null
        : /\shref\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)')/i.exec(part.tag.slice(0, 4000));
      href = found?.[1] ?? found?.[2];
      words = '';
    }
  }
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly closes: boolean; readonly tag: string };

function* readParts(html: string): Generator<Part> {
  let offset = 0;
  while (offset < html.length) {
    const open = html.indexOf('<', offset);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    // Without an end there is no tag any more: the rest is text, and is not searched again for every `<`.
    if (close < 0) {
      yield { kind: 'text', text: html.slice(offset) };
      return;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]{0,14})(?=[\s/>])|^<[!?]/.exec(html.slice(open, open + 20));
    if (tag === null) {
      yield { kind: 'text', text: html.slice(offset, open + 1) };
      offset = open + 1;
      continue;
    }
    yield { kind: 'text', text: html.slice(offset, open) };
    const name = (tag[2] ?? '!').toLowerCase();
    const closes = tag[1] === '/';
    offset = html.startsWith('<!--', open) ? after(html, '-->', open) : close + 1;
    if (SILENT.test(name) && !closes) offset = endOfElement(html, name, offset);
    else yield { kind: 'tag', name, closes, tag: html.slice(open, close + 1) };
  }
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found < 0 ? html.length : found + end.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]{0,50}>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}

/** Letters that Markdown would take as marks, escaped. */
export function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?=[-+#=|~:])/, '\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
