/** Files and links of an entry → a list at the end of its draft. Pure. */
import { escapeMarks, linksIn } from './html-to-markdown.js';
import type { RawEntry } from './parse-feed.js';
import { cleanLine, shortLine } from './plain-text.js';

/** So many are listed; an entry with more is read at its page. */
export const MOST_LINKS = 50;

/**
 * Enclosures with their types and lengths, then the links of the text, each address once.
 *
 * @param base what relative addresses begin at
 * @returns Markdown, `` when there are none.
 */
export function linkList({ enclosures = [], html = '' }: RawEntry, base: string): string {
  const files = enclosures.slice(0, MOST_LINKS).map(({ url, type, length }) => ({
    href: url,
    words: '',
    about: [
      ...(type !== undefined && /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) ? [type] : []),
      ...(length !== undefined && /^[1-9]\d{0,14}$/.test(length) ? [`${length} byte`] : []),
    ],
  }));
  const lines = new Map<string, string>();
  for (const { href, words, about } of [...files, ...withoutAbout(html)]) {
    const address = wholeAddress(href, base);
    if (address === undefined || lines.has(address) || lines.size === MOST_LINKS) continue;
    const name = shortLine(words, 120) || nameOf(address);
    const behind = about.length === 0 ? '' : ` (${about.join(', ')})`;
    lines.set(address, `- [${escapeMarks(name)}](<${address}>)${behind}`);
  }
  return lines.size === 0 ? '' : `## Tệp và liên kết của nguồn\n\n${[...lines.values()].join('\n')}`;
}

/** An address of the web, made whole; `undefined` for any other. */
export function wholeAddress(link: string | undefined, base: string): string | undefined {
  const text = cleanLine(link ?? '');
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return undefined;
  const { href, protocol } = new URL(text, base);
  return /^https?:$/.test(protocol) && href.length <= 2000 && !/[<>\\]/.test(href) ? href : undefined;
}

function* withoutAbout(html: string) {
  for (const { href, words } of linksIn(html)) yield { href, words, about: [] as string[] };
}

/** The file's name, or the host. */
function nameOf(address: string): string {
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return cleanLine(decodeURIComponent(last)) || host;
  } catch {
    return last || host;
  }
}
