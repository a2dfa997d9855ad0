/** The published folder as one function, for any server that speaks Request and Response. */
import { setTimeout } from 'node:timers/promises';
import { boundedMemory, type ManifestFile } from '../model/index.js';
import { ENDINGS, isText } from '../publish/index.js';
import { findFile } from './find-file.js';
import { notice } from './notices.js';
import { cacheControl, policyOf } from './policies.js';
import { openPublication, type Publication } from './publication.js';
import { openFiles, type PublishedFile } from './published-file.js';
import { codingFor, holdsDate, holdsTag, rangeStillFits, selectRange } from './request-fields.js';

/** Answers one request. Never rejects because of what the request holds. */
export type Handler = (request: Request) => Promise<Response>;

/** How a folder is served. */
export interface HandlerOptions {
  /** Bytes of small files that are kept in memory, those asked for last. @default 64 MiB */
  readonly memory?: number;
}

/** How often a file that is not what the manifest says is looked at, and the milliseconds between. */
const LOOKS = 4;
const BETWEEN_LOOKS = 40;

const METHODS = 'GET, HEAD, OPTIONS';
export const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * A handler for the folder that `build` left: only files that `manifest.json` lists, and the manifest itself. Strong ETag = the sha256 of
 * the bytes that are sent, 304, HEAD, one byte range (206, 416), brotli and gzip where the folder holds them, `/x/` → `x/index.html`,
 * `/x` → 301 `x/`, pages in Vietnamese for 404 and for 503 (nothing published yet, or a publication under way), 405 with Allow; readable
 * from any origin. The folder may be published again while the handler runs: the manifest is looked at on each request and read when it
 * is another one.
 *
 * Rules: RFC 9110 §12.5.3 (codings), §13 (conditions), §14 (ranges); RFC 9111 and RFC 5861 for Cache-Control.
 *
 * @param dir The published folder, a symlink to it, or a folder of releases.
 * @example
 * const handler = createHandler('out');
 * const response = await handler(new Request('http://localhost/manifest.json'));
 * response.headers.get('content-type'); // 'application/json; charset=utf-8'
 */
export function createHandler(dir: string, options: HandlerOptions = {}): Handler {
  const answer = openAnswers(dir, options);
  return async (request) => (await answer(request, COMMON)).response;
}

/** An answer, and how many bytes its body has: asked of its headers it would cost as much as the rest. */
export interface CountedAnswer {
  readonly response: Response;
  readonly bytes: number;
}

/** Headers of every answer. */
type Always = Readonly<Record<string, string>>;

/** The same, with more headers on every answer. */
export function openAnswers(
  dir: string,
  { memory = 64 * 1024 * 1024 }: HandlerOptions,
): (request: Request, always: Always) => Promise<CountedAnswer> {
  const publication = openPublication(dir);
  const files = openFiles(memory);
  const policies = boundedMemory<Promise<string>>(10_000);

  /** What a browser may do with a page is told from the page itself, also where it is sent packed. */
  const pagePolicy = async (present: Publication, path: string, entry: ManifestFile) => {
    const page = await files.open(present.root, path, entry);
    const text = page?.whole && new TextDecoder().decode(page.whole);
    await page?.close();
    return policyOf(entry.mediaType, text);
  };

  return async (request, common) => {
    const { method, headers } = request;
    if (method === 'OPTIONS') return preflight(common);
    if (method !== 'GET' && method !== 'HEAD') return refuseMethod(common);

    const url = new URL(request.url);
    for (let attempt = 1; ; attempt += 1) {
      const present = await publication();
      if (present === null) return notice('notReady', method, common);
      const found = findFile(url.pathname, (path) => present.files.has(path));
      if (found.kind === 'malformed') return notice('malformed', method, common);
      if (found.kind === 'redirect') {
        const location = found.to + url.search;
        return bodyless(301, { ...common, location, 'cache-control': cacheControl('', 'text/html') });
      }
      const entry = found.kind === 'file' ? present.files.get(found.path) : undefined;
      if (found.kind === 'missing' || entry === undefined) return notice('notFound', method, common);
      const { path } = found;
      const sent = selectForm(path, entry, headers);
      const always = { ...common, ...headersOf(path, entry, sent) };
      if (holdsTag(headers, always.etag)) return bodyless(304, always);
      const file = await files.open(present.root, sent.path, sent);
      if (file !== null) {
        const isPage = entry.mediaType.startsWith('text/html');
        const policy = isPage
          ? await policies(entry.sha256, () => pagePolicy(present, path, entry))
          : policyOf(entry.mediaType);
        return answer(
          request,
          { ...always, 'content-security-policy': policy },
          entry,
          sent.bytes,
          file,
          common,
        );
      }
      // A publication under way writes its manifest last: a moment later the new one is there.
      if (attempt === LOOKS) return notice('notReady', method, common);
      await setTimeout(BETWEEN_LOOKS);
    }
  };
}

/** The bytes that are sent for a file. */
interface Form extends Pick<ManifestFile, 'sha256' | 'bytes'> {
  readonly path: string;
  readonly coding?: string;
}

/** A text is sent packed to who takes it so; a part is always one of the file itself. */
function selectForm(path: string, entry: ManifestFile, headers: Headers): Form {
  const coding = entry.packed === undefined || headers.has('range') ? undefined : codingFor(headers);
  const packed = coding === undefined ? undefined : entry.packed?.[coding];
  if (coding === undefined || packed === undefined) return { path, ...entry };
  return { path: path + ENDINGS[coding], ...packed, coding };
}

function headersOf(path: string, { mediaType, packed }: ManifestFile, { sha256, coding }: Form) {
  return {
    etag: `"${sha256}"`,
    'cache-control': cacheControl(path, mediaType),
    ...(packed !== undefined && { vary: 'Accept-Encoding' }),
    ...(coding !== undefined && { 'content-encoding': coding }),
  };
}

type FileHeaders = Always & { readonly etag: string };

async function answer(
  { method, headers }: Request,
  { etag, ...rest }: FileHeaders,
  { mediaType }: ManifestFile,
  bytes: number,
  file: PublishedFile,
  common: Always,
): Promise<CountedAnswer> {
  const always = { ...rest, etag, 'last-modified': file.lastModified };
  if (holdsDate(headers, file.lastModified)) {
    await file.close();
    return bodyless(304, always);
  }
  const mayCut = method === 'GET' && rangeStillFits(headers, { etag, lastModified: file.lastModified });
  const asked = mayCut ? selectRange(headers.get('range'), bytes) : null;
  if (asked === 'unsatisfiable') {
    await file.close();
    return bodyless(416, { ...common, 'content-range': `bytes */${bytes}` });
  }
  const part = asked ?? { first: 0, last: bytes - 1 };
  const described = {
    ...always,
    'accept-ranges': 'bytes',
    'content-type': isText(mediaType) && !mediaType.includes(';') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(part.last - part.first + 1),
    ...(asked === null ? {} : { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` }),
  };
  if (method === 'HEAD') {
    await file.close();
    return bodyless(200, described);
  }
  const status = asked === null ? 200 : 206;
  return {
    response: new Response(file.part(part), { status, headers: described }),
    bytes: part.last - part.first + 1,
  };
}

function preflight(common: Always): CountedAnswer {
  return bodyless(204, {
    ...common,
    allow: METHODS,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'If-None-Match, If-Modified-Since, If-Range, Range',
    'access-control-max-age': '86400',
  });
}

function refuseMethod(common: Always): CountedAnswer {
  const words = 'Chỉ đọc được, không gửi lên được. · Read only.\n';
  const headers = { ...common, allow: METHODS, 'content-type': 'text/plain; charset=utf-8' };
  return { response: new Response(words, { status: 405, headers }), bytes: Buffer.byteLength(words) };
}

function bodyless(status: number, headers: Always): CountedAnswer {
  return { response: new Response(null, { status, headers }), bytes: 0 };
}
