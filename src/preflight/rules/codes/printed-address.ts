/** The address that a code carries, as people print it beside it. */
import type { PageFacts, Word } from '../../facts.js';

/** Without scheme, `www.` and the slash at its end: `gialai.example/i/mot-cua`. */
export function shortAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[/?#]+$/, '')
    .toLowerCase();
}

/** Is it an address that people could type? */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text.trim());
}

/** Everything printed on a page without its spaces: an address may be broken over lines. */
export function printedOn({ words }: Pick<PageFacts, 'words'>): string {
  return words
    .filter(({ invisible }: Word) => !invisible)
    .map(({ text }) => text)
    .join('')
    .toLowerCase();
}

/** Addresses that are printed on the site of a code's own address: what a reader would take for it. */
export function printedAtSameSite(page: Pick<PageFacts, 'words'>, address: string): string[] {
  const [host = ''] = shortAddress(address).split('/');
  const found: string[] = [];
  for (const { text, invisible } of page.words) {
    const printed = shortAddress(text.replace(/[.,;:)\]»”]+$/, '').replace(/^[(«“[]+/, ''));
    if (!invisible && printed.startsWith(`${host}/`)) found.push(printed);
  }
  return found;
}
