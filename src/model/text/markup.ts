/** Escaping and the HTML of a text: what feeds, pages and previews all write. */
import type { Block, Body, Inline } from './body.js';
import { withoutSamples } from './samples.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text made safe for HTML and XML, in content and in quoted attributes alike.
 *
 * @example
 * escapeMarkup('a < "b" & c'); // 'a &lt; &quot;b&quot; &amp; c'
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** May a link of a text lead there: to the web, to a mailbox, to a telephone? @example isLinked('tel:1022'); // true */
export function isLinked(url: string): boolean {
  return /^(?:https?:|mailto:|tel:)/.test(url);
}

/**
 * The HTML of a text. Samples are left out, as in feeds, because away from our own pages nobody sees that they are none of the facts;
 * `withSamples` keeps them, each as `<mark class="sample">`. Only links to http(s), mailto and tel are kept as links; `shiftHeadings` lowers
 * `#` to `<h2>` and so on, because the title of the item is the page's `<h1>`.
 *
 * @example
 * bodyHtml([{ type: 'paragraph', children: [{ type: 'text', text: 'Hồ sơ & lệ phí' }], line: 1 }]); // '<p>Hồ sơ &amp; lệ phí</p>'
 * @example
 * bodyHtml([{ type: 'paragraph', children: [{ type: 'sample', text: '5 ngày' }], line: 1 }]); // ''
 */
export function bodyHtml(body: Body, shiftHeadings = 1, { withSamples = false } = {}): string {
  return blocksHtml(withSamples ? body : withoutSamples(body, 'ellipsis'), shiftHeadings);
}

function blocksHtml(body: Body, shift: number): string {
  return body.map((block) => blockHtml(block, shift)).join('\n');
}

function blockHtml(block: Block, shift: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`;
    case 'heading': {
      const level = Math.min(6, block.level + shift);
      return `<h${level}>${inlineHtml(block.children)}</h${level}>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const entries = block.items.map((item) => `<li>${entryHtml(item, shift)}</li>`).join('');
      return `<${tag}${start}>${entries}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${blocksHtml(block.children, shift)}</blockquote>`;
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('');
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${rows}</tbody></table>`;
    }
    case 'rule':
      return '<hr />';
  }
}

function entryHtml(item: Body, shift: number): string {
  const [only] = item;
  return item.length === 1 && only?.type === 'paragraph'
    ? inlineHtml(only.children)
    : blocksHtml(item, shift);
}

function inlineHtml(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.type) {
        case 'text':
          return escapeMarkup(child.text);
        case 'strong':
          return `<strong>${inlineHtml(child.children)}</strong>`;
        case 'emphasis':
          return `<em>${inlineHtml(child.children)}</em>`;
        case 'sample':
          return `<mark class="sample">${escapeMarkup(child.text)}</mark>`;
        case 'break':
          return '<br />';
        case 'link':
          return isLinked(child.url)
            ? `<a href="${escapeMarkup(child.url)}">${inlineHtml(child.children)}</a>`
            : inlineHtml(child.children);
      }
    })
    .join('');
}
