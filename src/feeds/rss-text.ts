/** Text in RSS, spelled so that no reader takes it for HTML; HTML in sections of its own. */
import { cleanText } from '../model/index.js';

/**
 * Plain text in RSS, spelled as the RSS Advisory Board's best practices ask, so that no reader takes it for HTML:
 * `&#x26;` for `&`, `&#x3C;` for `<`, `&#x3E;` for `>`.
 */
export function rssText(text: string): string {
  const clean = cleanText(text);
  if (!/[&<>]/.test(clean)) return clean;
  return clean.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;').replace(/>/g, '&#x3E;');
}

/** HTML inside CDATA; a `]]>` of the text is split over two sections. */
export function cdata(html: string): string {
  return `<![CDATA[${cleanText(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
