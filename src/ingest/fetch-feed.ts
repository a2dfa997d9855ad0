/** One upstream feed over the network, at a bounded price; so that it cannot make the runner read its own machine or its network. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { IngestError } from '../errors.js';
import type { Upstream } from '../model/index.js';
import { decodeFeed } from './decode-feed.js';
import type { IngestLimits } from './limits.js';
import { feedError } from './trouble.js';

interface FetchOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly limits: IngestLimits;
  /** Addresses outside the open internet that may be read all the same. */
  readonly allowAddresses: readonly string[];
}

interface FetchedFeed {
  readonly text: string;
  /** As the server wrote it. */
  readonly contentType: string;
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
    const contentType = response.headers.get('content-type') ?? '';
    const decoded = decodeFeed(bytes, contentType);
    if ('text' in decoded) return { text: decoded.text, contentType };
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
  { fetch, limits, allowAddresses }: FetchOptions,
  signal: AbortSignal,
): Promise<Response> {
  let url = new URL(source.url);
  for (let hops = 0; ; hops += 1) {
    const closed = await before(signal, closedAddress(url, allowAddresses));
    if (closed !== null) {
      throw feedError(
        source,
        {
          vi: `địa chỉ ${closed.host} (${closed.address}) nằm trong mạng nội bộ, không được đọc.`,
          en: `${closed.host} (${closed.address}) is inside a private network and is not read.`,
        },
        {
          vi: 'Nếu đúng là nguồn tin nội bộ, hãy cho phép địa chỉ đó.',
          en: 'If that is meant, allow the address.',
        },
      );
    }
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: {
        accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
        'user-agent': 'loaphat (feed reader)',
      },
    });
    if (response.ok) return response;
    await response.body?.cancel();
    const target = [301, 302, 303, 307, 308].includes(response.status)
      ? response.headers.get('location')
      : null;
    if (target === null) {
      throw feedError(
        source,
        { vi: `máy chủ trả lời ${response.status}.`, en: `the server answered ${response.status}.` },
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

/** A promise, or the end of the time; a name look-up cannot be stopped by itself. */
async function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const timeUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, timeUp]);
}

/**
 * The first address of a host that is not in the open internet and not among `allowed`; `null` when all are fine.
 *
 * Not covered: a name that answers with an open address here and a closed one a moment later, when `fetch` asks again (DNS
 * rebinding). Where that matters, hand in a `fetch` that checks at connect time, or close the network around the runner.
 */
async function closedAddress(
  url: URL,
  allowed: readonly string[],
): Promise<{ readonly host: string; readonly address: string } | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) === 0 ? (await lookup(host, { all: true })).map(({ address }) => address) : [host];
  const closed = new BlockList();
  for (const [network, prefix] of CLOSED) {
    closed.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  }
  const address = addresses.find(
    (each) => !allowed.includes(each) && closed.check(each, isIP(each) === 6 ? 'ipv6' : 'ipv4'),
  );
  return address === undefined ? null : { host, address };
}

/** Networks that are not the open internet: IANA's special-purpose registries (RFC 6890), multicast, reserved. */
const CLOSED = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 8],
  ['64:ff9b::', 16],
  ['100::', 8],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['f000::', 4],
] as const;

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
async function readBody(source: Upstream, response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw feedError(
        source,
        { vi: `lớn hơn ${most} byte.`, en: `larger than ${most} bytes.` },
        { vi: 'Hãy dùng nguồn tin ngắn hơn.', en: 'Use a shorter feed.' },
      );
    }
    chunks.push(part.value);
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
