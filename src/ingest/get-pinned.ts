/** One HTTP request to an address that was judged before, so that nothing is looked up between the judgement and the connection. */
import type { LookupAddress } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The answer to a GET that was sent to one of `addresses`, whatever the host's name leads to by now; redirects are not followed. */
export function getPinned(
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
export function unpacked(response: IncomingMessage): Readable {
  const unpack = UNPACKERS.get((response.headers['content-encoding'] ?? '').trim().toLowerCase());
  // What goes wrong in the pipe is met by whoever reads its end.
  return unpack === undefined ? response : pipeline(response, unpack(), () => undefined);
}
