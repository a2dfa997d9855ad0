/** One upstream feed over the network, at a bounded price; so that it cannot make the runner read its own machine or its network. */
import type { LookupAddress } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { IngestError } from '../errors.js';
import type { Upstream } from '../model/index.js';
import { type AddressOptions, checkedAddresses } from './checked-addresses.js';
import { decodeFeed } from './decode-feed.js';
import type { IngestLimits } from './limits.js';
import { feedError } from './trouble.js';

interface FetchOptions extends AddressOptions {
  readonly limits: IngestLimits;
}

interface FetchedFeed {
  readonly text: string;
  /** As the server wrote it. */
  readonly contentType: string;
  /** The charset that the feed says it is in, where its bytes are UTF-8. */
  readonly misdeclared?: string;
}

/**
 * The text of a feed.
 *
 * @throws IngestError for every way in which that fails: the address, the network, the time, the size, the answer, the charset.
 */
export async function fetchFeed(source: Upstream, options: FetchOptions): Promise<FetchedFeed> {
  const { limits } = options;
  const deadline = AbortSignal.timeout(limits.fetchMilliseconds);
  try {
    const response = await follow(source, options, deadline);
    const bytes = await readBody(source, response, limits.bytes);
    const contentType = response.headers['content-type'] ?? '';
    const decoded = decodeFeed(bytes, contentType);
    if ('text' in decoded) return { ...decoded, contentType };
    throw feedError(
      source,
      {
        vi: `bảng mã “${decoded.unknown}” không đọc được.`,
        en: `the charset “${decoded.unknown}” is not known.`,
      },
      { vi: 'Hãy báo đơn vị quản lý nguồn tin.', en: 'Tell whoever runs the feed.' },
    );
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw deadline.aborted ? tooSlow(source, limits, cause) : unreachable(source, cause);
  }
}

async function follow(
  source: Upstream,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { limits } = options;
  let url = new URL(source.url);
  for (let hops = 0; ; hops += 1) {
    const addresses = await before(signal, checkedAddresses(source, url, options));
    const response = await getPinned(url, addresses, signal);
    const { statusCode: status = 0 } = response;
    if (status >= 200 && status < 300) return response;
    response.destroy();
    const target = [301, 302, 303, 307, 308].includes(status) ? response.headers.location : undefined;
    if (target === undefined) {
      throw feedError(
        source,
        { vi: `máy chủ trả lời ${status}.`, en: `the server answered ${status}.` },
        { vi: 'Hãy mở địa chỉ bằng trình duyệt để kiểm tra.', en: 'Open the address in a browser to check.' },
      );
    }
    if (hops === limits.redirects) {
      throw feedError(
        source,
        {
          vi: `chuyển hướng quá ${limits.redirects} lần.`,
          en: `redirected more than ${limits.redirects} times.`,
        },
        { vi: 'Hãy ghi thẳng địa chỉ cuối.', en: 'Write the final address.' },
      );
    }
    url = nextAddress(source, url, target);
  }
}

/** The answer to a GET that was sent to one of `addresses`, whatever the host's name leads to by now; redirects are not followed. */
function getPinned(
  url: URL,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, { agent: false, lookup, signal, headers: HEADERS }, resolve).on('error', reject);
  });
}

const HEADERS = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'loaphat (feed reader)',
};

const UNPACKERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** The bytes of an answer as they were before the server packed them. */
function unpacked(response: IncomingMessage): Readable {
  const unpack = UNPACKERS.get((response.headers['content-encoding'] ?? '').trim().toLowerCase());
  // What goes wrong in the pipe is met by whoever reads its end.
  return unpack === undefined ? response : pipeline(response, unpack(), () => undefined);
}

/** A promise, or the end of the time; a name look-up cannot be stopped by itself. */
async function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const timeUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, timeUp]);
}

function nextAddress(source: Upstream, from: URL, target: string): URL {
  const to = URL.canParse(target, from.href) ? new URL(target, from.href) : null;
  const downgraded = from.protocol === 'https:' && to?.protocol === 'http:';
  if (
    to === null ||
    !/^https?:$/.test(to.protocol) ||
    downgraded ||
    to.username !== '' ||
    to.password !== ''
  ) {
    throw feedError(
      source,
      {
        vi: `bị chuyển sang địa chỉ không nhận: ${target.slice(0, 200)}.`,
        en: `redirected to an address that is not accepted: ${target.slice(0, 200)}.`,
      },
      {
        vi: 'Chỉ nhận http và https, không từ https về http.',
        en: 'Only http and https, and never from https down to http.',
      },
    );
  }
  return to;
}

/** Bytes are counted after decompression, while they arrive: no header is believed. */
async function readBody(source: Upstream, response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += chunk.length;
    if (size > most) {
      throw feedError(
        source,
        { vi: `lớn hơn ${most} byte.`, en: `larger than ${most} bytes.` },
        { vi: 'Hãy dùng nguồn tin ngắn hơn.', en: 'Use a shorter feed.' },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooSlow(source: Upstream, { fetchMilliseconds }: IngestLimits, cause: unknown): IngestError {
  const seconds = fetchMilliseconds / 1000;
  return feedError(
    source,
    { vi: `chưa tải xong sau ${seconds} giây.`, en: `not complete after ${seconds} seconds.` },
    { vi: 'Hãy thử lại sau.', en: 'Try again later.' },
    cause,
  );
}

function unreachable(source: Upstream, cause: unknown): IngestError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const reason = inner instanceof Error ? inner.message : String(inner);
  return feedError(
    source,
    { vi: `không tải được (${reason}).`, en: `cannot be fetched (${reason}).` },
    { vi: 'Hãy kiểm tra địa chỉ và đường mạng.', en: 'Check the address and the network.' },
    cause,
  );
}
