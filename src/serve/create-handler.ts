/** The published folder as one function, for any server that speaks Request and Response. */
import { setTimeout } from 'node:timers/promises';
import { boundedMemory, type Coding, type ManifestFile, memoryBy } from '../model/index.js';
import { ENDINGS, isText } from '../publish/index.js';
import { findFile } from './find-file.js';
import { notice } from './notices.js';
import { COMMON, cacheControl, policyOf } from './policies.js';
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

/**
 * A handler for the folder that `build` left: only files that `manifest.json` lists, and the manifest itself. Strong ETag = the sha256 of
 * the bytes that are sent, 304, HEAD, one byte range (206, 416), brotli and gzip where the folder holds them, `/x/` → `x/index.html`,
 * `/x` → 301 `x/`, pages in Vietnamese for 404, for 410 (it was there) and for 503 (nothing published yet, or a publication under way), 405 with Allow; readable
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
  const answer = openAnswers(openSources(dir, options));
  return async (request) => (await answer(request, {})).response;
}

/** An answer, and how many bytes its body has: asked of its headers it would cost as much as the rest. */
export interface CountedAnswer {
  readonly response: Response;
  readonly bytes: number;
}

/** Header fields by their names. */
export type Fields = Readonly<Record<string, string>>;

/** What answers are made from: what is published, and its bytes. */
export interface Sources {
  readonly publication: ReturnType<typeof openPublication>;
  readonly files: ReturnType<typeof openFiles>;
}

export function openSources(dir: string, { memory = 64 * 1024 * 1024 }: HandlerOptions): Sources {
  return { publication: openPublication(dir), files: openFiles(memory) };
}

/** The same, with more fields on every answer. */
export function openAnswers({
  publication,
  files,
}: Sources): (request: Request, more: Fields) => Promise<CountedAnswer> {
  const forms = memoryBy<Publication, Form>(20_000);
  const codings = boundedMemory<{ readonly coding: Coding | undefined }>(1_000);

  /** A text is sent packed to who takes it so; a part is always one of the file itself. */
  const selectForm = (present: Publication, path: string, entry: ManifestFile, headers: Headers): Form => {
    const accepted = headers.get('accept-encoding');
    const isPacked = entry.packed !== undefined && accepted !== null && !headers.has('range');
    const { coding } = isPacked
      ? codings(accepted, () => ({ coding: codingFor(accepted) }))
      : { coding: undefined };
    return forms(present, `${path} ${coding}`, () => formOf(path, entry, coding));
  };

  /** What a browser may do with a page is told from the page itself, also where it is sent packed. */
  const policy = async (present: Publication, path: string, entry: ManifestFile) => {
    if (!entry.mediaType.startsWith('text/html')) return policyOf(entry.mediaType);
    const page = await files.open(present.root, path, entry);
    await page?.close();
    return policyOf(entry.mediaType, page?.whole && new TextDecoder().decode(page.whole));
  };

  return async (request, more) => {
    const { method, headers } = request;
    if (method === 'OPTIONS') return bodyless(204, { ...COMMON, ...PREFLIGHT, ...more });
    if (method !== 'GET' && method !== 'HEAD') return refuseMethod(more);

    const url = new URL(request.url);
    for (let attempt = 1; ; attempt += 1) {
      const present = await publication();
      if (present === null) return notice('notReady', method, more);
      const found = findFile(url.pathname, (path) => present.files.has(path));
      if (found.kind === 'malformed') return notice('malformed', method, more);
      if (found.kind === 'redirect') {
        const location = found.to + url.search;
        return bodyless(301, {
          ...COMMON,
          location,
          'cache-control': cacheControl('', 'text/html'),
          ...more,
        });
      }
      const entry = found.kind === 'file' ? present.files.get(found.path) : undefined;
      if (found.kind === 'missing' || entry === undefined) {
        const wasThere = findFile(url.pathname, (path) => present.gone.has(path)).kind === 'file';
        return notice(wasThere ? 'gone' : 'notFound', method, more);
      }
      const form = selectForm(present, found.path, entry, headers);
      if (holdsTag(headers, form.etag)) return bodyless(304, { ...form.always, ...more });
      const file = await files.open(present.root, form.path, form);
      if (file !== null) {
        form.whole ??= {
          ...form.always,
          'accept-ranges': 'bytes',
          'content-length': String(form.bytes),
          'content-security-policy': await policy(present, found.path, entry),
          'content-type': contentType(entry.mediaType),
          'last-modified': file.lastModified,
        };
        return answer(request, form, form.whole, file, more);
      }
      // A publication under way writes its manifest last: a moment later the new one is there.
      if (attempt === LOOKS) return notice('notReady', method, more);
      await setTimeout(BETWEEN_LOOKS);
    }
  };
}

/** How often a file that is not what the manifest says is looked at, and the milliseconds between. */
const LOOKS = 4;
const BETWEEN_LOOKS = 40;

const METHODS = 'GET, HEAD, OPTIONS';
const PREFLIGHT: Fields = {
  allow: METHODS,
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since, If-Range, Range',
  'access-control-max-age': '86400',
};

/** The bytes that are sent for a file, and the fields that go with them: put together once, because that costs more than all else. */
interface Form extends Pick<ManifestFile, 'sha256' | 'bytes'> {
  readonly path: string;
  readonly etag: string;
  /** Of every answer about it. */
  readonly always: Fields;
  /** Of the answer with all of it; known when it was opened for the first time. */
  whole?: Fields;
}

function formOf(path: string, entry: ManifestFile, coding: Coding | undefined): Form {
  const packed = coding === undefined ? undefined : entry.packed?.[coding];
  const { sha256, bytes } = packed ?? entry;
  const etag = `"${sha256}"`;
  const always = {
    ...COMMON,
    'cache-control': cacheControl(path, entry.mediaType),
    etag,
    ...(entry.packed !== undefined && { vary: 'Accept-Encoding' }),
    ...(coding !== undefined && { 'content-encoding': coding }),
  };
  return { path: coding === undefined ? path : path + ENDINGS[coding], sha256, bytes, etag, always };
}

/** Of text says that it is UTF-8: `text/html` → `text/html; charset=utf-8`; what names its parameters itself stays. */
function contentType(mediaType: string): string {
  return isText(mediaType) && !mediaType.includes(';') ? `${mediaType}; charset=utf-8` : mediaType;
}

async function answer(
  { method, headers }: Request,
  { etag, always, bytes }: Form,
  whole: Fields,
  file: PublishedFile,
  more: Fields,
): Promise<CountedAnswer> {
  const { lastModified } = file;
  const ended = async (status: number, fields: Fields) => {
    await file.close();
    return bodyless(status, { ...fields, ...more });
  };
  if (holdsDate(headers, lastModified)) return ended(304, always);
  if (method === 'HEAD') return ended(200, whole);
  const mayCut = rangeStillFits(headers, { etag, lastModified });
  const part = mayCut ? selectRange(headers.get('range'), bytes) : null;
  if (part === 'unsatisfiable') return ended(416, { ...COMMON, 'content-range': `bytes */${bytes}` });
  if (part === null) {
    const body = file.part({ first: 0, last: bytes - 1 });
    return { response: new Response(body, { headers: { ...whole, ...more } }), bytes };
  }
  const length = part.last - part.first + 1;
  const fields = {
    ...whole,
    'content-length': String(length),
    'content-range': `bytes ${part.first}-${part.last}/${bytes}`,
    ...more,
  };
  return { response: new Response(file.part(part), { status: 206, headers: fields }), bytes: length };
}

function refuseMethod(more: Fields): CountedAnswer {
  const words = 'Chỉ đọc được, không gửi lên được. · Read only.\n';
  const headers = { ...COMMON, allow: METHODS, 'content-type': 'text/plain; charset=utf-8', ...more };
  return { response: new Response(words, { status: 405, headers }), bytes: Buffer.byteLength(words) };
}

function bodyless(status: number, headers: Fields): CountedAnswer {
  return { response: new Response(null, { status, headers }), bytes: 0 };
}
