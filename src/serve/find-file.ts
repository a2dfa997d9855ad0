/** The path of a request, looked up among the published files. Pure: nothing here touches the disk. */

/** What a path leads to. `path` is a key of the manifest; `to` is a relative reference, so it holds behind any prefix. */
type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed' };

/**
 * `/x/` is `x/index.html`; `/x` goes to `/x/` when only that exists. A segment is decoded exactly once, and one that then holds
 * a slash, a backslash, a control character or dots alone names no file (RFC 3986 §2.4, §3.3).
 */
export function findFile(pathname: string, isPublished: (path: string) => boolean): Found {
  // Nearly every path is plain, and asked for as it is written.
  if (PLAIN.test(pathname)) {
    const path = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
    if (isPublished(path)) return { kind: 'file', path };
  }
  const segments: string[] = [];
  for (const raw of pathname.replace(/^\//, '').split('/')) {
    const segment = decodeOnce(raw);
    if (segment === undefined) return { kind: 'malformed' };
    if (/[/\\\p{Cc}]/u.test(segment) || segment === '.' || segment === '..') return { kind: 'missing' };
    segments.push(segment);
  }

  const last = segments.pop() ?? '';
  if (segments.includes('')) return { kind: 'missing' };
  const path = [...segments, last === '' ? 'index.html' : last].join('/');
  if (isPublished(path)) return { kind: 'file', path };
  if (last !== '' && isPublished(`${path}/index.html`)) {
    return { kind: 'redirect', to: `./${encodeURIComponent(last)}/` };
  }
  return { kind: 'missing' };
}

const PLAIN = /^\/(?:[a-z\d][\w.-]*\/)*(?:[a-z\d][\w.-]*)?$/i;

function decodeOnce(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
