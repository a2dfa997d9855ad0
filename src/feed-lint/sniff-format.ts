import type { LintFormat } from './rule.js';

/** Characters or bytes that are looked at. */
const HEAD = 20_000;

const ROOTS: Readonly<Record<string, LintFormat>> = { rss: 'rss', feed: 'atom', entry: 'atom', opml: 'opml' };

/**
 * Which format a document is, from its first element or its `version`; `undefined` for anything that is no feed. Reads the head of
 * the document only.
 *
 * @example
 * sniffFormat('<?xml version="1.0"?><!-- tin --><rss version="2.0">'); // 'rss'
 * sniffFormat('{"files": []}'); // undefined
 */
export function sniffFormat(document: string | Uint8Array): LintFormat | undefined {
  const start = document.slice(0, HEAD);
  const head =
    typeof start === 'string'
      ? start.replace(/^\uFEFF/, '')
      : // Marks and names are ASCII in every encoding that a feed may have.
        Buffer.from(start)
          .toString('latin1')
          .replace(/^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)/, '')
          .replaceAll('\0', '');
  if (/^\s*\{/.test(head)) return /jsonfeed\.org\/version\//.test(head) ? 'json' : undefined;
  let at = 0;
  for (;;) {
    at = head.indexOf('<', at);
    if (at < 0) return undefined;
    const end = head.startsWith('<!--', at) ? '-->' : /^<[!?]/.test(head.slice(at, at + 2)) ? '>' : undefined;
    if (end === undefined) break;
    const after = head.indexOf(end, at + 2);
    if (after < 0) return undefined;
    at = after + end.length;
  }
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at, at + 200))?.[1] ?? '';
  return Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined;
}
