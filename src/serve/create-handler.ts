/** The published folder as one function, for any server that speaks Request and Response. */
import { setTimeout } from 'node:timers/promises';
import type { ManifestFile } from '../model/index.js';
import { findFile } from './find-file.js';
import { openPublication, openPublishedFile, type PublishedFile } from './publication.js';
import { holdsDate, holdsTag, rangeStillFits, selectRange } from './request-fields.js';

/** Answers one request. Never rejects because of what the request holds. */
export type Handler = (request: Request) => Promise<Response>;

/** How often a file that is not what the manifest says is looked at, and the milliseconds between. */
const LOOKS = 4;
const BETWEEN_LOOKS = 40;

const METHODS = 'GET, HEAD, OPTIONS';
const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
const CACHED = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/**
 * A handler for the folder that `build` left: only files that `manifest.json` lists, and the manifest itself. Strong ETag = the
 * file's sha256, 304, HEAD, one byte range (206, 416), `/x/` → `x/index.html`, `/x` → 301 `x/`, pages in Vietnamese for 404 and for
 * 503 (nothing published yet, or a publication under way), 405 with Allow; readable from any origin. The folder may be published
 * again while the handler runs: the manifest is looked at on each request and read when it is another one.
 *
 * Rules: RFC 9110 §13 (conditions), §14 (ranges); RFC 9111 and RFC 5861 for Cache-Control.
 *
 * @param dir The published folder, a symlink to it, or a folder of releases.
 * @example
 * const handler = createHandler('out');
 * const response = await handler(new Request('http://localhost/manifest.json'));
 * response.headers.get('content-type'); // 'application/json; charset=utf-8'
 */
export function createHandler(dir: string): Handler {
  const publication = openPublication(dir);

  return async (request) => {
    const { method } = request;
    if (method === 'OPTIONS') return preflight();
    if (method !== 'GET' && method !== 'HEAD') return refuseMethod();

    const url = new URL(request.url);
    for (let attempt = 1; ; attempt += 1) {
      const present = await publication();
      if (present === null) return notice('notReady', method);
      const found = findFile(url.pathname, (path) => present.files.has(path));
      if (found.kind === 'malformed') return notice('malformed', method);
      if (found.kind === 'redirect') {
        return new Response(null, {
          status: 301,
          headers: { ...COMMON, location: found.to + url.search, 'cache-control': CACHED },
        });
      }
      const entry = found.kind === 'file' ? present.files.get(found.path) : undefined;
      if (found.kind === 'missing' || entry === undefined) return notice('notFound', method);
      const always = headersOf(found.path, entry);
      if (holdsTag(request.headers, always.etag)) return new Response(null, { status: 304, headers: always });
      const file = await openPublishedFile(present.root, found.path, entry);
      if (file !== null) return answer(request, always, entry, file);
      // A publication under way writes its manifest last: a moment later the new one is there.
      if (attempt === LOOKS) return notice('notReady', method);
      await setTimeout(BETWEEN_LOOKS);
    }
  };
}

type FileHeaders = ReturnType<typeof headersOf>;

function headersOf(path: string, { sha256 }: ManifestFile) {
  return {
    ...COMMON,
    etag: `"${sha256}"`,
    'cache-control': path === 'manifest.json' ? 'no-cache' : CACHED,
  };
}

async function answer(
  { method, headers }: Request,
  { etag, ...rest }: FileHeaders,
  { bytes, mediaType }: ManifestFile,
  file: PublishedFile,
): Promise<Response> {
  const always = { ...rest, etag, 'last-modified': file.lastModified };
  if (holdsDate(headers, file.lastModified)) {
    await file.close();
    return new Response(null, { status: 304, headers: always });
  }
  const mayCut = method === 'GET' && rangeStillFits(headers, { etag, lastModified: file.lastModified });
  const asked = mayCut ? selectRange(headers.get('range'), bytes) : null;
  if (asked === 'unsatisfiable') {
    await file.close();
    return new Response(null, {
      status: 416,
      headers: { ...COMMON, 'content-range': `bytes */${bytes}` },
    });
  }
  const part = asked ?? { first: 0, last: bytes - 1 };
  const described = {
    ...always,
    'accept-ranges': 'bytes',
    'content-type': contentType(mediaType),
    'content-length': String(part.last - part.first + 1),
    ...(asked === null ? {} : { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` }),
  };
  if (method === 'HEAD') {
    await file.close();
    return new Response(null, { headers: described });
  }
  return new Response(await file.body(part), { status: asked === null ? 200 : 206, headers: described });
}

/** Content-Type of a media type, which says of text that it is UTF-8: `text/html` → `text/html; charset=utf-8`; `application/pdf`, and what names its parameters itself, stay. */
function contentType(mediaType: string): string {
  const isText = /^text\/[^;]+$|^[^;]+[/+](?:xml|json)$|^application\/javascript$/.test(mediaType);
  return isText ? `${mediaType}; charset=utf-8` : mediaType;
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...COMMON,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since, If-Range, Range',
      'access-control-max-age': '86400',
    },
  });
}

function refuseMethod(): Response {
  return new Response('Chỉ đọc được, không gửi lên được. · Read only.\n', {
    status: 405,
    headers: { ...COMMON, allow: METHODS, 'content-type': 'text/plain; charset=utf-8' },
  });
}

function notice(kind: NoticeKind, method: string): Response {
  const page = noticePage(kind);
  return new Response(method === 'HEAD' ? null : page, {
    status: { notFound: 404, notReady: 503, malformed: 400 }[kind],
    headers: {
      ...COMMON,
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(page)),
      ...(kind === 'notReady' ? { 'retry-after': '5' } : {}),
    },
  });
}

/** `notFound`: no such page. `notReady`: a publication is missing or under way. */
type NoticeKind = 'notFound' | 'notReady' | 'malformed';

const WORDS: Record<NoticeKind, { title: string; text: string; english: string }> = {
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc trang đã được gỡ xuống. Xin mời về trang đầu để tìm đài, bản tin hoặc tờ rơi của địa phương mình.',
    english: 'There is no such page.',
  },
  notReady: {
    title: 'Trang đang được cập nhật',
    text: 'Nội dung mới đang được đưa lên, hoặc chưa có gì được xuất bản. Xin thử lại sau ít phút.',
    english: 'The page is being updated. Please try again in a moment.',
  },
  malformed: {
    title: 'Địa chỉ viết không đúng',
    text: 'Địa chỉ có ký tự không đọc được. Xin kiểm tra lại, hoặc về trang đầu.',
    english: 'The address is malformed.',
  },
};

/** The page shown instead of a file: what happened, and where to go. Nothing in it has to be loaded. */
function noticePage(notice: NoticeKind): string {
  const { title, text, english } = WORDS[notice];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 0 auto; max-width: 34rem; padding: 3rem 1.25rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1c2329; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
a { display: inline-block; margin: .5rem 0; padding: .7rem 1.1rem; border-radius: .4rem; background: #8c1d18; color: #fff; text-decoration: none; font-weight: 600; }
a:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
p[lang=en] { color: #4c5760; font-size: 1rem; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Về trang đầu</a></p>
<p lang="en">${english}</p>
</body>
</html>
`;
}
