/** Markup that escapes by itself: every page is written with it, so no title can break out of its place. */
import { escapeMarkup } from '../model/index.js';

/** Markup that is already safe. */
export interface Html {
  readonly markup: string;
}

export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/** A piece of a page: text is escaped, markup and lists of markup are kept, `undefined` writes nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return {
    markup: strings
      .map((text, index) => text + (index < parts.length ? markupOf(parts[index]) : ''))
      .join(''),
  };
}

/** Markup from a writer of ours that has escaped it: `bodyHtml`, a checked style sheet. */
export function trusted(markup: string): Html {
  return { markup };
}

/**
 * Text without what XML 1.0 (section 2.2) forbids, control characters and lone surrogates, and without the marks that
 * turn the direction of writing, with which a title could hide what it says.
 */
export function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '');
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeMarkup(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}
