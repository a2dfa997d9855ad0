/** The published folder with all that a server on the open net wants around it. */

import { accessLog, requestIds } from './access-log.js';
import {
  type CountedAnswer,
  type Fields,
  type HandlerOptions,
  openAnswers,
  openSources,
  type Sources,
} from './create-handler.js';
import { notice } from './notices.js';
import { OPERATIONS, operations } from './operations.js';
import { COMMON } from './policies.js';
import type { Publication } from './publication.js';
import { readApi } from './read-api.js';
import { type RequestLimit, requestLimits, USUAL_LIMIT } from './request-limits.js';

/** How a folder is served on the open net. */
export interface AppOptions extends HandlerOptions {
  /** What one client may ask; `null` where a server before this one counts. @default 600 at once, 60 a second */
  readonly limit?: RequestLimit | null;
  /** Take the client's address from `X-Forwarded-For`, as a proxy wrote it; only behind one, because anybody may send the field. @default false */
  readonly behindProxy?: boolean;
  /** Takes lines of the access log, some at a time. */
  readonly log?: ((text: string) => void) | undefined;
  /** The clock, milliseconds since 1970. @default the clock of the machine */
  readonly now?: () => number;
}

/** A folder that is served. */
export interface App {
  /** Answers a request that came from this address, which a `Request` does not say. Never rejects because of what the request holds. */
  answer(request: Request, address?: string): Promise<Response>;
  /** From now on `/readyz` says no, so that nobody is sent here any more. */
  drain(): void;
  /** Writes what of the access log waits. */
  end(): void;
}

/**
 * `createHandler`, and around it: limits by client (429 with Retry-After, RFC 6585 §4), request ids, access log, `/healthz`, `/readyz`, and `/metrics` for
 * this machine alone.
 *
 * @param dir the published folder, or a folder of releases
 * @example
 * const app = createApp('out');
 * (await app.answer(new Request('http://localhost/healthz'))).status; // 200
 */
export function createApp(
  dir: string,
  { limit = USUAL_LIMIT, behindProxy = false, log, now = Date.now, ...options }: AppOptions = {},
): App {
  const sources = openSources(dir, options);
  const files = openAnswers(sources);
  const api = readApi({
    present: sources.publication,
    read: (...place) => readWhole(sources, ...place),
    now,
  });
  let draining = false;
  const watching = operations({ present: sources.publication, draining: () => draining });
  const lines = log === undefined ? undefined : accessLog(log);
  const ids = requestIds(now());
  const waitFor = limit === null ? () => 0 : requestLimits(limit);

  const route = async (
    request: Request,
    path: string,
    client: string,
    more: Fields,
  ): Promise<CountedAnswer> => {
    if (OPERATIONS.has(path)) {
      const isOwn = isLoopback(client) && !request.headers.has('x-forwarded-for');
      if (path !== '/metrics' || isOwn) return counted(await watching.answer(path), more);
    }
    const wait = waitFor(client, now());
    if (wait > 0) return notice('tooMany', request.method, { ...more, 'retry-after': String(wait) });
    return isApi(request, path) ? counted(await api.fetch(request), more) : files(request, more);
  };

  return {
    async answer(request, address = '') {
      const begun = now();
      const from = performance.now();
      const { method, headers } = request;
      const client = (behindProxy && forwardedFor(headers)) || address;
      const target = request.url.slice(request.url.indexOf('/', 8));
      const id = ids(headers.get('x-request-id'));
      const { response, bytes } = await route(request, target.replace(/[?#].*/s, ''), client, {
        'x-request-id': id,
      });
      const { status } = response;
      const ms = performance.now() - from;
      watching.count({ status, bytes, ms });
      lines?.add({
        time: begun,
        id,
        client,
        method,
        target: target.slice(0, 1000),
        status,
        bytes,
        ms: Math.round(ms * 100) / 100,
        agent: headers.get('user-agent')?.slice(0, 300),
      });
      return response;
    },
    drain() {
      draining = true;
    },
    end() {
      lines?.flush();
    },
  };
}

/** All of a published file, however large; nothing where there is none. */
async function readWhole(
  { files }: Sources,
  present: Publication,
  path: string,
): Promise<Uint8Array | undefined> {
  const entry = present.files.get(path);
  const file = entry && (await files.open(present.root, path, entry));
  if (entry === undefined || !file) return undefined;
  return (
    file.whole ??
    new Uint8Array(await new Response(file.part({ first: 0, last: entry.bytes - 1 })).arrayBuffer())
  );
}

/** Whatever is not asked to be read is refused where files are. */
function isApi({ method }: Request, path: string): boolean {
  return path.startsWith('/api/') && (method === 'GET' || method === 'HEAD');
}

/** What others have answered, with our fields; only what is seldom asked is counted so. */
async function counted(answered: Response, more: Fields): Promise<CountedAnswer> {
  const fields = Object.fromEntries(answered.headers);
  const headers = { 'cache-control': 'no-store', ...fields, ...COMMON, ...more };
  const body = new Uint8Array(await answered.arrayBuffer());
  const { status } = answered;
  return { response: new Response(body.length === 0 ? null : body, { status, headers }), bytes: body.length };
}

/** The address that the nearest proxy saw: the last of the list, which it wrote itself. */
function forwardedFor(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) ?? '';
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
