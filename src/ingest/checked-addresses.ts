/** From a host to addresses that may be connected to; so that a feed cannot make the runner read its own machine or its network. */
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { Upstream } from '../model/index.js';
import { isOpenAddress, plainAddress } from './open-address.js';
import { feedError } from './trouble.js';

/** The addresses of a host's name, as `dns.promises.lookup(host, { all: true })` gives them. */
export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>;

export interface AddressOptions {
  readonly resolve: ResolveHost;
  /** Addresses outside the open internet that may be read all the same. */
  readonly allowAddresses: readonly string[];
}

/**
 * The addresses of a host: each is in the open internet, or among those that are allowed.
 *
 * @throws IngestError when one is not.
 */
export async function checkedAddresses(
  source: Upstream,
  url: URL,
  { resolve, allowAddresses }: AddressOptions,
): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  const allowed = new Set(allowAddresses.map(plainAddress));
  const closed = addresses.find(
    ({ address }) => !isOpenAddress(address) && !allowed.has(plainAddress(address)),
  );
  if (closed === undefined) return addresses;
  throw feedError(
    source,
    {
      vi: `địa chỉ ${host} (${closed.address}) nằm trong mạng nội bộ, không được đọc.`,
      en: `${host} (${closed.address}) is inside a private network and is not read.`,
    },
    {
      vi: `Nếu đúng là nguồn tin nội bộ, hãy cho phép: --allow-address ${closed.address}.`,
      en: `If that is meant, allow it: --allow-address ${closed.address}.`,
    },
  );
}
