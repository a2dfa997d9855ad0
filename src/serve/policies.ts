/** What browsers may keep, and what they may do with what they were sent: a row for each kind of file. */
import { createHash } from 'node:crypto';

/** Fields of every answer: any site may read what is public, and no browser guesses what it is. */
export const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Seconds for which a file may be used without asking, and longer while it is asked for again or the server does not answer. */
const KEEPING: readonly (readonly [type: RegExp, keeping: string])[] = [
  // Pages, feeds, weeks, data: a correction is seen within a minute.
  [/^text\/|[/+](?:xml|json)(?:;|$)/, 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400'],
  // Recordings, pictures: large, and seldom another one under the same name.
  [/^(?:audio|video|image)\//, 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800'],
  // Sheets, books, tables.
  [/./, 'public, max-age=600, stale-while-revalidate=3600, stale-if-error=86400'],
];

/**
 * Cache-Control (RFC 9111 §5.2.2, RFC 5861) of a published file. The manifest is asked for each time: who follows a publication begins
 * with it.
 *
 * @example
 * cacheControl('media/spot.mp3', 'audio/mpeg').startsWith('public, max-age=86400'); // true
 */
export function cacheControl(path: string, mediaType: string): string {
  if (path === 'manifest.json') return 'no-cache';
  return KEEPING.find(([type]) => type.test(mediaType))?.[1] ?? 'no-cache';
}

/**
 * Content-Security-Policy (CSP 3) of a file: a page runs the scripts and styles that stand in it, each named by its hash, and nothing else; a drawing or
 * a feed that is opened by itself runs nothing.
 *
 * @param page the text of a page, of which the hashes are taken; one that is too large to be looked through has styles and no script
 * @example
 * policyOf('text/html', '<p>Xin chào').includes("script-src 'none'"); // true
 */
export function policyOf(mediaType: string, page?: string): string {
  if (!mediaType.startsWith('text/html')) {
    const shut = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    // A browser opens no PDF in a sandbox.
    return /[/+]xml(?:;|$)/.test(mediaType) ? `${shut}; sandbox` : shut;
  }
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    `style-src ${page === undefined ? "'unsafe-inline'" : hashesOf('style', page)}`,
    `script-src ${page === undefined ? "'none'" : hashesOf('script', page)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function hashesOf(element: string, page: string): string {
  const bodies = [...page.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^]*?)</${element}>`, 'g'))];
  const hashes = bodies.map(
    ([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  );
  return hashes.length === 0 ? "'none'" : [...new Set(hashes)].join(' ');
}
